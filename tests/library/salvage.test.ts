import { readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bodyText } from "../../core/article/article.ts";
import { articleFileLimit, serializeArticle } from "../../core/article/articleFile.ts";
import { salvagedArticle } from "../../electron/importing/salvagedArticle.ts";
import { listed, openIn, pieceOf, refusal, temporaryFolder } from "./temporary.ts";

const whole = serializeArticle(pieceOf(1, { headline: "قمة في بغداد", edNote: "صورة" }, "أول الخبر وآخره"));
const cut = whole.slice(0, whole.indexOf("وآخره"));
const now = new Date(2026, 10, 24, 15, 5);
const from = (text: string, name = "خبر.midad", language: "ar" | "en" = "ar") =>
  salvagedArticle({ name, bytes: new TextEncoder().encode(text), now, language });

describe("the text of a damaged file", () => {
  test("becomes a new piece of the library; the file stays as it is", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "خبر.midad"), cut);
    const library = await openIn(folder);
    const [damaged = ""] = await listed(library);
    const bytes = await library.bytes(damaged);
    const article = salvagedArticle({ name: "خبر.midad", bytes, now, language: "ar" });
    if (!article) throw new Error("nothing was salvaged");
    await library.create(article);
    expect(await listed(library)).toHaveLength(2);
    expect(await library.read(article.id)).toEqual(article);
    expect(await listed(library, "بغداد")).toEqual([article.id]);
    await library.settle(article.id);
    await library.settle(damaged);
    expect(await readFile(join(folder, "خبر.midad"), "utf8")).toBe(cut);
    expect((await readdir(folder)).filter((name) => name.endsWith(".midad"))).toHaveLength(2);
  });

  test("is a draft with an id of its own that says where it comes from, before what was noted in it", () => {
    const article = from(cut);
    expect(article).toMatchObject({ headline: "قمة في بغداد", status: "draft", seq: 0 });
    expect(article && bodyText(article)).toBe("أول الخبر ");
    expect(article?.id).not.toBe(pieceOf(1).id);
    expect(article?.edNote.split("\n")).toEqual([
      expect.stringMatching(/^استُخرجت من الملف التالف «خبر\.midad» في 24 نوفمبر 2026.*15:05، وقد ضاع بعضها\.$/),
      "صورة",
    ]);
    expect(from(cut, "خبر.midad", "en")?.edNote).toMatch(/^Extracted from the damaged file “خبر\.midad” on 24 Nov/);
  });

  test("has a headline that names the file where it had none, with whatever hides in the name made visible", () => {
    const nameless = serializeArticle(pieceOf(1, { headline: "" })).slice(0, -5);
    expect(from(nameless)?.headline).toBe("مادة مستخرجة من خبر.midad");
    expect(from(nameless, "a\u202eb.midad", "en")?.headline).toBe("Extracted from a[U+202E]b.midad");
  });

  test("keeps a note that is too long to be added to", () => {
    const long = "ملاحظة ".repeat(2857);
    expect(from(serializeArticle(pieceOf(1, { edNote: long })).slice(0, -5))?.edNote).toBe(long);
  });

  test("is null where there is none", () => {
    expect(from("")).toBeNull();
    expect(from('{"format":"midad-article","version":1')).toBeNull();
  });
});

describe("the bytes of a piece", () => {
  test("are refused where the file is too large, gone or unknown", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "ضخم.midad"), "");
    await truncate(join(folder, "ضخم.midad"), articleFileLimit + 1);
    const library = await openIn(folder);
    const [id = ""] = await listed(library);
    await expect(library.bytes(id)).rejects.toMatchObject(refusal("too-large"));
    await expect(library.bytes("nobody")).rejects.toMatchObject(refusal("not-found"));
  });
});
