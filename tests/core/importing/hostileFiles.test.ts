import { strToU8, zipSync } from "fflate";
import { fromHtml } from "hast-util-from-html";
import { describe, expect, it } from "vitest";
import { articleFromData, serializeArticle } from "../../../core/article/articleFile.ts";
import { blockTexts } from "../../../core/article/blocks.ts";
import { exporters } from "../../../core/exporting/exporters.ts";
import type { FileImport } from "../../../core/importing/fileReading.ts";
import type { ForeignKind } from "../../../core/importing/foreignKind.ts";
import { elementsOf } from "../../../core/importing/html/tree.ts";
import { readForeign } from "../../../core/importing/readForeign.ts";
import { context } from "../exporting/pieces.ts";
import { type Parts, p, r, wordFile } from "./docx/wordFile.ts";
import { desk } from "./story.ts";

const piece = { id: "01938a2e-6c00-7a4d-9b1e-5d0c3f7a1e42", now: "2026-11-25T10:00:00+03:00" };
const read = (kind: ForeignKind, content: string | Uint8Array): Promise<FileImport> =>
  readForeign({ kind, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content, desk, piece });

async function articleOf(kind: ForeignKind, content: string | Uint8Array) {
  const found = await read(kind, content);
  if (!found.ok) throw new Error(found.problem);
  // What was read is a file that can be opened again.
  expect(articleFromData(JSON.parse(serializeArticle(found.article))).ok).toBe(true);
  return {
    ...found,
    text: [
      found.article.headline,
      ...found.article.body.flatMap((block) => (block.type === "image" ? [block.alt] : blockTexts(block))),
      ...found.article.setAside.map(({ text }) => text),
    ].join("\n"),
  };
}

/** Markup with a word in it that a reader would see, and none of which may come out as markup. */
const payloads = [
  '<img src=x onerror="alert(1)" alt="ظاهر">',
  "<svg onload=alert(1)><text>خفي</text></svg>ظاهر",
  "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'></table></mtext></math>ظاهر",
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">خفي</p></noscript>ظاهر',
  "<template><template shadowrootmode=open><script>alert(1)</script></template></template>ظاهر",
  '<a href="JaVa\tScRiPt:alert(1)">ظاهر</a>',
  '<a href="vbscript:x">ظاهر</a><a href="data:text/html,x">و</a><a href="file:///etc/passwd">و</a><a href="\\\\evil\\share">و</a>',
  '<a href="https://u:p@evil.example/">ظاهر</a>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example"><base href="https://evil.example/">ظاهر',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe><object data=x></object><embed src=x><portal src=x></portal>ظاهر',
  '<link rel=stylesheet href="https://evil.example/x.css"><style>@import url(https://evil.example)</style>ظاهر',
  '<script type="speculationrules">{"prefetch":[]}</script><script type="importmap">{}</script>ظاهر',
  '<form id=document name=body action="https://evil.example"><input name=attributes value=خفي>ظاهر</form>',
  '<p style="background:url(https://evil.example)" onclick="x">ظاهر</p>',
  '<img src="https://cdn.example/a.png" alt=\'"><script>alert(1)</script>ظاهر\'>',
  "<p>ظاهر\u202e\u2066 \ud800</p>",
  '<!DOCTYPE x [<!ENTITY a "bomb"><!ENTITY b "&a;&a;">]><p>ظاهر &b;</p>',
];

