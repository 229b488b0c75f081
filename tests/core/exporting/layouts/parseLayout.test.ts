import { describe, expect, test } from "vitest";
import { layoutOf, pageWith, problemOf, richPage, smallFiles } from "./layoutFiles.ts";

describe("a layout that is let through", () => {
  test("is what its files say", () => {
    const card = `{ "name": { "ar": "بطاقة", "en": "Card" }, "for": "card",
      "size": { "width": 1200, "height": 630 }, "pictures": { "widest": 800 } }`;
    expect(layoutOf({ "layout.json": card })).toMatchObject({
      id: "small",
      name: { ar: "بطاقة", en: "Card" },
      for: "card",
      size: { width: 1200, height: 630 },
      widest: 800,
    });
    expect(layoutOf()).toMatchObject({ for: "page", size: null, widest: 1360, style: smallFiles["style.css"] });
  });

  test("may have furniture, drawings, its own pictures and fonts, conditions and notes to its maker", () => {
    const style = `@font-face { font-family: "ل"; src: url(data:font/woff2;base64,AAAA) format("woff2"); }
@media (min-width: 40em) { .a::after { content: "} url(http://x) @import"; background: url( "data:image/svg+xml,%3Csvg/%3E" ); } }
/* url(http://x) { */ .b\\:c { filter: url(#f); } @page { margin: 2cm }`;
    expect(
      layoutOf({ "page.html": richPage.replace("<main>", "<!-- هنا -->\n<main>{{! نعم }}"), "style.css": style }).style,
    ).toBe(style);
  });

  test("may print a part in one of two places", () => {
    const page = pageWith(`<article>
{{#leadHtml}}<div>{{{headlineHtml}}}</div>{{/leadHtml}}
{{^leadHtml}}<section>{{{headlineHtml}}}</section>{{/leadHtml}}
</article>`);
    expect(layoutOf({ "page.html": page }).template).toBe(page);
  });

  test("comes from any editor: a byte order mark, and line ends of Windows", () => {
    const page = `\ufeff${smallFiles["page.html"].replaceAll("\n", "\r\n")}`;
    expect(layoutOf({ "page.html": page }).template).toBe(smallFiles["page.html"]);
  });
});

describe("layout.json: the line of what is wrong", () => {
  test.each([
    ['{\n  "name": { "ar": "أ" "en": "A" }\n}', 2, "bad-json", ""],
    ['{\n  "for": "page",\n}', 3, "bad-json", ""],
    ["", 1, "bad-json", ""],
    ['{\n"for": "page"', 2, "bad-json", ""],
    ['{\n "name": { "ar": "أ", "en": "A" },\n "for": "page"\n}\nx', 5, "bad-json", ""],
    [`${"[".repeat(100_000)}`, 1, "bad-json", ""],
    ['{\n "name": { "ar": "أ", "en": "A" },\n "for": "page",\n "colour": 1\n}', 4, "unknown-key", "colour"],
    [
      '{\n "name": {\n  "ar": "أ",\n  "en": "A",\n  "__proto__": 1\n },\n "for": "page"\n}',
      5,
      "unknown-key",
      "__proto__",
    ],
    ['{\n "name": { "ar": "أ",\n "en": "" },\n "for": "page"\n}', 3, "bad-value", "name.en"],
    ['{\n "name": { "ar": "أ" },\n "for": "page"\n}', 2, "bad-value", "name.en"],
    ['{\n "name": { "ar": "أ", "en": "A" },\n "for": "wall"\n}', 3, "bad-value", "for"],
    ['{ "name": { "ar": "أ", "en": "A" },\n "for": "card"\n}', 1, "bad-value", "size"],
    ["[]", 1, "bad-value", ""],
  ])("%#: %s", (text, line, code, what) => {
    expect(problemOf({ "layout.json": text })).toEqual({ file: "layout.json", line, code, what });
  });
});

test("a file that is not there is named", () => {
  expect(problemOf({ "style.css": null })).toMatchObject({ file: "style.css", line: 0, code: "missing-file" });
});

const body = (inner: string) => pageWith(`<article>\n{{{headlineHtml}}}\n${inner}\n</article>`);

