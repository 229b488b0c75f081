import { fold } from "../../../core/search/fold.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { TokenField, type TokenFieldProps } from "../../ui/TokenField.tsx";

type FieldTokensProps = Pick<
  TokenFieldProps,
  "label" | "tokens" | "onChange" | "placeholder" | "suggestions" | "autoFocus"
>;

/** A list field of an article: suggestions are found however their hamzas are typed. */
export function FieldTokens(props: FieldTokensProps) {
  const { t } = useStrings();
  return (
    <TokenField
      {...props}
      matches={(suggestion, typed) => loosely(suggestion).includes(loosely(typed))}
      removeLabel={(name) => t("ui.removeToken", { name })}
      suggestionsLabel={t("ui.suggestions")}
    />
  );
}

/** «أ ف ب» is found by «افب» too. */
function loosely(text: string): string {
  return fold(text).replaceAll(/\s/g, "");
}
