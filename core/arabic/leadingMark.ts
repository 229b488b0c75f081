import { isRightToLeft } from "./rightToLeft.ts";

/**
 * The mark that a line of plain text needs to run in its direction where the first strong letter decides
 * (UAX #9, rules P2 and P3), as in a chat or a mail: RLM before «BBC: فاز», nothing before «فاز».
 */
export function leadingMark(line: string, direction: "rtl" | "ltr"): "" | "\u200e" | "\u200f" {
  // What stands in an isolate is not asked.
  const [letter] = /\p{L}/u.exec(line.replace(/[\u2066-\u2068][^\u2069]*\u2069/g, "")) ?? [];
  if (letter === undefined) return "";
  if (isRightToLeft(letter) === (direction === "rtl")) return "";
  return direction === "rtl" ? "\u200f" : "\u200e";
}
