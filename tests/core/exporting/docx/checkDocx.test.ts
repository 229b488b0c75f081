import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Article } from "../../../../core/article/article.ts";
import { anyArticle } from "../anyArticle.ts";
import { hostile, payloads } from "../hostile.ts";
import { link, para, piece, rich, sample, seed, t } from "../pieces.ts";
import { damaged, jpg, made, partOf, partsOf, png, problems } from "./wordFiles.ts";

const deep = (levels: number): Article["body"][number] => ({
  type: "list",
  ordered: levels % 2 === 0,
  items: [{ content: [t(`مستوى ${levels}`)], list: levels === 0 ? undefined : (deep(levels - 1) as never) }],
});

describe("a right file passes", () => {
  const huge = piece({ body: [para(t("كلمة و word 12 (x) ".repeat(4000)))] });
  const digits = { ...rich(), language: "ar-EG-u-nu-arab" };
  const cases = {
    seed: seed(),
    sample: sample(),
    rich: rich(),
    hostile: hostile(),
    empty: piece({}),
    huge,
    digits,
    deep: piece({ body: [deep(12)] }),
  };
  test.each(Object.entries(cases))("%s", async (_, article) => {
    expect(await problems(article, await made(article))).toEqual([]);
  });

  test("any article", { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (article) => {
        expect(await problems(article, await made(article))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

test("what is hostile in a text stays text: every word of it is there, and nothing leads out but the links", async () => {
  const file = await made(hostile());
  const xml = partOf(file);
  for (const index of payloads.keys()) expect(xml).toContain(`ظاهر${index + 1}`);
  for (const [path, bytes] of Object.entries(partsOf(file))) {
    if (!path.endsWith(".rels")) continue;
    const targets = [...new TextDecoder().decode(bytes).matchAll(/Target="([^"]*)" TargetMode="External"/g)];
    for (const [, target] of targets) expect(target).toMatch(/^https:\/\/example\.org\//);
  }
});

const body = "word/document.xml";
const styles = "word/styles.xml";
const numbers = "word/numbering.xml";
const rels = "word/_rels/document.xml.rels";
const core = "docProps/core.xml";
type Damage = [string, Article, string, (xml: string) => string | null, string];

const illustrated = piece({
  headline: "عنوان",
  body: [jpg, png].map((media) => ({ type: "image", media, alt: "وصف", caption: [t("تعليق")], credit: "أ ف ب" })),
});
const paragraph = /<w:p>(?:(?!<\/w:p>).)*?وكشف.*?<\/w:p>/s;
const replaced = (from: string | RegExp, to: string) => (xml: string) => xml.replace(from, to);

describe("a wrong file does not", () => {
  test.each<Damage>([
    ["a paragraph dropped", seed(), body, replaced(paragraph, ""), "count"],
    ["a paragraph doubled", seed(), body, replaced(paragraph, "$&$&"), "count"],
    ["a letter changed", seed(), body, replaced("الطلب الذي", "الطلب الزي"), "text"],
    ["the dateline lost", seed(), body, replaced(/<w:r><w:rPr><w:rStyle w:val="Dateline".*?<\/w:r>/, ""), "text"],
    ["a paragraph turned", seed(), body, replaced("<w:bidi/>", '<w:bidi w:val="0"/>'), "direction"],
    ["a paragraph that says no direction", rich(), body, replaced('<w:bidi w:val="false"/>', ""), "direction"],
    ["a run turned", seed(), body, replaced("<w:rPr><w:rtl/></w:rPr><w:t", "<w:t"), "direction"],
    ["a heading made a paragraph", rich(), body, replaced('w:val="Heading2"', 'w:val="Normal"'), "kind"],
    ["a heading of another level", rich(), body, replaced('w:val="Heading2"', 'w:val="Heading3"'), "list"],
    ["a break lost", rich(), body, replaced("<w:br/>", ""), "text"],
    ["an isolate lost", rich(), body, replaced("\u2066", ""), "text"],
    ["a divider lost", rich(), body, replaced(/<w:p><w:pPr><w:pStyle w:val="Divider".*?<\/w:p>/, ""), "count"],
    ["an item of another level", rich(), body, replaced('<w:ilvl w:val="1"/>', '<w:ilvl w:val="0"/>'), "list"],
    ["a list that is none", rich(), body, replaced(/<w:numPr>.*?<\/w:numPr>/, ""), "list"],
    ["a list from another number", rich(), numbers, replaced('Override w:val="3"/>', 'Override w:val="1"/>'), "list"],
    ["a numbered list with bullets", rich(), numbers, (xml) => xml.replaceAll('"decimal"', '"bullet"'), "list"],
    ["a merged cell parted", rich(), body, replaced('<w:gridSpan w:val="2"/>', ""), "table"],
    ["a table turned", rich(), body, replaced("<w:bidiVisual/>", ""), "table"],
    ["a header row lost", rich(), body, replaced("<w:tblHeader/>", ""), "table"],
    ["a link that leads elsewhere", rich(), rels, replaced("https://example.org/?a", "https://example.com/?a"), "link"],
    ["a link lost", rich(), body, (xml) => xml.replace(/<w:hyperlink [^>]*>(.*?)<\/w:hyperlink>/, "$1"), "link"],
    ["a link that runs", rich(), rels, replaced("https://example.org/?a", "javascript:alert(1)//"), "foreign"],
    [
      "a template from outside",
      seed(),
      rels,
      replaced(
        "</Relationships>",
        '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://evil.example/x.dotm" TargetMode="External"/></Relationships>',
      ),
      "foreign",
    ],
    ["a part that is not there", seed(), rels, replaced('Target="footer1.xml"', 'Target="footer9.xml"'), "foreign"],
    ["a field let in", seed(), body, replaced("</w:p>", '<w:fldSimple w:instr="DDEAUTO"/></w:p>'), "foreign"],
    ["a picture lost", illustrated, body, replaced(/<w:drawing>.*?<\/w:drawing>/, ""), "picture"],
    [
      "a picture in the place of another",
      illustrated,
      rels,
      (xml) => xml.replace("image1.png", "image1.jpg"),
      "picture",
    ],
    ["what a picture shows lost", illustrated, body, replaced('descr="وصف"', 'descr=""'), "picture"],
    ["the section turned", seed(), body, replaced("<w:bidi/><w:docGrid", "<w:docGrid"), "document"],
    ["another title", seed(), core, replaced("<dc:title>رئيس", "<dc:title>ريس"), "document"],
    ["a part that is no XML", seed(), styles, (xml) => xml.slice(0, -20), "document"],
    ["a document type", seed(), body, replaced("<w:document", "<!DOCTYPE x><w:document"), "document"],
    ["no text at all", seed(), body, () => null, "document"],
  ])("%s", async (_, article, path, damage, what) => {
    expect(await problems(article, damaged(await made(article), path, damage))).toContain(what);
  });

  test("one cut off, one that is no zip, one with a name that leads out", async () => {
    const file = await made(seed());
    expect(await problems(seed(), file.slice(0, file.length / 2))).toEqual(["document"]);
    expect(await problems(seed(), new TextEncoder().encode("<html>"))).toEqual(["document"]);
    const slipped = zipSync({ ...partsOf(file), "../evil.xml": new Uint8Array([60]) });
    expect(await problems(seed(), slipped)).toEqual(["document"]);
  });
});

test("two links beside each other stay two, and a blank one is none", async () => {
  const article = piece({
    body: [para(link("https://a.example/", "أ"), link("https://b.example/", "ب"), link("https://c.example/", " "))],
  });
  const file = await made(article);
  expect(partOf(file).match(/<w:hyperlink /g)).toHaveLength(2);
  expect(await problems(article, file)).toEqual([]);
});