describe("hostile pages", () => {
  it.each(payloads)("%s", async (payload) => {
    for (const html of [
      `<article><h1>عنوان</h1><p>نص طويل من الخبر يكفي ليكون متنه.</p>${payload}</article>`,
      payload,
    ]) {
      const { article, text } = await articleOf("html", html);
      expect(text).toContain("ظاهر");
      const addresses = JSON.stringify(article.body).match(/"(?:href|source)":"[^"]*"/g) ?? [];
      for (const address of addresses) expect(address).toMatch(/"(?:https?:|mailto:|attachment:)/);
      const page = exporters.html.make(article, context());
      expect(page.replace(/<script type="application\/ld\+json">[\s\S]*?<\/script>/, "")).not.toMatch(
        /<(?:script|iframe|object|embed|svg|form|base)\b|\son\w+\s*=\s*["']?alert/i,
      );
    }
  });

  it.each(payloads)("the same amid Markdown: %s", async (payload) => {
    const { article } = await articleOf(
      "markdown",
      `# عنوان\n\nنص قبل ${payload.replaceAll("\n", " ")} ونص بعد\n\n${payload}\n\nختام`,
    );
    expect(article.body.flatMap(blockTexts).join(" ")).toContain("ختام");
    for (const address of JSON.stringify(article.body).match(/"(?:href|source)":"[^"]*"/g) ?? []) {
      expect(address).toMatch(/"(?:https?:|mailto:|attachment:)/);
    }
  });

  it("600 deep, a tower of 100,000 and a line of a megabyte keep their words", async () => {
    const deep = await articleOf("html", `${"<div><blockquote><ul><li>".repeat(150)}كلمة`);
    expect(deep.text).toContain("كلمة");
    const tower = await articleOf("html", `${"<b a=1>".repeat(100_000)}كلمة`);
    expect(tower.text).toContain("كلمة");
    expect(tower.dropped).toEqual([{ code: "structure", count: 1 }]);
    const lines = await articleOf("html", `${"<b>".repeat(3000)}${"<p>سطر</p>".repeat(20_001)}آخره`);
    expect(lines.text.match(/سطر/g)).toHaveLength(20_001);
    expect(lines.text).toContain("آخره");
    const long = await articleOf("html", `<p>${"كلمة ".repeat(100_000)}</p>`);
    expect(long.text.length).toBeGreaterThan(490_000);
  });

  it("a table of more than any article holds keeps its words, and says so", async () => {
    const rows = `<tr>${"<td>خلية</td>".repeat(101)}</tr>`.repeat(2);
    const { text, dropped } = await articleOf("html", `<article><p>نص الخبر.</p><table>${rows}</table></article>`);
    expect(text.match(/خلية/g)).toHaveLength(202);
    expect(dropped).toEqual([{ code: "structure", count: 1 }]);
  });

  it("data of the page cannot reach a prototype, nor make a field too long", async () => {
    const data = `{"@type":"NewsArticle","__proto__":{"headline":"x"},"headline":"${"ع".repeat(30_000)}","keywords":[{"__proto__":{"name":"k"}}],"author":{"constructor":1,"name":"كاتب"}}`;
    const { article } = await articleOf(
      "html",
      `<script type="application/ld+json">${data}</script><p>نص الخبر الوحيد هنا.</p>`,
    );
    expect(article.headline).toHaveLength(20_000);
    expect(article.byline).toEqual(["كاتب"]);
    expect("headline" in {}).toBe(false);
    await articleOf("html", `<script type="application/ld+json">${"[".repeat(100_000)}</script><p>نص</p>`);
  });

  it("a picture of the page's own folder is named by plain names only", async () => {
    const names = [
      "../../etc/passwd.png",
      "x_files/../../a.png",
      "/etc/a.png",
      "x_files\\a.png",
      "C:/x_files/a.png",
      "x_files/%2e%2e%2fa.png",
      "x_files/a\u202e.png",
      "x_files/.a.png",
      "x_files/ok.png",
    ];
    const { attachments } = await articleOf(
      "html",
      `<p>نص</p>${names.map((name) => `<img alt="ص" src="${name}">`).join("")}`,
    );
    expect(attachments).toEqual([{ beside: "x_files/ok.png" }]);
  });
});

describe("hostile front matter", () => {
  it.each([
    [
      "a bomb of aliases",
      `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghij"
        .split("")
        .map((name, at) => `${name}: &${name} [${`*${"abcdefghij"[at]},`.repeat(9)}]`)
        .join("\n")}`,
    ],
    ["a tower", `title: ${"[".repeat(20_000)}`],
    ["keys of a prototype", "__proto__: {title: x}\nconstructor: {prototype: {title: y}}"],
    ["code in a tag", 'title: !!js/function "function(){alert(1)}"'],
  ])("%s is text, or nothing", async (_, yaml) => {
    const { text } = await articleOf("markdown", `---\n${yaml}\n---\n\nنص المادة.`);
    expect(text).toContain("نص المادة.");
    expect("title" in {}).toBe(false);
  });
});

describe("hostile Word files", () => {
  const refused = async (bytes: Uint8Array) =>
    expect(await read("docx", bytes)).toEqual({ ok: false, problem: "not-document" });
  const document = (parts: Parts) => wordFile(p(r("نص")), parts);
  const entities = '<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><w:document/>';

  it.each([
    ["no archive", strToU8("PK\u0003\u0004 نص")],
    ["cut in half", document({}).subarray(0, 1500)],
    ["without a text", document({ "word/document.xml": null })],
    ["entities", document({ "word/document.xml": entities })],
    ["entities in the styles", document({ "word/styles.xml": entities })],
    ["a slip", document({ "../../evil.xml": "x" })],
    ["a slip the Windows way", document({ "word\\..\\..\\evil.xml": "x" })],
    ["from the root", document({ "/etc/evil": "x" })],
    ["a bomb of one part", document({ "word/media/bomb.png": new Uint8Array(39 * 1024 * 1024) })],
    ["a bomb in an unread part", document({ "word/embeddings/bomb.bin": new Uint8Array(50 * 1024 * 1024) })],
    [
      "too many parts",
      zipSync(
        Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`word/media/${at}.png`, new Uint8Array(1)])),
        { level: 0 },
      ),
    ],
    [
      "a tower",
      document({
        "word/document.xml": `<w:document xmlns:w="x">${"<w:sdt>".repeat(5000)}${"</w:sdt>".repeat(5000)}</w:document>`,
      }),
    ],
    ["two names in one", document({ "word/Document.xml": "<x/>" })],
  ])("%s: refused before anything is read", async (_, bytes) => {
    await refused(bytes);
  });

  it("relations that are not there, or lead outside, break nothing and fetch nothing", async () => {
    const body = p(
      `<w:hyperlink r:id="rId99">${r("رابط")}</w:hyperlink><w:r><w:drawing><a:blip r:embed="rId98"/></w:drawing></w:r>${r(" نص")}`,
    );
    const { article, text } = await articleOf("docx", wordFile(body));
    expect(text).toContain("رابط نص");
    expect(JSON.stringify(article)).not.toContain("evil.example");
  });

  it("what looks like markup in it is words", async () => {
    const { article, text } = await articleOf(
      "docx",
      wordFile(p(r("&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=alert(1)&gt;"))),
    );
    expect(text).toContain("<script>alert(1)</script>");
    const scripts = elementsOf(fromHtml(exporters.html.make(article, context()))).filter(({ tagName }) =>
      /^(?:script|img)$/.test(tagName),
    );
    expect(scripts.map(({ properties }) => properties.type)).toEqual(["application/ld+json"]);
  });
});
