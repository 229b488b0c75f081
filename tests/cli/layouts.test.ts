import { mkdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { serializeArticle } from "../../core/article/articleFile.ts";
import { exitCodes } from "../../electron/cli/exitCodes.ts";
import { smallFiles } from "../core/exporting/layouts/layoutFiles.ts";
import { layout, piece, run, seed } from "../core/exporting/pieces.ts";
import { openShell, type Shell } from "./shell.ts";

async function putLayout(shell: Shell, folder: string, files: Partial<typeof smallFiles> = smallFiles): Promise<void> {
  await mkdir(shell.path(folder), { recursive: true });
  for (const [name, text] of Object.entries(files)) await shell.put(`${folder}/${name}`, text);
}

const exported = (shell: Shell, ...options: string[]) => shell.run("export", "مادة.midad", "--out", "-", ...options);

async function withPiece(article = seed()): Promise<Shell> {
  const shell = await openShell();
  await shell.put("مادة.midad", serializeArticle(article));
  return shell;
}

test("a layout by its id: the program's, or one of the library the piece lies in", async () => {
  const shell = await withPiece();
  expect((await exported(shell, "--layout", "news")).out).toBe(run(seed(), "html").text);
  await putLayout(shell, "layouts/أنيق");
  const own = await exported(shell, "--layout", "أنيق");
  expect(own).toMatchObject({ code: exitCodes.done });
  expect(own.out).toContain("color: teal");
  expect(own.err).toContain("القسم");
});

test("a layout by its folder, wherever it is", async () => {
  const shell = await withPiece();
  await putLayout(shell, "قوالب/بسيط");
  expect((await exported(shell, "--layout", "قوالب/بسيط")).out).toContain("color: teal");
});

test("unnamed, the one for the kind of piece, which the library's own may stand in for", async () => {
  const shell = await withPiece(piece({ headline: "ع", genre: "background" }));
  await putLayout(shell, "layouts/news");
  expect((await exported(shell)).out).toContain("color: teal");
  await putLayout(shell, "layouts/news", { "style.css": "h1 {" });
  const broken = await exported(shell);
  expect(broken).toMatchObject({ code: exitCodes.failed, out: "" });
  expect(broken.err).toContain("--layout");
  // A text has no look that could be broken.
  expect(await exported(shell, "--format", "text")).toMatchObject({ code: exitCodes.done, out: "ع\n" });
});

test("a broken layout is refused with file and line, an unknown one with those there are", async () => {
  const shell = await withPiece();
  await putLayout(shell, "layouts/مكسور", { ...smallFiles, "style.css": "p {}\n@import 'x';" });
  const broken = await exported(shell, "--layout", "مكسور");
  expect(broken).toMatchObject({ code: exitCodes.usage, out: "" });
  expect(broken.err.replace(/[\u2066-\u2069]/g, "")).toContain(
    "مكسور: style.css، السطر 2: عنوان يقود إلى خارج الصفحة: @import",
  );
  for (const name of ["لا أحد", "../layouts", "constructor"]) {
    const unknown = await exported(shell, "--layout", name);
    expect(unknown).toMatchObject({ code: exitCodes.usage, out: "" });
    expect(unknown.err).toContain("news");
  }
});

test("fonts only where they are asked for", async () => {
  const shell = await withPiece();
  expect((await exported(shell)).out).not.toContain("@font-face");
  const { out, code } = await exported(shell, "--fonts");
  expect(code).toBe(exitCodes.done);
  expect(out).toContain('@font-face{font-family:"Noto Naskh Arabic"');
  expect(out).toContain(layout.style.trim());
});
