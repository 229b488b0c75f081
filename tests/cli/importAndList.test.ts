import { mkdir, readdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Article, emptyArticle } from "../../core/article/article.ts";
import { parseArticle, serializeArticle } from "../../core/article/articleFile.ts";
import { exitCodes } from "../../electron/cli/exitCodes.ts";
import { ar } from "../../electron/cli/strings/ar.ts";
import { en } from "../../electron/cli/strings/en.ts";
import type { Disk } from "../../electron/library/disk.ts";
import { nodeDisk } from "../../electron/library/nodeDisk.ts";
import { hostile } from "../core/exporting/hostile.ts";
import { seedText } from "../core/exporting/pieces.ts";
import { arabicReport, png } from "../core/importing/docx/wordFile.ts";
import { openShell } from "./shell.ts";

const midadFiles = async (folder: string) => (await readdir(folder)).filter((name) => name.endsWith(".midad"));

describe("import", () => {
  test("the seed: a piece in the library, its path on stdout, what was set aside on stderr", async () => {
    const shell = await openShell();
    await shell.put("خبر من موقع.txt", seedText);
    const ran = await shell.run("import", "خبر من موقع.txt", "--library", "مواد");
    expect(ran.code).toBe(exitCodes.done);
    const path = ran.out.trimEnd();
    expect(path.startsWith(shell.path("مواد/رئيس وزراء العراق"))).toBe(true);
    expect(ran.err).toContain("خبر من موقع.txt");
    expect(ran.err).toContain("زر الذهاب إلى الأعلى");
    const parsed = parseArticle(await shell.read(path));
    expect(parsed).toMatchObject({
      ok: true,
      article: { section: { id: "world" }, agencies: ["وكالات"], status: "draft" },
    });
  });

  test("Windows-1256, in the default library", async () => {
    const shell = await openShell();
    const bytes = new Uint8Array([0xc7, 0xe1, 0xd3, 0xe1, 0xc7, 0xe3, 0x20, 0xda, 0xe1, 0xed, 0xdf, 0xe3, 0x2e]);
    await shell.put("قديم.txt", bytes);
    expect((await shell.run("import", "قديم.txt")).code).toBe(exitCodes.done);
    const [name = ""] = await midadFiles(shell.path("Documents/Midad"));
    expect(await shell.read(join(shell.path("Documents/Midad"), name))).toContain("السلام عليكم.");
  });

  test("the documents folder may have an Arabic name", async () => {
    const shell = await openShell();
    await mkdir(shell.path(".config"));
    await shell.put(".config/user-dirs.dirs", '# x\nXDG_DOCUMENTS_DIR="$HOME/المستندات"\n');
    await shell.put("أ.txt", "نص");
    await shell.run("import", "أ.txt");
    expect(await midadFiles(shell.path("المستندات/Midad"))).toHaveLength(1);
  });

  test("a file that fails is named and does not stop the others", async () => {
    const shell = await openShell();
    await shell.put("فارغ.txt", " \n");
    await shell.put("صورة.png", new Uint8Array([0x89, 0x50, 0, 0, 1]));
    await shell.put("كبير.txt", new Uint8Array(20 * 1024 * 1024).fill(0x41));
    await shell.put("تالف.midad", '{"format":"midad-article"');
    await shell.put("غريب.midad", "{}");
    await shell.put("جديد.midad", '{"format":"midad-article","version":99}');
    await shell.put("سليم.txt", "نص سليم");
    await mkdir(shell.path("مجلد"));
    const files = [
      "فارغ.txt",
      "صورة.png",
      "كبير.txt",
      "تالف.midad",
      "غريب.midad",
      "جديد.midad",
      "مجلد",
      "غائب.txt",
      "سليم.txt",
    ];
    const ran = await shell.run("import", ...files, "--library", "lib");
    expect(ran.code).toBe(exitCodes.failed);
    expect(ran.out.trimEnd().split("\n")).toHaveLength(1);
    const { errors } = ar;
    const why = [
      errors.empty,
      errors["not-text"],
      errors["too-large"],
      errors["nothing-to-salvage"],
      errors["not-article"],
      errors["newer-version"],
    ];
    const lines = [...why, ar.isFolder, errors["not-found"]].map((sentence, at) =>
      ar.about(`\u2067${files[at]}\u2069`, sentence),
    );
    expect(ran.err.trimEnd().split("\n")).toEqual(lines);
    expect(await midadFiles(shell.path("lib"))).toHaveLength(1);
  });

  test("in English too", async () => {
    const shell = await openShell();
    await shell.put("empty.txt", "");
    const ran = await shell.run("import", "empty.txt", "--library", "lib", "--lang", "en");
    expect(ran.err).toBe(`${en.about("\u2066empty.txt\u2069", en.errors.empty)}\n`);
  });

  test("an article comes in as a new one", async () => {
    const shell = await openShell();
    await shell.put("أ.txt", "عنوان\n\nنص.");
    const first = (await shell.run("import", "أ.txt", "--library", "a")).out.trimEnd();
    const second = (await shell.run("import", first, "--library", "b")).out.trimEnd();
    const [one, other] = await Promise.all([first, second].map(async (path) => JSON.parse(await shell.read(path))));
    expect(other).toEqual({ ...one, id: other.id, updatedAt: other.updatedAt });
    expect(other.id).not.toBe(one.id);
  });

  test("a text with lost letters is pointed out", async () => {
    const shell = await openShell();
    const bytes = new TextEncoder().encode(seedText);
    await shell.put("مبتور.txt", bytes.subarray(0, bytes.lastIndexOf(0xd9) + 1));
    expect((await shell.run("import", "مبتور.txt", "--library", "lib")).err).toContain(ar.lostLetters);
  });

  test("what can be read of a damaged article comes in, and is pointed out", async () => {
    const shell = await openShell();
    await shell.put("أ.txt", "عنوان\n\nنص الفقرة الأولى.");
    const whole = await shell.read((await shell.run("import", "أ.txt", "--library", "a")).out.trimEnd());
    await shell.put("تالف.midad", whole.slice(0, whole.indexOf("الأولى")));
    const ran = await shell.run("import", "تالف.midad", "--library", "b");
    expect(ran.code).toBe(exitCodes.done);
    expect(ran.err).toContain(ar.salvaged);
    const salvaged = JSON.parse(await shell.read(ran.out.trimEnd()));
    expect(salvaged).toMatchObject({ headline: "عنوان", body: [{ content: [{ text: "نص الفقرة " }] }] });
    expect(salvaged.edNote).toContain("تالف.midad");
  });

  test("a Word file and a saved page with its folder: pictures in the library, what was dropped on stderr", async () => {
    const shell = await openShell();
    await shell.put("تقرير.docx", arabicReport());
    await mkdir(shell.path("خبر_files"));
    await shell.put("خبر_files/صورة.png", png);
    await shell.put("خبر_files/رسم.png", "<svg/>");
    await shell.put("سر.png", png);
    const pictures = ["خبر_files/صورة.png", "خبر_files/رسم.png", "خبر_files/غائبة.png", "../سر.png"];
    const page = pictures.map((path) => `<img alt="ص" src="${path}">`).join("");
    await shell.put("خبر.html", `<meta charset=utf-8><h1>عنوان</h1><p>نص الخبر.</p>${page}`);
    const ran = await shell.run("import", "تقرير.docx", "خبر.html", "--library", "lib");
    expect(ran.code).toBe(exitCodes.done);
    expect(await readdir(shell.path("lib/media"))).toHaveLength(1);
    const [word = "", html = ""] = await Promise.all(
      ran.out
        .trimEnd()
        .split("\n")
        .map((path) => shell.read(path)),
    );
    expect(JSON.parse(word)).toMatchObject({ headline: "تقرير: المياه تعود إلى السهل", byline: ["هدى سالم"] });
    const images = JSON.parse(html).body.filter(({ type }: { type: string }) => type === "image");
    expect(images.map(({ media }: { media: string | null }) => media !== null)).toEqual([true, false, false, false]);
    expect(JSON.stringify(images)).not.toContain("attachment:");
    const lines = ran.err.trimEnd().split("\n");
    expect(lines.find((line) => line.includes("تقرير.docx"))).toContain(
      ar.dropped([
        { code: "pictures", count: 1 },
        { code: "remote-pictures", count: 1 },
        { code: "hidden", count: 1 },
        { code: "links", count: 1 },
        { code: "comments", count: 1 },
        { code: "changes", count: 2 },
        { code: "footnotes", count: 1 },
        { code: "margins", count: 1 },
        { code: "objects", count: 1 },
      ]),
    );
    expect(lines.find((line) => line.includes("خبر.html"))).toContain(
      ar.dropped([
        { code: "pictures", count: 2 },
        { code: "remote-pictures", count: 1 },
      ]),
    );
  });

  test("an article may be larger than a text", async () => {
    const shell = await openShell();
    const article = { ...emptyArticle("0193a4c0-7d5e-7c3b-8a4e-1f2d3c4b5a69", "2026-11-24T15:05:09+03:00"), extra: "" };
    await shell.put("كبيرة.midad", serializeArticle({ ...article, extra: " ".repeat(21_000_000) } as Article));
    expect((await shell.run("import", "كبيرة.midad", "--library", "lib")).code).toBe(exitCodes.done);
  });

  test("who waits sees how far it is", async () => {
    const shell = await openShell({ waiting: true });
    await shell.put("أ.txt", "نص");
    await shell.put("ب.txt", "");
    const { err } = await shell.run("import", "أ.txt", "ب.txt", "--library", "lib");
    expect(err).toContain("1/2");
    expect(err).toContain("2/2");
    expect(err.endsWith("\r\u001b[K")).toBe(true);
  });
});

