/** All that `printable` changes; most texts hold none of it, which one look tells. */
const unprintable = /[^\t\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]/;

/**
 * Text as any file may carry it: without the control characters and noncharacters that HTML forbids
 * (WHATWG HTML, "Preprocessing the input stream"), lone surrogates as U+FFFD, rare line ends as spaces.
 */
export function printable(text: string): string {
  if (!unprintable.test(text)) return text;
  return text
    .replace(/[\r\v\f\u0085\u2028\u2029]/g, " ")
    .replace(/[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}/gu, "")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}

/** True where a reader would see nothing: white space, direction marks and their like, and what `printable` drops. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u.test(text);
}
