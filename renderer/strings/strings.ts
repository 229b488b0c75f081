import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { ar } from "./ar/index.ts";
import { en } from "./en/index.ts";
import { formatNumber, type Language, quoted } from "./formats.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof ar };
  }
}

/** The one table of sentences; components reach it by `useTranslation`. */
export const strings: i18n = i18next.createInstance();

/** Makes the tables ready, at once: both languages are in the bundle. */
export async function startStrings(language: Language): Promise<void> {
  await strings.use(initReactI18next).init({
    lng: language,
    fallbackLng: "ar",
    resources: { ar: { translation: ar }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  const { formatter } = strings.services;
  formatter?.add("number", (value, lng) => formatNumber(Number(value), languageOf(lng)));
  formatter?.add("quoted", (value, lng) => quoted(String(value), languageOf(lng)));
}

function languageOf(tag: string | undefined): Language {
  return tag === "en" ? "en" : "ar";
}
