import { chmod, mkdir, readdir, readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { serializeArticle } from "../../core/article/articleFile.ts";
import { newPublication } from "../../core/settings/publications.ts";
import { exitCodes } from "../../electron/cli/exitCodes.ts";
import { ar } from "../../electron/cli/strings/ar.ts";
import type { Disk } from "../../electron/library/disk.ts";
import { nodeDisk } from "../../electron/library/nodeDisk.ts";
import { hostile } from "../core/exporting/hostile.ts";
import { piece, rich, run, seed, seedText, t } from "../core/exporting/pieces.ts";
import { htmlFaults } from "../core/exporting/validHtml.ts";
import { png } from "../media/pictures.ts";
import { openShell } from "./shell.ts";

const headline = "رئيس وزراء العراق قبيل زيارة واشنطن لسنا بحاجة لقوات";

test("the seed goes in as text and comes out as the same text", async () => {
  const shell = await openShell();
  await shell.put("خبر.txt", seedText);
  const imported = (await shell.run("import", "خبر.txt", "--library", "lib")).out.trimEnd();
  const exported = await shell.run("export", imported, "--format", "text", "--out", "مخرجات");
  expect(exported.code).toBe(exitCodes.done);
  const path = exported.out.trimEnd();
  expect(path.startsWith(shell.path(`مخرجات/${headline}`))).toBe(true);
  expect((await shell.read(path)).trim()).toBe(seedText.replace("زر الذهاب إلى الأعلى", "").trim());
});

test("every format, to a file and to standard output", async () => {
  const shell = await openShell();
  await shell.put("أ.midad", serializeArticle(seed()));
  for (const format of ["html", "fragment", "text"] as const) {
    const filed = await shell.run("export", "أ.midad", "--format", format, "--out", format);
    const written = await shell.read(filed.out.trimEnd());
    expect(written).toBe(run(seed(), format).text);
    const piped = await shell.run("export", "أ.midad", "--format", format, "--out", "-");
    expect(piped).toMatchObject({ code: exitCodes.done, out: written });
    if (format !== "text") expect(await htmlFaults(written)).toEqual([]);
  }
});

test("a Word document holds the pictures it can, and says which it cannot", async () => {
  const shell = await openShell();
  const image = { type: "image" as const, alt: "وصف", credit: "" };
  const [held, unheld] = [`${"0a".repeat(32)}.png`, `${"0c".repeat(32)}.webp`];
  const body = [
    { ...image, media: held, caption: [t("ميناء")] },
    { ...image, media: unheld, caption: [t("سفينة")] },
  ];
  await shell.put("أ.midad", serializeArticle(piece({ headline: "عنوان", body })));
  await mkdir(shell.path("media"));
  await shell.put(`media/${held}`, png());
  await shell.put(`media/${unheld}`, "RIFF....WEBPVP8 ");
  const { code, err } = await shell.run("export", "أ.midad", "--format", "docx");
  expect(code).toBe(exitCodes.done);
  expect(err.match(/تنبيه/g)).toHaveLength(1);
  expect(err).toContain(ar.notes["missing-picture"]("سفينة"));
  const parts = unzipSync(await readFile(shell.path("عنوان.docx")));
  expect(Object.keys(parts).filter((path) => path.startsWith("word/media/"))).toHaveLength(1);
  expect(await readdir(shell.folder)).not.toContain("عنوان_files");
});

test("what only a window prints is refused in a sentence, and leaves nothing", async () => {
  const shell = await openShell();
  await shell.put("أ.midad", serializeArticle(piece({ headline: "عنوان" })));
  const ran = await shell.run("export", "أ.midad", "--format", "pdf", "--out", "pdf");
  expect(ran).toMatchObject({ code: exitCodes.failed, out: "" });
  expect(ran.err).toContain(ar.errors["needs-window"]);
  await expect(shell.read(shell.path("pdf/عنوان.pdf"))).rejects.toThrow();
});

test("the page is the default, the working folder its place", async () => {
  const shell = await openShell();
  await shell.put("أ.midad", serializeArticle(piece({ headline: "عنوان" })));
  expect((await shell.run("export", "أ.midad")).out).toBe(`${shell.path("عنوان.html")}\n`);
});

test("a folder is every piece in it and below, each under a name of its own", async () => {
  const shell = await openShell();
  const put = (path: string, headline: string) => shell.put(path, serializeArticle(piece({ headline })));
  await mkdir(shell.path("مواد/رياضة"), { recursive: true });
  await mkdir(shell.path("مواد/.midad/bin"), { recursive: true });
  await put("مواد/أ.midad", "خبر");
  await put("مواد/رياضة/ب.midad", "خبر");
  await put("مواد/.midad/bin/ج.midad", "محذوف");
  await shell.put("مواد/نص.txt", "نص");
  const ran = await shell.run("export", "مواد", "--format", "text", "--out", "مخرجات");
  expect(ran.code).toBe(exitCodes.done);
  expect(ran.out.trimEnd().split("\n")).toEqual(["خبر.txt", "خبر (2).txt"].map((name) => shell.path(`مخرجات/${name}`)));
  expect((await shell.run("export", "مواد", "--out", "-")).err).toContain(ar.oneToStdout);
});

test("an existing file is never replaced unasked", async () => {
  const shell = await openShell();
  await shell.put("أ.midad", serializeArticle(piece({ headline: "عنوان" })));
  await shell.put("عنوان.html", "لي");
  const names = ["عنوان (2).html", "عنوان (3).html"];
  for (const name of names) expect((await shell.run("export", "أ.midad")).out).toBe(`${shell.path(name)}\n`);
  expect(await shell.read(shell.path("عنوان.html"))).toBe("لي");
  expect((await shell.run("export", "أ.midad", "--force")).out).toBe(`${shell.path("عنوان.html")}\n`);
  expect(await shell.read(shell.path("عنوان.html"))).toContain("<h1>عنوان</h1>");
});

test("two pieces of one headline never take each other's place, whatever is forced", async () => {
  const shell = await openShell();
  for (const [name, headline] of Object.entries({ أ: "Report", ب: "REPORT", ج: "Report" }))
    await shell.put(`${name}.midad`, serializeArticle(piece({ headline })));
  const ran = () => shell.run("export", "أ.midad", "ب.midad", "ج.midad", "--format", "text", "--out", "out", "--force");
  const paths = (await ran()).out;
  expect(paths.trimEnd().split("\n")).toEqual(
    ["Report.txt", "REPORT (2).txt", "Report (3).txt"].map((name) => shell.path(`out/${name}`)),
  );
  expect((await ran()).out).toBe(paths);
  expect(await readdir(shell.path("out"))).toHaveLength(3);
});

test("stopped, it has finished the files in work and begun no other", async () => {
  const stop = new AbortController();
  const out: string[] = [];
  const shell = await openShell({
    stop: stop.signal,
    out: async (path) => {
      out.push(String(path).trim());
      stop.abort();
    },
  });
  const names = Array.from({ length: 20 }, (_, index) => `خبر ${index + 1}`);
  for (const name of names) await shell.put(`${name}.midad`, serializeArticle(piece({ headline: name })));
  const given = names.map((name) => `${name}.midad`);
  const ran = await shell.run("export", ...given, "--format", "text", "--out", "out");
  const done = out.length;
  expect(done).toBeLessThan(names.length);
  expect(ran).toMatchObject({ code: exitCodes.stopped, err: `midad: ${ar.stopped(done, names.length)}\n` });
  expect(out).toEqual(names.slice(0, done).map((name) => shell.path(`out/${name}.txt`)));
  expect((await readdir(shell.path("out"))).sort()).toEqual(
    names
      .slice(0, done)
      .map((name) => `${name}.txt`)
      .sort(),
  );
});

test("several of one name are numbered in the order in which they were given", async () => {
  const shell = await openShell();
  const numbers = Array.from({ length: 9 }, (_, index) => index + 1);
  // The first is by far the longest to make.
  for (const number of numbers) {
    const body = Array.from({ length: number === 1 ? 300 : 1 }, () => ({
      type: "paragraph" as const,
      content: [{ type: "text" as const, text: `نص ${number}` }],
    }));
    await shell.put(`${number}.midad`, serializeArticle(piece({ headline: "خبر", body })));
  }
  const given = numbers.map((number) => `${number}.midad`);
  const ran = await shell.run("export", ...given, "--format", "text", "--out", "out");
  const names = numbers.map((number) => (number === 1 ? "خبر.txt" : `خبر (${number}).txt`));
  expect(ran.out.trimEnd().split("\n")).toEqual(names.map((name) => shell.path(`out/${name}`)));
  for (const number of numbers) {
    expect(await readFile(shell.path(`out/${names[number - 1]}`), "utf8")).toContain(`نص ${number}\n`);
  }
});

test("the publications of the window's settings, each piece's own or the one that is named", async () => {
  const shell = await openShell();
  const known = (name: string) => ({ ...newPublication(name, name), address: `https://${name}.example` });
  const settings = { publications: [known("one"), known("two")], defaultPublication: "one" };
  await mkdir(shell.path(".config/Midad"), { recursive: true });
  await shell.put(".config/Midad/config.json", JSON.stringify({ settings }));
  await shell.put("أ.midad", serializeArticle(piece({ headline: "عنوان", slug: "x" })));
  const page = async (...more: string[]) => (await shell.run("export", "أ.midad", "--out", "-", ...more)).out;
  expect(await page()).toContain("https://one.example/x");
  expect(await page("--publication", "two")).toContain("https://two.example/x");
  const filed = await shell.run("export", "أ.midad", "--publication", "two");
  expect(await shell.read(filed.out.trimEnd())).toContain("https://two.example/x");
  const unknown = await shell.run("export", "أ.midad", "--publication", "three");
  expect(unknown.code).toBe(exitCodes.usage);
  expect(unknown.err).toContain(ar.unknownPublication("three", ["one", "two"]));
});

test("what was left out, and what to know, is said on stderr without anything a terminal would obey", async () => {
  const shell = await openShell();
  await shell.put("أ.midad", serializeArticle(rich()));
  const { err } = await shell.run("export", "أ.midad", "--format", "fragment", "--out", "-");
  expect(err).toContain(ar.omissions.edNote);
  expect(err).toContain(ar.notes["unsafe-link"]("رابط ممنوع"));
  await shell.put("ب.midad", serializeArticle(hostile()));
  const ran = await shell.run("export", "ب.midad", "--out", "-");
  expect(ran.code).toBe(exitCodes.done);
  expect(ran.err.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
});

describe("failures", () => {
  test("each piece on its own", async () => {
    const shell = await openShell();
    await shell.put("سليم.midad", serializeArticle(piece({ headline: "سليم" })));
    await shell.put("تالف.midad", "{");
    await shell.put("نص.txt", "نص عادي");
    await shell.put("جديد.midad", '{"format":"midad-article","version":2}');
    await mkdir(shell.path("مجلد.midad"));
    const ran = await shell.run(
      "export",
      "تالف.midad",
      "نص.txt",
      "جديد.midad",
      "غائب.midad",
      "مجلد.midad",
      "سليم.midad",
    );
    expect(ran.code).toBe(exitCodes.failed);
    expect(ran.out).toBe(`${shell.path("سليم.html")}\n`);
    const { damaged, "newer-version": newer, "not-found": missing, "not-article": other } = ar.errors;
    const reasons = [damaged, damaged, newer, missing, other];
    for (const [at, line] of ran.err.trimEnd().split("\n").slice(0, 5).entries()) expect(line).toContain(reasons[at]);
  });

  test("a full disk leaves nothing behind", async () => {
    const create: Disk["create"] = async (path) => ({
      ...(await nodeDisk.create(path)),
      write: async () => {
        throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
      },
    });
    const shell = await openShell({ disk: { ...nodeDisk, create } });
    await shell.put("أ.midad", serializeArticle(seed()));
    const ran = await shell.run("export", "أ.midad", "--out", "out");
    expect(ran).toMatchObject({ code: exitCodes.failed, out: "" });
    expect(ran.err).toContain(ar.errors["disk-full"]);
    expect(await readdir(shell.path("out"))).toEqual([]);
  });

  test("a disk that gives back something else is found out, and the file not kept", async () => {
    const readFile: Disk["readFile"] = async (path) => {
      const bytes = await nodeDisk.readFile(path);
      return path.endsWith(".html")
        ? new TextEncoder().encode(new TextDecoder().decode(bytes).replace("الطلب", ""))
        : bytes;
    };
    const shell = await openShell({ disk: { ...nodeDisk, readFile } });
    await shell.put("أ.midad", serializeArticle(seed()));
    const ran = await shell.run("export", "أ.midad", "--out", "out");
    expect(ran.code).toBe(exitCodes.failed);
    expect(ran.err).toContain(ar.errors["export-check"]);
    expect(await readdir(shell.path("out"))).toEqual([]);
  });

  test("a file that may not be written is not forced", async () => {
    const shell = await openShell();
    await shell.put("أ.midad", serializeArticle(piece({ headline: "عنوان" })));
    await chmod(await shell.put("عنوان.html", "لي"), 0o444);
    const ran = await shell.run("export", "أ.midad", "--force");
    expect(ran.code).toBe(exitCodes.failed);
    expect(ran.err).toContain(ar.errors["read-only"]);
    expect(await shell.read(shell.path("عنوان.html"))).toBe("لي");
  });

  test("a mistake of the program itself is said, never thrown", async () => {
    const shell = await openShell({
      out: async () => {
        throw new Error("boom");
      },
    });
    expect(await shell.run("--help")).toMatchObject({
      code: exitCodes.failed,
      err: `midad: ${ar.errors.internal} (boom)\n`,
    });
  });
});
