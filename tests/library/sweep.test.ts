import { link, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyArticle } from "../../core/article/article.ts";
import { serializeArticle } from "../../core/article/articleFile.ts";
import { idOf, listed, openIn, pieceOf, temporaryFolder } from "./temporary.ts";

const stray = (digit: string) => `.~${digit.repeat(16)}.tmp`;

async function folderWithPiece() {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "خبر.midad"), serializeArticle(pieceOf(1, { seq: 5 })));
  return folder;
}

test("a stray newer than its article is kept beside it, whole", async () => {
  const folder = await folderWithPiece();
  const newer = serializeArticle(pieceOf(1, { seq: 6 }, "لم يصل إلى مكانه"));
  await writeFile(join(folder, stray("a")), newer);
  const library = await openIn(folder);
  const names = (await readdir(folder)).sort();
  expect(names).toHaveLength(2);
  const copy = names.find((name) => name !== "خبر.midad") ?? "";
  expect(copy).toMatch(/^خبر \(نسخة متعارضة .*\)\.midad$/);
  expect(await readFile(join(folder, copy), "utf8")).toBe(newer);
  expect((await listed(library)).length).toBe(2);
  expect((await library.read(idOf(1))).seq).toBe(5);
});

test("a stray of a piece that never got its file gets it now", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, stray("b")), serializeArticle(pieceOf(2)));
  const library = await openIn(folder);
  expect(await readdir(folder)).toEqual(["خبر 2 00000002.midad"]);
  expect(await listed(library)).toEqual([idOf(2)]);
});

test("strays that hold nothing newer go: old states, cut ones, empty ones, and pieces nobody wrote in", async () => {
  const folder = await folderWithPiece();
  const whole = serializeArticle(pieceOf(1, { seq: 9 }));
  await writeFile(join(folder, stray("1")), serializeArticle(pieceOf(1, { seq: 5 })));
  await writeFile(join(folder, stray("2")), serializeArticle(pieceOf(1, { seq: 4 })));
  await writeFile(join(folder, stray("3")), whole.slice(0, whole.length / 2));
  await writeFile(join(folder, stray("4")), "");
  await writeFile(join(folder, stray("5")), serializeArticle(emptyArticle(idOf(3), "2026-01-01T10:00:00+03:00")));
  await link(join(folder, "خبر.midad"), join(folder, stray("6")));
  await openIn(folder);
  expect(await readdir(folder)).toEqual(["خبر.midad"]);
});

test("names that only look like strays are left alone", async () => {
  const folder = await folderWithPiece();
  const others = [".~lock.خبر.midad#", "~$خبر.docx", ".~abc.tmp", `${stray("a")}.bak`];
  for (const name of others) await writeFile(join(folder, name), "لبرنامج آخر");
  await openIn(folder);
  expect((await readdir(folder)).sort()).toEqual([...others, "خبر.midad"].sort());
});
