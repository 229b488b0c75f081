import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { blockFromData } from "../../../core/article/blocks.ts";
import type { FileReading } from "../../../core/importing/fileReading.ts";
import { foreignKind } from "../../../core/importing/foreignKind.ts";
import { readForeign } from "../../../core/importing/readForeign.ts";
import { arabicReport, r as run, wordFile, p as wordParagraph } from "./docx/wordFile.ts";
import { desk } from "./story.ts";

const folder = join(import.meta.dirname, "../../fixtures/import");
const sources = readdirSync(folder).filter((name) => !name.endsWith(".json"));
const piece = { id: "01938a2e-6c00-7a4d-9b1e-5d0c3f7a1e42", now: "2026-11-25T10:00:00+03:00" };

async function read(name: string, bytes: Uint8Array): Promise<FileReading> {
  const kind = foreignKind(name, bytes);
  if (kind === null || kind === "unsupported") throw new Error(`${name} is ${kind}`);
  const found = await readForeign({ kind, bytes, desk, piece });
  if (!found.ok) throw new Error(found.problem);
  return found;
}

/** What a piece has beyond an empty one, and what the file had beyond the piece. */
function told({ article, attachments, dropped }: FileReading) {
  const { format, version, id, seq, createdAt, updatedAt, status, ...rest } = article;
  const isSaid = (value: unknown) => value !== "" && value !== null && !(Array.isArray(value) && value.length === 0);
  const pictures = attachments.map((one) => ("bytes" in one ? `${one.bytes.length} bytes` : one.beside));
  return { ...Object.fromEntries(Object.entries(rest).filter(([, value]) => isSaid(value))), pictures, dropped };
}

const expected = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));

describe("files of other programs", () => {
  it("stand here with the pieces they become, each of them", () => {
    expect(sources.length).toBeGreaterThanOrEqual(8);
  });

  it.each(sources)("%s", async (name) => {
    const found = await read(name, readFileSync(join(folder, name)));
    expect(told(found)).toEqual(expected(name));
    expect(found.article.body.map(blockFromData)).toEqual(found.article.body);
  });

  it("a report as an Arabic Word saves it, with all that a desk leaves in its files", async () => {
    const found = await read("تقرير.docx", arabicReport());
    expect(told(found)).toEqual(expected("arabicReport.docx"));
  });
});

it("«عاجل» before the headline of a page, a Word file and a Markdown file is the urgency of the piece, and told", async () => {
  const [headline, text] = ["زلزال يضرب السواحل", "قال شاهد إن الأرض اهتزت قبل الفجر، وإن الناس في الشوارع."];
  const page = `<html><body><article><h1>عاجل | ${headline}</h1><p>${text}</p></article></body></html>`;
  for (const [name, bytes] of [
    ["a.html", new TextEncoder().encode(page)],
    ["a.md", new TextEncoder().encode(`# عاجل: ${headline}\n\n${text}\n`)],
    ["a.docx", wordFile(wordParagraph(run(`عاجل - ${headline}`), { style: "a3" }) + wordParagraph(run(text)))],
  ] as const) {
    const { article, dropped } = await read(name, bytes);
    expect(article, name).toMatchObject({ headline, urgency: 1 });
    expect(dropped, name).toEqual([{ code: "urgent", count: 1 }]);
  }
});

describe("a page in the encodings of Arabic newsrooms", () => {
  const letters = new TextDecoder("windows-1256").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const windows = (text: string) => Uint8Array.from(text, (letter) => letters.indexOf(letter));
  const wide = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));
  const wideTurned = (text: string) => new Uint8Array(Buffer.from(text, "utf16le").swap16());
  const page = (charset: string) =>
    `<html><head>${charset}</head><body><article><h1>مجلس الوزراء</h1><p>قال پيير إن الأمر، كما قيل، انتهى.</p></article></body></html>`;
  const named = (name: string) => `<meta http-equiv="Content-Type" content="text/html; charset=${name}">`;
  it.each([
    ["Windows-1256 that says so", windows(page(named("windows-1256")))],
    ["Windows-1256 that says nothing", windows(page(""))],
    ["Windows-1256 that says UTF-8", windows(page(named("utf-8")))],
    ["UTF-8 that says Windows-1256", new TextEncoder().encode(page(named("windows-1256")))],
    ["UTF-16 with a mark", wide(`\ufeff${page("")}`)],
    ["UTF-16 without one", wide(page(""))],
    ["UTF-16 the other way, said to be UTF-8", wideTurned(page(named("utf-8")))],
  ])("%s", async (_, bytes) => {
    const { article, dropped } = await read("خبر.html", bytes);
    expect(article.headline).toBe("مجلس الوزراء");
    expect(article.body).toEqual([
      { type: "paragraph", content: [{ type: "text", text: "قال پيير إن الأمر، كما قيل، انتهى." }] },
    ]);
    expect(dropped).toEqual([]);
  });
});

describe("what kind a file is, its bytes say first", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  it.each([
    ["page.txt", bytes("\ufeff<!-- saved -->\n<!DOCTYPE html><html>"), "html"],
    ["page.HTM", bytes("<p>نص</p>"), "html"],
    ["note.md", bytes("# عنوان"), "markdown"],
    ["story.txt", bytes("# ليس وسمًا\n<b>نص</b>"), null],
    ["report.docx.txt", arabicReport(), "docx"],
    ["not.docx", bytes("نص"), null],
    ["not.docx", new Uint8Array([0, 1, 2, 3, 200]), "docx"],
    ["old.doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "unsupported"],
    ["doc.pdf", bytes("%PDF-1.7"), "unsupported"],
    ["doc.rtf", bytes("{\\rtf1\\ansi"), "unsupported"],
    ["page.mht", bytes("From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;"), "unsupported"],
    ["archive.zip", new Uint8Array([0x50, 0x4b, 5, 6, ...new Array(18).fill(0)]), "unsupported"],
    ["wide.html", new Uint8Array(Buffer.from("\ufeff<html>نص", "utf16le")), "html"],
  ])("%s", (name, content, kind) => {
    expect(foreignKind(name, content)).toBe(kind);
  });
});
