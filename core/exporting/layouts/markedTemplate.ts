import { headName } from "./layout.ts";
import type { Tag } from "./templateTags.ts";

/** Of a plane nothing is written in; `markedTemplate` takes them out of the template itself. */
const [opener, closer] = ["\u{f0000}", "\u{f0001}"];

/** What stands for a tag. The space tells where it was torn: an attribute without quotes would end there. */
export const markOf = (index: number) => `${opener}${index} ${closer}`;

/** The indexes of the tags whose marks are whole in a text. */
export function marksIn(text: string): number[] {
  return [...text.matchAll(/\u{f0000}(\d+) \u{f0001}/gu)].map(([, index]) => Number(index));
}

function standIn({ sign, name }: Tag, index: number): string {
  if (sign === "name") return markOf(index);
  if (sign === "&") return name === headName ? `<meta name="${markOf(index)}">` : `<span>${markOf(index)}</span>`;
  return sign === "!" ? "" : `<!--${markOf(index)}-->`;
}

/**
 * A template as HTML to be looked through: a mark for every tag, both sides of every condition shown,
 * everything on the line it has in the file.
 */
export function markedTemplate(template: string, tags: readonly Tag[]): string {
  let marked = "";
  let at = 0;
  for (const [index, tag] of tags.entries()) {
    marked += template.slice(at, tag.from).replaceAll(opener, " ").replaceAll(closer, " ");
    marked += standIn(tag, index) + "\n".repeat(template.slice(tag.from, tag.to).split("\n").length - 1);
    at = tag.to;
  }
  return marked + template.slice(at).replaceAll(opener, " ").replaceAll(closer, " ");
}
