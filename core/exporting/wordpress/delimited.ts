import type { ElementContent } from "hast";

const lineEnd: ElementContent = { type: "text", value: "\n" };
const blankLine: ElementContent = { type: "text", value: "\n\n" };

/** What a block's opening comment can say; all of it is Midad's own, never a word of the article. */
export type BlockFacts = Readonly<Record<string, string | number | boolean>>;

/**
 * Nodes between the comments that make them a block of WordPress (its block grammar, "Delimiters").
 * @param facts what the markup alone does not tell the block, in the order its own serialiser writes
 */
export function delimited(name: string, facts: BlockFacts, nodes: readonly ElementContent[]): ElementContent[] {
  const said = Object.keys(facts).length > 0 ? ` ${JSON.stringify(facts)}` : "";
  return [
    { type: "comment", value: ` wp:${name}${said} ` },
    lineEnd,
    ...nodes.flatMap((node) => [node, lineEnd]),
    { type: "comment", value: ` /wp:${name} ` },
  ];
}

/** Blocks beside each other, a blank line between them as WordPress writes it. */
export function apart(blocks: readonly ElementContent[][]): ElementContent[] {
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index === 0 ? block : [blankLine, ...block]));
}
