import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../../core/article/article.ts";
import { checkExport } from "../../../core/exporting/check/checkExport.ts";
import { anyArticle } from "./anyArticle.ts";
import { hostile } from "./hostile.ts";
import { context, piece, problemsOf, rich, run, sample, seed, type TextFormat, textFormats } from "./pieces.ts";

function problems(article: Article, format: TextFormat, damage: (text: string) => string): string[] {
  const { text } = run(article, format);
  const damaged = damage(text);
  expect(damaged).not.toBe(text);
  return problemsOf(article, format, damaged);
}

describe("a right file passes", () => {
  const empty = piece({});
  const cases = { seed: seed(), sample: sample(), rich: rich(), hostile: hostile(), empty };
  for (const format of textFormats) {
    test.each(Object.entries(cases))(`${format}: %s`, (_, article) => {
      expect(problemsOf(article, format, run(article, format).text)).toEqual([]);
    });
  }

  test("and says how many lines were compared", async () => {
    const check = await checkExport(seed(), "html", run(seed(), "html").text, context());
    expect(check).toEqual({ ok: true, blocks: 14 });
  });
});

describe.each(["html", "fragment"] as const)("%s: a wrong file does not", (format) => {
  const lastParagraph = /<p>(?!.*<p>)[^\n]*<\/p>\n/;
  test.each<[string, Article, (text: string) => string, string]>([
    ["a paragraph dropped", seed(), (text) => text.replace(/<p>وكشف[^\n]*\n/, ""), "count"],
    ["the last paragraph dropped", seed(), (text) => text.replace(/<p>وكان المكتب[^\n]*\n/, ""), "count"],
    ["a paragraph doubled", seed(), (text) => text.replace(/(<p>وكشف[^\n]*\n)/, "$1$1"), "count"],
    ["two paragraphs swapped", seed(), (text) => text.replace(/(<p>وكشف[^\n]*\n)(<p>[^\n]*\n)/, "$2$1"), "text"],
    ["a letter changed", seed(), (text) => text.replace("الطلب الذي", "الطلب الزي"), "text"],
    ["a word cut off", seed(), (text) => text.replace(" الذي يحمله", ""), "text"],
    ["the dateline lost", seed(), (text) => text.replace(/<span class="dateline">.*?– <\/span>/, ""), "text"],
    ["a stray line at the end", seed(), (text) => text.replace(lastParagraph, "$&زر الذهاب إلى الأعلى\n"), "count"],
    ["a block's direction turned", rich(), (text) => text.replace('<p dir="ltr">', "<p>"), "direction"],
    ["a direction added", rich(), (text) => text.replace("<p>إصدار", '<p dir="ltr">إصدار'), "direction"],
    ["a list's direction turned", rich(), (text) => text.replace('<ul dir="ltr">', "<ul>"), "direction"],
    [
      "a quote's direction turned",
      rich(),
      (text) => text.replace('<blockquote dir="ltr">', "<blockquote>"),
      "direction",
    ],
    ["a break lost", rich(), (text) => text.replace("<br>", " "), "text"],
    ["an isolate lost", rich(), (text) => text.replace(/<bdi lang="en" dir="ltr">(.*?)<\/bdi>/, "$1"), "text"],
    [
      "an isolate turned",
      rich(),
      (text) => text.replace('<bdi lang="en" dir="ltr">', '<bdi lang="en" dir="rtl">'),
      "text",
    ],
    ["a heading made a paragraph", rich(), (text) => text.replace(/<h2>(.*?)<\/h2>/, "<p>$1</p>"), "kind"],
    ["a divider lost", rich(), (text) => text.replace("<hr>\n", ""), "count"],
    ["a list item lost", rich(), (text) => text.replace("<li>أول</li>\n", ""), "count"],
    ["the headline changed", seed(), (text) => text.replace("<h1>رئيس", "<h1>ريس"), "text"],
    ["the base direction turned", seed(), (text) => text.replace('dir="rtl"', 'dir="ltr"'), "direction"],
    ["the language lost", seed(), (text) => text.replace(' lang="ar"', ""), "document"],
    ["a script let in", seed(), (text) => text.replace("<header>", "<script>alert(1)</script><header>"), "foreign"],
    ["a handler let in", seed(), (text) => text.replace("<h1>", '<h1 onclick="alert(1)">'), "foreign"],
    ["an address let in", rich(), (text) => text.replace("https://example.org/", "javascript:alert(1)//"), "foreign"],
    ["a comment let in", seed(), (text) => text.replace("<header>", "<!-- x --><header>"), "foreign"],
  ])("%s", (_, article, damage, what) => {
    expect(problems(article, format, damage)).toContain(what);
  });

  test("a file cut off in the middle", () => {
    expect(problems(seed(), format, (text) => text.slice(0, text.length / 1.5))).toContain("count");
  });
});

describe("page: its own parts", () => {
  test.each<[string, Article, (text: string) => string, string]>([
    ["data that does not parse", seed(), (text) => text.replace('"@type"', '"@type'), "json-ld"],
    ["data gone", seed(), (text) => text.replace(/<script type[\s\S]*?<\/script>\n/, ""), "json-ld"],
    ["data twice", seed(), (text) => text.replace(/(<script type[\s\S]*?<\/script>\n)/, "$1$1"), "json-ld"],
    [
      "another headline in the data",
      seed(),
      (text) => text.replace('"headline": "رئيس', '"headline": "ريس'),
      "json-ld",
    ],
    ["another date shown", seed(), (text) => text.replace('datetime="2026', 'datetime="2025'), "json-ld"],
    [
      "another date in the data",
      rich(),
      (text) => text.replace('"datePublished": "2026', '"datePublished": "2025'),
      "json-ld",
    ],
    ["another title", seed(), (text) => text.replace("<title>رئيس", "<title>ريس"), "document"],
    ["no charset", seed(), (text) => text.replace('<meta charset="utf-8">\n', ""), "document"],
  ])("%s", (_, article, damage, what) => {
    expect(problems(article, "html", damage)).toContain(what);
  });
});

describe("text: a wrong file does not pass", () => {
  test.each<[string, Article, (text: string) => string, string]>([
    ["a paragraph dropped", seed(), (text) => text.replace(/وكشف[^\n]*\n\n/, ""), "count"],
    ["two paragraphs swapped", seed(), (text) => text.replace(/(وكشف[^\n]*\n\n)([^\n]*\n\n)/, "$2$1"), "text"],
    ["two paragraphs run together", seed(), (text) => text.replace("\n\nوكشف", "\nوكشف"), "count"],
    ["a letter changed", seed(), (text) => text.replace("الطلب الذي", "الطلب الزي"), "text"],
    ["an isolate lost", rich(), (text) => text.replace("\u2066", ""), "text"],
    ["a number of a list changed", rich(), (text) => text.replace("3. ", "1. "), "text"],
    ["cut off", seed(), (text) => text.slice(0, 2000), "count"],
    ["empty", seed(), () => "", "count"],
  ])("%s", (_, article, damage, what) => {
    expect(problems(article, "text", damage)).toContain(what);
  });
});

describe("any article passes in every format", () => {
  test.each(textFormats)("%s", (format) => {
    fc.assert(
      fc.property(anyArticle, (any) => {
        expect(problemsOf(any, format, run(any, format).text)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
