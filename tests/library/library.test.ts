import { mkdir, readdir, readFile, rename, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { emptyArticle } from "../../core/article/article.ts";
import { parseArticle, serializeArticle } from "../../core/article/articleFile.ts";
import { openLibrary } from "../../electron/library/library.ts";
import { nodeDisk } from "../../electron/library/nodeDisk.ts";
import { idOf, listed, openIn, pieceOf, refusal, temporaryFolder } from "./temporary.ts";

async function pieceFiles(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => !name.startsWith(".")).sort();
}

async function articleIn(path: string) {
  const parsed = parseArticle(await readFile(path, "utf8"));
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.article;
}

describe("a piece", () => {
  test("is made, saved, and found again by the next start", async () => {
    const folder = await temporaryFolder();
    const library = await openIn(join(folder, "غرفة", "الأخبار"));
    await library.create(pieceOf(1));
    expect(await library.save(pieceOf(1, { seq: 1 }, "أطول"), 0)).toMatchObject({ seq: 1, conflictCopy: null });
    await library.close();
    const again = await openIn(join(folder, "غرفة", "الأخبار"));
    expect(await listed(again)).toEqual([idOf(1)]);
    expect(await again.read(idOf(1))).toEqual(pieceOf(1, { seq: 1 }, "أطول"));
    expect(again.state()).toEqual({ folder: join(folder, "غرفة", "الأخبار"), state: "ready" });
  });

  test("is known by its file's path, even one that came a moment ago or through a link, and no other file is", async () => {
    const [folder, outside] = [await temporaryFolder(), await temporaryFolder()];
    const library = await openIn(folder);
    const path = join(folder, "من زميل.midad");
    await writeFile(path, serializeArticle(pieceOf(7)));
    expect(await library.idAt(path)).toBe(idOf(7));
    await symlink(folder, join(outside, "باب"));
    expect(await library.idAt(join(outside, "باب", "من زميل.midad"))).toBe(idOf(7));
    await writeFile(join(outside, "من زميل.midad"), serializeArticle(pieceOf(7)));
    expect(await library.idAt(join(outside, "من زميل.midad"))).toBeNull();
    expect(await library.idAt(folder)).toBeNull();
    expect(await library.idAt(join(folder, "لا وجود له.midad"))).toBeNull();
  });

  test("can be read before the library has been read to the end", async () => {
    const folder = await temporaryFolder();
    const library = await openIn(folder);
    for (let number = 1; number <= 40; number++) await library.create(pieceOf(number));
    await library.close();
    const again = await openLibrary({ folder, disk: nodeDisk, log: () => {} });
    expect(again.state().state).toBe("reading");
    expect((await again.read(idOf(23))).headline).toBe("خبر 23");
    await expect(again.read(idOf(99))).rejects.toMatchObject(refusal("not-found"));
    await again.close();
  });

  test("is not made twice, and one that nobody has is not found", async () => {
    const library = await openIn(await temporaryFolder());
    await library.create(pieceOf(1));
    await expect(library.create(pieceOf(1))).rejects.toMatchObject(refusal("conflict"));
    await expect(library.read(idOf(2))).rejects.toMatchObject(refusal("not-found"));
    await expect(library.save(pieceOf(2), 0)).rejects.toMatchObject(refusal("not-found"));
    await expect(library.delete(idOf(2))).rejects.toMatchObject(refusal("not-found"));
    await expect(library.restore("20260101T000000Z-00000000")).rejects.toMatchObject(refusal("not-found"));
    expect(() => library.path(idOf(2))).toThrow(expect.objectContaining(refusal("not-found")));
  });
});

