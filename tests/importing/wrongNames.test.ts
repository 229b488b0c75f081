import { describe, expect, test } from "vitest";
import { serializeArticle } from "../../core/article/articleFile.ts";
import { blockTexts } from "../../core/article/blocks.ts";
import { MidadError } from "../../core/contract/errors.ts";
import { exporters } from "../../core/exporting/exporters.ts";
import { readForeign } from "../../core/importing/readForeign.ts";
import { importFile } from "../../electron/importing/importFile.ts";
import { context, para, piece, t } from "../core/exporting/pieces.ts";
import { desk } from "../core/importing/story.ts";
import { png } from "../media/pictures.ts";

const article = piece({
  headline: "مجلس الوزراء يقر الموازنة",
  body: [para(t("أقر المجلس الموازنة بعد جلسة طويلة."), t(" بالإجماع", { marks: ["bold"] }))],
});

const utf8 = (text: string) => new TextEncoder().encode(text);
async function made(format: "html" | "docx" | "ninjs" | "pack" | "markdown" | "text"): Promise<Uint8Array> {
  const content = await exporters[format].make(article, context());
  return typeof content === "string" ? utf8(content) : content;
}

const read = (name: string, bytes: Uint8Array) => importFile(name, bytes, { ...desk, language: "ar" }, readForeign);
const codeOf = (error: unknown) => (error instanceof MidadError ? error.failure.code : String(error));

const names = ["خبر.docx", "خبر.html", "خبر.json", "خبر.md", "خبر.txt", "خبر.midad", "خبر.midadz", "خبر", "خبر.zip"];

describe("a file with the name of another kind is read as what it is", () => {
  test.each(["html", "docx", "pack", "article"] as const)("%s", async (kind) => {
    const bytes = kind === "article" ? utf8(serializeArticle(article)) : await made(kind);
    for (const name of names) {
      const { article: found, salvaged, dropped } = await read(name, bytes);
      expect([name, found.headline, found.body, salvaged, dropped]).toEqual([
        ...[name, article.headline, article.body, false, []],
      ]);
    }
  });

  test("an item of news, where its name says nothing else", async () => {
    for (const name of ["خبر.json", "خبر.ninjs", "خبر.txt", "خبر"])
      expect((await read(name, await made("ninjs"))).article).toMatchObject({
        headline: article.headline,
        body: article.body,
      });
  });

  test("a text and Markdown, under each other's names and as a Word file", async () => {
    for (const name of ["خبر.txt", "خبر.md", "خبر.docx", "خبر"]) {
      for (const format of ["text", "markdown"] as const) {
        const { article: found } = await read(name, await made(format));
        const words = [
          found.headline,
          ...found.body.flatMap(blockTexts),
          ...found.setAside.map(({ text }) => text),
        ].join(" ");
        for (const word of ["مجلس الوزراء يقر الموازنة", "أقر المجلس الموازنة بعد جلسة طويلة", "بالإجماع"])
          expect([name, format, words.includes(word)]).toEqual([name, format, true]);
      }
    }
  });
});

describe("what cannot be read under its name is refused with the reason, and its file left alone", () => {
  test.each([
    ["JSON that is no item of news", "بيانات.json", utf8('{"a": ["نص"]}'), "not-ninjs"],
    ["a list in JSON", "بيانات.json", utf8("[1, 2]"), "not-ninjs"],
    ["a text", "خبر.json", utf8("نص الخبر"), "not-ninjs"],
    ["a text", "خبر.midadz", utf8("نص الخبر"), "bad-pack"],
    ["a picture", "صورة.docx", new Uint8Array(png(60, 40)), "not-document"],
    ["a picture", "صورة.html", new Uint8Array(png(60, 40)), "not-text"],
    ["a picture", "صورة.md", new Uint8Array(png(60, 40)), "not-text"],
    ["a PDF", "خبر.docx", utf8("%PDF-1.7"), "unsupported-document"],
    ["a PDF", "خبر.txt", utf8("%PDF-1.7"), "unsupported-document"],
    ["nothing", "خبر.docx", new Uint8Array(), "not-document"],
  ])("%s named %s", async (_, name, bytes, code) => {
    const before = Uint8Array.from(bytes);
    expect(await read(name, bytes).then(() => "read", codeOf)).toBe(code);
    expect(bytes).toEqual(before);
  });

  test("JSON that is nothing we know, named as a text, is a text", async () => {
    const { article: found } = await read("بيانات.txt", utf8('{"a": ["نص"]}\n'));
    expect([found.headline, ...found.body.flatMap(blockTexts)].join(" ")).toContain('{"a": ["نص"]}');
  });

  test("a text named as an article comes as what could be read of a damaged one", async () => {
    const { article: found, salvaged } = await read("خبر.midad", utf8("نص الخبر"));
    expect([salvaged, found.body.flatMap(blockTexts)]).toEqual([true, ["نص الخبر"]]);
  });
});
