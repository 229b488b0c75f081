import { isRightToLeft } from "./rightToLeft.ts";

/**
 * Invisible, and of no use in a text: control characters other than tab and line end, soft hyphen, zero-width
 * space, word joiner, byte order mark, interlinear notes, the place of an object that did not come along.
 */
const noise =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffc]/g;

// Letters in the shape they take in a word, as old programs and PDF files write them. U+FDF0 to U+FDFF are
// signs such as ﷺ and ﷼ and stay; only ﷲ among them is how PDF files write an ordinary word.
const presentationForm = /[\ufb50-\ufdef\ufdf2\ufe70-\ufefe]/g;

/** A lone tanwin or shadda as a form decomposes into a space or tatweel that would cut its word in two. */
const carrier = /^[ \u0640](?=\p{M}+$)/u;

const plainLetter = (form: string): string => form.normalize("NFKC").replace(carrier, "");

// U+200C and U+200D shape the letters beside them (هـ‍, می‌خواهم) and join emoji; elsewhere they do nothing.
const joiners = /[\u200c\u200d]+/g;
const shapedBefore = /[\p{L}\p{M}\p{Extended_Pictographic}]$/u;
const shapedAfter = /^[\p{L}\p{Extended_Pictographic}]/u;

function joinerOf(run: string, at: number, text: string): string {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + run.length, at + run.length + 2);
  const isShaping = before === "" ? after === "" || shapedAfter.test(after) : shapedBefore.test(before);
  return isShaping ? run.slice(0, 1) : "";
}

const directionMarks = /[\u200e\u200f\u061c]+/g;
/** What a mark beside a letter still changes: which way digits and the signs at them run. */
const ordered = /[\p{Nd}+\-−#@%‰]/u;

/** True where the letter beside a mark already does what the mark does (UAX #9, rules N1 and W2). */
function isIdle(isRight: boolean, before: string, after: string): boolean {
  const does = (neighbour: string) => /\p{L}/u.test(neighbour) && isRightToLeft(neighbour) === isRight;
  return (does(before) && !ordered.test(after)) || (does(after) && !ordered.test(before));
}

/**
 * A direction mark where it changes something, and nothing elsewhere. At the start of a line only a
 * left-to-right one before a sign does: the others say what the direction of the block says.
 */
function markOf(run: string, at: number, text: string): string {
  const [mark = ""] = run;
  if ([...run].some((other) => other !== mark)) return "";
  const before = text.slice(Math.max(0, at - 1), at);
  const after = text.slice(at + run.length, at + run.length + 1);
  const isAtStart = text.slice(text.lastIndexOf("\n", at - 1) + 1, at).trim() === "" || at === 0;
  if (isAtStart) return mark === "\u200e" && /[+\-−#@]/u.test(after) ? mark : "";
  return isIdle(mark !== "\u200e", before, after) ? "" : mark;
}

/** No-break spaces in a row, or beside others, are how layouts make room; one alone binds two words. */
const layoutSpaces = /[ \u00a0]*\u00a0[ \u00a0]+|[ \u00a0]+\u00a0[ \u00a0]*/g;

function cleanOnce(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(noise, "")
    .replace(presentationForm, plainLetter)
    .replace(joiners, joinerOf)
    .replace(directionMarks, markOf)
    .replace(layoutSpaces, " ");
}

/**
 * Text from elsewhere without what is invisible and does harm: zero-widths, joiners and direction marks
 * where they do nothing, rows of no-break spaces, presentation forms; half a surrogate pair becomes
 * U+FFFD. Embeddings and isolates stay for `orderedParts`. Cleaning twice changes nothing: what one
 * step takes away may be what kept a joiner or a mark beside it, so it goes on until nothing goes.
 */
export function cleanText(text: string): string {
  const clean = cleanOnce(text);
  return clean === text ? text : cleanText(clean);
}