describe("saving", () => {
  test("a burst of states ends with the newest in the file, and every caller hears of it", async () => {
    const library = await openIn(await temporaryFolder());
    await library.create(pieceOf(1));
    const saves = Array.from({ length: 20 }, (_, index) => library.save(pieceOf(1, { seq: index + 1 }), 0));
    const receipts = await Promise.all(saves);
    for (const [index, { seq }] of receipts.entries()) expect(seq).toBeGreaterThanOrEqual(index + 1);
    expect((await articleIn(library.path(idOf(1)))).seq).toBe(20);
    await library.save(pieceOf(1, { seq: 21 }), 20);
  });

  test("a stale writer is refused and overwrites nothing", async () => {
    const library = await openIn(await temporaryFolder());
    await library.create(pieceOf(1));
    await library.save(pieceOf(1, { seq: 1 }, "الأول"), 0);
    await expect(library.save(pieceOf(1, { seq: 9 }, "المتأخر"), 0)).rejects.toMatchObject(refusal("conflict"));
    await expect(library.save(pieceOf(1, { seq: 0 }, "الأقدم"), 1)).rejects.toMatchObject(refusal("conflict"));
    expect(await library.read(idOf(1))).toEqual(pieceOf(1, { seq: 1 }, "الأول"));
  });

  test("a piece that this start has not read is saved when the file holds what the writer knows", async () => {
    const folder = await temporaryFolder();
    const first = await openIn(folder);
    await first.create(pieceOf(1));
    await first.close();
    const second = await openIn(folder);
    expect(await second.save(pieceOf(1, { seq: 1 }), 0)).toMatchObject({ seq: 1, conflictCopy: null });
  });

  test("what another program wrote into the file meanwhile is kept and listed", async () => {
    const folder = await temporaryFolder();
    const library = await openIn(folder);
    await library.create(pieceOf(1));
    const foreign = serializeArticle(pieceOf(1, { headline: "عدّله زميل" }));
    await writeFile(library.path(idOf(1)), foreign);
    const { conflictCopy } = await library.save(pieceOf(1, { seq: 1 }), 0);
    expect(await readFile(join(folder, conflictCopy?.name ?? ""), "utf8")).toBe(foreign);
    const copies = (await listed(library)).filter((id) => id !== idOf(1));
    expect(copies).toHaveLength(1);
    expect((await library.read(copies[0] ?? "")).headline).toBe("عدّله زميل");
    expect((await library.read(idOf(1))).seq).toBe(1);
  });

  test("does not make the library read its own files again", async () => {
    const folder = await temporaryFolder();
    const read: string[] = [];
    const noted = (path: string) => {
      if (path.endsWith(".midad")) read.push(path);
      return path;
    };
    const library = await openIn(folder, {
      ...nodeDisk,
      readFile: (path, limit) => nodeDisk.readFile(noted(path), limit),
      readWithStat: (path, limit) => nodeDisk.readWithStat(noted(path), limit),
    });
    await library.create(pieceOf(1));
    await library.create(pieceOf(2));
    for (let seq = 1; seq <= 5; seq++) await library.save(pieceOf(1, { seq }), seq - 1);
    await library.refresh();
    expect(read).toEqual([]);
  });
});

describe("the list", () => {
  test("has the newest first, in pages, with the counts of all", async () => {
    const library = await openIn(await temporaryFolder());
    for (let number = 1; number <= 5; number++) {
      const status = number === 5 ? "ready" : "draft";
      await library.create(pieceOf(number, { updatedAt: `2026-01-0${number}T00:00:00+03:00`, status }));
    }
    await library.delete(idOf(2));
    const page = await library.list({ words: "", status: null, place: "library", offset: 1, limit: 2 });
    expect(page.rows.map(({ id }) => id)).toEqual([idOf(4), idOf(3)]);
    expect(page.total).toBe(4);
    expect(page.counts).toEqual({ all: 4, draft: 3, review: 0, ready: 1, exported: 0, bin: 1 });
    const ready = await library.list({ words: "", status: "ready", place: "library", offset: 0, limit: 9 });
    expect(ready.rows.map(({ id }) => id)).toEqual([idOf(5)]);
    expect(ready.counts.all).toBe(4);
  });

  test("orders by the instant, whatever the offset it is written with", async () => {
    const library = await openIn(await temporaryFolder());
    await library.create(pieceOf(1, { updatedAt: "2026-01-01T12:00:00+03:00" }));
    await library.create(pieceOf(2, { updatedAt: "2026-01-01T11:00:00Z" }));
    expect(await listed(library)).toEqual([idOf(2), idOf(1)]);
  });

  test("finds by any words of headline, kicker, deck, agencies, keywords and text, folded", async () => {
    const library = await openIn(await temporaryFolder());
    await library.create(pieceOf(1, { headline: "لقاءُ المسؤولين في القاهرة" }, "قال وزير الخارجيّة إنّ ١٢ وفدًا"));
    await library.create(pieceOf(2, { kicker: "عاجل", deck: "تفاصيل القمّة", agencies: ["رويترز"] }, "نص آخر"));
    await library.create(pieceOf(3, { keywords: ["الأردن"] }, "COVID-19 يعود"));
    expect(await listed(library, "مسئولين القاهره")).toEqual([idOf(1)]);
    expect(await listed(library, "الخارجية 12")).toEqual([idOf(1)]);
    expect(await listed(library, "القمة")).toEqual([idOf(2)]);
    expect(await listed(library, "رويترز عاجل")).toEqual([idOf(2)]);
    expect(await listed(library, "الاردن")).toEqual([idOf(3)]);
    expect(await listed(library, "covid")).toEqual([idOf(3)]);
    expect(await listed(library, "القاهرة الاردن")).toEqual([]);
    expect((await listed(library, "   ")).length).toBe(3);
  });

  test("finds what was saved a moment ago, and no more what is gone from the text", async () => {
    const library = await openIn(await temporaryFolder());
    await library.create(pieceOf(1, {}, "زلزال"));
    expect(await listed(library, "زلزال")).toEqual([idOf(1)]);
    await library.save(pieceOf(1, { seq: 1 }, "فيضان"), 0);
    expect(await listed(library, "زلزال")).toEqual([]);
    expect(await listed(library, "فيضان")).toEqual([idOf(1)]);
  });

  test("tells when it has changed", async () => {
    const library = await openIn(await temporaryFolder());
    let told = 0;
    const undo = library.onChanged(() => told++);
    await library.create(pieceOf(1));
    await vi.waitFor(() => expect(told).toBe(1));
    undo();
    await library.save(pieceOf(1, { seq: 1 }), 0);
    await library.create(pieceOf(2));
    const another = new Promise<void>((resolve) => library.onChanged(resolve));
    await another;
    expect(told).toBe(1);
  });

  test("looks into subfolders and not into hidden ones", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "رياضة", "كرة"), { recursive: true });
    await mkdir(join(folder, ".git"));
    await writeFile(join(folder, "رياضة", "كرة", "مباراة.midad"), serializeArticle(pieceOf(1)));
    await writeFile(join(folder, ".git", "مخفي.midad"), serializeArticle(pieceOf(2)));
    await writeFile(join(folder, "ملاحظات.txt"), "لا شأن لمداد بها");
    const library = await openIn(folder);
    expect(await listed(library)).toEqual([idOf(1)]);
    await library.save(pieceOf(1, { seq: 1 }), 0);
    expect((await articleIn(join(folder, "رياضة", "كرة", "مباراة.midad"))).seq).toBe(1);
  });
});

