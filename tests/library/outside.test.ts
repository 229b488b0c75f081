import { copyFile, link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { parseArticle, serializeArticle } from "../../core/article/articleFile.ts";
import { idOf, listed, openIn, pieceOf, refusal, temporaryFolder } from "./temporary.ts";

// What other programs do to the files while the library is open.

async function idIn(path: string): Promise<string> {
  const parsed = parseArticle(await readFile(path, "utf8"));
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.article.id;
}

describe("without being asked, the library sees", () => {
  test("a file that is added, changed, and taken away", async () => {
    const folder = await temporaryFolder();
    const library = await openIn(folder);
    await writeFile(join(folder, "ثابت.midad"), serializeArticle(pieceOf(9)));
    await writeFile(join(folder, "خبر.midad"), serializeArticle(pieceOf(1)));
    await vi.waitFor(async () => expect((await listed(library)).length).toBe(2), 5000);
    await writeFile(join(folder, "خبر.midad"), serializeArticle(pieceOf(1, { headline: "عنوان جديد" })));
    await vi.waitFor(async () => expect(await listed(library, "جديد")).toEqual([idOf(1)]), 5000);
    await rm(join(folder, "خبر.midad"));
    await vi.waitFor(async () => expect(await listed(library)).toEqual([idOf(9)]), 5000);
  });

  test("a folder of pieces that is moved in, and what happens in it later", async () => {
    const folder = await temporaryFolder();
    const elsewhere = await temporaryFolder();
    const library = await openIn(folder);
    await mkdir(join(elsewhere, "رياضة"));
    await writeFile(join(elsewhere, "رياضة", "مباراة.midad"), serializeArticle(pieceOf(1)));
    await rename(join(elsewhere, "رياضة"), join(folder, "رياضة"));
    await vi.waitFor(async () => expect(await listed(library)).toEqual([idOf(1)]), 5000);
    await writeFile(join(folder, "رياضة", "أخرى.midad"), serializeArticle(pieceOf(2)));
    await vi.waitFor(async () => expect((await listed(library)).length).toBe(2), 5000);
  });
});

describe("an open piece", () => {
  test("that is renamed or moved outside is saved where it is now", async () => {
    const folder = await temporaryFolder();
    const library = await openIn(folder);
    await library.create(pieceOf(1));
    await library.create(pieceOf(2));
    await mkdir(join(folder, "أرشيف"));
    await rename(library.path(idOf(1)), join(folder, "أرشيف", "منقول.midad"));
    await library.refresh();
    expect((await listed(library)).length).toBe(2);
    await library.save(pieceOf(1, { seq: 1 }, "بعد النقل"), 0);
    expect(await readFile(join(folder, "أرشيف", "منقول.midad"), "utf8")).toContain("بعد النقل");
    expect(library.path(idOf(1))).toBe(join(folder, "أرشيف", "منقول.midad"));
  });

  test("that is deleted outside leaves the list, and comes back only when a save is told so", async () => {
    const folder = await temporaryFolder();
    const library = await openIn(folder);
    await library.create(pieceOf(1));
    await library.create(pieceOf(2));
    await rm(library.path(idOf(1)));
    await library.refresh();
    expect(await listed(library)).toEqual([idOf(2)]);
    await expect(library.save(pieceOf(1, { seq: 1 }), 0)).rejects.toMatchObject(refusal("gone"));
    expect(await listed(library)).toEqual([idOf(2)]);
    const saved = await library.save(pieceOf(1, { seq: 1 }), 0, { recreate: true });
    expect(saved).toMatchObject({ seq: 1, conflictCopy: null });
    expect((await listed(library)).length).toBe(2);
    expect((await library.read(idOf(1))).seq).toBe(1);
  });

  test("that is damaged outside is listed as such, and a save keeps the damaged bytes beside it", async () => {
    const folder = await temporaryFolder();
    const library = await openIn(folder);
    await library.create(pieceOf(1));
    await writeFile(library.path(idOf(1)), "{تالف");
    await library.refresh();
    const query = { words: "", status: null, place: "library", offset: 0, limit: 9 } as const;
    expect((await library.list(query)).rows[0]).toMatchObject({ id: idOf(1), problem: "damaged" });
    const { conflictCopy } = await library.save(pieceOf(1, { seq: 1 }), 0);
    expect(await readFile(join(folder, conflictCopy?.name ?? ""), "utf8")).toBe("{تالف");
    const { rows } = await library.list(query);
    expect(rows.find(({ id }) => id === idOf(1))).toMatchObject({ problem: null });
    expect(rows.map(({ problem }) => problem).sort()).toEqual(["damaged", null]);
  });
});

describe("two files with one id", () => {
  test("are two pieces: the copy has an id of its own, and neither is written to the other's file", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "خبر.midad"), serializeArticle(pieceOf(1)));
    await copyFile(join(folder, "خبر.midad"), join(folder, "خبر - نسخة.midad"));
    const library = await openIn(folder);
    const ids = await listed(library);
    expect(ids).toHaveLength(2);
    expect(ids).toContain(idOf(1));
    const copy = ids.find((id) => id !== idOf(1)) ?? "";
    expect(library.path(copy)).toBe(join(folder, "خبر - نسخة.midad"));

    const opened = await library.read(copy);
    expect(opened.id).toBe(copy);
    await library.save({ ...opened, seq: 1, headline: "غيرت النسخة" }, 0);
    await library.read(idOf(1));
    await library.save(pieceOf(1, { seq: 1, headline: "غير الأصل" }), 0);
    expect(await readFile(join(folder, "خبر.midad"), "utf8")).toContain("غير الأصل");
    expect(await readFile(join(folder, "خبر - نسخة.midad"), "utf8")).toContain("غيرت النسخة");
    expect(await idIn(join(folder, "خبر.midad"))).toBe(idOf(1));
  });

  test("have the same ids at every start, whichever is read first", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "خبر (1).midad"), serializeArticle(pieceOf(1)));
    const first = await openIn(folder);
    expect(await listed(first)).toEqual([idOf(1)]);
    await writeFile(join(folder, "خبر.midad"), serializeArticle(pieceOf(1)));
    await first.refresh();
    const paths = async (library: typeof first) => (await listed(library)).map((id) => [id, library.path(id)]).sort();
    const seen = await paths(first);
    expect(seen).toHaveLength(2);
    expect(first.path(idOf(1))).toBe(join(folder, "خبر.midad"));
    const second = await openIn(folder);
    expect(await paths(second)).toEqual(seen);
  });

  test("a renaming seen halfway, under both its names, leaves the piece its id", async () => {
    const folder = await temporaryFolder();
    for (const [old, next] of [
      ["خبر.midad", "خبر طويل الاسم.midad"],
      ["خبر طويل الاسم.midad", "خبر.midad"],
    ] as const) {
      await writeFile(join(folder, old), serializeArticle(pieceOf(1)));
      const library = await openIn(folder);
      await link(join(folder, old), join(folder, next));
      await library.refresh();
      expect((await listed(library)).length).toBe(2);
      await rm(join(folder, old));
      await library.refresh();
      expect(await listed(library)).toEqual([idOf(1)]);
      expect(library.path(idOf(1))).toBe(join(folder, next));
      await library.save(pieceOf(1, { seq: 1 }), 0);
      await library.close();
      await rm(join(folder, next));
    }
  });

  test("the copy is the piece when the original is gone, unless the copy is open under its own id", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "خبر.midad"), serializeArticle(pieceOf(1)));
    await copyFile(join(folder, "خبر.midad"), join(folder, "خبر - نسخة.midad"));
    await copyFile(join(folder, "خبر.midad"), join(folder, "خبر - نسخة أخرى.midad"));
    const library = await openIn(folder);
    const open = (await listed(library)).find((id) => library.path(id).endsWith("خبر - نسخة.midad")) ?? "";
    await library.read(open);
    await rm(join(folder, "خبر.midad"));
    await library.refresh();
    expect(library.path(open)).toBe(join(folder, "خبر - نسخة.midad"));
    expect(library.path(idOf(1))).toBe(join(folder, "خبر - نسخة أخرى.midad"));
    expect((await listed(library)).length).toBe(2);
  });

  test("the one that is open keeps its id when another comes", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "خبر (1).midad"), serializeArticle(pieceOf(1)));
    const library = await openIn(folder);
    await library.read(idOf(1));
    await writeFile(join(folder, "خبر.midad"), serializeArticle(pieceOf(1, { headline: "آخر" })));
    await library.refresh();
    await library.save(pieceOf(1, { seq: 1 }), 0);
    expect(await readFile(join(folder, "خبر.midad"), "utf8")).toContain("آخر");
  });
});

test("a renaming that was cut short between its two names is finished at the next start", async () => {
  const folder = await temporaryFolder();
  const first = await openIn(folder);
  await first.create(pieceOf(1));
  await first.save(pieceOf(1, { seq: 1, headline: "العنوان الأخير" }), 0);
  const old = first.path(idOf(1));
  // What `settle` does first; then the machine stops.
  await link(old, join(folder, "العنوان الأخير 00000001.midad"));
  const second = await openIn(folder);
  expect(await listed(second)).toEqual([idOf(1)]);
  expect(second.path(idOf(1))).toBe(join(folder, "العنوان الأخير 00000001.midad"));
  await expect(readFile(old)).rejects.toMatchObject({ code: "ENOENT" });
});
