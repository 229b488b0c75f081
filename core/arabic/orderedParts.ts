import type { Text } from "../article/inline.ts";
import { ownDirection } from "./ownDirection.ts";

type Isolate = NonNullable<Text["isolate"]>;

/** A stretch of a line, in UTF-16 offsets, and what keeps its order apart from the line. */
export interface OrderedPart {
  start: number;
  end: number;
  isolate: Isolate | null;
  /** Where that isolate begins: two beside each other are two, and one may have several stretches. */
  begins: number | null;
}

interface Control {
  isolate: Isolate | null;
  /** Isolates are closed by U+2069, embeddings and overrides by U+202C. */
  closer: string;
}

const popEmbedding = "\u202c";
const popIsolate = "\u2069";
const openers: Readonly<Record<string, Control>> = {
  "\u202a": { isolate: "ltr", closer: popEmbedding },
  "\u202b": { isolate: "rtl", closer: popEmbedding },
  // Overrides turn the letters themselves around, which is how names of files are faked.
  "\u202d": { isolate: null, closer: popEmbedding },
  "\u202e": { isolate: null, closer: popEmbedding },
  "\u2066": { isolate: "ltr", closer: popIsolate },
  "\u2067": { isolate: "rtl", closer: popIsolate },
  "\u2068": { isolate: "auto", closer: popIsolate },
};
const anyControl = /[\u202a-\u202e\u2066-\u2069]/g;

const edgeLetters = /^\s*(\p{L}).*?(\p{L})?\s*$/su;
const oneNumber = /^\s*\p{Sc}?\p{Nd}+(?:[.,:٫٬]\p{Nd}+)*[%٪]?\s*$/u;
/** Brackets turn with what is in them. */
const bracketed = /^\s*(?:\((.*)\)|\[(.*)\])\s*$/su;

/** True for a text that reads the same without an isolate: letters of one direction at both ends, or one number. */
function ordersItself(whole: string, direction: "ltr" | "rtl"): boolean {
  const [, round, square] = bracketed.exec(whole) ?? [];
  const text = round ?? square ?? whole;
  if (oneNumber.test(text)) return true;
  const [, first, last = first] = edgeLetters.exec(text) ?? [];
  if (first === undefined || last === undefined) return text.trim() === "";
  if (!text.trimEnd().endsWith(last)) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.every((letter) => ownDirection(letter) === direction);
}

/**
 * Whether a stretch that was set apart by an embedding or an element's `dir` needs an isolate to be read
 * in its order: not where it runs as its line does, nor where its own letters keep it together.
 */
export function needsIsolate(text: string, direction: "ltr" | "rtl", line: string): boolean {
  const own = ownDirection(text);
  // Sites write a direction round every name, whatever its letters are.
  if (own !== null && own !== direction) return false;
  return direction !== ownDirection(line) && !ordersItself(text, direction);
}

interface Open extends Control {
  at: number;
}

interface Pair {
  start: number;
  end: number;
  isolate: Isolate | null;
  isEmbedding: boolean;
}

/** Openers with their closers; what has no partner on the line means nothing. */
function pairsIn(line: string): Pair[] {
  const open: Open[] = [];
  const pairs: Pair[] = [];
  for (const { 0: sign, index } of line.matchAll(anyControl)) {
    const control = openers[sign];
    if (control) {
      open.push({ ...control, at: index });
      continue;
    }
    const from = open.findLastIndex(({ closer }) => closer === sign);
    const opened = open[from];
    if (!opened) continue;
    // An isolate closes every embedding that was left open in it.
    open.length = from;
    pairs.push({ start: opened.at + 1, end: index, isolate: opened.isolate, isEmbedding: sign === popEmbedding });
  }
  return pairs;
}

const without = (line: string) => line.replace(anyControl, "");

/** What a pair leaves in an article: an isolate, or null where it does nothing or means the whole line. */
function kept({ start, end, isolate, isEmbedding }: Pair, line: string): Isolate | null {
  const inner = without(line.slice(start, end));
  const around = without(line.slice(0, start) + line.slice(end));
  if (isolate === null || inner.trim() === "" || around.trim() === "") return null;
  if (isolate === "auto") {
    const own = ownDirection(inner);
    return own !== null && ordersItself(inner, own) && own === ownDirection(line) ? null : "auto";
  }
  return !isEmbedding || needsIsolate(inner, isolate, without(line)) ? isolate : null;
}

/**
 * A line without its bidi controls (UAX #9, U+202A to U+202E and U+2066 to U+2069): its stretches in order,
 * with the isolate of each. Embeddings become isolates where they keep something in order, and else
 * nothing; of isolates in each other the inner one counts.
 */
export function orderedParts(line: string): OrderedPart[] {
  const controls = [...line.matchAll(anyControl)].map(({ index }) => index);
  if (controls.length === 0) return line === "" ? [] : [{ start: 0, end: line.length, isolate: null, begins: null }];
  const pairs = pairsIn(line).map((pair) => ({ ...pair, isolate: kept(pair, line) }));
  const isAround = ({ start, end, isolate }: Pair, place: number) => isolate !== null && start <= place && place < end;
  function isolateAt(place: number): Pick<OrderedPart, "isolate" | "begins"> {
    const inner = pairs.find((pair) => isAround(pair, place));
    if (!inner) return { isolate: null, begins: null };
    // One of the same kind around it does what it does.
    const outer = pairs.findLast((pair) => pair.isolate === inner.isolate && isAround(pair, place));
    return { isolate: inner.isolate, begins: (outer ?? inner).start };
  }
  const starts = [0, ...controls.map((at) => at + 1)];
  const ends = [...controls, line.length];
  return starts.flatMap((start, index) => {
    const end = ends[index] ?? start;
    return end > start ? [{ start, end, ...isolateAt(start) }] : [];
  });
}