describe("leaving a piece", () => {
  test("gives its file the name of its headline", async () => {
    const folder = await temporaryFolder();
    const library = await openIn(folder);
    await library.create(emptyArticle(idOf(1), "2026-01-01T10:00:00+03:00"));
    expect(await pieceFiles(folder)).toEqual(["مقال 00000001.midad"]);
    await library.save(pieceOf(1, { seq: 1, headline: "اتفاق: في «باريس»؟" }), 0);
    await library.settle(idOf(1));
    expect(await pieceFiles(folder)).toEqual(["اتفاق في «باريس»؟ 00000001.midad"]);
    await library.save(pieceOf(1, { seq: 2, headline: "تعديل" }), 1);
    await library.settle(idOf(1));
    expect(await pieceFiles(folder)).toEqual(["تعديل 00000001.midad"]);
    expect((await library.read(idOf(1))).seq).toBe(2);
  });

  test("never renames a file that the journalist named", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "تسميتي.midad"), serializeArticle(pieceOf(1)));
    const library = await openIn(folder);
    await library.read(idOf(1));
    await library.save(pieceOf(1, { seq: 1, headline: "عنوان آخر" }), 0);
    await library.settle(idOf(1));
    expect(await pieceFiles(folder)).toEqual(["تسميتي.midad"]);
  });

  test("never renames a file that the journalist renames meanwhile", async () => {
    const folder = await temporaryFolder();
    const library = await openIn(folder);
    await library.create(pieceOf(1));
    await rename(library.path(idOf(1)), join(folder, "تسميتي.midad"));
    await library.refresh();
    await library.save(pieceOf(1, { seq: 1, headline: "عنوان آخر" }), 0);
    await library.settle(idOf(1));
    expect(await pieceFiles(folder)).toEqual(["تسميتي.midad"]);
  });

  test("never puts it over another file", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "اتفاق 00000001.midad"), "ملف غريب");
    const library = await openIn(folder);
    await library.create(pieceOf(1));
    await library.save(pieceOf(1, { seq: 1, headline: "اتفاق" }), 0);
    await library.settle(idOf(1));
    expect(await readFile(join(folder, "اتفاق 00000001.midad"), "utf8")).toBe("ملف غريب");
    expect(await pieceFiles(folder)).toEqual(["اتفاق 00000001.midad", "اتفاق 8000000000000001.midad"]);
    expect((await library.read(idOf(1))).headline).toBe("اتفاق");
  });

  test("takes one that nobody wrote in away without a trace, unless somebody else did", async () => {
    const folder = await temporaryFolder();
    const library = await openIn(folder);
    await library.create(emptyArticle(idOf(1), "2026-01-01T10:00:00+03:00"));
    await library.create(emptyArticle(idOf(2), "2026-01-01T10:00:00+03:00"));
    await writeFile(library.path(idOf(2)), serializeArticle(pieceOf(2, { headline: "كتبه زميل" })));
    await library.settle(idOf(1));
    await library.settle(idOf(2));
    expect(await listed(library)).toEqual([idOf(2)]);
    expect(await pieceFiles(folder)).toEqual(["كتبه زميل 00000002.midad"]);
  });
});

