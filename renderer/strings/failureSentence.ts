import type { TFunction } from "i18next";
import type { Failure } from "../../core/contract/errors.ts";
import { type Language, quoted } from "./formats.ts";

/** What happened, what is safe and what to do, with the file's name in front where it is known. */
export function failureSentence(t: TFunction, { code, name }: Failure, language: Language): string {
  const sentence = t(`errors.${code}`);
  return name === undefined ? sentence : `${quoted(name, language)}: ${sentence}`;
}
