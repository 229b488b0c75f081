import type { Article } from "../../article/article.ts";
import type { PartName } from "../layouts/layout.ts";
import { printedParts } from "../layouts/skeleton.ts";
import type { Omission } from "../leftOut.ts";
import { leadOf } from "./leadOf.ts";
import type { PageContext } from "./pageHtml.ts";
import { presentParts } from "./pageParts.ts";

/** What a part is called among the things left out. A summary has its place in the page's data, whatever is printed. */
const namesOf: Partial<Record<PartName, Omission[]>> = {
  sectionHtml: ["section"],
  urgentHtml: ["urgency"],
  kickerHtml: ["kicker"],
  deckHtml: ["deck"],
  bylineHtml: ["byline"],
  metaHtml: ["agencies"],
  bodyHtml: ["body"],
};

/** What the page's layout does not print of an article that has it. */
export function unprintedOf(article: Article, { layout, pictures }: PageContext): Omission[] {
  const apart = presentParts(article, pictures, leadOf(article.body, pictures));
  // A layout that prints no picture by itself leaves it in the text.
  const isApart = printedParts(article, layout, apart).has("leadHtml");
  const present = isApart ? apart : presentParts(article, pictures, -1);
  const printed = printedParts(article, layout, present);
  const missing = [...present].filter((name) => !printed.has(name));
  const hasPictures = printed.has("bodyHtml") || printed.has("leadHtml");
  return [...missing.flatMap((name) => namesOf[name] ?? []), ...(hasPictures ? [] : (["pictures"] as const))];
}
