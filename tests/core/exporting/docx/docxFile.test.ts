import { describe, expect, test } from "vitest";
import { para, piece, rich, seed, t } from "../pieces.ts";
import { jpg, made, partOf, partsOf, png } from "./wordFiles.ts";

/** The paragraph that holds a text, as it is written. */
function paragraphOf(xml: string, text: string): string {
  const found = xml.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)?.find((one) => one.includes(text));
  if (!found) throw new Error(`no paragraph with ${text}`);
  return found;
}

describe("a piece from the right", () => {
  test("runs so in its section, its styles, its paragraphs and its runs", async () => {
    const file = await made(seed());
    expect(partOf(file)).toMatch(/<w:bidi\/><w:docGrid [^>]*\/><\/w:sectPr><\/w:body>/);
    const paragraph = paragraphOf(partOf(file), "وكشف الكاظمي");
    expect(paragraph).toContain('<w:pPr><w:pStyle w:val="Normal"/><w:bidi/>');
    expect(paragraph).toContain('<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">وكشف الكاظمي');
    const styles = partOf(file, "word/styles.xml");
    expect(styles).toMatch(/<w:style [^>]*w:styleId="Normal"[^>]*>.*?<w:pPr><w:bidi\/>/);
    expect(styles).toContain('<w:lang w:bidi="ar"/>');
    expect(styles).toMatch(/w:cs="Times New Roman"/);
    expect(styles).toMatch(/<w:sz w:val="26"\/><w:szCs w:val="28"\/>/);
  });

  test("is bold for Arabic letters too, and a Latin word or number in it is no run from the right", async () => {
    const body = [para(t("نص "), t("غامق BBC 24", { marks: ["bold"] }), t(" عادي"))];
    const paragraph = paragraphOf(partOf(await made(piece({ body }))), "غامق");
    expect(paragraph).toContain('<w:b/><w:bCs/><w:rtl/></w:rPr><w:t xml:space="preserve">غامق ');
    expect(paragraph).toContain('<w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">BBC 24</w:t>');
  });

  test("keeps the order of an isolate for Word by its run and for others by its characters", async () => {
    const body = [para(t("لغة "), t("C++", { isolate: "ltr", language: "en" }), t(" هنا"))];
    const paragraph = paragraphOf(partOf(await made(piece({ body }))), "C++");
    expect(paragraph).toContain(
      '<w:r><w:rPr><w:lang w:val="en"/></w:rPr><w:t xml:space="preserve">\u2066C++\u2069</w:t>',
    );
  });

  test("a paragraph the other way says so itself", async () => {
    expect(paragraphOf(partOf(await made(rich())), "An English paragraph")).toContain('<w:bidi w:val="false"/>');
  });
});

test("a piece from the left has nothing from the right in it", async () => {
  const english = piece({ language: "en-GB", direction: "ltr", headline: "News", body: [para(t("Text"))] });
  const file = await made(english);
  for (const path of ["word/document.xml", "word/styles.xml", "word/footer1.xml"]) {
    expect(partOf(file, path)).not.toMatch(/<w:bidi\/>|<w:rtl\/>|<w:bidiVisual\/>/);
  }
  expect(partOf(file, "word/styles.xml")).toContain('<w:lang w:val="en-GB"/>');
});

test("each part of a piece has a style of its own for the desk to change, named in the language of the piece", async () => {
  const file = await made(rich());
  const used = [...partOf(file).matchAll(/<w:pStyle w:val="(\w+)"/g)].map(([, id]) => id ?? "");
  expect(used.slice(0, 9).join(" ")).toBe("Section Urgent Kicker Title Subtitle Byline Meta Quote Normal");
  const styles = partOf(file, "word/styles.xml");
  for (const id of new Set(used)) expect(styles).toContain(`w:styleId="${id}"`);
  expect(styles).toContain('w:styleId="Kicker"><w:name w:val="عنوان تمهيدي"/>');
  const english = await made(piece({ language: "en", direction: "ltr", kicker: "K" }));
  expect(partOf(english, "word/styles.xml")).toContain('w:styleId="Kicker"><w:name w:val="Kicker"/>');
});

