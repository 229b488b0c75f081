import { needsIsolate, orderedParts } from "../../arabic/orderedParts.ts";
import type { Direction } from "../../article/blocks.ts";
import type { Text } from "../../article/inline.ts";

/** A run of text as it is met in the tree: with the link around it, and the `dir` of an inline element around. */
export interface Run {
  run: Text;
  href: string | null;
  turn: Direction | null;
  isPreformatted: boolean;
  /** What makes an isolate of it, whose runs are one isolate; null where nothing does. */
  apart: unknown;
}

const textOf = (runs: readonly Run[]) => runs.map(({ run }) => run.text).join("");

/** Bidi controls reach across elements, so they are read in the line as a whole. */
function withoutControls(runs: readonly Run[]): Run[] {
  const parts = orderedParts(textOf(runs));
  let from = 0;
  return runs.flatMap((one) => {
    const at = from;
    from += one.run.text.length;
    return parts.flatMap(({ start, end, isolate, begins }): Run[] => {
      const text = one.run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
      const run = { ...one.run, text, ...(!one.run.isolate && isolate && { isolate }) };
      return text === "" ? [] : [{ ...one, run, apart: one.apart ?? begins }];
    });
  });
}

/** Neighbours with the same `dir` around them. */
function groupsOf(runs: readonly Run[]): Run[][] {
  const groups: Run[][] = [];
  for (const one of runs) {
    const last = groups.at(-1);
    if (last?.[0]?.turn === one.turn) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** The run with an isolate round its words; a space at their edge belongs to the line. */
function isolated(one: Run, isolate: Direction, apart: unknown): Run[] {
  if (one.run.isolate) return [one];
  const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(one.run.text) ?? [];
  const piece = (text: string, extra: Partial<Run> = {}, traits: Partial<Text> = {}): Run[] =>
    text === "" ? [] : [{ ...one, ...extra, run: { ...one.run, text, ...traits } }];
  return [...piece(before), ...piece(words, { apart }, { isolate }), ...piece(after)];
}

/**
 * A line of runs without bidi controls, an isolate where a control or the `dir` of an inline element did
 * something. Word writes one round every run, most of which run so by themselves.
 */
export function ordered(runs: readonly Run[]): Run[] {
  const plain = withoutControls(runs);
  const line = textOf(plain);
  return groupsOf(plain).flatMap((group) => {
    const turn = group[0]?.turn ?? null;
    return turn !== null && needsIsolate(textOf(group), turn, line)
      ? group.flatMap((one) => isolated(one, turn, group))
      : group;
  });
}
