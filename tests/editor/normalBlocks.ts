import type { Block, List, ListItem } from "../../core/article/blocks.ts";
import { type Break, type Inline, type Link, marks, type Text } from "../../core/article/inline.ts";

// The normal form of a body: what two bodies that read the same have in common. The editor gives back
// what it was given in this form.

function normalRun({ text, marks: given, isolate, language }: Text): (Text | Break)[] {
  const kept = marks.filter((mark) => given?.includes(mark));
  const traits = {
    ...(kept.length > 0 && { marks: kept }),
    ...(isolate && { isolate }),
    ...(language && { language }),
  };
  return text
    .split("\n")
    .flatMap((line, index): (Text | Break)[] => [
      ...(index > 0 ? [{ type: "break" } as const] : []),
      ...(line === "" ? [] : [{ type: "text" as const, text: line, ...traits }]),
    ]);
}

function joined<Node extends Inline>(nodes: readonly Node[]): Node[] {
  const result: Node[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    const isSame =
      node.type === "text" &&
      last?.type === "text" &&
      node.isolate === undefined &&
      JSON.stringify({ ...node, text: "" }) === JSON.stringify({ ...last, text: "" });
    if (isSame) result[result.length - 1] = { ...last, text: last.text + node.text };
    else result.push(node);
  }
  return result;
}

export function normalInline(content: readonly Inline[]): Inline[] {
  return joined(
    content.flatMap((node): Inline[] => {
      if (node.type === "text") return normalRun(node);
      if (node.type === "break") return [{ type: "break" }];
      const inner = node.content.flatMap((one): Link["content"] => (one.type === "text" ? normalRun(one) : [one]));
      return [{ type: "link", href: node.href, content: joined(inner) }];
    }),
  );
}

function normalItem({ direction, content, list }: ListItem): ListItem {
  return { ...(direction && { direction }), content: normalInline(content), ...(list && { list: normalList(list) }) };
}

function normalList({ ordered, start, direction, items }: List): List {
  const first = start !== undefined && start !== 1 ? { start } : {};
  return { type: "list", ordered, ...first, ...(direction && { direction }), items: items.map(normalItem) };
}

const normalLine = ({ direction, content }: ListItem) => ({
  ...(direction && { direction }),
  content: normalInline(content),
});

function normalBlock(block: Block): Block {
  if (block.type === "divider" || block.type === "unknown") return block;
  if (block.type === "table") {
    const rows = block.rows.map(({ cells }) => ({
      cells: cells.map((cell) => ({ ...cell, content: normalInline(cell.content) })),
    }));
    return { ...block, rows };
  }
  if (block.type === "image") return { ...block, caption: normalInline(block.caption) };
  if (block.type === "quote" || block.type === "pullQuote") {
    const { type, attribution } = block;
    return { type, ...normalLine(block), ...(attribution && { attribution: normalLine(attribution) }) };
  }
  if (block.type === "list") return normalList(block);
  const rest = { ...(block.direction && { direction: block.direction }), content: normalInline(block.content) };
  return block.type === "heading" ? { type: "heading", level: block.level, ...rest } : { type: block.type, ...rest };
}

export function normalBlocks(blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [{ type: "paragraph", content: [] }] : blocks.map(normalBlock);
}