describe("a disk in trouble", () => {
  const failing = (parts: Partial<Disk>): Disk => ({ ...nodeDisk, ...parts });
  const fails = (code: string) => async () => {
    throw Object.assign(new Error(code), { code });
  };

  test.each([
    ["ENOSPC", ar.errors["disk-full"]],
    ["EACCES", ar.errors.denied],
    ["EROFS", ar.errors["read-only"]],
  ])("%s while writing", async (code, sentence) => {
    const shell = await openShell({ disk: failing({ create: fails(code) }) });
    await shell.put("أ.txt", "نص");
    const ran = await shell.run("import", "أ.txt", "--library", "lib");
    expect(ran).toMatchObject({ code: exitCodes.failed, out: "" });
    expect(ran.err).toContain(sentence);
    expect(await midadFiles(shell.path("lib"))).toEqual([]);
  });

  test("a library that cannot be made", async () => {
    const shell = await openShell({ disk: failing({ makeFolder: fails("EACCES") }) });
    await shell.put("أ.txt", "نص");
    const ran = await shell.run("import", "أ.txt", "--library", "lib");
    expect(ran.code).toBe(exitCodes.noLibrary);
    expect(ran.err).toContain(ar.errors.denied);
  });
});

describe("list", () => {
  test("newest first, a line a piece, and as JSON", async () => {
    const shell = await openShell();
    await shell.put("أ.txt", "سياسة\n\nالعنوان الأول\n\nنص.");
    await shell.put("ب.txt", "العنوان الثاني\n\nنص.");
    const imported = await shell.run("import", "أ.txt", "ب.txt", "--library", "lib");
    const paths = imported.out.trimEnd().split("\n");
    const listed = await shell.run("list", "--library", "lib");
    expect(listed).toMatchObject({ code: exitCodes.done, err: "" });
    const rows = listed.out
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t"));
    expect(rows.map((row) => row.slice(1)).sort()).toEqual(
      [
        [ar.statuses.draft, "", "العنوان الثاني", paths[1]],
        [ar.statuses.draft, "سياسة", "العنوان الأول", paths[0]],
      ].sort(),
    );
    const json = JSON.parse((await shell.run("list", "--library", "lib", "--json")).out);
    expect(json).toHaveLength(2);
    expect(json.find((row: { headline: string }) => row.headline === "العنوان الأول")).toMatchObject({
      section: { id: "politics", label: "سياسة" },
      path: paths[0],
      status: "draft",
      problem: null,
    });
  });

  test("a piece that cannot be read is listed with the reason", async () => {
    const shell = await openShell();
    await mkdir(shell.path("lib"));
    await shell.put("lib/تالفة.midad", "{");
    const { out } = await shell.run("list", "--library", "lib");
    expect(out).toContain(`${ar.errors.damaged}\t\t\t${shell.path("lib/تالفة.midad")}`);
  });

  test("a headline cannot make a second line or move the cursor", async () => {
    const shell = await openShell();
    await mkdir(shell.path("lib"));
    await shell.put("lib/أ.midad", serializeArticle({ ...hostile(), headline: "أ\tب\nج\u001b[2J" }));
    const { out } = await shell.run("list", "--library", "lib");
    expect(out.split("\n")).toHaveLength(2);
    expect(out).not.toContain("\u001b");
  });

  test("an empty library lists nothing; one that is not there is said", async () => {
    const shell = await openShell();
    await mkdir(shell.path("lib"));
    expect(await shell.run("list", "--library", "lib")).toEqual({ code: exitCodes.done, out: "", err: "" });
    expect((await shell.run("list", "--library", "lib", "--json")).out).toBe("[]\n");
    const gone = await shell.run("list", "--library", "غائب");
    expect(gone).toMatchObject({ code: exitCodes.noLibrary, out: "" });
    expect(gone.err).toContain(ar.errors["offline-library"]);
    expect(await readdir(shell.folder)).not.toContain("غائب");
    await symlink(shell.path("لا شيء"), shell.path("رابط"));
    expect((await shell.run("list", "--library", "رابط")).code).toBe(exitCodes.noLibrary);
  });

  test("more than a page of them", async () => {
    const shell = await openShell();
    await mkdir(shell.path("lib"));
    for (let number = 0; number < 450; number++) await shell.put(`lib/${number}.midad`, "{");
    expect((await shell.run("list", "--library", "lib")).out.trimEnd().split("\n")).toHaveLength(450);
  });
});
