import { DOMParser, onErrorStopParsing } from "@xmldom/xmldom";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../../core/article/article.ts";
import { newsmlExporter } from "../../../core/exporting/newsml/newsmlExporter.ts";
import { nitfExporter } from "../../../core/exporting/nitf/nitfExporter.ts";
import { anyArticle } from "../../library/anyArticle.ts";
import { hostile, payloads } from "./hostile.ts";
import { id, piece, rich, sample, seed, t } from "./pieces.ts";
import { xmlFaults } from "./xmlRules.ts";

const exporters = { nitf: nitfExporter, newsml: newsmlExporter } as const;
type Format = keyof typeof exporters;

const make = (article: Article, format: Format) => exporters[format].make(article);
const problems = async (article: Article, format: Format, xml: string) =>
  (await exporters[format].check(article, xml)).map(({ what }) => what);

const parse = (xml: string) => new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, "text/xml");
const every = (xml: string, name: string) => Array.from(parse(xml).getElementsByTagNameNS("*", name));

const closing = () =>
  piece({
    agencies: ["وكالات"],
    dateline: { places: ["دمشق"], position: "end" },
    body: [{ type: "paragraph", content: [t("نص")] }],
  });

describe.each(["nitf", "newsml"] as const)("%s", (format) => {
  test("has no end of a CDATA section in its text, which readers of XML refuse", async () => {
    const article = piece({ headline: "a]]>b", body: [{ type: "paragraph", content: [t("c]]>d")] }] });
    const xml = await make(article, format);
    expect(xml).not.toContain("]]>");
    expect(await problems(article, format, xml)).toEqual([]);
  });

  const empty = piece({});
  const named = { seed: seed(), sample: sample(), rich: rich(), hostile: hostile(), closing: closing(), empty };
  test.each(Object.entries(named))("a right file passes: %s", async (_, article) => {
    const xml = await make(article, format);
    expect(await problems(article, format, xml)).toEqual([]);
    expect(xmlFaults(parse(xml), format)).toEqual([]);
  });

  test("any article passes", async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle(id, 3), async (article) => {
        const xml = await make(article, format);
        expect(await problems(article, format, xml)).toEqual([]);
        expect(xmlFaults(parse(xml), format)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("what would be markup stays words, and the words stay", async () => {
    for (const payload of payloads) {
      const xml = await make(hostile([payload]), format);
      expect(every(xml, "script")).toEqual([]);
      expect(every(xml, "img")).toEqual([]);
      expect(Array.from(parse(xml).childNodes).map(({ nodeName }) => nodeName)).toEqual([
        "xml",
        "#text",
        parse(xml).documentElement?.nodeName,
      ]);
      const visible = /ظاهر\d+/.exec(payload)?.[0];
      if (visible) expect(parse(xml).documentElement?.textContent).toContain(visible);
      const addresses = every(xml, "*").map((element) => element.getAttribute("href") ?? "https:");
      expect(addresses.filter((address) => !/^(?:https?|mailto):/.test(address))).toEqual([]);
    }
  });

  test("no place of this machine and no entity of its own", async () => {
    const xml = await make(rich(), format);
    expect(xml).not.toMatch(/file:|<!DOCTYPE|<!ENTITY/);
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/);
  });

  test.each<[string, (xml: string) => string, string]>([
    ["the headline changed", (xml) => xml.replaceAll("عنوان فيه C++", "عنوان فيه C"), "field"],
    ["the note lost", (xml) => xml.replace("سر لا يُنشر", "سر"), "field"],
    ["the embargo turned into another", (xml) => xml.replaceAll(/2026-?11-?26/g, "20261127"), "field"],
    ["a keyword lost", (xml) => xml.replace(/<keyword key="كلمة" ?\/>|<keyword>كلمة<\/keyword>/, ""), "field"],
    ["a letter of the text changed", (xml) => xml.replace("إصدار", "إصدر"), "text"],
    ["an item lost", (xml) => xml.replace(/<li>أول<\/li>/, ""), "count"],
    ["an isolate lost", (xml) => xml.replace(/\u2066C\+\+\u2069|<bdi lang="en" dir="ltr">C\+\+<\/bdi>/, "C++"), "text"],
    ["a direction lost", (xml) => xml.replace(/<p (?:dir|class)="ltr">/, "<p>"), "direction"],
    ["the language lost", (xml) => xml.replace(/ (?:baselang|xml:lang)="ar"/, ""), "field"],
    ["cut off", (xml) => xml.slice(0, xml.length / 2), "document"],
    ["not well-formed", (xml) => xml.replace("</p>", ""), "document"],
  ])("a wrong file does not pass: %s", async (_, damage, what) => {
    const xml = await make(rich(), format);
    expect(damage(xml)).not.toBe(xml);
    expect(await problems(rich(), format, damage(xml))).toContain(what);
  });
});

test("the rules see what breaks them", async () => {
  const nitf = await make(rich(), "nitf");
  const newsml = await make(rich(), "newsml");
  const faults = (xml: string, format: Format) => xmlFaults(parse(xml), format).length;
  expect(faults(nitf.replace("<distributor>", "<dateline/><distributor>"), "nitf")).toBeGreaterThan(0);
  expect(faults(nitf.replace('ed-urg="1"', 'ed-urg="1" dir="rtl"'), "nitf")).toBeGreaterThan(0);
  expect(faults(nitf.replace("<bq>", "<bq>كلام"), "nitf")).toBeGreaterThan(0);
  expect(faults(newsml.replace(/<itemClass[^>]*>/, ""), "newsml")).toBeGreaterThan(0);
  expect(faults(newsml.replace("<slugline>", "<located/><slugline>"), "newsml")).toBeGreaterThan(0);
});

test("NITF: where everything is", async () => {
  const xml = await make(rich(), "nitf");
  const text = (name: string) => every(xml, name).map((element) => element.textContent);
  const attribute = (name: string, key: string) => every(xml, name).map((element) => element.getAttribute(key));
  expect(every(xml, "nitf")[0]?.namespaceURI).toBe("http://iptc.org/std/NITF/2006-10-18/");
  expect(text("hl1")).toEqual(["عنوان فيه C++ و«قوسان»"]);
  expect(text("byline")).toEqual(["بقلم أحمد علي، رويترز"]);
  expect(text("distributor")).toEqual(["رويترز، وكالات"]);
  expect(text("dateline")).toEqual(["القاهرة، بيروت (رويترز، وكالات) – "]);
  expect(text("abstract")).toEqual(["ملخص"]);
  expect(attribute("date.issue", "norm")).toEqual(["20261124T150000+0300"]);
  expect(attribute("date.release", "norm")).toEqual(["20261126T000000Z"]);
  expect(attribute("ed-msg", "info")).toEqual(["سر لا يُنشر"]);
  expect(attribute("tobject.property", "tobject.property.type")).toEqual(["analysis"]);
  expect(attribute("media-reference", "mime-type")).toEqual(["image/jpeg"]);
  expect(text("tagline")).toEqual([]);
  expect(every(await make(closing(), "nitf"), "tagline")[0]?.textContent).toBe("المصدر: دمشق (وكالات)");
});

test("NewsML-G2: the text is XHTML with its directions, the metadata in the schema's order", async () => {
  const xml = await make(rich(), "newsml");
  const names = (parent: string) =>
    Array.from(every(xml, parent)[0]?.childNodes ?? [])
      .map(({ nodeName }) => nodeName)
      .filter((name) => name !== "#text");
  expect(every(xml, "newsItem")[0]?.namespaceURI).toBe("http://iptc.org/std/nar/2006-10-01/");
  expect(every(xml, "html")[0]?.namespaceURI).toBe("http://www.w3.org/1999/xhtml");
  expect(names("newsItem")).toEqual(["catalogRef", "itemMeta", "contentMeta", "contentSet"]);
  expect(names("itemMeta")).toEqual(
    ["itemClass", "provider", "versionCreated", "firstCreated", "embargoed", "pubStatus"].concat([
      "generator",
      "title",
      "edNote",
      "link",
    ]),
  );
  const administrative = new Set(["urgency", "located", "infoSource", "creator"]);
  const described = names("contentMeta").findIndex((name) => !administrative.has(name));
  expect(
    names("contentMeta")
      .slice(described)
      .some((name) => administrative.has(name)),
  ).toBe(false);
  expect(every(xml, "bdi")[0]?.getAttribute("dir")).toBe("rtl");
});
