import { $getState, $setState, createState, type TextNode } from "lexical";
import type { Text } from "../../../core/article/inline.ts";

type Isolate = NonNullable<Text["isolate"]>;
const isolates: readonly unknown[] = ["ltr", "rtl", "auto"] satisfies Isolate[];

const isolateState = createState("isolate", {
  parse: (value: unknown) => (isolates.includes(value) ? (value as Isolate) : null),
});
const languageState = createState("language", {
  parse: (value: unknown) => (typeof value === "string" ? value : null),
});

/** Lexical joins neighbours of one state: isolates beside each other take turns in this one, and so stay two. */
const turnState = createState("turn", { parse: (value: unknown) => value === true });

/** What a run of text carries besides its marks; kept by Lexical through splits, merges and undo. */
export type RunTraits = Pick<Text, "isolate" | "language">;

export function $runTraits(node: TextNode): RunTraits {
  const isolate = $getState(node, isolateState);
  const language = $getState(node, languageState);
  return { ...(isolate && { isolate }), ...(language !== null && { language }) };
}

/** Isolates a run, or lets it run with its line again. */
export function $setIsolate(node: TextNode, isolate: Isolate | undefined): void {
  $setState(node, isolateState, isolate ?? null);
  $setState(node, turnState, false);
}

/** Whether an isolate has the other turn than one right beside it. */
export const $turnOf = (node: TextNode): boolean => $getState(node, turnState);

/** @param turn that of an isolate among those beside each other */
export function $setRunTraits(node: TextNode, { isolate, language }: RunTraits, turn: boolean): TextNode {
  if (isolate) $setState(node, isolateState, isolate);
  if (language !== undefined) $setState(node, languageState, language);
  if (turn) $setState(node, turnState, true);
  return node;
}
