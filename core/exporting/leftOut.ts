import type { Article } from "../article/article.ts";
import { type Block, blockContents, blockTexts } from "../article/blocks.ts";
import type { Inline } from "../article/inline.ts";
import { isUrgent } from "../article/urgent.ts";
import { isBlank } from "./printable.ts";

/** The fields that stand beside the text, which a format can have no place for. */
export const besideText = [
  "headline",
  "section",
  "summary",
  "genre",
  "keywords",
  "urgency",
  "publishedAt",
  "slug",
  "publication",
  "edNote",
] as const;

/** Everything an export can keep out of the file, by the field's name (`links`, `marks` and `pictures` are of the text). */
export const omissions = [...besideText, "links", "marks", "pictures"] as const;

/** What a layout may leave unprinted besides; a page's data may still say it. */
export const unprinted = ["kicker", "deck", "byline", "agencies", "body"] as const;
export const allOmissions = [...omissions, ...unprinted] as const;
export type Omission = (typeof allOmissions)[number];

const inlinesOf = (block: Block): Inline[] => blockContents(block).flat();

function isMarked(node: Inline): boolean {
  if (node.type === "link") return node.content.some(isMarked);
  return node.type === "text" && (node.marks?.length ?? 0) > 0;
}

/** True where the article has something of the kind to lose. */
const holds: Record<Omission, (article: Article) => boolean> = {
  headline: ({ headline }) => !isBlank(headline),
  section: ({ section }) => section !== null,
  summary: ({ summary }) => !isBlank(summary),
  genre: ({ genre }) => genre !== "news",
  keywords: ({ keywords }) => keywords.length > 0,
  urgency: ({ urgency }) => isUrgent(urgency),
  publishedAt: ({ publishedAt }) => publishedAt !== null,
  slug: ({ slug }) => !isBlank(slug),
  publication: ({ publication }) => publication !== null,
  edNote: ({ edNote }) => !isBlank(edNote),
  links: ({ body }) => body.flatMap(inlinesOf).some((node) => node.type === "link"),
  marks: ({ body }) => body.flatMap(inlinesOf).some(isMarked),
  pictures: ({ body }) => body.some((block) => block.type === "image"),
  kicker: ({ kicker }) => !isBlank(kicker),
  deck: ({ deck }) => !isBlank(deck),
  byline: ({ byline }) => byline.length > 0,
  agencies: ({ agencies }) => agencies.length > 0,
  body: ({ body }) => body.some((block) => block.type === "divider" || !isBlank(blockTexts(block).join(""))),
};

/** Those of the things a format has no place for that this article has. */
export function leftOutOf(article: Article, omits: readonly Omission[]): Omission[] {
  return allOmissions.filter((name) => omits.includes(name) && holds[name](article));
}
