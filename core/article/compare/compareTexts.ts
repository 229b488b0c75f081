import { bagOf, likeness } from "./likeness.ts";
import { matches } from "./matches.ts";
import { looseKey, type Splitter, type Word } from "./words.ts";

/**
 * A stretch of a comparison: `before` of every run in a row is the old text, `after` of every run the
 * new one. The two differ in a `same` run where the comparison overlooks how.
 */
export interface Run {
  state: "same" | "removed" | "added";
  before: string;
  after: string;
}

/** A stretch that is the same on both sides, or another one on each. */
interface Stretch {
  isSame: boolean;
  before: string;
  after: string;
}

const textOf = (words: readonly Word[]) => words.map(({ text }) => text).join("");

function stretchesOf(old: readonly Word[], next: readonly Word[]): Stretch[] {
  const found: Stretch[] = [];
  let i = 0;
  let j = 0;
  const upTo = (oldEnd: number, nextEnd: number, isSame: boolean) => {
    const stretch = { isSame, before: textOf(old.slice(i, oldEnd)), after: textOf(next.slice(j, nextEnd)) };
    if (stretch.before !== "" || stretch.after !== "") found.push(stretch);
    i = oldEnd;
    j = nextEnd;
  };
  const keys = (words: readonly Word[]) => words.map(({ key }) => key);
  for (const [oldAt, nextAt] of matches(keys(old), keys(next))) {
    upTo(oldAt, nextAt, false);
    upTo(oldAt + 1, nextAt + 1, true);
  }
  upTo(old.length, next.length, false);
  return found;
}

/** Neighbours of one kind as one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const { isSame, before, after } of stretches) {
    const last = kept.at(-1);
    if (last?.isSame !== isSame) kept.push({ isSame, before, after });
    else Object.assign(last, { before: last.before + before, after: last.after + after });
  }
  return kept;
}

/** A space or a comma that happens to stand between two changed words reads as part of the change. */
function withoutCrumbs(stretches: readonly Stretch[]): Stretch[] {
  return stretches.map((stretch, at) => {
    const isBetween = at > 0 && at < stretches.length - 1;
    return isBetween && !/[\p{L}\p{N}]/u.test(stretch.before) ? { ...stretch, isSame: false } : stretch;
  });
}

/** Words written together on one side and apart on the other. */
function withoutSpacing(stretches: readonly Stretch[]): Stretch[] {
  return stretches.map((stretch) => ({
    ...stretch,
    isSame: stretch.isSame || looseKey(stretch.before) === looseKey(stretch.after),
  }));
}

/** The spaces that went with the last word of a change are no part of it. */
function withoutTails(stretches: readonly Stretch[]): Stretch[] {
  return stretches.flatMap((stretch) => {
    const [before, after] = [stretch.before.trimEnd(), stretch.after.trimEnd()];
    if (stretch.isSame || before === "" || after === "") return [stretch];
    const tail = { before: stretch.before.slice(before.length), after: stretch.after.slice(after.length) };
    return [{ isSame: false, before, after }, ...(tail.before + tail.after === "" ? [] : [{ isSame: true, ...tail }])];
  });
}

function runsOf({ isSame, before, after }: Stretch): Run[] {
  if (isSame) return [{ state: "same", before, after }];
  return [
    ...(before === "" ? [] : [{ state: "removed" as const, before, after: "" }]),
    ...(after === "" ? [] : [{ state: "added" as const, before: "", after }]),
  ];
}

/** Two texts by words. Texts that have too little in common are one removed and one added run. */
export function compareTexts(old: string, next: string, splitter: Splitter): Run[] {
  if (splitter.key(old) === splitter.key(next)) {
    return old === "" && next === "" ? [] : [{ state: "same", before: old, after: next }];
  }
  const oldWords = splitter.words(old);
  const nextWords = splitter.words(next);
  if (likeness(bagOf(oldWords), bagOf(nextWords)) === 0) {
    return runsOf({ isSame: false, before: old, after: next });
  }
  const found = joined(withoutCrumbs(joined(stretchesOf(oldWords, nextWords))));
  return (splitter.isLoose ? joined(withoutTails(joined(withoutSpacing(found)))) : found).flatMap(runsOf);
}
