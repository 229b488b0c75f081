import fc from "fast-check";
import { describe, test } from "vitest";
import type { Article } from "../../../../core/article/article.ts";
import type { Block } from "../../../../core/article/blocks.ts";
import { anyArticle } from "../../exporting/anyArticle.ts";
import { english, piece, rich, seed } from "../../exporting/pieces.ts";
import { compare } from "./compare.ts";
import { readFormats, runsOf } from "./readBack.ts";

/** A dash would make a dateline of a line, or the name of a speaker; controls of direction have their own tests. */
const told = (body: readonly Block[]): Block[] => JSON.parse(JSON.stringify(body).replace(/[–\u2066-\u2069-]/g, "ب"));
const names = (...some: string[]) => fc.subarray(some);
const words = fc.constantFrom("", "تمهيد", "C++ و«قوسان»", "  A & <b>  ", "سطر\nوسطر", "12 %");

const any: fc.Arbitrary<Article> = fc
  .record({
    base: anyArticle,
    kicker: words,
    deck: words,
    headline: fc.constantFrom("عنوان", "Title: «C++»", "عنوان <b>\u00a0A"),
    summary: words,
    section: fc.constantFrom(null, { id: "world", label: "أخبار دولية" }, { id: "تحقيق", label: "تحقيق" }),
    genre: fc.constantFrom("news" as const, "opinion" as const),
    byline: names("أحمد علي", "John Smith"),
    agencies: names("رويترز", "أ ف ب"),
    dateline: fc.record({
      places: names("القاهرة", "بيروت"),
      position: fc.constantFrom("start" as const, "end" as const),
    }),
    keywords: names("كلمة", "C++"),
    slug: fc.constantFrom("", "slug"),
    edNote: words,
    urgency: fc.constantFrom(null, 1, 3, 5),
    publishedAt: fc.constantFrom(null, "2026-11-24T15:00:00+03:00"),
    embargo: fc.constantFrom(null, "2026-11-26T00:00:00Z"),
  })
  .map(({ base: { direction, language, body }, ...fields }) =>
    piece({ ...fields, direction, language, body: told(body) }),
  );

describe("what a format can carry comes back: kinds, order, directions, marks, links, tables, pictures and fields", () => {
  test.each(readFormats)("%s", async (format) => {
    await fc.assert(
      fc.asyncProperty(any, (article) => compare(article, format)),
      runsOf(format, 60),
    );
  });

  test.each(readFormats)("of the wire story and of a piece with everything: %s", async (format) => {
    await compare(seed(), format);
    await compare(english(), format);
    await compare({ ...rich(), body: told(rich().body) }, format);
  });
});
