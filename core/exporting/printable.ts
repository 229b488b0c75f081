/**
 * Text as any file may carry it: without the control characters and noncharacters that HTML forbids
 * (WHATWG HTML, "Preprocessing the input stream"), lone surrogates as U+FFFD, rare line ends as spaces.
 */
export function printable(text: string): string {
  return text
    .replace(/[\r\v\f\u0085]/g, " ")
    .replace(/[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}/gu, "")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}