describe("lists", () => {
  const items = [{ content: [t("أول")] }, { content: [t("ثان")] }];
  const list = { type: "list" as const, ordered: true, start: 9, items };

  test("are Word's own, and count from where they are told", async () => {
    const file = await made(piece({ body: [list] }));
    const [, number] = /<w:ilvl w:val="0"\/><w:numId w:val="(\d+)"\/>/.exec(paragraphOf(partOf(file), "ثان")) ?? [];
    expect(paragraphOf(partOf(file), "أول")).toContain(`<w:numId w:val="${number}"/>`);
    expect(partOf(file, "word/numbering.xml")).toMatch(/<w:start w:val="9"\/><w:numFmt w:val="decimal"\/>/);
  });

  test("have the digits of the piece, whatever digits Word is set to show", async () => {
    const file = await made(piece({ language: "ar-EG-u-nu-arab", body: [list] }));
    const numbers = [...partOf(file, "word/numbering.xml").matchAll(/<w:lvlText w:val="(\P{ASCII}+\.)"/gu)];
    expect(numbers.map(([, text]) => text)).toEqual(["٩.", "١٠."]);
  });
});

test("two tables in a row stay two, their columns from the side their piece begins at", async () => {
  const table = { type: "table" as const, rows: [{ cells: [{ content: [t("خلية")] }] }] };
  const xml = partOf(await made(piece({ body: [table, { ...table, direction: "ltr" as const }] })));
  expect(xml).toMatch(/<w:tblPr><w:bidiVisual\/>.*?<\/w:tbl><w:p>.*?<\/w:p><w:tbl><w:tblPr>(?!<w:bidiVisual)/);
});

test("pictures stand in the file as they are, with what they show in words and no larger than the page", async () => {
  const image = (media: string) => ({
    type: "image" as const,
    media,
    alt: 'سفينة "كبيرة"\n<b>',
    caption: [],
    credit: "",
  });
  const webp = `${"0c".repeat(32)}.webp`;
  const file = await made(
    piece({ body: [image(jpg), image(png), { ...image(png), layout: "small" as const }, image(webp)] }),
  );
  expect(Object.keys(partsOf(file)).filter((path) => path.startsWith("word/media/"))).toHaveLength(2);
  const xml = partOf(file);
  expect([...xml.matchAll(/<wp:docPr id="(\d)"/g)].map(([, id]) => id)).toEqual(["1", "2", "3"]);
  expect(xml).toContain('descr="سفينة &quot;كبيرة&quot; &lt;b&gt;"');
  const widths = [...xml.matchAll(/<wp:extent cx="(\d+)"/g)].map(([, emu]) => Number(emu) / 9525);
  expect(widths).toEqual([604, 48, 302]);
});

test("columns have the widths that somebody gave them, and their cells too", async () => {
  const xml = partOf(await made(rich()));
  expect(xml).toContain('<w:tblGrid><w:gridCol w:w="2722"/><w:gridCol w:w="6350"/></w:tblGrid>');
  expect([...new Set([...xml.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"/g)].map(([, width]) => width))]).toEqual([
    ...["2722", "6350", "9072"],
  ]);
});

test("the file says of itself what the article knows, and nothing else", async () => {
  const core = partOf(await made(rich()), "docProps/core.xml");
  expect(core).toContain("<dc:title>عنوان فيه C++ و«قوسان»</dc:title><dc:creator>أحمد علي، رويترز</dc:creator>");
  expect(core).toContain("<cp:keywords>كلمة، أخرى</cp:keywords><dc:description>ملخص</dc:description>");
  expect(core).toContain("<dc:language>ar</dc:language>");
  expect(core).toContain('<dcterms:modified xsi:type="dcterms:W3CDTF">2026-11-24T11:05:00Z</dcterms:modified>');
  expect(partOf(await made(piece({})), "docProps/core.xml")).not.toMatch(/dc:title|dc:creator|dc:description/);
  expect(
    JSON.stringify(Object.values(partsOf(await made(rich()))).map((bytes) => String.fromCharCode(...bytes))),
  ).not.toContain("lastModifiedBy");
});

test("one article is the same file at any time, byte for byte", async () => {
  const body = [...rich().body, { type: "image" as const, media: png, alt: "", caption: [], credit: "" }];
  const article = { ...rich(), body };
  const first = await made(article);
  const second = await made(article);
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
});
