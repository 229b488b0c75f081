import type { ElementContent } from "hast";
import type { Article } from "../../article/article.ts";
import { blockHast } from "../blocks/blockHast.ts";
import { bodyHast } from "../bodyHast.ts";
import { closingHast, openingHast } from "../datelineHast.ts";
import type { ExportContext } from "../exporter.ts";
import { headerParts } from "../headerHast.ts";
import { type PartName, partNames } from "../layouts/layout.ts";
import { onLines } from "../onLines.ts";
import type { PictureAddress } from "../pictures.ts";
import { serializeHtml } from "../serializeHtml.ts";

const headerOf = {
  sectionHtml: headerParts.section,
  urgentHtml: headerParts.urgent,
  kickerHtml: headerParts.kicker,
  headlineHtml: headerParts.headline,
  deckHtml: headerParts.deck,
  bylineHtml: headerParts.byline,
  metaHtml: headerParts.meta,
  summaryHtml: headerParts.summary,
} as const;
type HeaderName = keyof typeof headerOf;

type PartsContext = Pick<ExportContext, "pictures" | "publication">;

const html = (nodes: readonly ElementContent[]) =>
  nodes.length === 0 ? "" : serializeHtml(nodes.length === 1 ? nodes : onLines(nodes)).trim();

/** A layout lets a table that is wider than its page scroll in its own box, which keys must reach too (WCAG 2.2, 2.1.1). */
function reachedByKeys(node: ElementContent): ElementContent {
  if (node.type !== "element" || node.tagName !== "figure" || node.children[0]?.type !== "element") return node;
  return node.children[0].tagName === "table" ? { ...node, properties: { ...node.properties, tabIndex: 0 } } : node;
}

/**
 * The parts of an article as markup; "" for one that it has not.
 * @param lead the index of the picture that is printed by itself and not in the text; -1 where there is none
 */
export function pageParts(
  article: Article,
  { pictures, publication }: PartsContext,
  lead: number,
): Record<PartName, string> {
  const leading = article.body[lead];
  const header = Object.entries(headerOf).map(([name, nodes]) => [name, html(nodes(article, publication))]);
  return {
    ...(Object.fromEntries(header) as Record<HeaderName, string>),
    leadHtml: leading ? html(blockHast(leading, article.direction, pictures)) : "",
    bodyHtml: html(bodyHast(article, pictures, lead).map(reachedByKeys)),
  };
}

function hasBody(article: Article, pictures: PictureAddress, lead: number): boolean {
  if (openingHast(article).length + closingHast(article).length > 0) return true;
  return article.body.some(
    (block, index) => index !== lead && blockHast(block, article.direction, pictures).length > 0,
  );
}

function has(name: PartName, article: Article, pictures: PictureAddress, lead: number): boolean {
  if (name === "leadHtml") return lead !== -1;
  if (name === "bodyHtml") return hasBody(article, pictures, lead);
  return name === "metaHtml" || headerOf[name](article, null).length > 0;
}

/** Which parts an article has, without the cost of making them. */
export function presentParts(article: Article, pictures: PictureAddress, lead: number): ReadonlySet<PartName> {
  return new Set(partNames.filter((name) => has(name, article, pictures, lead)));
}
