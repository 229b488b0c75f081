import { fold } from "../search/fold.ts";

/** What wires and sites say before a headline, folded: «عاجـل» is how the word is stretched to be seen. */
const words = new Set(["عاجل", "urgent", "breaking", "breaking news"]);

const gap = String.raw`[\s\u200e\u200f\u061c]*`;
const told = new RegExp(
  String.raw`^[\s\u200e\u200f\u061c\p{So}\ufe0f#]*(?<word>[\p{L}\p{M}\u0640]+(?: news)?)` +
    `(?<parting>${gap}[:：|/\\-–—]*${gap})(?<rest>.*)$`,
  "isu",
);

/** Whether it parts the word from what follows: a dash without a space is inside of one («breaking-point»). */
function parts(parting: string, word: string): boolean {
  const sign = parting.replace(new RegExp(gap, "gu"), "");
  if (sign === "") return false;
  return /[:：|]/.test(sign) || /\s/.test(parting) || (sign.includes("/") && /\p{Script=Arabic}/u.test(word));
}

/**
 * A line without the «عاجل» told at its start, as in «عاجل | زلزال يضرب…»: "" where it says nothing else, null where
 * it does not begin so. «عاجل» that goes on without a sign is a word of its sentence.
 */
export function readUrgency(line: string): string | null {
  const { word = "", parting = "", rest = "" } = told.exec(line)?.groups ?? {};
  if (!words.has(fold(word))) return null;
  return rest === "" || parts(parting, word) ? rest.trim() : null;
}
