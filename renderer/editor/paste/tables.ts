import { blockTags, childrenOf, type PastedNode, tagOf } from "./pastedNode.ts";

const structural = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "hr"]);

function rowsOf(node: PastedNode): PastedNode[] {
  return childrenOf(node).flatMap((child) => {
    const tag = tagOf(child);
    if (tag === "tr") return [child];
    return tag === "thead" || tag === "tbody" || tag === "tfoot" ? rowsOf(child) : [];
  });
}

function cellsOf(row: PastedNode): PastedNode[] {
  return childrenOf(row).filter((child) => tagOf(child) === "td" || tagOf(child) === "th");
}

function hasStructure(node: PastedNode): boolean {
  return childrenOf(node).some((child) => structural.has(tagOf(child)) || hasStructure(child));
}

/** True for a table of values; one that only lays out a page has single cells, or whole texts in them. */
export function isDataTable(table: PastedNode): boolean {
  const rows = rowsOf(table).map(cellsOf);
  return rows.some((cells) => cells.length > 1) && !rows.flat().some(hasStructure);
}

function cellText(node: PastedNode): string {
  const tag = tagOf(node);
  if (tag === "#text") return node.nodeValue ?? "";
  if (tag === "br") return " ";
  const inner = childrenOf(node).map(cellText).join("");
  return blockTags.has(tag) ? ` ${inner} ` : inner;
}

/** The text of a table of values, cell by cell; its caption is a row of one cell. */
export function rowPieces(table: PastedNode): string[][] {
  const captions = childrenOf(table).filter((child) => tagOf(child) === "caption");
  const rows = rowsOf(table).map(cellsOf);
  return [...captions.map((caption) => [caption]), ...rows].map((cells) => cells.map((cell) => cellText(cell).trim()));
}
