import { strToU8, zipSync } from "fflate";

/** One red pixel. */
export const png = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==",
    "base64",
  ),
);

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A paragraph as Word writes it: style, direction, and runs that say they are written from the right. */
export function p(runs: string, { style = "", rtl = true, more = "" } = {}): string {
  return `<w:p w:rsidR="00A1"><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${rtl ? "<w:bidi/>" : ""}${more}</w:pPr>${runs}</w:p>`;
}

export function r(text: string, properties = ""): string {
  return `<w:r w:rsidRPr="00A2"><w:rPr>${properties}<w:rFonts w:hint="cs"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export const picture = (relation: string, alt: string) =>
  '<w:r><w:drawing><wp:inline distT="0" distB="0"><wp:extent cx="9525" cy="9525"/>' +
  `<wp:docPr id="1" name="Picture 1" descr="${alt}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">` +
  `<pic:pic><pic:blipFill><a:blip ${relation}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

const styles = `${head}<w:styles ${namespaces}><w:docDefaults><w:pPrDefault/></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:bidi/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="a4"><w:name w:val="Subtitle"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="a5"><w:name w:val="Quote"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="a6"><w:name w:val="Intense Quote"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="a7"><w:name w:val="caption"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="a8"><w:name w:val="List Paragraph"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="character" w:styleId="a9"><w:name w:val="footnote reference"/></w:style>
</w:styles>`;
const numbering = `${head}<w:numbering ${namespaces}>
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/></Types>`;
const root = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${types}/officeDocument" Target="word/document.xml"/></Relationships>`;

const relation = (id: string, type: string, target: string, outside = false) =>
  `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"${outside ? ' TargetMode="External"' : ""}/>`;

/** What stands in a package besides the text; a part of null is left out. */
export type Parts = Record<string, string | Uint8Array | null>;

/** A package as Word makes it, around the paragraphs of a text. */
export function wordFile(body: string, parts: Parts = {}): Uint8Array {
  const relations = [
    ["rId1", "styles", "styles.xml"],
    ["rId2", "numbering", "numbering.xml"],
    ["rId3", "footnotes", "footnotes.xml"],
    ["rId4", "comments", "comments.xml"],
    ["rId5", "image", "media/image1.png"],
    ["rId8", "image", "media/image2.emf"],
  ].map(([id = "", type = "", target = ""]) => relation(id, type, target));
  const outside = [
    relation("rId6", "image", "https://tracker.example/pixel.png", true),
    relation("rId7", "hyperlink", "https://example.org/report?a=1&amp;b=2", true),
    relation("rId9", "hyperlink", "javascript:alert(1)", true),
    relation("rId10", "attachedTemplate", "\\\\evil.example\\share\\t.dotm", true),
  ];
  const files: Parts = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": root,
    "word/document.xml": `${head}<w:document ${namespaces}><w:body>${body}<w:sectPr><w:bidi/></w:sectPr></w:body></w:document>`,
    "word/_rels/document.xml.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[...relations, ...outside].join("")}</Relationships>`,
    "word/styles.xml": styles,
    "word/numbering.xml": numbering,
    "word/media/image1.png": png,
    "word/media/image2.emf": new Uint8Array(200),
    ...parts,
  };
  const bytes = Object.entries(files).flatMap(([name, content]) =>
    content === null ? [] : [[name, typeof content === "string" ? strToU8(content) : content] as const],
  );
  return zipSync(Object.fromEntries(bytes), { level: 6 });
}

const item = (text: string, number: number, level = 0) =>
  p(r(text), { style: "a8", more: `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${number}"/></w:numPr>` });
const cell = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(r(text))}</w:tc>`;

/** A report as an Arabic Word saves it, with all that a desk leaves in its files. */
export function arabicReport(): Uint8Array {
  const body = [
    p(r("تقرير: المياه تعود إلى السهل"), { style: "a3" }),
    p(r("ثلاثة مواسم من الجفاف"), { style: "a4" }),
    p(r("بقلم: هدى سالم")),
    p(
      r("تونس (رويترز) – عادت المياه إلى ") +
        r("سهل", "<w:b/><w:bCs/>") +
        r(" القيروان") +
        '<w:r><w:rPr><w:rStyle w:val="a9"/></w:rPr><w:footnoteReference w:id="2"/></w:r>' +
        `<w:ins w:id="1" w:author="محرر">${r("، بعد ثلاثة مواسم")}</w:ins>` +
        '<w:del w:id="2" w:author="محرر"><w:r><w:delText> بعد سنوات</w:delText></w:r></w:del>' +
        '<w:commentRangeStart w:id="0"/>' +
        r(".") +
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
    ),
    p(r("الأرقام", "<w:b/>"), { style: "2" }),
    p(
      `${r("يرى ")}<w:hyperlink r:id="rId7">${r("التقرير السنوي")}</w:hyperlink>${r(" غير ذلك، و")}<w:hyperlink r:id="rId9">${r("رابط")}</w:hyperlink>${r(" لا يُتبع.")}`,
    ),
    item("أولًا", 1),
    item("تفصيل", 1, 1),
    item("ثانيًا", 1),
    item("خطوة", 2),
    p(r("لا ماء بلا خطة."), { style: "a5" }),
    p(r("ثلاثة مواسم بلا مطر"), { style: "a6" }),
    `<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr><w:tblGrid/><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("الموسم")}${cell("المطر", '<w:gridSpan w:val="2"/>')}</w:tr>` +
      `<w:tr>${cell("الأول", '<w:vMerge w:val="restart"/>')}${cell("12")}${cell("14")}</w:tr><w:tr>${cell("", "<w:vMerge/>")}${cell("9")}${cell("11")}</w:tr></w:tbl>`,
    p(picture('r:embed="rId5"', "حقل أخضر")),
    p(r("حقل قرب القيروان"), { style: "a7" }),
    p(picture('r:embed="rId8"', "رسم")),
    p(picture('r:link="rId6"', "بعيدة")),
    p(r("The annex is in English (v2)."), { rtl: false, more: '<w:bidi w:val="0"/>' }),
    p(
      `<w:fldSimple w:instr=" DATE ">${r("24/11/2026")}</w:fldSimple>${r(" سر ", "<w:vanish/>")}<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>`,
    ),
  ].join("");
  return wordFile(body, {
    "word/footnotes.xml": `${head}<w:footnotes ${namespaces}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2">${p(r(" بحسب وزارة الفلاحة."))}</w:footnote></w:footnotes>`,
    "word/comments.xml": `${head}<w:comments ${namespaces}><w:comment w:id="0" w:author="رئيس التحرير">${p(r("تحقق من الرقم"))}</w:comment></w:comments>`,
    "word/header1.xml": `${head}<w:hdr ${namespaces}>${p(r("سري"))}</w:hdr>`,
  });
}
