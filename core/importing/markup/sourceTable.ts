import type { Block } from "../../article/blocks.ts";
import { inlineText } from "../../article/inline.ts";
import { tableLimits } from "../../article/table.ts";
import { type SourceCell, tableOfCells } from "../tableOfCells.ts";
import { inlineOfBlocks, wholeBlocks } from "./inlineOfBlocks.ts";
import { groundWithin, keptDirection, Sink } from "./sink.ts";
import { attributeOf, childrenOf, type SourceNode, tagOf } from "./sourceNode.ts";
import type { Place, Walk } from "./walk.ts";

const structural = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "table", "blockquote", "hr"]);

interface SourceRow {
  cells: SourceNode[];
  inHead: boolean;
}

function cellsOf(walk: Walk, row: SourceNode): SourceNode[] {
  return childrenOf(row).filter(
    (child) => (tagOf(child) === "td" || tagOf(child) === "th") && !walk.traitsOf(child).hidden,
  );
}

function rowsOf(walk: Walk, node: SourceNode, inHead = false): SourceRow[] {
  return childrenOf(node).flatMap((child) => {
    const tag = tagOf(child);
    // A spreadsheet copies the rows that are hidden in it, too.
    if (walk.traitsOf(child).hidden) return [];
    if (tag === "tr") return [{ cells: cellsOf(walk, child), inHead }];
    return tag === "thead" || tag === "tbody" || tag === "tfoot" ? rowsOf(walk, child, tag === "thead") : [];
  });
}

function has(node: SourceNode, is: (tag: string) => boolean): boolean {
  return childrenOf(node).some((child) => is(tagOf(child)) || has(child, is));
}

function textLength(node: SourceNode): number {
  return (node.nodeValue?.length ?? 0) + childrenOf(node).reduce((sum, child) => sum + textLength(child), 0);
}

/** Longer than what stands in a cell of values, in UTF-16 units. */
const longestValue = 2000;

/** True for a table of values; one that only lays out a page has single cells, or whole texts and pictures in them. */
function isDataTable(walk: Walk, table: SourceNode, rows: readonly SourceRow[]): boolean {
  if (walk.traitsOf(table).isLayout) return false;
  if (!rows.some(({ cells }) => cells.length > 1)) return false;
  const cells = rows.flatMap((row) => row.cells);
  if (cells.some((cell) => has(cell, (tag) => structural.has(tag)) || textLength(cell) > longestValue)) return false;
  return rows.length > 1 || !cells.some((cell) => has(cell, (tag) => tag === "img"));
}

/** The shares of its columns, where all of them say one. */
function widthsOf(walk: Walk, node: SourceNode): number[] | undefined {
  const columns = childrenOf(node).flatMap((child) =>
    tagOf(child) === "colgroup" ? childrenOf(child).filter((inner) => tagOf(inner) === "col") : [],
  );
  const shares = columns.flatMap((column) => walk.traitsOf(column).share ?? []);
  return shares.length > 0 && shares.length === columns.length ? shares : undefined;
}

function scopeOf(cell: SourceNode): "col" | "row" | null {
  const scope = attributeOf(cell, "scope")?.toLowerCase();
  return scope === "col" || scope === "row" ? scope : null;
}

function spanOf(cell: SourceNode, name: "colspan" | "rowspan"): number {
  const span = Number.parseInt(attributeOf(cell, name) ?? "1", 10);
  return span >= 0 ? span : 1;
}

/** A table of values into the sink; false where it is none, or more than a table may be. */
function takeTable(walk: Walk, node: SourceNode, place: Place): boolean {
  const source = rowsOf(walk, node);
  const { isOwn } = walk.sink.ground;
  if (!isOwn && !isDataTable(walk, node, source)) return false;
  // Told by the count alone: its cells need not be read twice.
  if (source.reduce((sum, { cells }) => sum + cells.length, 0) > tableLimits.cells) {
    walk.onDissolved();
    return false;
  }
  const whole: Block[] = [];
  const cellOf = (cell: SourceNode, inHead: boolean): SourceCell => {
    const sink = new Sink(groundWithin(walk.sink.ground, place.dir));
    walk.visit({ ...walk, sink }, cell, { ...place, kind: "paragraph", lists: 0 });
    sink.end();
    whole.push(...wholeBlocks(sink.blocks));
    const direction = sink.blocks.flatMap((block) => ("content" in block ? [block.direction] : []))[0];
    const isHeader = inHead || tagOf(cell) === "th";
    const spans = { colspan: spanOf(cell, "colspan"), rowspan: spanOf(cell, "rowspan") };
    const words = { content: inlineOfBlocks(sink.blocks), ...(direction && { direction }) };
    return { ...words, ...spans, isHeader, scope: scopeOf(cell) };
  };
  const rows = source.map(({ cells, inHead }) => cells.map((cell) => cellOf(cell, inHead)));
  const words = rows.flat().map(({ content }) => inlineText(content));
  const { direction } = keptDirection(place.dir, words.join(" "), walk.sink.ground);
  const inherited = rows.map((row) =>
    row.map(({ direction: own, ...cell }) => (own === direction ? cell : { ...cell, direction: own })),
  );
  const table = tableOfCells(inherited, { direction, widths: widthsOf(walk, node), isExact: isOwn });
  if (table) walk.sink.block(table, ...whole);
  else if (words.some((text) => text.trim() !== "")) walk.onDissolved();
  return table !== null;
}

/** Takes a `table` into the sink: its caption as a paragraph, then its cells, or what stands in them one after the other. */
export function visitTable(walk: Walk, node: SourceNode, place: Place): void {
  const captions = childrenOf(node).filter((child) => tagOf(child) === "caption");
  for (const caption of captions) walk.visit(walk, caption, place);
  if (takeTable(walk, node, place)) return;
  for (const child of childrenOf(node)) if (!captions.includes(child)) walk.visit(walk, child, place);
}
