import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../../core/article/article.ts";
import type { Block } from "../../../core/article/blocks.ts";
import type { Inline } from "../../../core/article/inline.ts";
import { checkMarkdown } from "../../../core/exporting/markdown/checkMarkdown.ts";
import { markdownText } from "../../../core/exporting/markdown/markdownText.ts";
import { picturesBeside } from "../../../core/exporting/pictures.ts";
import { anyArticle } from "./anyArticle.ts";
import { hostile, payloads } from "./hostile.ts";
import { br, link, para, piece, rich, sample, seed, t } from "./pieces.ts";

const here = `${"0a".repeat(32)}.jpg`;
const pictures = picturesBeside("خبر.md", new Map([here].map((file) => [file, { file }])));
const written = (article: Article) => markdownText(article, pictures);
const faults = (article: Article, text: string) => checkMarkdown(article, text, pictures).map(({ what }) => what);
const body = (...blocks: Block[]) =>
  written(piece({ body: blocks }))
    .split("---\n\n")[1]
    ?.trimEnd();

describe("a right file passes", () => {
  const cases = { seed: seed(), sample: sample(), rich: rich(), hostile: hostile(), empty: piece({}) };
  test.each(Object.entries(cases))("%s", (_, article) => {
    expect(faults(article, written(article))).toEqual([]);
  });

  test("any article with its pictures", () => {
    fc.assert(
      fc.property(anyArticle, (any) => {
        expect(faults(any, written(any))).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });
});

describe("the head", () => {
  test("says what the piece has and nothing else", () => {
    const [, head] = written(rich()).split("---\n");
    expect(head).toBe(
      `${[
        "title: عنوان فيه C++ و«قوسان»",
        "kicker: تمهيد",
        "deck: عنوان فرعي",
        "summary: ملخص",
        "section: أخبار دولية",
        "genre: analysis",
        "authors:\n  - أحمد علي\n  - رويترز",
        "agencies:\n  - رويترز\n  - وكالات",
        "dateline:\n  - القاهرة\n  - بيروت",
        "keywords:\n  - كلمة\n  - أخرى",
        "slug: slug",
        'date: "2026-11-24T15:00:00+03:00"',
        'updated: "2026-11-24T14:05:00+03:00"',
        "lang: ar",
        "dir: rtl",
        "urgency: 1",
        'embargo: "2026-11-26T00:00:00Z"',
      ].join("\n")}\n`,
    );
  });

  test("words that YAML would take for something else stay words", () => {
    const odd = piece({ headline: "yes", kicker: "2026-11-24", deck: "- [أ]: {ب} #ج", slug: "0123", keywords: ["~"] });
    const [, head = ""] = written(odd).split("---\n");
    expect(head).toContain('title: "yes"\nkicker: "2026-11-24"\ndeck: "- [أ]: {ب} #ج"\n');
    expect(head).toContain('slug: "0123"');
    expect(faults(odd, written(odd))).toEqual([]);
  });
});

describe("the text", () => {
  const text = (words: string) => body(para(t(words)));

  test.each([
    ["1. أولا", "1\\. أولا"],
    ["# وسم", "\\# وسم"],
    ["- قال", "\\- قال"],
    ["> قال", "\\> قال"],
    ["+ زائد", "\\+ زائد"],
    ["اسم_الملف و*نجمة*", "اسم\\_الملف و\\*نجمة\\*"],
    ["`رمز` و~~شطب~~", "\\`رمز\\` و\\~\\~شطب\\~\\~"],
    ["[نص](https://example.org)", "\\[نص]\\(https\\://example.org)"],
    ["<b>غامق</b> &amp;", "\\<b>غامق\\</b> \\&amp;"],
    ["سعره $5 أو $6", "سعره \\$5 أو \\$6"],
    ["{{ page.title }} و{% raw %}", "\\{\\{ page.title }} و\\{% raw %}"],
    ["---", "\\---"],
    ["[^1] و![صورة](x)", "\\[^1] و!\\[صورة]\\(x)"],
  ])("«%s» is no markup", (words, expected) => {
    expect(text(words)).toBe(expected);
  });

  test("isolates are their characters", () => {
    expect(
      body(para(t("إصدار "), t("C++", { isolate: "ltr", language: "en" }), t(" و"), t("؟", { isolate: "auto" }))),
    ).toBe("إصدار \u2066C++\u2069 و\u2068؟\u2069");
  });

  test("marks where their signs work, tags where they would not", () => {
    expect(
      body(para(t("قال "), t("نعم ", { marks: ["bold"] }), t("ثم"), br, t("لا", { marks: ["italic", "bold"] }))),
    ).toBe("قال **نعم** ثم\\\n***لا***");
    expect(body(para(t("ماء "), t("H"), t("2", { marks: ["sub"] }), t("O", { marks: ["underline"] })))).toBe(
      "ماء H<sub>2</sub><u>O</u>",
    );
    expect(body(para(t("أ", { marks: ["italic"] }), t("ب", { marks: ["bold"] })))).toBe("*أ*<strong>ب</strong>");
    expect(body(para(t("و"), t("«قديم»", { marks: ["strike"] })))).toBe("و<del>«قديم»</del>");
  });

  test("a mark that begins, after the end of a line, with a space that does not break", () => {
    const link: Inline = {
      type: "link",
      href: "https://a.example/",
      content: [{ type: "break" }, t("\u00a0ا", { marks: ["bold"] })],
    };
    const list: Block = { type: "list", ordered: false, items: [{ content: [t("ا"), link] }] };
    expect(faults(piece({ body: [list] }), written(piece({ body: [list] })))).toEqual([]);
  });

  test("a block that runs the other way", () => {
    expect(body(para(t("أ")), { ...para(t("A")), direction: "ltr" }, para(t("ب")))).toBe(
      'أ\n\n<div dir="ltr" markdown="1">\n\nA\n\n</div>\n\nب',
    );
  });

  test("lists, and an item that runs the other way", () => {
    const inner = { type: "list" as const, ordered: true, start: 5, items: [{ content: [t("ب")] }] };
    const items = [
      { content: [t("أ")], list: inner },
      { direction: "ltr" as const, content: [t("A"), br, t("B")] },
    ];
    expect(body({ type: "list", ordered: false, items })).toBe("- أ\n\n  5. ب\n- \u2066A\u2069\\\n  \u2066B\u2069");
  });

  test("quotes with who said them", () => {
    const said = { content: [t("أ")], attribution: { content: [t("ب")] } };
    expect(body({ type: "quote", ...said })).toBe("> أ\n>\n> — ب");
    expect(body({ type: "pullQuote", ...said })).toBe('<aside markdown="1">\n\n> أ\n>\n> — ب\n\n</aside>');
  });

  test("a table: strokes and ends of lines in cells, spans as empty cells", () => {
    const rows = [
      { cells: [{ content: [t("أ|ب")] }, { content: [t("ج"), br, t("د")] }] },
      { cells: [{ colspan: 2, content: [t("هـ")] }] },
    ];
    expect(body({ type: "table", headerRow: true, rows })).toBe("| أ\\|ب | ج <br>د |\n| - | - |\n| هـ | |");
    expect(body({ type: "table", rows: [{ cells: [{ content: [t("أ")] }] }] })).toBe("| |\n| - |\n| أ |");
  });

  test("a picture with its words under it", () => {
    const image: Block = { type: "image", media: here, alt: "وصف [1]", caption: [t("تعليق")], credit: "أ ف ب" };
    expect(body(image)).toBe(`![وصف \\[1\\]](${pictures(here)?.src})\\\nتعليق\\\nأ ف ب`);
    expect(body({ ...image, media: null })).toBe("تعليق\\\nأ ف ب");
  });

  test("a link that may not be followed is its words", () => {
    expect(body(para(link("https://a.example/(b)", "أ"), t(" "), link("javascript:1", "ب")))).toBe(
      "[أ](https://a.example/\\(b\\)) ب",
    );
  });

  test("payloads stay text", () => {
    const file = written(hostile());
    for (const [index] of payloads.entries()) expect(file).toContain(`ظاهر${index + 1}`);
    expect(file.split("---\n\n")[1]).not.toMatch(/(?<!\\)<(?!\/?(?:u|sub|sup|del|strong|em|br|div|aside)\b)[a-z!]/i);
  });
});

describe("a wrong file does not pass", () => {
  test.each<[string, Article, (text: string) => string, string]>([
    ["a paragraph dropped", seed(), (text) => text.replace(/وكشف[^\n]*\n\n/, ""), "count"],
    ["two paragraphs swapped", seed(), (text) => text.replace(/(وكشف[^\n]*\n\n)([^\n]*\n\n)/, "$2$1"), "text"],
    ["a letter changed", seed(), (text) => text.replace("الطلب الذي", "الطلب الزي"), "text"],
    ["an isolate lost", rich(), (text) => text.replace("\u2066C++\u2069", "C++"), "text"],
    ["a line end lost", rich(), (text) => text.replace("\\\nسطر", " سطر"), "text"],
    ["a direction turned", rich(), (text) => text.replace('<div dir="ltr"', '<div dir="rtl"'), "direction"],
    ["an element not closed", rich(), (text) => text.replace("</div>\n\n", ""), "foreign"],
    ["a heading lowered", rich(), (text) => text.replace("## عنوان", "### عنوان"), "kind"],
    ["a heading made a paragraph", rich(), (text) => text.replace("## عنوان", "عنوان"), "kind"],
    ["a number of a list changed", rich(), (text) => text.replace("3. أول", "1. أول"), "text"],
    ["a link led elsewhere", rich(), (text) => text.replace("https://example.org/?", "https://evil.example/?"), "link"],
    ["a link lost", rich(), (text) => text.replace(/\[رابط]\([^)]*\)/, "رابط"), "link"],
    ["a picture lost", rich(), (text) => text.replace(/!\[وصف]\([^)]*\)\\\n/, ""), "picture"],
    ["a tag let in", seed(), (text) => text.replace("وكشف", "<script>وكشف"), "foreign"],
    ["an escape lost", piece({ body: [para(t("1. أ"))] }), (text) => text.replace("1\\.", "1."), "kind"],
    ["another title", seed(), (text) => text.replace("رئيس وزراء", "ريس وزراء"), "document"],
    ["a field more", seed(), (text) => text.replace("lang: ar", "lang: ar\nlayout: x"), "document"],
    ["no head", seed(), (text) => text.replace(/^---[\s\S]*?---\n/, ""), "document"],
    ["cut off", seed(), (text) => text.slice(0, 2000), "count"],
  ])("%s", (_, article, damage, what) => {
    const text = written(article);
    expect(damage(text)).not.toBe(text);
    expect(faults(article, damage(text))).toContain(what);
  });
});
