import { fromHtml } from "hast-util-from-html";
import { Tally } from "../../../../core/importing/dropped.ts";
import { boundTree } from "../../../../core/importing/html/boundTree.ts";
import { hastSource, hastTraits } from "../../../../core/importing/html/hastSource.ts";
import type { SourceNode } from "../../../../core/importing/markup/sourceNode.ts";

/** HTML as the walk sees it where there is no DOM. */
export function sourceOf(html: string): SourceNode {
  const root = fromHtml(html, { fragment: true });
  boundTree(root, new Tally());
  return hastSource(root);
}

/** What the attributes of its elements say. */
export const traitsOf = hastTraits();