describe("the bin", () => {
  test("keeps a deleted piece under the time and its old path, and gives it back to its place", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "رياضة"));
    await writeFile(join(folder, "رياضة", "مباراة.midad"), serializeArticle(pieceOf(1)));
    const now = () => new Date("2026-03-09T14:05:31Z");
    const library = await openLibrary({ folder, disk: nodeDisk, log: () => {}, now });
    await library.ready();
    const { binId } = await library.delete(idOf(1));
    expect(binId).toBe("20260309T140531Z-00000001");
    expect(await listed(library)).toEqual([]);
    expect(await listed(library, "خبر", "bin")).toEqual([binId]);
    const inBin = join(folder, ".midad", "bin", binId, "رياضة", "مباراة.midad");
    expect(library.path(binId)).toBe(inBin);
    expect((await articleIn(inBin)).id).toBe(idOf(1));
    const { rows } = await library.list({ words: "", status: null, place: "bin", offset: 0, limit: 9 });
    expect(rows[0]).toMatchObject({ headline: "خبر 1", time: "2026-03-09T14:05:31Z", problem: null });

    expect(await library.restore(binId)).toEqual({ id: idOf(1) });
    expect((await articleIn(join(folder, "رياضة", "مباراة.midad"))).id).toBe(idOf(1));
    expect(await listed(library)).toEqual([idOf(1)]);
    expect(await listed(library, "", "bin")).toEqual([]);
    expect(await readdir(join(folder, ".midad", "bin"))).toEqual([]);
    await library.close();
  });

  test("is there after the next start", async () => {
    const folder = await temporaryFolder();
    const first = await openIn(folder);
    await first.create(pieceOf(1));
    const { binId } = await first.delete(idOf(1));
    await first.close();
    const second = await openIn(folder);
    expect(await second.isEmpty()).toBe(false);
    expect(await listed(second, "", "bin")).toEqual([binId]);
    expect(await second.restore(binId)).toEqual({ id: idOf(1) });
    expect((await second.read(idOf(1))).headline).toBe("خبر 1");
  });

  test("gives a piece back beside whatever has taken its name, and makes its folder again", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "رياضة"));
    await writeFile(join(folder, "رياضة", "مباراة.midad"), serializeArticle(pieceOf(1)));
    const library = await openIn(folder);
    const { binId } = await library.delete(idOf(1));
    await rename(join(folder, "رياضة"), join(folder, "أخرى"));
    await library.restore(binId);
    expect(await pieceFiles(join(folder, "رياضة"))).toEqual(["مباراة.midad"]);
    const again = await library.delete(idOf(1));
    await writeFile(join(folder, "رياضة", "مباراة.midad"), serializeArticle(pieceOf(2)));
    expect(await library.restore(again.binId)).toEqual({ id: idOf(1) });
    expect(await pieceFiles(join(folder, "رياضة"))).toEqual(["خبر 1 00000001.midad", "مباراة.midad"]);
    expect((await articleIn(join(folder, "رياضة", "مباراة.midad"))).id).toBe(idOf(2));
  });

  test("keeps two deleted in one second apart", async () => {
    const folder = await temporaryFolder();
    const now = () => new Date("2026-03-09T14:05:31Z");
    const library = await openLibrary({ folder, disk: nodeDisk, log: () => {}, now });
    await library.create(pieceOf(1));
    const first = await library.delete(idOf(1));
    await library.create(pieceOf(1, { headline: "بعثه أحد من جديد" }));
    const second = await library.delete(idOf(1));
    expect(second.binId).toBe(`${first.binId}-2`);
    await library.restore(first.binId);
    expect((await library.read(idOf(1))).headline).toBe("خبر 1");
    await library.close();
  });

  test("a save that comes after the deletion does not bring the piece back", async () => {
    const folder = await temporaryFolder();
    const library = await openIn(folder);
    await library.create(pieceOf(1));
    const deleted = library.delete(idOf(1));
    const late = library.save(pieceOf(1, { seq: 1 }), 0);
    await deleted;
    await expect(late).rejects.toMatchObject(refusal("not-found"));
    expect(await pieceFiles(folder)).toEqual([]);
  });
});
