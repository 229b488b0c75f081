import type { Nodes } from "hast";
import type { Article } from "../../article/article.ts";
import { blockContents } from "../../article/blocks.ts";
import { inlineText } from "../../article/inline.ts";
import { safeHref } from "../../article/safeHref.ts";
import { isBlank, printable } from "../printable.ts";
import type { ExportProblem } from "./exportProblem.ts";
import { elementsNamed } from "./pageFacts.ts";

/** A link as a reader meets it: where it leads, and its words without white space and isolates. */
export interface FoundLink {
  href: string;
  text: string;
}

const bare = (text: string) => printable(text).replace(/[\s\u2066-\u2069]+/g, "");

/** @param text its words, in any spacing */
export const foundLink = (href: string, text: string): FoundLink => ({ href, text: bare(text) });

/** The links of the text in reading order, but those that may not be published or have nothing to click on. */
export function expectedLinks({ body }: Pick<Article, "body">): FoundLink[] {
  const links: FoundLink[] = [];
  for (const node of body.flatMap(blockContents).flat()) {
    const href = node.type === "link" ? safeHref(node.href) : null;
    if (node.type !== "link" || href === null || isBlank(inlineText(node.content))) continue;
    links.push(foundLink(href, inlineText(node.content)));
  }
  return links;
}

function textIn(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textIn).join("") : "";
}

/** The links of parsed HTML. */
export function htmlLinks(node: Nodes): FoundLink[] {
  return elementsNamed(node, "a").map((a) => foundLink(String(a.properties.href ?? ""), textIn(a)));
}

/** Where two readings of the links part. */
export function compareLinks(expected: readonly FoundLink[], found: readonly FoundLink[]): ExportProblem[] {
  const count = Math.max(expected.length, found.length);
  const at = Array.from({ length: count }).findIndex(
    (_, index) => expected[index]?.href !== found[index]?.href || expected[index]?.text !== found[index]?.text,
  );
  return at === -1 ? [] : [{ what: "link", at }];
}
