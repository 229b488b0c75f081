import { PDFDocument, PDFName, PDFRawStream, ReadingDirection } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import type { Article } from "../../../../core/article/article.ts";
import { checkPdf } from "../../../../core/exporting/pdf/checkPdf.ts";
import { finishPdf } from "../../../../core/exporting/pdf/finishPdf.ts";
import { characters } from "../../../../core/exporting/pdf/glyphClusters.ts";
import { outlineTitles } from "../../../../core/exporting/pdf/outline.ts";
import { pdfExporter } from "../../../../core/exporting/pdf/pdfExporter.ts";
import { printablePage } from "../../../../core/exporting/printablePage.ts";
import { readPdf } from "../../../e2e/readPdf.ts";
import { context, now, para, shipped, t } from "../pieces.ts";
import { printed, printedPiece } from "./printedPiece.ts";

const article = printedPiece();
let bytes = new Uint8Array();
beforeAll(async () => {
  bytes = new Uint8Array(await finishPdf(printed(), article, now));
});

const whatIn = async (piece: Article, file = bytes) => (await checkPdf(piece, file)).map(({ what }) => what);
const load = () => PDFDocument.load(bytes, { updateMetadata: false });

describe("a finished print", () => {
  test("says what it is, whose, and how it reads", async () => {
    const document = await load();
    expect(document.getTitle()).toBe(article.headline);
    expect(document.getAuthor()).toBe("أحمد علي، ليلى الأسعد");
    expect(document.getSubject()).toBe("ملخص الخبر");
    expect(document.getKeywords()).toBe("رئيس الوزراء، لغات");
    expect(document.getLanguage()).toBe("ar");
    expect(document.getCreator()).toBe("Midad");
    expect(document.getCreationDate()).toEqual(now);
    expect(document.getModificationDate()).toEqual(now);
    const preferences = document.catalog.getViewerPreferences();
    expect(preferences?.getReadingDirection()).toBe(ReadingDirection.R2L);
    expect(preferences?.getDisplayDocTitle()).toBe(true);
  });

  test("has its headings as they were written, where Chromium joins lines and turns runs round", async () => {
    const raw = outlineTitles(await PDFDocument.load(printed(), { updateMetadata: false }));
    const words = [article.headline, "ما بعد C++ و«القوسان»", "Inner heading"];
    expect(raw).not.toEqual(words);
    expect(outlineTitles(await load())).toEqual(words);
  });

  test("reads as letters in pdf.js, which knows only the fonts' tables", async () => {
    const lines = [
      article.headline,
      "عنوان فرعي",
      "بقلم أحمد علي، ليلى الأسعد",
      "(وكالات) – قال الأمين العام إن الإصدار 12.5 من BBC News صدر في 2026، وإن الآلاف نزّلوه خلال أيام.",
      "ما بعد C++ و«القوسان»",
      "An English paragraph (2026).",
      "أول",
      "ثان غامق",
      "مصر",
      "12 %",
    ];
    const finished = await readPdf(bytes);
    expect(finished.positionsOf(lines)).not.toContain(-1);
    expect(finished.shapes).toEqual([]);
    expect((await readPdf(printed())).shapes).not.toEqual([]);
  });

  test("has a code for each letter, marks and letters of one shape too, and its words in one piece", async () => {
    const raw = await readPdf(printed());
    const finished = await readPdf(bytes);
    expect(raw.ligatures).toEqual(expect.arrayContaining(["لا", "تر", "في"]));
    expect(finished.ligatures).toEqual([]);
    const words = ["رويترز في الإسلام", "ليلى الأسعد", "الآلاف", "لله"];
    const whole = (items: readonly string[]) => words.filter((word) => items.some((item) => item.includes(word)));
    expect(whole(raw.items)).toEqual([]);
    expect(whole(finished.items)).toEqual(words);
  });

  test("checks, also where the credit of a lead picture stands again further on", async () => {
    expect(await whatIn(article)).toEqual([]);
    const picture = { type: "image" as const, media: null, alt: "", caption: [], credit: "مصر" };
    expect(await whatIn({ ...article, body: [picture, ...article.body] })).toEqual([]);
  });
});

