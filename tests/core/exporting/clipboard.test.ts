import type { Element, Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { describe, expect, test } from "vitest";
import type { Article } from "../../../core/article/article.ts";
import { elementsNamed } from "../../../core/exporting/check/pageFacts.ts";
import { copyForCms } from "../../../core/exporting/clipboard/copyForCms.ts";
import { hostile, payloads } from "./hostile.ts";
import { br, link, para, piece, rich, run, sample, seed, t } from "./pieces.ts";

const blockNames = "div p h1 h2 h3 h4 ul ol li blockquote table th td".split(" ");
const isElement = (node: Nodes): node is Element => node.type === "element";
const all = (node: Nodes): Element[] => [
  ...(isElement(node) ? [node] : []),
  ...("children" in node ? node.children.flatMap(all) : []),
];
const copied = (article: Article) => fromHtml(copyForCms(article).html, { fragment: true });

describe("what is copied for a CMS", () => {
  test.each(Object.entries({ seed: seed(), sample: sample(), rich: rich(), hostile: hostile() }))(
    "%s: every block carries its own language and direction, nothing carries a class",
    (_, article) => {
      for (const { tagName, properties } of all(copied(article))) {
        expect(properties.className).toBeUndefined();
        if (!blockNames.includes(tagName)) continue;
        const { dir, lang, style } = properties;
        expect(lang).toBe(article.language);
        expect(style).toBe(dir === "rtl" ? "direction:rtl;text-align:right" : "direction:ltr;text-align:left");
      }
    },
  );

  test("blocks that run the other way do so", () => {
    const ltr = all(copied(rich())).filter(({ properties: { dir }, tagName }) => dir === "ltr" && tagName !== "bdi");
    expect(ltr.map(({ tagName }) => tagName)).toEqual("p h3 ul li blockquote p blockquote p td".split(" "));
  });

  test("headings, lists, links and tables are what they were", () => {
    const [page, clip] = [fromHtml(run(rich(), "fragment").text, { fragment: true }), copied(rich())];
    for (const name of "h1 h2 h3 h4 ul ol li table thead tr th td strong em br hr a".split(" "))
      expect([name, elementsNamed(clip, name).length]).toEqual([name, elementsNamed(page, name).length]);
    expect(elementsNamed(clip, "a").map(({ properties }) => properties.href)).toEqual(
      elementsNamed(page, "a").map(({ properties }) => properties.href),
    );
  });

  test("an isolate survives programs that read directions and those that keep text alone", () => {
    const { html } = copyForCms(piece({ body: [para(t("لغة "), t("C++", { isolate: "ltr", language: "en" }))] }));
    expect(html).toContain('لغة <bdi lang="en" dir="ltr">\u2066C++\u2069</bdi></p>');
  });

  test("so do the lines of a block that runs against the page", () => {
    const item = {
      content: [t("C++")],
      list: { type: "list" as const, ordered: false, items: [{ content: [t("D")] }] },
    };
    const list = { type: "list" as const, ordered: false, direction: "ltr" as const, items: [item] };
    const { html } = copyForCms(
      piece({ body: [{ ...para(t("Yes."), br, t("No.")), direction: "ltr" }, list, para(t("نعم."))] }),
    );
    const words = html.replace(/<(?!br)[^>]*>/g, "").replace(/\n+/g, "|");
    expect(words).toContain("\u2066Yes.\u2069<br>\u2066No.\u2069");
    expect(words).toMatch(/\u2066C\+\+\u2069\|*\u2066D\u2069/);
    expect(words).toContain("نعم.");
    expect(words).not.toContain("\u2067");
  });

  test("no element that pasting drops with what is in it, and who said a quote under it", () => {
    const names = new Set(all(copied(rich())).map(({ tagName }) => tagName));
    for (const name of ["header", "figure", "figcaption", "footer", "aside", "cite"]) expect(names).not.toContain(name);
    const style = 'style="direction:rtl;text-align:right"';
    const said = [
      { type: "quote" as const, content: [t("أ")], attribution: { content: [link("https://a.example/", "ب")] } },
    ];
    expect(copyForCms(piece({ body: said })).html).toContain(
      `<p lang="ar" dir="rtl" ${style}>أ</p><p dir="rtl" lang="ar" ${style}>— <a href="https://a.example/">ب</a></p>`,
    );
  });

  test("the text beside it is the text of the file", () => {
    expect(copyForCms(rich()).text).toBe(run(rich(), "text").text);
  });

  test("payloads stay text", () => {
    const tree = copied(hostile());
    const text = JSON.stringify(tree);
    for (const [index] of payloads.entries()) expect(text).toContain(`ظاهر${index + 1}`);
    const known = [...blockNames, ..."thead tbody tr strong em u s sub sup br hr a span bdi".split(" ")];
    expect(all(tree).filter(({ tagName }) => !known.includes(tagName))).toEqual([]);
  });
});
