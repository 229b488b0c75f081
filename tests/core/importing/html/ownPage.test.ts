import { describe, expect, it } from "vitest";
import type { Article } from "../../../../core/article/article.ts";
import type { Block } from "../../../../core/article/blocks.ts";
import type { Inline } from "../../../../core/article/inline.ts";
import { safeHref } from "../../../../core/article/safeHref.ts";
import { exporters } from "../../../../core/exporting/exporters.ts";
import { importHtml } from "../../../../core/importing/html/importHtml.ts";
import { context, id, para, piece, rich, sample, seed, type TextFormat, t } from "../../exporting/pieces.ts";
import { desk } from "../story.ts";

const now = "2026-11-25T10:00:00+03:00";

function back(article: Article, format: TextFormat): Article {
  const html = exporters[format].make(article, context({ pictures: (media) => ({ src: `x_files/${media}` }) }));
  const read = importHtml(new TextEncoder().encode(html), desk, { id, now });
  if (!read.ok) throw new Error(read.problem);
  return read.article;
}

const spoken = [
  "kicker",
  "headline",
  "deck",
  "summary",
  "section",
  "genre",
  "agencies",
  "dateline",
  "byline",
  "keywords",
  "publishedAt",
  "language",
  "direction",
] as const;
const fieldsOf = (article: Article) => Object.fromEntries(spoken.map((name) => [name, article[name]]));

/** Spaces as HTML shows them, and neighbours of one kind as one. */
function shown(content: readonly Inline[]): Inline[] {
  const runs: Inline[] = [];
  for (const node of content) {
    const last = runs.at(-1);
    const isPlain = node.type === "text" && Object.keys(node).length === 2;
    if (isPlain && last?.type === "text" && Object.keys(last).length === 2) {
      runs[runs.length - 1] = { ...last, text: last.text + node.text };
    } else runs.push(node);
  }
  return runs.map((node, index) => {
    if (node.type !== "text" || (index > 0 && index < runs.length - 1)) return node;
    const text = node.text.replace(/[\s\u00a0]+/g, " ");
    const begun = index === 0 ? text.trimStart() : text;
    return { ...node, text: index === runs.length - 1 ? begun.trimEnd() : begun };
  });
}

/** What a page cannot say: addresses that may not be followed, a newer version's data, room on the screen. */
function asPrinted(block: Block): Block[] {
  if (block.type === "unknown") return [para(t("خلية")), para(t("أخرى"))];
  if (block.type === "image") return [{ ...block, media: null, source: "attachment:0" }];
  if (block.type !== "paragraph") return [block];
  const content = block.content.flatMap((node): Inline[] => {
    if (node.type !== "link") return [node];
    const href = safeHref(node.href);
    return href === null ? node.content : [{ ...node, href }];
  });
  return content.length === 0 ? [] : [{ ...block, content: shown(content) }];
}

describe("a page that we exported comes back as the piece it was", () => {
  it("the seed", () => {
    const article = seed();
    const read = back(article, "html");
    expect(fieldsOf(read)).toEqual(fieldsOf(article));
    expect(read.body).toEqual(article.body.flatMap(asPrinted));
  });

  it("the sample of the first start", () => {
    const article = sample();
    const read = back(article, "html");
    expect(fieldsOf(read)).toEqual({ ...fieldsOf(article), publishedAt: article.publishedAt });
    expect(read.body).toEqual(article.body.flatMap(asPrinted));
  });

  it("the rich piece: every block, mark, direction and field", () => {
    const article = rich();
    const read = back(article, "html");
    expect(fieldsOf(read)).toEqual(fieldsOf(article));
    expect(read.urgency).toBe(1);
    expect(read.body).toEqual(article.body.flatMap(asPrinted));
  });

  it("without its notes for the desk, which no page holds", () => {
    expect(back(rich(), "html").edNote).toBe("");
  });

  it("a fragment, by its header", () => {
    const article = rich();
    const read = back(article, "fragment");
    expect(read).toMatchObject({ headline: article.headline, kicker: article.kicker, deck: article.deck });
    expect(read.byline).toEqual(article.byline);
    expect(read.dateline).toEqual(article.dateline);
    expect(read.body).toEqual(article.body.flatMap(asPrinted));
  });

  it("a source that closes the text", () => {
    const article = piece({
      headline: "عنوان",
      agencies: ["وكالات", "رويترز"],
      dateline: { places: ["القدس"], position: "end" },
      body: [para(t("نص."))],
    });
    const read = back(article, "html");
    expect(fieldsOf(read)).toEqual(fieldsOf(article));
    expect(read.body).toEqual(article.body);
  });

  it("an English piece, its own direction", () => {
    const article = piece({
      language: "en",
      direction: "ltr",
      headline: "Title",
      body: [para(t("Text.")), { type: "paragraph", direction: "rtl", content: [t("نص")] }],
    });
    expect(back(article, "html")).toMatchObject({
      language: "en",
      direction: "ltr",
      headline: "Title",
      body: article.body,
    });
  });
});