describe("page.html: tags", () => {
  test.each([
    [body("{{> partial}}"), 9, "forbidden-tag", "{{>partial}}"],
    [body("{{=<% %>=}}"), 9, "forbidden-tag", ""],
    [body("{{author}}"), 9, "unknown-tag", "{{author}}"],
    [body("{{constructor}}"), 9, "unknown-tag", "{{constructor}}"],
    [body("{{title.length}}"), 9, "unknown-tag", "{{title.length}}"],
    [body("\n{{#ghost}}\n{{/ghost}}"), 10, "unknown-tag", "{{#ghost}}"],
    [body("{{bodyHtml}}"), 9, "escaped-part", "{{bodyHtml}}"],
    [body("<p>{{{title}}}</p>"), 9, "raw-value", "{{{title}}}"],
    [body("<p>{{&title}}</p>"), 9, "raw-value", "{{{title}}}"],
    [body("{{{bodyHtml}}}\n{{{bodyHtml}}}"), 10, "repeated-tag", "{{{bodyHtml}}}"],
    [body("{{{leadHtml}}}\n{{#leadHtml}}{{{leadHtml}}}{{/leadHtml}}"), 10, "repeated-tag", "{{{leadHtml}}}"],
    [pageWith("<article>\n{{{bodyHtml}}}\n</article>"), 0, "missing-tag", "{{{headlineHtml}}}"],
    [
      pageWith("<article>\n{{#deckHtml}}{{{headlineHtml}}}{{/deckHtml}}</article>"),
      8,
      "missing-tag",
      "{{{headlineHtml}}}",
    ],
    [smallFiles["page.html"].replace("{{{headHtml}}}", ""), 0, "missing-tag", "{{{headHtml}}}"],
    [body("{{#deckHtml}}\n<p>"), 14, "bad-template", ""],
    [body("{{/deckHtml}}"), 9, "bad-template", ""],
    [body("<p>{{title</p>"), 13, "bad-template", ""],
    [smallFiles["page.html"].replace("{{language}}", "ar"), 2, "missing-tag", 'lang="{{language}}"'],
    [smallFiles["page.html"].replace("{{direction}}", "rtl"), 2, "missing-tag", 'dir="{{direction}}"'],
  ])("%#", (page, line, code, what) => {
    const problem = problemOf({ "page.html": page });
    expect(problem).toMatchObject({ file: "page.html", code });
    if (code !== "bad-template") expect(problem.line).toBe(line);
    else expect(problem.line).toBeGreaterThan(8);
    if (what !== "") expect(problem.what).toBe(what);
  });
});

