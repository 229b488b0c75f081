import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { serializeArticle } from "../../core/article/articleFile.ts";
import { idOf, pieceOf, refusal, temporaryFolder } from "../library/temporary.ts";
import { startFor, wordsOf } from "./machine.ts";

async function places() {
  const data = await temporaryFolder();
  return { folder: join(await temporaryFolder(), "Midad"), data };
}

const id = idOf(1);

/** A piece in its file with seq 0, and a start that ended with a copy of seq 1 that never reached it. */
async function interrupted() {
  const { folder, data } = await places();
  const before = await startFor(folder, data);
  await before.library.create(pieceOf(1, {}, "في الملف"));
  await before.opening.open(id);
  await before.guard.end();
  await before.keep(pieceOf(1, { seq: 1 }, "لم يصل إلى الملف"), 0);
  return { folder, data, path: before.library.path(id) };
}

describe("after a death", () => {
  test("edits that did not reach the file come back, as edits, and the file is as it was", async () => {
    const { folder, data } = await interrupted();
    const { opening, library } = await startFor(folder, data);
    const { opened, fileText } = await opening.open(id);
    expect(opened).toMatchObject({ base: 0, recovered: "unsaved" });
    expect(wordsOf(opened.article)).toBe("لم يصل إلى الملف");
    expect(wordsOf(fileText)).toBe("في الملف");
    expect(wordsOf((await library.peek(id)).text)).toBe("في الملف");
  });

  test("they are saved over the state they were made from, without a conflict", async () => {
    const { folder, data } = await interrupted();
    const after = await startFor(folder, data);
    await after.opening.open(id);
    await after.save(pieceOf(1, { seq: 2 }, "وصل"), 0);
    expect(wordsOf((await after.library.peek(id)).text)).toBe("وصل");
    expect((await after.opening.open(id)).opened.recovered).toBeNull();
    expect(await after.recovery.ids()).toEqual([]);
  });

  test("a copy whose state is in the file is dropped and says nothing", async () => {
    const { folder, data, path } = await interrupted();
    await writeFile(path, serializeArticle(pieceOf(1, { seq: 1 }, "لم يصل إلى الملف")));
    const { opening, recovery } = await startFor(folder, data);
    expect((await opening.open(id)).opened.recovered).toBeNull();
    expect(await recovery.ids()).toEqual([]);
  });

  test("where others changed the file meanwhile, both are there and neither is written over", async () => {
    const { folder, data, path } = await interrupted();
    await writeFile(path, serializeArticle(pieceOf(1, { seq: 7 }, "كتبه زميل")));
    const after = await startFor(folder, data);
    const { opened, fileText } = await after.opening.open(id);
    expect(opened).toMatchObject({ base: 7, recovered: "diverged" });
    expect(wordsOf(opened.article)).toBe("لم يصل إلى الملف");
    expect(wordsOf(fileText)).toBe("كتبه زميل");
    const { conflictCopy } = await after.library.save(pieceOf(1, { seq: 8 }, "نصّي أنا"), 7);
    expect(wordsOf((await after.library.peek(conflictCopy?.id ?? "")).text)).toBe("كتبه زميل");
    expect(wordsOf((await after.library.peek(id)).text)).toBe("نصّي أنا");
  });

  test("where the file is gone, the text is a draft and opens without a file", async () => {
    const { folder, data, path } = await interrupted();
    await rm(path);
    const after = await startFor(folder, data);
    expect(await after.opening.drafts()).toMatchObject([{ id, headline: "خبر 1", state: "gone" }]);
    const { opened } = await after.opening.open(id);
    expect(opened).toMatchObject({ base: null, recovered: "unsaved" });
    await after.save(pieceOf(1, { seq: 2 }, "ملف جديد"), null);
    expect(wordsOf((await after.library.peek(id)).text)).toBe("ملف جديد");
    expect(await after.opening.drafts()).toEqual([]);
  });

  test("where the library is away, the text opens all the same and finds its file when it is back", async () => {
    const { folder, data, path } = await interrupted();
    await rename(folder, `${folder}-away`);
    const after = await startFor(folder, data);
    // The start made an empty folder at the library's place: take it away as a drive would.
    await rm(folder, { recursive: true });
    await after.library.refresh();
    const { opened } = await after.opening.open(id);
    expect(wordsOf(opened.article)).toBe("لم يصل إلى الملف");
    await expect(after.save(pieceOf(1, { seq: 2 }, "في الطائرة"), opened.base)).rejects.toMatchObject(
      refusal("offline-library"),
    );
    await rename(`${folder}-away`, folder);
    await after.library.retry();
    await after.library.ready();
    await after.save(pieceOf(1, { seq: 2 }, "في الطائرة"), opened.base);
    expect(wordsOf((await after.library.peek(id)).text)).toBe("في الطائرة");
    expect(after.library.path(id)).toBe(path);
  });

  test("where the file is damaged, the text opens and the damaged bytes stay", async () => {
    const { folder, data, path } = await interrupted();
    await writeFile(path, "{تالف");
    const after = await startFor(folder, data);
    const { opened } = await after.opening.open(id);
    expect(opened).toMatchObject({ base: null, recovered: "unsaved" });
    await after.save(pieceOf(1, { seq: 2 }, "سليم"), null);
    expect(after.library.path(id)).not.toBe(path);
    expect(wordsOf((await after.library.peek(id)).text)).toBe("سليم");
  });

  test("a piece that never had a file is there from its first character", async () => {
    const { folder, data } = await places();
    const before = await startFor(folder, data);
    await before.keep(pieceOf(1, { seq: 1, headline: "" }, "ح"), null);
    const after = await startFor(folder, data);
    expect(await after.opening.drafts()).toMatchObject([{ id, headline: "", state: "gone" }]);
    expect(wordsOf((await after.opening.open(id)).opened.article)).toBe("ح");
  });

  test("a state handed over for its file and not acknowledged is nobody else's", async () => {
    const { folder, data } = await places();
    const before = await startFor(folder, data);
    await before.library.create(pieceOf(1, {}, "٠"));
    await before.opening.open(id);
    await before.guard.end();
    const saving = before.save(pieceOf(1, { seq: 1 }, "١"), 0);
    // Typed on while the save is on its way: the copy must know the state that is being written.
    await before.keep(pieceOf(1, { seq: 2 }, "٢"), 0);
    await saving;
    const after = await startFor(folder, data);
    const { opened } = await after.opening.open(id);
    expect(opened).toMatchObject({ base: 1, recovered: "unsaved" });
    expect(wordsOf(opened.article)).toBe("٢");
  });
});

