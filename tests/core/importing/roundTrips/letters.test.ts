import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../../../core/article/article.ts";
import { type Block, blockTexts } from "../../../../core/article/blocks.ts";
import { plainText } from "../../../../core/exporting/text/plainText.ts";
import { importText } from "../../../../core/importing/importText.ts";
import { anyArticle } from "../../exporting/anyArticle.ts";
import { id, piece } from "../../exporting/pieces.ts";
import { desk } from "../story.ts";
import { readBack, readFormats, runsOf } from "./readBack.ts";

const headline = "عنوان المادة";

/** Dashes would make a dateline of a line, or the name of a speaker: those are fields, and have their own tests. */
const undashed = (body: readonly Block[]): Block[] => JSON.parse(JSON.stringify(body).replace(/[–-]/g, "ب"));
const anyText = anyArticle.map(({ direction, language, body }) =>
  piece({ headline, direction, language, body: undashed(body) }),
);

const unseen = /[\s\p{Cc}\p{Cf}\p{Cs}\ufffd\p{Noncharacter_Code_Point}]/gu;
const shown = (text: string) => text.replace(unseen, "");
/** All that a reader sees of the text, wherever in the piece it stands now. */
function letters({ body, setAside }: Pick<Article, "body" | "setAside">): string {
  const texts = [...body.flatMap(blockTexts), ...setAside.map(({ text }) => text)];
  // Markdown writes a dash before who said a quote, and takes it off again where there is a quote above.
  const seen = shown(texts.join("")).replaceAll("—", "");
  return setAside.length === 0 ? seen : [...seen].sort().join("");
}

describe("not a letter of any text is lost, doubled or moved on the way out and in again", () => {
  test.each(readFormats)("%s", async (format) => {
    await fc.assert(
      fc.asyncProperty(anyText, async (article) => {
        const { article: read } = await readBack(article, format);
        const isMoved = read.setAside.length > 0;
        const expected = letters(article);
        expect(letters(read)).toBe(isMoved ? [...expected].sort().join("") : expected);
        expect(read.headline).toBe(headline);
      }),
      runsOf(format, 50),
    );
  });

  test("text", () => {
    fc.assert(
      fc.property(anyText, (article) => {
        const text = plainText(article);
        const read = importText(new TextEncoder().encode(text), desk, { id, now: article.updatedAt });
        if (!read.ok) throw new Error(read.problem);
        const { fields, lines } = spread(read.article);
        expect([...shown(fields + lines)].sort().join("")).toBe([...shown(text)].sort().join(""));
      }),
      runsOf("markdown", 50),
    );
  });
});

/** A text has lines and nothing that says what they are: some of them are read into fields. */
function spread({ headline: head, section, byline, dateline, agencies, body, setAside }: Article) {
  const fields = [head, section?.label ?? "", ...byline, ...dateline.places, ...agencies].join("");
  return { fields, lines: [...body.flatMap(blockTexts), ...setAside.map(({ text }) => text)].join("") };
}