describe("page.html: what a page cannot hold, or not there", () => {
  test.each([
    ["<script>alert(1)</script>", "forbidden-element", "<script>"],
    ["<style>a{}</style>", "forbidden-element", "<style>"],
    ['<iframe src="#"></iframe>', "forbidden-element", "<iframe>"],
    ['<object data="#"></object>', "forbidden-element", "<object>"],
    ["<form><p>x</p></form>", "forbidden-element", "<form>"],
    ['<meta http-equiv="refresh" content="0;url=https://evil.example/">', "forbidden-element", "<meta>"],
    ['<base href="#">', "forbidden-element", "<base>"],
    ['<link rel="stylesheet" href="#">', "forbidden-element", "<link>"],
    ["<h1>آخر</h1>", "forbidden-element", "<h1>"],
    ['<time datetime="2020">x</time>', "forbidden-element", "<time>"],
    ["<template><p>x</p></template>", "forbidden-element", "<template>"],
    ['<svg><use href="#a"/></svg>', "forbidden-element", "<use>"],
    ["<svg><foreignObject></foreignObject></svg>", "forbidden-element", "<foreignObject>"],
    ['<svg><animate attributeName="href" to="javascript:1"/></svg>', "forbidden-element", "<animate>"],
    ['<p onclick="alert(1)">x</p>', "forbidden-attribute", "onclick"],
    ['<p is="x-y">x</p>', "forbidden-attribute", "is"],
    ['<img src="data:image/png;base64,AA==" srcset="https://evil.example/" alt="">', "forbidden-attribute", "srcset"],
    ['<img src="https://evil.example/x.png" alt="">', "outside-address", "https://evil.example/x.png"],
    ['<img src="logo.png" alt="">', "outside-address", "logo.png"],
    ['<img src="data:text/html,x" alt="">', "outside-address", "data:text/html,x"],
    ['<a href="https://evil.example/">x</a>', "outside-address", "https://evil.example/"],
    ['<a href="javascript:alert(1)">x</a>', "outside-address", "javascript:alert(1)"],
    ['<a href="&#106;avascript:alert(1)">x</a>', "outside-address", "javascript:alert(1)"],
    ['<p style="background:url(//evil.example/)">x</p>', "outside-address", "//evil.example/"],
    ['<svg><path fill="url(https://evil.example/)" /></svg>', "outside-address", "https://evil.example/"],
    ["<div><p>x</div>", "not-closed", "<p>"],
    ["<section>", "not-closed", "<section>"],
    ['<p class="a" class="b">x</p>', "bad-markup", "duplicate-attribute"],
    ['<p title="{{{bodyHtml}}}">x</p>', "misplaced-tag", "{{{bodyHtml}}}"],
    ["<p>{{{bodyHtml}}}</p>", "misplaced-tag", "{{{bodyHtml}}}"],
    ["<aside>{{{bodyHtml}}}</aside>", "misplaced-tag", "{{{bodyHtml}}}"],
    ['<div dir="ltr">{{{bodyHtml}}}</div>', "misplaced-tag", "{{{bodyHtml}}}"],
    ["<!-- {{{bodyHtml}}} -->", "misplaced-tag", "{{{bodyHtml}}}"],
    ["<!-- {{title}} -->", "misplaced-tag", "{{title}}"],
    ['<a href="#{{title}}">x</a>', "misplaced-tag", "{{title}}"],
    ["<p title={{title}}>x</p>", "misplaced-tag", "{{title}}"],
    ['<p style="color:{{title}}">x</p>', "misplaced-tag", "{{title}}"],
    // Each is harmless with the condition's inside and something else without it.
    ['<p {{#deckHtml}}data-{{/deckHtml}}onclick="alert(1)">x</p>', "misplaced-tag", "{{#deckHtml}}"],
    ['<p style="background:u{{#deckHtml}}x{{/deckHtml}}rl(//evil.example/)">x</p>', "misplaced-tag", "{{#deckHtml}}"],
    [
      "{{#deckHtml}}<svg>{{/deckHtml}}<![CDATA[ > <script>alert(1)</script> ]]>{{#deckHtml}}</svg>{{/deckHtml}}",
      "forbidden-element",
      "<![CDATA[",
    ],
  ])("%s", (inner, code, what) => {
    const problem = problemOf({ "page.html": body(`<p>قبل</p>\n${inner}`) });
    expect(problem).toMatchObject({ file: "page.html", line: 10, code });
    expect(problem.what.startsWith(what)).toBe(true);
  });

  test("the head stands in the head, the article once", () => {
    const misplaced = smallFiles["page.html"]
      .replace("{{{headHtml}}}\n", "")
      .replace("<article>", "{{{headHtml}}}<article>");
    expect(problemOf({ "page.html": misplaced })).toMatchObject({ line: 6, code: "misplaced-tag" });
    const two = pageWith("<article>{{{headlineHtml}}}</article><article></article>");
    expect(problemOf({ "page.html": two })).toMatchObject({ code: "one-article" });
    expect(problemOf({ "page.html": smallFiles["page.html"].replace("<!DOCTYPE html>\n", "") })).toMatchObject({
      line: 1,
      code: "bad-markup",
    });
  });
});

describe("style.css: the line of what is wrong", () => {
  test.each([
    ["@import 'x.css';", "outside-address", "@import"],
    ["@\\69mport url(#a);", "outside-address", "@import"],
    ["a { background: url(https://evil.example/) }", "outside-address", "https://evil.example/"],
    ["a { background: url( 'logo.png' ) }", "outside-address", "logo.png"],
    ["a { background: u\\72l(//evil.example/) }", "outside-address", "//evil.example/"],
    ["a { background: URL(/**/x) }", "outside-address", ""],
    ["a { background: url(data:text/html,x) }", "outside-address", "data:text/html"],
    ['a { background: image-set("https://evil.example/" 1x) }', "outside-address", "image-set()"],
    ['a { background: -webkit-image-set("x" 1x) }', "outside-address", "-webkit-image-set()"],
    ["a { width: expression(alert(1)) }", "outside-address", "expression()"],
    ["@font-face { src: url('javascript:x') }", "outside-address", "javascript:x"],
    ["a { color: red", "bad-style", "{"],
    ["a { color: red } }", "bad-style", "}"],
    ["a { color: rgb(1,2,3 }", "bad-style", "}"],
    ["a::after { content: 'x\n }", "bad-style", "'"],
    ["/* a", "bad-style", "/*"],
    ["a { background: url(#a", "bad-style", ""],
  ])("%s", (rule, code, what) => {
    const problem = problemOf({ "style.css": `p { margin: 0 }\n\n${rule}` });
    expect(problem).toMatchObject({ file: "style.css", line: 3, code });
    expect(problem.what.startsWith(what)).toBe(true);
  });
});
