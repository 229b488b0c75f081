import type { Inline, Mark } from "./inline.ts";

/** Inline content without one of its marks: a heading, say, is bold by itself. */
export function withoutMark(content: readonly Inline[], mark: Mark): Inline[] {
  const plain = <T extends Inline>(node: T): T => {
    if (node.type === "link") return { ...node, content: node.content.map(plain) };
    if (node.type !== "text" || !node.marks?.includes(mark)) return node;
    const { marks, ...rest } = node;
    const left = marks.filter((one) => one !== mark);
    return (left.length === 0 ? rest : { ...node, marks: left }) as T;
  };
  return content.map(plain);
}