describe("a draft", () => {
  test("that is put aside is no draft any more, and can be fetched back", async () => {
    const { folder, data } = await interrupted();
    const { opening, recovery } = await startFor(folder, data);
    await recovery.discard(id);
    expect(await opening.drafts()).toEqual([]);
    expect((await opening.open(id)).opened.recovered).toBeNull();
    await recovery.fetchBack(id);
    expect(await opening.drafts()).toMatchObject([{ id, state: "unsaved" }]);
  });

  test("that is damaged or hostile is passed over, and the file opens", async () => {
    const { folder, data } = await interrupted();
    for (const bytes of ["", "{", "{}\n{}", `{"format":"midad-recovery"}\n`, "\u0000".repeat(100), "[".repeat(1e5)]) {
      await writeFile(join(data, "recovery", `${id}.recovery`), bytes);
      const { opening } = await startFor(folder, data);
      expect(await opening.drafts()).toEqual([]);
      expect(wordsOf((await opening.open(id)).opened.article)).toBe("في الملف");
    }
  });
});

describe("a piece that stops the program when it is opened", () => {
  const bold = pieceOf(1, {
    body: [
      { type: "heading", level: 2, content: [{ type: "text", text: "عنوان" }] },
      { type: "paragraph", content: [{ type: "text", text: "نص", marks: ["bold"] }] },
    ],
  });

  test("is shown by its words alone after two deaths, whole when asked, and not at all after five", async () => {
    const { folder, data } = await places();
    const first = await startFor(folder, data);
    await first.library.create(bold);
    for (const recovered of [null, null, "plain", "plain", "plain"]) {
      const { opening } = await startFor(folder, data);
      expect(await opening.isHopeless(id)).toBe(false);
      const { opened } = await opening.open(id);
      expect(opened.recovered).toBe(recovered);
      if (recovered === "plain") expect(wordsOf(opened.article)).toBe("عنوان\nنص");
    }
    const { opening } = await startFor(folder, data);
    expect(await opening.isHopeless(id)).toBe(true);
    expect((await opening.open(id, true)).opened).toMatchObject({ recovered: null, article: serializeArticle(bold) });
  });

  test("has not stopped it where it is only asked for again before it is on screen; where the window died, it has", async () => {
    const { folder, data } = await places();
    const { library, opening, guard } = await startFor(folder, data);
    await library.create(bold);
    const openings = await Promise.all(Array.from({ length: 8 }, () => opening.open(id)));
    expect(openings.map(({ opened }) => opened.recovered)).toEqual(Array.from({ length: 8 }, () => null));
    expect(await guard.failures(id)).toBe(1);
    for (const recovered of [null, "plain", "plain"]) {
      guard.windowDied();
      expect((await opening.open(id)).opened.recovered).toBe(recovered);
    }
  });

  test("is forgiven as soon as it has been on screen, and another piece is not blamed for it", async () => {
    const { folder, data } = await places();
    const { library, opening, guard } = await startFor(folder, data);
    await library.create(bold);
    await library.create(pieceOf(2));
    for (let round = 0; round < 4; round++) {
      expect((await opening.open(id)).opened.recovered).toBeNull();
      await guard.end();
    }
    for (let round = 0; round < 4; round++) {
      expect((await opening.open(id)).opened.recovered).toBeNull();
      expect((await opening.open(idOf(2))).opened.recovered).toBeNull();
    }
  });

  test("that cannot be read is refused, and that is no death", async () => {
    const { folder, data } = await places();
    const { opening, guard } = await startFor(folder, data);
    for (let round = 0; round < 6; round++) await expect(opening.open(id)).rejects.toMatchObject(refusal("not-found"));
    expect(await guard.failures(id)).toBe(0);
  });
});
