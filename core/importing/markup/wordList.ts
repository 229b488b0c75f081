import { fold } from "../../search/fold.ts";
import { wholeBlocks } from "./inlineOfBlocks.ts";
import { Sink } from "./sink.ts";
import { itemOf } from "./sourceList.ts";
import { childrenOf, type SourceNode } from "./sourceNode.ts";
import type { SourceStyle } from "./sourceStyle.ts";
import type { Place, Walk } from "./walk.ts";

function textOf(node: SourceNode): string {
  return node.nodeValue ?? childrenOf(node).map(textOf).join("");
}

/** The bullet or number that Word wrote into a paragraph, however deep in it. */
function markerOf(walk: Walk, node: SourceNode): string {
  return childrenOf(node)
    .map((child) => (walk.traitsOf(child).isWordMarker ? textOf(child) : markerOf(walk, child)))
    .join("");
}

/** «1.», «٢-», «أ)», «(iv)»; a bullet of Word is one sign, or a letter of a font of signs, by itself. */
const number = /^\s*(?:\(([\p{L}\p{Nd}]{1,6})\)|([\p{L}\p{Nd}]{1,6})\s?[.)\-–/،:])/u;

/** The value of digits, Arabic-Indic and Persian ones too; null for letters. */
function numberOf(digits: string): number | null {
  return /^[0-9٠-٩۰-۹]+$/.test(digits) ? Number(fold(digits)) : null;
}

/** Takes a paragraph in which Word wrote an item of a list, with its bullet or number as text. */
export function visitWordItem(
  walk: Walk,
  node: SourceNode,
  place: Place,
  { level, id }: NonNullable<SourceStyle["wordList"]>,
): void {
  walk.sink.end();
  const sink = new Sink(walk.sink.ground);
  for (const child of childrenOf(node)) walk.visit({ ...walk, sink }, child, { ...place, kind: "paragraph" });
  sink.end();
  const item = itemOf(sink.blocks);
  const [found, bracketed, bare] = number.exec(markerOf(walk, node)) ?? [];
  const start = numberOf(bracketed ?? bare ?? "") ?? 1;
  if (item.content.length > 0) {
    walk.sink.looseItem({ level, ordered: found !== undefined, start, list: `word ${id}`, item });
  }
  walk.sink.block(...wholeBlocks(sink.blocks));
}
