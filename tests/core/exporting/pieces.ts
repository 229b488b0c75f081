import { readdirSync, readFileSync } from "node:fs";
import { type Article, emptyArticle } from "../../../core/article/article.ts";
import { parseArticle } from "../../../core/article/articleFile.ts";
import type { Inline, Text } from "../../../core/article/inline.ts";
import { type ExportReport, exportReport } from "../../../core/exporting/exportArticle.ts";
import type { ExportContext } from "../../../core/exporting/exporter.ts";
import { exporters } from "../../../core/exporting/exporters.ts";
import type { Layout } from "../../../core/exporting/layouts/layout.ts";
import { parseLayout } from "../../../core/exporting/layouts/parseLayout.ts";
import { withBase } from "../../../core/exporting/layouts/withBase.ts";
import { noPictures } from "../../../core/exporting/pictures.ts";
import { importText } from "../../../core/importing/importText.ts";
import { desk } from "../importing/story.ts";

const root = new URL("../../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root));

/** Every shipped layout: a folder each. */
export const shippedIds = readdirSync(new URL("assets/layouts/", root), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

const layoutText = (path: string) => read(`assets/layouts/${path}`).toString("utf8");

/** What the shipped style sheets share. */
export const baseStyle = layoutText("base.css");
/** What a shipped layout has of its own. */
export const ownStyle = (id: string) => layoutText(`${id}/style.css`);

/** A shipped layout, from its files. */
export function shipped(id: string): Layout {
  const file = (name: string) => layoutText(`${id}/${name}`);
  const files = {
    "layout.json": file("layout.json"),
    "page.html": file("page.html"),
    "style.css": withBase(ownStyle(id), baseStyle),
  };
  const parsed = parseLayout(id, files);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.layout;
}

export const layout = shipped("news");
export const now = new Date("2026-11-25T10:00:00Z");
export const id = "01938a2e-6c00-7a4d-9b1e-5d0c3f7a1e42";

/** An article with nothing in it but what is given. */
export function piece(parts: Partial<Article>): Article {
  return { ...emptyArticle(id, "2026-11-24T14:05:00+03:00"), ...parts };
}

export const t = (text: string, rest: Omit<Partial<Text>, "type" | "text"> = {}): Text => ({
  type: "text",
  text,
  ...rest,
});
export const para = (...content: Inline[]) => ({ type: "paragraph" as const, content });
export const link = (href: string, text: string): Inline => ({ type: "link", href, content: [t(text)] });
export const br: Inline = { type: "break" };

/** The formats that are text, made and checked at once. */
export const textFormats = ["html", "fragment", "wordpress", "text"] as const;
export type TextFormat = (typeof textFormats)[number];

/** What an exporter is given; no pictures where none are. */
export const context = (rest: Partial<ExportContext> = {}): ExportContext => ({
  layout,
  now,
  publication: null,
  pictures: noPictures,
  readPicture: () => Promise.reject(new Error("no picture is read here")),
  ...rest,
});

export function run(
  article: Article,
  format: TextFormat,
  rest: Partial<ExportContext> = {},
): ExportReport & { text: string } {
  const text = exporters[format].make(article, context(rest));
  return { text, ...exportReport(article, format, context(rest)) };
}

/** What is wrong with a text that should be the article's. */
export function problemsOf(article: Article, format: TextFormat, text: string, rest: Partial<ExportContext> = {}) {
  return exporters[format].check(article, text, context(rest)).map(({ what }) => what);
}

export const seedText = read("tests/fixtures/seed-story.txt").toString("utf8");

export function seed(): Article {
  const imported = importText(read("tests/fixtures/seed-story.txt"), desk, { id, now: "2026-11-24T14:05:00+03:00" });
  if (!imported.ok) throw new Error(imported.problem);
  return imported.article;
}

export function sample(): Article {
  const parsed = parseArticle(read("assets/samples/welcome.midad").toString("utf8"));
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.article;
}

/** A piece in English, which runs from the left, with Arabic in it. */
export function english(): Article {
  return piece({
    language: "en",
    direction: "ltr",
    kicker: "Trade",
    headline: "Ports reopen after talks in Cairo",
    deck: "Ships wait for “a clear answer” (المرفأ)",
    summary: "Three ports are open again.",
    section: { id: "trade", label: "World" },
    agencies: ["Reuters"],
    dateline: { places: ["Cairo"], position: "start" },
    byline: ["Mona Said", "John Smith"],
    keywords: ["ports", "trade"],
    urgency: 1,
    body: [
      para(
        t("Three ports reopened on Monday, officials said, "),
        t("after two weeks", { marks: ["italic"] }),
        t(" of talks."),
      ),
      { type: "heading", level: 2, content: [t("What was agreed")] },
      para(
        t("The agreement, "),
        t("اتفاق المرفأ", { isolate: "rtl", language: "ar" }),
        t(", takes effect at 12:30 (GMT+2)."),
      ),
      { type: "quote", content: [t("We will not wait any longer.")], attribution: { content: [t("A captain")] } },
      { type: "quote", direction: "rtl", content: [t("لن ننتظر أكثر.")] },
      {
        type: "list",
        ordered: true,
        items: [
          { content: [t("Open the gates")] },
          {
            content: [t("Count the ships")],
            list: { type: "list", ordered: false, items: [{ content: [t("By hand")] }] },
          },
        ],
      },
      {
        type: "table",
        headerRow: true,
        headerColumn: true,
        widths: [500, 250, 250],
        rows: [
          { cells: [{ content: [t("Port")] }, { content: [t("Ships")] }, { content: [t("Share")] }] },
          { cells: [{ content: [t("Alexandria")] }, { content: [t("120")] }, { content: [t("60 %")] }] },
          { cells: [{ content: [t("Damietta")] }, { content: [t("80")] }, { content: [t("40 %")] }] },
        ],
      },
      { type: "divider" },
      { type: "pullQuote", content: [t("We will not wait any longer.")] },
      {
        type: "image",
        media: `${"0a".repeat(32)}.jpg`,
        alt: "A port",
        caption: [t("The port of Alexandria")],
        credit: "AFP",
      },
      { type: "paragraph", direction: "rtl", content: [t("وقال الناطق إن المرافئ مفتوحة.")] },
    ],
  });
}

/** One piece with everything: every block, mark, direction and field. */
export function rich(): Article {
  return piece({
    kicker: "تمهيد",
    headline: "عنوان فيه C++ و«قوسان»",
    deck: "عنوان فرعي",
    summary: "ملخص",
    section: { id: "world", label: "أخبار دولية" },
    genre: "analysis",
    agencies: ["رويترز", "وكالات"],
    dateline: { places: ["القاهرة", "بيروت"], position: "start" },
    byline: ["أحمد علي", "رويترز"],
    keywords: ["كلمة", "أخرى"],
    urgency: 1,
    publishedAt: "2026-11-24T15:00:00+03:00",
    embargo: "2026-11-26T00:00:00Z",
    edNote: "سر لا يُنشر",
    slug: "slug",
    body: [
      { type: "quote", content: [t("اقتباس")] },
      para(
        t("نص "),
        t("غامق", { marks: ["bold"] }),
        t(" مائل", { marks: ["bold", "italic"] }),
        br,
        t("سطر"),
        t("2", { marks: ["sup"] }),
      ),
      { type: "heading", level: 2, content: [t("عنوان داخلي")] },
      {
        type: "paragraph",
        direction: "ltr",
        content: [t("An English paragraph: "), t("نعم", { isolate: "rtl", language: "ar" })],
      },
      para(
        t("إصدار "),
        t("C++", { isolate: "ltr", language: "en" }),
        t(" و"),
        t("؟", { isolate: "auto" }),
        t("Latin", { language: "en" }),
      ),
      { type: "heading", level: 3, direction: "ltr", content: [t("Inner heading")] },
      {
        type: "list",
        ordered: true,
        start: 3,
        items: [
          { content: [t("أول")] },
          {
            content: [t("ثان")],
            list: {
              type: "list",
              ordered: false,
              direction: "ltr",
              items: [{ content: [t("nested")] }, { direction: "rtl", content: [t("عربي")] }],
            },
          },
          { content: [] },
        ],
      },
      { type: "divider" },
      { type: "quote", direction: "ltr", content: [t("Quoted", { marks: ["underline", "strike", "sub"] })] },
      { type: "heading", level: 4, content: [t("أصغر")] },
      para(link("https://example.org/?a=1&b=«2»", "رابط"), t(" و"), link("javascript:alert(1)", "رابط ممنوع")),
      {
        type: "unknown",
        data: { type: "table", rows: [{ text: "خلية" }, { text: "أخرى" }], src: "<script>alert(1)</script>" },
      },
      {
        type: "pullQuote",
        direction: "ltr",
        content: [t("Pulled "), t("out", { marks: ["bold"] })],
        attribution: { content: [t("قائل")] },
      },
      { type: "quote", content: [t("قول")], attribution: { content: [link("https://example.org/", "مصدر")] } },
      {
        type: "table",
        headerRow: true,
        headerColumn: true,
        widths: [300, 700],
        rows: [
          { cells: [{ content: [t("البلد")] }, { content: [t("العدد")] }] },
          {
            cells: [
              { rowspan: 2, content: [t("مصر")] },
              { direction: "ltr", content: [t("12 %"), br, t("now")] },
            ],
          },
          { cells: [{ content: [] }] },
          { cells: [{ colspan: 2, content: [t("المجموع")] }] },
        ],
      },
      {
        type: "image",
        media: `${"0a".repeat(32)}.jpg`,
        alt: "وصف",
        caption: [t("تعليق "), t("غامق", { marks: ["bold"] })],
        credit: "أ ف ب",
      },
      para(),
      para(t("  مسافات   كثيرة\u00a0\u00a0 ")),
    ],
  });
}
