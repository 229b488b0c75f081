import { describe, test } from "vitest";
import type { Article } from "../../../../core/article/article.ts";
import type { Block } from "../../../../core/article/blocks.ts";
import type { Image } from "../../../../core/article/image.ts";
import { br, link, para, piece, t } from "../../exporting/pieces.ts";
import { compare } from "./compare.ts";
import { readFormats } from "./readBack.ts";

const cells = (...rows: string[][]) =>
  rows.map((row) => ({ cells: row.map((text) => ({ content: text === "" ? [] : [t(text)] })) }));
const image = (rest: Partial<Image> = {}): Image => ({
  ...{ type: "image", media: `${"0a".repeat(32)}.jpg`, alt: "وصف", caption: [], credit: "" },
  ...rest,
});
const table = (rest: Partial<Extract<Block, { type: "table" }>>): Block => ({
  ...{ type: "table", rows: cells(["أ", "ب"], ["ج", "د"]) },
  ...rest,
});
const story = (...body: Block[]) => piece({ headline: "عنوان", body });
const dated = { places: ["القاهرة"], position: "start" as const };
const bullets = (...items: string[]): Block => ({
  ...{ type: "list", ordered: true, items: items.map((item) => ({ content: [t(item)] })) },
});

const deep = (levels: number): Extract<Block, { type: "list" }> => ({
  ...{ type: "list", ordered: false },
  items: [{ content: [t(`${levels}`)], ...(levels > 1 && { list: deep(levels - 1) }) }],
});

/** What once came back as something else. */
const pieces: Record<string, Article> = {
  "a table of one column": story(table({ rows: cells(["أ"], ["ب"]) })),
  "a table without a word": story(table({ rows: cells(["", ""], ["", ""]) })),
  "a table whose last row and column are empty": story(table({ rows: cells(["أ", ""], ["", ""]) })),
  "words over numbers, and no header": story(table({ rows: cells(["العام", "العدد"], ["2025", "12"]) })),
  "bold cells over others, and no header": story(
    table({ rows: [{ cells: [{ content: [t("أ", { marks: ["bold"] })] }] }, { cells: [{ content: [t("ب")] }] }] }),
  ),
  "a header row alone": story(table({ headerRow: true, rows: cells(["أ", "ب"]) })),
  "a header column": story(table({ headerColumn: true })),
  "a table that runs the other way, with widths": story(table({ direction: "ltr", widths: [300, 700] })),
  "a picture of few pixels": story(image({ width: 20, height: 20 })),
  "a picture described by a sign": story(image({ alt: "⚓" })),
  "a picture that nobody described": story(image({ alt: "" })),
  "a caption that runs the other way": story(image({ direction: "ltr", caption: [t("عربي")], credit: "أ ف ب" })),
  "a caption that begins with a mark that Markdown has no sign for": story(
    image({ caption: [t("2", { marks: ["sup"] })], credit: "أ ف ب" }),
  ),
  "the words of a picture that is not there, under another": story(image(), image({ media: null, caption: [t("أ")] })),
  "an empty line in a paragraph": story(para(t("أ"), br, br, t("ب"))),
  "a quotation without words after another": story(
    { type: "quote", content: [t("قول")] },
    { type: "quote", content: [], attribution: { content: [t("قائل")] } },
  ),
  "who said it, running the other way": story({
    ...{ type: "pullQuote", direction: "ltr", content: [t("Pulled")] },
    attribution: { content: [t("قائل")] },
  }),
  "a list in an item that runs the other way": story({
    ...{ type: "list", ordered: false },
    items: [
      {
        ...{ direction: "ltr", content: [] },
        list: { type: "list", ordered: true, start: 4, items: [{ content: [t("أ")] }, { content: [] }] },
      },
    ],
  }),
  "a list in a list that runs the other way, against its item": story({
    ...{ type: "list", ordered: false, direction: "ltr" },
    items: [
      {
        ...{ direction: "rtl", content: [t("أ")] },
        list: { type: "list", ordered: false, direction: "ltr", items: [{ content: [t("ب")] }] },
      },
    ],
  }),
  "two lists that both begin to count": story(bullets("أ", "ب"), bullets("ج", "د")),
  "the same in other digits": { ...story(bullets("أ", "ب"), bullets("ج")), language: "ar-EG" },
  "a list of eight levels": story(deep(8)),
  "a source after a picture without words": {
    ...story(para(t("أ")), image({ media: null, source: "https://example.org/a.jpg" })),
    dateline: { ...dated, position: "end" },
  },
  "an empty item, and nothing else": story({ type: "list", ordered: false, items: [{ content: [] }] }),
  "a place without a paragraph": { ...story({ type: "divider" }), dateline: dated },
  "a place after a block of a newer version": {
    ...story({ type: "unknown", data: { text: "أول" } }, para(t("ثان"))),
    dateline: dated,
  },
  "a section on a fragment": { ...story(para(t("أ"))), section: { id: "world", label: "أخبار دولية" } },
  "paragraphs that run against their letters": {
    ...story(para(t("Latin")), { ...para(t("عربي")), direction: "ltr" }),
    language: "en",
  },
  "a link in a heading of a bold word": story({
    ...{ type: "heading", level: 3 },
    content: [t("أ", { marks: ["bold"] }), link("https://example.org/", "ب")],
  }),
  "isolates beside each other": story(
    para(
      ...[t("الرقم "), t("+966-11", { isolate: "ltr" }), t("C++", { isolate: "ltr" }), t("Yahoo!", { isolate: "ltr" })],
      ...[t(" و"), t("BBC!", { isolate: "auto" }), t("عربي!", { isolate: "auto", marks: ["bold"] }), t(" هنا")],
      ...[t(" ثم "), link("https://example.org/", "A+"), t("C++", { isolate: "ltr" }), t("B-", { isolate: "ltr" })],
    ),
  ),
};

describe.each(readFormats)("%s", (format) => {
  test.each(Object.keys(pieces))("%s", async (name) => {
    const found = pieces[name];
    if (found) await compare(found, format);
  });
});
