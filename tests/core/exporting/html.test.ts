import { fromHtml } from "hast-util-from-html";
import { describe, expect, test } from "vitest";
import type { Article } from "../../../core/article/article.ts";
import { hasForeignMarkup } from "../../../core/exporting/check/foreignMarkup.ts";
import { elementsNamed } from "../../../core/exporting/check/pageFacts.ts";
import { hostile, payloads } from "./hostile.ts";
import { br, layout, link, para, piece, rich, run, sample, seed, t } from "./pieces.ts";
import { htmlFaults } from "./validHtml.ts";

const body = (...blocks: Parameters<typeof piece>[0]["body"] & object) => {
  const [, inner = ""] =
    /<\/header>\n([\s\S]*)\n<\/div>/.exec(run(piece({ headline: "ع", body: blocks }), "fragment").text) ?? [];
  return inner;
};

/** A page without the one element that is its layout's and no exporter's. */
const withoutMain = (page: string) => page.replace("<main>", "").replace("</main>", "");

describe("html-validate finds nothing", () => {
  const empty = piece({});
  test.each<[string, Article]>([
    ["seed", seed()],
    ["sample", sample()],
    ["rich", rich()],
    ["empty", empty],
    ...payloads.map((payload): [string, Article] => [payload, hostile([payload])]),
  ])("%s", async (_, article) => {
    expect(await htmlFaults(run(article, "html").text)).toEqual([]);
    expect(await htmlFaults(run(article, "fragment").text)).toEqual([]);
  });

  test("and it would", async () => {
    expect(await htmlFaults("<p><div></p>")).not.toEqual([]);
  });
});

describe("blocks", () => {
  test("marks nest in their order, neighbours share an element", () => {
    expect(body(para(t("أ", { marks: ["bold"] }), t("ب", { marks: ["italic", "bold"] }), t("ج")))).toBe(
      "<p><strong>أ<em>ب</em></strong>ج</p>",
    );
    expect(body(para(t("أ", { marks: ["underline", "strike", "sub"] }), br, t("ب", { marks: ["sup"] })))).toBe(
      "<p><u><s><sub>أ</sub></s></u><br><sup>ب</sup></p>",
    );
  });

  test("isolates are bdi, another language is said", () => {
    expect(
      body(
        para(t("C++", { isolate: "ltr", language: "en" }), t("ب", { isolate: "auto" }), t("CNN", { language: "en" })),
      ),
    ).toBe('<p><bdi lang="en" dir="ltr">C++</bdi><bdi>ب</bdi><span lang="en">CNN</span></p>');
  });

  test("dir only where a block differs from what is around it", () => {
    expect(body({ type: "paragraph", direction: "rtl", content: [t("أ")] })).toBe("<p>أ</p>");
    expect(body({ type: "quote", direction: "ltr", content: [t("A")] })).toBe(
      '<blockquote dir="ltr"><p>A</p></blockquote>',
    );
    const item = { direction: "ltr" as const, content: [t("A")] };
    expect(body({ type: "list", ordered: false, direction: "ltr", items: [item] })).toBe(
      '<ul dir="ltr">\n<li>A</li>\n</ul>',
    );
  });

  test("lists: numbers, nesting", () => {
    const inner = { type: "list" as const, ordered: true, start: 5, items: [{ content: [t("ب")] }] };
    expect(body({ type: "list", ordered: false, items: [{ content: [t("أ")], list: inner }] })).toBe(
      '<ul>\n<li>أ<ol start="5">\n<li>ب</li>\n</ol></li>\n</ul>',
    );
  });

  test("a link that may not be followed keeps its text", () => {
    expect(
      body(para(link("https://a.example/?b=1&c", "أ"), link("javascript:1", "ب"), link("https://a.example", " "))),
    ).toBe('<p><a href="https://a.example/?b=1&amp;c">أ</a>ب </p>');
  });

  test("a block of a newer version is text", () => {
    expect(body({ type: "unknown", data: { type: "x", rows: [{ text: "أ<b>" }, { text: "" }, { text: "ب" }] } })).toBe(
      "<p>أ&lt;b></p>\n<p>ب</p>",
    );
  });

  test("empty blocks are not written", () => {
    expect(body(para(), para(t(" \u00a0")), { type: "heading", level: 2, content: [] }, para(t("أ")))).toBe("<p>أ</p>");
  });
});

