import { describe, expect, it } from "vitest";
import type { Block } from "../../../../core/article/blocks.ts";
import { blockFromData } from "../../../../core/article/blocks.ts";
import type { Mark } from "../../../../core/article/inline.ts";
import { markupToBlocks } from "../../../../core/importing/markup/markupToBlocks.ts";
import { sourceOf, traitsOf } from "./sourceOf.ts";

const pasted = (html: string) => markupToBlocks(sourceOf(html), { base: "rtl", traitsOf });
const text = (value: string, ...marks: Mark[]) => ({
  type: "text" as const,
  text: value,
  ...(marks.length > 0 && { marks }),
});
const p = (...content: unknown[]) => ({
  type: "paragraph",
  content: content.map((one) => (typeof one === "string" ? text(one) : one)),
});
const br = { type: "break" };
const link = (href: string, ...words: string[]) => ({ type: "link", href, content: words.map((word) => text(word)) });
const item = (value: string, list?: unknown) => ({ content: [text(value)], ...(list !== undefined && { list }) });
const ul = (...items: unknown[]) => ({ type: "list", ordered: false, items });

const cases: readonly [name: string, html: string, expected: unknown[]][] = [
  ["paragraphs", "<p>أول</p>\n<p>ثان</p>", [p("أول"), p("ثان")]],
  ["loose words", "كلام <b>عريض</b> هنا", [p("كلام ", text("عريض", "bold"), " هنا")]],
  ["blocks of any name", "<div><section><article>أ</article>ب</section></div>ج", [p("أ"), p("ب"), p("ج")]],
  ["white space as HTML shows it", "<p>\n  أ \t <b> ب </b>\n ج  </p>", [p("أ ", text("ب ", "bold"), "ج")]],
  ["no-break spaces of a layout", "<p>&nbsp;</p><p>&nbsp;أ&nbsp;ف&nbsp;ب&nbsp;</p>", [p("أ\u00a0ف\u00a0ب")]],
  ["empty paragraphs left out", "<p></p><p><br></p><div> </div><p>أ</p>", [p("أ")]],
  ["a line break", "<p>أ<br>ب</p>", [p("أ", br, "ب")]],
  ["two line breaks as a new paragraph", "<div>أ<br><br>ب<br>\n<br><br>ج</div>", [p("أ"), p("ب"), p("ج")]],
  [
    "headings by their place under the headline",
    "<h1>١</h1><h2>٢</h2><h3>٣</h3><h4>٤</h4><h5>٥</h5><h6>٦</h6>",
    [2, 2, 3, 4, 4, 4].map((level, index) => ({ type: "heading", level, content: [text("١٢٣٤٥٦"[index] as string)] })),
  ],
  [
    "a heading without the bold it has anyway",
    "<h2><b>أ <i>ب</i></b></h2>",
    [{ type: "heading", level: 2, content: [text("أ "), text("ب", "italic")] }],
  ],
  [
    "a quote, its paragraphs and headings",
    "<blockquote><h3>ع</h3><p>أ</p>ب</blockquote>",
    [
      { type: "heading", level: 3, content: [text("ع")] },
      { type: "quote", content: [text("أ")] },
      { type: "quote", content: [text("ب")] },
    ],
  ],
  ["a divider", "<p>أ</p><hr><p>ب</p>", [p("أ"), { type: "divider" }, p("ب")]],
  [
    "marks of every name",
    "<strong>أ</strong><b>ب</b><em>ج</em><i>د</i><u>ه</u><ins>و</ins><s>ز</s><del>ح</del><strike>ط</strike><sub>ي</sub><sup>ك</sup>",
    [
      p(
        text("أب", "bold"),
        text("جد", "italic"),
        text("هو", "underline"),
        text("زحط", "strike"),
        text("ي", "sub"),
        text("ك", "sup"),
      ),
    ],
  ],
  [
    "marks by style, but no lines, which are how a site looks",
    '<span style="font-weight:700">أ</span><span style="font-style:italic;text-decoration:underline line-through">ب</span>ج<span style="vertical-align:super">2</span>',
    [p(text("أ", "bold"), text("ب", "italic"), "ج", text("2", "sup"))],
  ],
  [
    "bold taken back by style",
    '<b style="font-weight:normal"><p>أ</p><p><b>ب</b></p></b>',
    [p("أ"), p(text("ب", "bold"))],
  ],
  ["hidden text left out", '<p>أ<span style="display:none">ب</span></p><p style="visibility: hidden">ج</p>', [p("أ")]],
  [
    "links",
    '<p><a href="https://example.org/a">أ <b>ب</b></a></p>',
    [p({ type: "link", href: "https://example.org/a", content: [text("أ "), text("ب", "bold")] })],
  ],
  ["no underline in a link", '<a href="https://example.org/"><u>أ</u></a>', [p(link("https://example.org/", "أ"))]],
  [
    "addresses that lead nowhere good",
    [
      "javascript:alert(1)",
      "JaVaScRiPt:1",
      "java\tscript:1",
      "data:text/html,1",
      "vbscript:1",
      "file:///etc/passwd",
      "//host/x",
      "#top",
      "https://u:p@example.org/",
    ]
      .map((href) => `<a href="${href}">أ</a>`)
      .join(" "),
    [p(Array(9).fill("أ").join(" "))],
  ],
  [
    "blocks inside a link",
    '<a href="https://example.org/"><h3>ع</h3><p>أ</p></a>',
    [{ type: "heading", level: 3, content: [link("https://example.org/", "ع")] }, p(link("https://example.org/", "أ"))],
  ],
  [
    "a list",
    "<ul><li>أ</li><li><p>ب</p><p>ج</p></li><li> </li></ul>",
    [ul(item("أ"), { content: [text("ب"), br, text("ج")] })],
  ],
  [
    "a numbered list with its start",
    '<ol start="3"><li>أ</li></ol>',
    [{ type: "list", ordered: true, start: 3, items: [item("أ")] }],
  ],
  [
    "a list nested in an item",
    "<ul><li>أ<ol><li>ب</li></ol></li></ul>",
    [ul(item("أ", { type: "list", ordered: true, items: [item("ب")] }))],
  ],
  [
    "a list nested beside its item",
    "<ul><li>أ</li><ul><li>ب</li></ul><li>ج</li></ul>",
    [ul(item("أ", ul(item("ب"))), item("ج"))],
  ],
  ["loose words in a list", "<ul>أ<li>ب</li></ul>", [ul(item("أ"), item("ب"))]],
  [
    "a heading, quote or table in an item as its text",
    "<ul><li><h3>ع</h3><blockquote>ق</blockquote></li></ul>",
    [ul({ content: [text("ع"), br, text("ق")] })],
  ],
  [
    "a table of values, its caption before it",
    "<table><caption>ج</caption><thead><tr><th>أ</th><th>ب</th></tr></thead><tbody><tr><td><p>١</p></td><td>٢<br>٣</td></tr></tbody></table>",
    [
      p("ج"),
      {
        type: "table",
        headerRow: true,
        rows: [
          { cells: [{ content: [text("أ")] }, { content: [text("ب")] }] },
          { cells: [{ content: [text("١")] }, { content: [text("٢"), br, text("٣")] }] },
        ],
      },
    ],
  ],
  [
    "a table that only lays out",
    "<table><tr><td><h2>ع</h2><p>أ</p></td><td><p>ب</p></td></tr></table>",
    [{ type: "heading", level: 2, content: [text("ع")] }, p("أ"), p("ب")],
  ],
  ["preformatted lines", "<pre>أ  ب\n  ج</pre>", [p("أ  ب", br, "ج")]],
  [
    "isolates beside each other, and words of one that markup cuts",
    '<p>رقم <bdi dir="ltr">+1</bdi><bdi dir="ltr">C<span>+<bdi dir="ltr">+</bdi></span></bdi></p>',
    [p("رقم ", { ...text("+1"), isolate: "ltr" }, { ...text("C++"), isolate: "ltr" })],
  ],
  [
    "isolates and their language",
    '<p>رقم <bdi dir="ltr" lang="en">+966-11</bdi> و<bdi>x</bdi></p>',
    [p("رقم ", { ...text("+966-11"), isolate: "ltr", language: "en" }, " و", { ...text("x"), isolate: "auto" })],
  ],
  [
    "a dir that the letters deny",
    '<p dir="ltr">BBC: فاز الفريق العربي</p><div dir="rtl"><p>The talks</p></div>',
    [p("BBC: فاز الفريق العربي"), p("The talks")],
  ],
  [
    "a dir that the letters bear out",
    '<div dir="ltr"><p>The talks go on</p></div><p dir="rtl">قال</p>',
    [{ type: "paragraph", direction: "ltr", content: [text("The talks go on")] }, p("قال")],
  ],
  ["a dir without letters to go by", '<p dir="ltr">2024-05-17</p>', [p("2024-05-17")]],
  [
    "a list of one direction",
    '<ul><li dir="ltr"><p>One</p></li><li dir="ltr"><p>Two</p></li></ul>',
    [{ type: "list", ordered: false, direction: "ltr", items: [item("One"), item("Two")] }],
  ],
  [
    "a list of two directions",
    '<ul dir="ltr"><li>One</li><li>اثنان وثلاثة</li></ul>',
    [{ type: "list", ordered: false, items: [{ direction: "ltr", ...item("One") }, item("اثنان وثلاثة")] }],
  ],
  [
    "embeddings, zero-width and control characters out, joiners kept",
    "<p>\u202bق\u200bا\ufeffل\u0000\u202c هـ\u200d مي\u200cخواهم</p>",
    [p("قال هـ\u200d مي\u200cخواهم")],
  ],
  [
    "a Word list",
    `<p class=MsoListParagraphCxSpFirst dir=RTL style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>أول</p>
     <p class=MsoListParagraphCxSpMiddle dir=RTL style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>متفرع</p>
     <p class=MsoListParagraphCxSpLast dir=RTL style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>ثان<br><br>بقية</p>
     <p class=MsoNormal dir=RTL>نص<o:p></o:p></p>
     <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>واحد</p>`,
    [
      ul(item("أول", ul(item("متفرع"))), { content: [text("ثان"), br, text("بقية")] }),
      p("نص"),
      { type: "list", ordered: true, items: [item("واحد")] },
    ],
  ],
  [
    "what Google Docs wraps",
    '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">قال</span></p><br><p dir="ltr"><span style="font-weight:700">الوزير</span></p></b><br class="Apple-interchange-newline">',
    [p("قال"), p(text("الوزير", "bold"))],
  ],
];

describe("pasted HTML as blocks", () => {
  it.each(cases)("%s", (_name, html, expected) => {
    const blocks = pasted(html);
    expect(blocks).toEqual(expected);
    expect(blocks.map(blockFromData)).toEqual(blocks);
  });

  it("brings lines under and through words where formatting is asked for", () => {
    const html = '<p>أ<span style="text-decoration:underline line-through">ب</span></p>';
    expect(markupToBlocks(sourceOf(html), { base: "rtl", isFormatted: true, traitsOf })).toEqual([
      p("أ", text("ب", "underline", "strike")),
    ]);
  });

  it("nests lists no deeper than a file may have them, and loses no item", () => {
    const depth = 60;
    const html = `${"<ul><li>بند".repeat(depth)}${"</li></ul>".repeat(depth)}`;
    const levels = (list: Extract<Block, { type: "list" }> | undefined): number =>
      list ? 1 + Math.max(...list.items.map((one) => levels(one.list))) : 0;
    const [list] = pasted(html);
    expect(levels(list as Extract<Block, { type: "list" }>)).toBe(8);
    expect(JSON.stringify(list).match(/بند/g)).toHaveLength(depth);
  });
});
