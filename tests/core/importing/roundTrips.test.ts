import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../../core/article/article.ts";
import { type Block, blockTexts } from "../../../core/article/blocks.ts";
import { exporters } from "../../../core/exporting/exporters.ts";
import { readForeign } from "../../../core/importing/readForeign.ts";
import { anyArticle } from "../exporting/anyArticle.ts";
import { context, id, piece } from "../exporting/pieces.ts";
import { desk, p } from "./story.ts";

const headline = "عنوان المادة";

/** Dashes would make a dateline of a line, or the name of a speaker: those are fields, and have their own tests. */
const undashed = (body: readonly Block[]): Block[] => JSON.parse(JSON.stringify(body).replace(/[–-]/g, "ب"));
const anyText = anyArticle.map(({ direction, language, body }) =>
  piece({ headline, direction, language, body: undashed(body) }),
);

const unseen = /[\s\p{Cc}\p{Cf}\p{Cs}\ufffd\p{Noncharacter_Code_Point}]/gu;
/** All that a reader sees of the text, wherever in the piece it stands now. */
function letters({ body, setAside }: Pick<Article, "body" | "setAside">): string {
  const texts = [...body.flatMap(blockTexts), ...setAside.map(({ text }) => text)];
  // Markdown writes a dash before who said a quote, and takes it off again where there is a quote above.
  const seen = texts.join("").replace(unseen, "").replaceAll("—", "");
  return setAside.length === 0 ? seen : [...seen].sort().join("");
}

async function back(article: Article, format: keyof typeof kinds): Promise<Article> {
  const made = await exporters[format].make(article, context());
  const bytes = typeof made === "string" ? new TextEncoder().encode(made) : made;
  const piece = { id, now: "2026-11-25T10:00:00+03:00" };
  const read = await readForeign({ kind: kinds[format], bytes, desk, piece });
  if (!read.ok) throw new Error(read.problem);
  return read.article;
}

/** Those formats of ours that are read in again, with what they are read as. */
const kinds = { html: "html", fragment: "html", markdown: "markdown", ninjs: "ninjs", docx: "docx" } as const;
const runs = { html: 60, fragment: 60, markdown: 60, ninjs: 60, docx: 10 };

describe("not a letter of any text is lost, doubled or moved on the way out and in again", () => {
  test.each(Object.keys(kinds) as (keyof typeof kinds)[])("%s", async (format) => {
    await fc.assert(
      fc.asyncProperty(anyText, async (article) => {
        const read = await back(article, format);
        const isMoved = read.setAside.length > 0;
        const expected = letters(article);
        expect(letters(read)).toBe(isMoved ? [...expected].sort().join("") : expected);
        expect(read.headline).toBe(headline);
      }),
      { numRuns: runs[format] },
    );
  });
});

test.each(Object.keys(kinds) as (keyof typeof kinds)[])(
  "%s: agencies come back as the desk spells them",
  async (format) => {
    const agencies = ["أ\u00a0ف\u00a0ب", "رويترز"];
    const article = piece({
      headline,
      agencies,
      dateline: { places: ["القاهرة"], position: "start" },
      body: [p("قال.")],
    });
    expect((await back(article, format)).agencies).toEqual(agencies);
  },
);

test("a picture beside Markdown comes back without words for who cannot see it, where it had none", async () => {
  const address = "صورة_files/0a1b.webp";
  const read = await readForeign({
    kind: "markdown",
    bytes: new TextEncoder().encode(`كلام\n\n![](${encodeURI(address)})\n`),
    desk,
    piece: { id, now: "2026-11-25T10:00:00+03:00" },
  });
  const images = read.ok ? read.article.body.filter(({ type }) => type === "image") : [];
  expect(images).toMatchObject([{ alt: "" }]);
});