describe("dateline", () => {
  const text = (article: Parameters<typeof piece>[0]) => run(piece(article), "fragment").text;
  const line = (places: string[], agencies: string[], position: "start" | "end" = "start") =>
    ({ agencies, dateline: { places, position } }) as const;
  const one = { body: [{ type: "heading" as const, level: 2 as const, content: [t("ع")] }, para(t("قال"))] };

  test("at the first paragraph, the agency marked", () => {
    expect(text({ ...one, ...line(["القاهرة"], ["أ ف ب"]) })).toContain(
      '<p><span class="dateline">القاهرة (<span class="agency">أ ف ب</span>) – </span>قال</p>',
    );
    expect(text({ ...one, ...line([], ["وكالات"]) })).toContain(
      '<p><span class="dateline">(<span class="agency">وكالات</span>) – </span>قال</p>',
    );
    expect(text({ ...one, ...line(["دبي"], []) })).toContain('<p><span class="dateline">دبي – </span>قال</p>');
  });

  test("before a text without paragraphs, after one that closes with it", () => {
    expect(text({ body: [{ type: "quote", content: [t("ق")] }], ...line(["دبي"], []) })).toMatch(
      /^<div[^>]*>\n<p><span/,
    );
    expect(text({ ...one, ...line(["القاهرة"], ["رويترز"], "end") })).toContain(
      '<p>قال</p>\n<p class="source">المصدر: القاهرة (<span class="agency">رويترز</span>)</p>\n</div>',
    );
  });
});

describe("page", () => {
  const page = run(rich(), "html").text;

  test("its beginning", () => {
    expect(page).toMatch(
      /^<!DOCTYPE html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n<meta name="viewport"/,
    );
  });

  test("one h1 in article > header, the parts in reading order", () => {
    expect(page.match(/<h1>/g)).toHaveLength(1);
    const header = /<article>\n<header>\n([\s\S]*?)\n<\/header>/.exec(page)?.[1] ?? "";
    expect([...header.matchAll(/<(p|h1)(?: class="(\w+)")?/g)].map((found) => found.slice(1))).toEqual([
      ["p", "urgent"],
      ["p", "section"],
      ["p", "kicker"],
      ["h1", undefined],
      ["p", "deck"],
      ["p", "byline"],
      ["p", "meta"],
    ]);
    expect(header).toContain(
      '<p class="byline">بقلم <span class="author">أحمد علي</span>، <span class="author">رويترز</span></p>',
    );
    expect(header).toContain('<time datetime="2026-11-24T15:00:00+03:00">24 نوفمبر 2026، 15:00</time>');
  });

  test("meta", () => {
    for (const meta of [
      '<meta name="description" content="ملخص">',
      '<meta name="author" content="أحمد علي، رويترز">',
      '<meta property="og:type" content="article">',
      '<meta property="og:locale" content="ar_AR">',
      '<meta property="article:published_time" content="2026-11-24T15:00:00+03:00">',
      '<meta property="article:section" content="أخبار دولية">',
      '<meta property="article:tag" content="كلمة">',
      '<meta property="article:tag" content="أخرى">',
    ]) {
      expect(page).toContain(meta);
    }
  });

  test("the note to the editor is in no format", () => {
    for (const format of ["html", "fragment", "text"] as const)
      expect(run(rich(), format).text).not.toContain("سر لا يُنشر");
  });

  test("needs nothing outside itself", () => {
    const withoutLink = page.replace(/<a href="[^"]*">/g, "").replaceAll("https://schema.org", "");
    expect(withoutLink).not.toMatch(/https?:|src=|@import|url\(/);
  });

  test("a style sheet cannot close its element", () => {
    const text = run(rich(), "html", { layout: { ...layout, style: 'a::after{content:"</STYLE><script>"}' } }).text;
    expect(hasForeignMarkup(fromHtml(withoutMain(text)))).toBe(false);
    expect(text.match(/<\/style>/gi)).toHaveLength(1);
  });

  test("another language and direction", () => {
    const english = run(
      piece({ language: "en-GB", direction: "ltr", headline: "Title", byline: ["A B"] }),
      "html",
    ).text;
    expect(english).toContain('<html lang="en-GB" dir="ltr">');
    expect(english).toContain("By <span");
    expect(english).toContain('content="en_GB"');
    expect(english).toContain(">24 November 2026, 14:05</time>");
  });

  test("without a headline the first words name it", () => {
    const text = run(piece({ body: [para(t("أول الكلام"))] }), "html").text;
    expect(text).toContain("<title>أول الكلام</title>");
    expect(text).not.toContain("<h1");
    expect(run(piece({}), "html").text).toContain("<title>بلا عنوان</title>");
  });
});

describe("payloads in every field", () => {
  test.each(["html", "fragment"] as const)("%s: nothing breaks out, all text stays visible", (format) => {
    const { text } = run(hostile(), format);
    const tree = fromHtml(withoutMain(text), { fragment: format === "fragment" });
    expect(hasForeignMarkup(tree)).toBe(false);
    const visible = /<header>[\s\S]*$/.exec(text)?.[0] ?? "";
    for (const [index] of payloads.entries()) expect(visible).toContain(`ظاهر${index + 1}`);
    expect(visible).toContain("عنوان12");
    const hrefs = elementsNamed(tree, "a").map(({ properties }) => String(properties.href));
    expect(hrefs.length).toBeGreaterThan(0);
    for (const href of hrefs) expect(href).toMatch(/^https:\/\/example\.org\//);
  });
});

test("the style of the page is the layout's", () => {
  expect(run(seed(), "html").text).toContain(layout.style.trim());
  expect(run(seed(), "fragment").text).not.toMatch(/style|<script/);
});
