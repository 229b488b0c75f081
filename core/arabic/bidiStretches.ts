import type { Direction } from "../article/direction.ts";
import { type BidiClass, bidiClass } from "./bidiClass.ts";

/** Neighbouring characters that run in one direction, in UTF-16 offsets. */
export interface BidiStretch {
  start: number;
  end: number;
  direction: Direction;
}

type Strong = "L" | "R";
type Classes = BidiClass[];

/** Rules W1 to W3 and W7: marks follow their letter, digits the letters before them. */
function settleDigits(classes: Classes, base: Strong): void {
  let strong: BidiClass = base;
  for (const [at, one] of classes.entries()) {
    if (one === "M") classes[at] = at === 0 ? "N" : (classes[at - 1] ?? "N");
    if (one === "L" || one === "R" || one === "AL") strong = one;
    if (one === "EN" && strong === "AL") classes[at] = "AN";
  }
  for (const [at, one] of classes.entries()) if (one === "AL") classes[at] = "R";
}

/** Rules W4 to W6: signs inside and beside a number are part of it, others are neutral. */
function settleSigns(classes: Classes): void {
  for (const [at, one] of classes.entries()) {
    const [before, after] = [classes[at - 1], classes[at + 1]];
    const joins = before === after && (before === "EN" || (before === "AN" && one === "CS"));
    if ((one === "ES" || one === "CS") && joins && before) classes[at] = before;
  }
  for (let at = 0; at < classes.length; at++) {
    if (classes[at] !== "ET") continue;
    let end = at;
    while (classes[end] === "ET") end++;
    const isOfNumber = classes[at - 1] === "EN" || classes[end] === "EN";
    classes.fill(isOfNumber ? "EN" : "N", at, end);
    at = end - 1;
  }
  for (const [at, one] of classes.entries()) if (one === "ES" || one === "CS") classes[at] = "N";
}

/** Rule W7: digits after a letter from the left, or at the start of such a text, run with it. */
function settleLatinDigits(classes: Classes, base: Strong): void {
  let strong: Strong = base;
  for (const [at, one] of classes.entries()) {
    if (one === "L" || one === "R") strong = one;
    else if (one === "EN" && strong === "L") classes[at] = "L";
  }
}

const closers: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
/** More open brackets than this and the rule is not applied (UAX #9, BD16). */
const bracketDepth = 63;

function bracketPairs(characters: readonly string[], classes: Classes): [number, number][] {
  const open: { at: number; closer: string }[] = [];
  const pairs: [number, number][] = [];
  for (const [at, character] of characters.entries()) {
    if (classes[at] !== "N") continue;
    const closer = closers[character];
    if (closer) {
      if (open.length === bracketDepth) return [];
      open.push({ at, closer });
      continue;
    }
    const from = open.findLastIndex((one) => one.closer === character);
    const opened = open[from];
    if (!opened) continue;
    pairs.push([opened.at, at]);
    open.length = from;
  }
  return pairs.sort(([a], [b]) => a - b);
}

/** For neutrals a number runs from the right (rule N1). */
function sideOf(one: BidiClass | undefined): Strong | null {
  if (one === "L") return "L";
  return one === "R" || one === "EN" || one === "AN" ? "R" : null;
}

/** Rule N0: brackets go with what they enclose where that runs as the text does, or as what is before them. */
function settleBrackets(characters: readonly string[], classes: Classes, base: Strong): void {
  for (const [from, to] of bracketPairs(characters, classes)) {
    let [hasBase, hasOther] = [false, false];
    for (let at = from + 1; at < to && !hasBase; at++) {
      const side = sideOf(classes[at]);
      hasBase = side === base;
      hasOther ||= side !== null && side !== base;
    }
    if (!hasBase && !hasOther) continue;
    let before = from - 1;
    while (before >= 0 && sideOf(classes[before]) === null) before--;
    const side = hasBase ? base : (sideOf(classes[before]) ?? base);
    classes[from] = side;
    classes[to] = side;
  }
}

/** Rules N1 and N2: neutrals between two that run one way run with them, others as the text does. */
function settleNeutrals(classes: Classes, base: Strong): void {
  for (let at = 0; at < classes.length; at++) {
    if (classes[at] !== "N") continue;
    let end = at;
    while (classes[end] === "N") end++;
    const before = at === 0 ? base : sideOf(classes[at - 1]);
    const after = end === classes.length ? base : sideOf(classes[end]);
    classes.fill(before === after && before !== null ? before : base, at, end);
    at = end - 1;
  }
}

/**
 * A text cut into stretches of one direction by the Unicode bidirectional algorithm (UAX #9, rules W1 to
 * N2), for programs that want each run of text to say which way it runs. Embedded controls count as
 * neutral: what is isolated is to be cut by itself, with U+FFFC in its place here.
 * @param numbers the direction of numbers among letters from the right: they read from the left, so where
 *   the paragraph runs from the right they stand for themselves, and else stay with their letters
 */
export function bidiStretches(text: string, base: Direction, numbers: Direction): BidiStretch[] {
  const side: Strong = base === "rtl" ? "R" : "L";
  const characters = [...text];
  const classes = characters.map(bidiClass);
  settleDigits(classes, side);
  settleSigns(classes);
  settleLatinDigits(classes, side);
  settleBrackets(characters, classes, side);
  settleNeutrals(classes, side);
  const stretches: BidiStretch[] = [];
  let at = 0;
  for (const [index, character] of characters.entries()) {
    const one = classes[index];
    const direction = one === "L" ? "ltr" : one === "R" ? "rtl" : numbers;
    const last = stretches.at(-1);
    const end = at + character.length;
    if (last?.direction === direction) last.end = end;
    else stretches.push({ start: at, end, direction });
    at = end;
  }
  return stretches;
}
