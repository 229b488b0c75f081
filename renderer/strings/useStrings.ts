import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Failure } from "../../core/contract/errors.ts";
import { failureSentence } from "./failureSentence.ts";
import type { Language } from "./formats.ts";

/** The sentences in the language of the interface; what it answers changes only with the language. */
export function useStrings() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === "en" ? "en" : "ar";
  return useMemo(
    () => ({
      t,
      language,
      /** For words of the interface that stand in a piece, which may run the other way. */
      direction: language === "ar" ? ("rtl" as const) : ("ltr" as const),
      sayFailure: (failure: Failure) => failureSentence(t, failure, language),
    }),
    [t, language],
  );
}
