import type { Article, SetAside } from "../article/article.ts";
import type { Block } from "../article/blocks.ts";

function sharedStart(one: readonly Block[], other: readonly Block[]): number {
  const differs = one.findIndex((block, index) => JSON.stringify(block) !== JSON.stringify(other[index]));
  return differs === -1 ? one.length : differs;
}

/**
 * What is set aside of a piece after blocks were pasted into it.
 * @param before the piece before the paste
 * @param after its body now
 * @param pasted what was set aside of the pasted blocks, by their own indices
 */
export function placeSetAside(
  before: Pick<Article, "body" | "setAside">,
  after: readonly Block[],
  pasted: readonly SetAside[],
): SetAside[] {
  const start = sharedStart(before.body, after);
  const grown = after.length - before.body.length;
  const moved = before.setAside.map((item) =>
    item.at > start ? { ...item, at: Math.max(start, item.at + grown) } : item,
  );
  const added = pasted.map(({ text, at }) => ({ text, at: Math.min(start + at, after.length) }));
  return [...moved, ...added].sort((one, other) => one.at - other.at);
}