describe("a print that is not the article's does not check", () => {
  test.each<[string, Partial<Article>, string[]]>([
    ["another headline", { headline: "آخر" }, ["document", "kind", "text"]],
    ["another language", { language: "ar-EG" }, ["document"]],
    ["a paragraph more", { body: [...article.body, para(t("زيادة"))] }, ["text"]],
    ["a digit changed", { body: [para(t("قال 13"))] }, ["kind", "text"]],
    [
      "two paragraphs in another order",
      { body: [...article.body.slice(2), ...article.body.slice(0, 2)] },
      ["kind", "text"],
    ],
  ])("%s", async (_, change, problems) => {
    expect(await whatIn({ ...article, ...change })).toEqual(problems);
  });

  test("what is no PDF, or one without pages", async () => {
    expect(await whatIn(article, new Uint8Array([1, 2, 3]))).toEqual(["count"]);
    const empty = await PDFDocument.create();
    expect(await whatIn(article, new Uint8Array(await empty.save({ addDefaultPage: false })))).toEqual(["count"]);
  });

  test("a heading gone from its outline", async () => {
    const document = await load();
    document.catalog.delete(PDFName.of("Outlines"));
    expect(await whatIn(article, new Uint8Array(await document.save()))).toEqual(["kind"]);
  });

  test("a letter that was not drawn, whatever is said to be read there", async () => {
    const document = await PDFDocument.load(printed(), { updateMetadata: false });
    const [contents] = document.context.enumerateIndirectObjects().flatMap(([ref, object]) => {
      const text = object instanceof PDFRawStream ? characters(object) : "";
      return text.includes("/ReversedChars") ? [{ ref, text }] : [];
    });
    const undrawn = (text: string) => {
      const gone = text.replace(/(<FEFF0643> >> BDC\s[^<]*)<[0-9A-F]+> Tj/, "$1");
      expect(gone).not.toBe(text);
      return gone;
    };
    if (!contents) throw new Error("no text is drawn");
    document.context.assign(contents.ref, document.context.flateStream(undrawn(contents.text)));
    const finished = await finishPdf(new Uint8Array(await document.save()), article, now);
    expect(await whatIn(article, new Uint8Array(finished))).toEqual(["text"]);
  });

  test("a title that is not its own", async () => {
    const document = await load();
    document.setTitle("آخر");
    expect(await whatIn(article, new Uint8Array(await document.save()))).toEqual(["document"]);
  });
});

test("without a window there is no PDF, and it says so", async () => {
  await expect(pdfExporter.make(article, context())).rejects.toMatchObject({ failure: { code: "needs-window" } });
});

test("the page that is printed finds its pictures beside it, and only those there are", async () => {
  const media = `${"0a".repeat(32)}.jpg`;
  const gone = `${"0b".repeat(32)}.jpg`;
  const image = { type: "image" as const, alt: "وصف", caption: [], credit: "" };
  const pages: string[] = [];
  const printPage = async ({ html }: { html: string }) => {
    pages.push(html);
    return printed();
  };
  const pictures = (name: string) => (name === media ? { src: "elsewhere" } : null);
  const body = [
    { ...image, media },
    { ...image, media: gone },
  ];
  await pdfExporter.make({ ...article, body }, context({ printPage, pictures }));
  expect(pages[0]).toContain(`src="media/${media}"`);
  expect(pages[0]).not.toContain(gone);
});

test("pages are numbered in the piece's digits, but not a card, nor where the style counts them", () => {
  const numberOf = (piece: Partial<Article>, rest: Parameters<typeof context>[0] = {}) =>
    printablePage({ ...article, ...piece }, context(rest)).numberOf?.(12);
  expect(numberOf({})).toBe("12");
  expect(numberOf({ language: "ar-u-nu-arab" })).toBe("١٢");
  expect(numberOf({}, { layout: shipped("card") })).toBeUndefined();
  const layout = { ...shipped("news"), style: "@page { @bottom-left { content: counter( page ) } }" };
  expect(numberOf({}, { layout })).toBeUndefined();
});
