import { type Digits, digitsOf, withDigits } from "../../../core/arabic/digits.ts";
import type { Direction } from "../../../core/article/blocks.ts";
import { useDesk, useSession } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Choice } from "../../ui/Choice.tsx";

/** The languages a piece is begun in; any other stays as its file has it. */
const languages = { ar: "rtl", en: "ltr" } as const satisfies Record<string, Direction>;
type Offered = keyof typeof languages;

const isOffered = (language: string): language is Offered => Object.hasOwn(languages, language);

const primary = (tag: string) => tag.split("-")[0]?.toLowerCase() ?? tag;

/** The language of the piece, the way it runs, and in Arabic the digits of its lists and its date. */
export function LanguageFields() {
  const { session } = useDesk();
  const { t } = useStrings();
  const tag = useSession((state) => state.head?.language ?? "ar");
  const direction = useSession((state) => state.head?.direction ?? "rtl");
  const language = primary(tag);
  const others = isOffered(language) ? [] : [{ id: language, label: tag }];
  return (
    <>
      <Choice
        label={t("fields.language")}
        selected={language}
        options={[
          { id: "ar", label: t("article.language.ar") },
          { id: "en", label: t("article.language.en") },
          ...others,
        ]}
        onChoose={(next) => {
          if (isOffered(next)) session.change({ language: next, direction: languages[next] });
        }}
      />
      <Choice<Direction>
        label={t("article.field.direction")}
        selected={direction}
        options={[
          { id: "rtl", label: t("fields.rtl") },
          { id: "ltr", label: t("fields.ltr") },
        ]}
        onChoose={(next) => session.change({ direction: next })}
      />
      {language === "ar" && (
        <Choice<Digits>
          label={t("fields.digits")}
          selected={digitsOf(tag) === "arab" ? "arab" : "latn"}
          options={[
            { id: "latn", label: "123" },
            { id: "arab", label: "١٢٣" },
          ]}
          onChoose={(digits) => session.change({ language: withDigits(tag, digits) })}
        />
      )}
    </>
  );
}
