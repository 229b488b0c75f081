import type { Inline, Link } from "../article/inline.ts";
import { inlineText } from "../article/inline.ts";

function sliceNode<Node extends Inline>(node: Node, start: number, end: number): Node[] {
  if (node.type === "text") {
    const text = node.text.slice(start, end);
    return text === "" ? [] : [{ ...node, text }];
  }
  if (node.type === "break") return start <= 0 && end >= 1 ? [node] : [];
  const content = sliceInline(node.content, start, end) as Link["content"];
  return content.length === 0 ? [] : [{ ...node, content }];
}

/**
 * The part of inline content between two UTF-16 offsets of its `inlineText`; runs, marks and links
 * that reach across an end are cut there.
 */
export function sliceInline(content: readonly Inline[], from: number, to = Number.POSITIVE_INFINITY): Inline[] {
  const parts: Inline[] = [];
  let at = 0;
  for (const node of content) {
    const length = inlineText([node]).length;
    if (at + length > from && at < to)
      parts.push(...sliceNode(node, Math.max(0, from - at), Math.min(length, to - at)));
    at += length;
  }
  return parts;
}
