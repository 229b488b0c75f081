import { mkdir, readdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { serializeArticle } from "../../core/article/articleFile.ts";
import { isOutlived } from "../../electron/library/binKeeping.ts";
import { type Library, openLibrary } from "../../electron/library/library.ts";
import { nodeDisk } from "../../electron/library/nodeDisk.ts";
import { idOf, listed, openIn, pieceOf, refusal, temporaryFolder } from "./temporary.ts";

const day = 24 * 60 * 60 * 1000;

async function binFiles(folder: string): Promise<string[]> {
  const files = await readdir(join(folder, ".midad", "bin"), { recursive: true });
  return files.filter((file) => file.endsWith(".midad"));
}

async function openAt(folder: string, now: number, forgotten: string[] = []): Promise<Library> {
  const library = await openLibrary({
    ...{ folder, disk: nodeDisk, log: () => {} },
    now: () => new Date(now),
    onForgotten: (ids) => forgotten.push(...ids),
  });
  onTestFinished(() => library.close());
  await library.ready();
  return library;
}

describe("what leaves the bin by itself", () => {
  const now = Date.UTC(2026, 10, 27);
  test.each([
    [29, false],
    [31, true],
    [300, true],
    // A clock that jumped by more than a year must not delete anything, nor one that was set back.
    [500, false],
    [-40, false],
  ])("deleted %d days ago: %s", (days, goes) => {
    expect(isOutlived(new Date(now - days * day).toISOString(), now)).toBe(goes);
  });

  test("goes when the library is opened, whole, and is forgotten", async () => {
    const folder = await temporaryFolder();
    const library = await openIn(folder);
    await library.create(pieceOf(1));
    await library.create(pieceOf(2));
    await library.delete(idOf(1));
    await library.close();
    const forgotten: string[] = [];
    await openAt(folder, Date.now() + 20 * day, forgotten);
    expect(await binFiles(folder)).toHaveLength(1);
    const later = await openAt(folder, Date.now() + 31 * day, forgotten);
    await vi.waitFor(async () => expect(await binFiles(folder)).toEqual([]));
    expect(await listed(later)).toEqual([idOf(2)]);
    await vi.waitFor(() => expect(forgotten).toEqual([idOf(1)]));
  });
});

describe("once a day while the library is open", () => {
  async function openLong(folder: string) {
    const clock = { now: Date.now() };
    vi.useFakeTimers({ toFake: ["setInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    const library = await openLibrary({ folder, disk: nodeDisk, log: () => {}, now: () => new Date(clock.now) });
    onTestFinished(() => library.close());
    await library.create(pieceOf(1));
    await library.delete(idOf(1));
    clock.now += 31 * day;
    return library;
  }

  test("what is old enough goes", async () => {
    const folder = await temporaryFolder();
    await openLong(folder);
    expect(await binFiles(folder)).toHaveLength(1);
    vi.advanceTimersByTime(day);
    await vi.waitFor(async () => expect(await binFiles(folder)).toEqual([]));
  });

  test("nothing goes while the library is away", async () => {
    const folder = join(await temporaryFolder(), "مواد");
    await mkdir(folder);
    const library = await openLong(folder);
    await rename(folder, `${folder} بعيدة`);
    await library.refresh();
    expect(library.state().state).toBe("offline");
    vi.advanceTimersByTime(day);
    await library.flush();
    expect(await binFiles(`${folder} بعيدة`)).toHaveLength(1);
  });
});

describe("removing for good", () => {
  test("takes the piece and nothing that others put beside it", async () => {
    const folder = await temporaryFolder();
    const library = await openIn(folder);
    await library.create(pieceOf(1));
    const { binId } = await library.delete(idOf(1));
    await writeFile(join(folder, ".midad", "bin", binId, "ملاحظة.txt"), "من غيرنا");
    await library.removeForever(binId);
    expect(await binFiles(folder)).toEqual([]);
    expect(await readdir(join(folder, ".midad", "bin", binId))).toEqual(["ملاحظة.txt"]);
    await expect(library.removeForever(binId)).rejects.toMatchObject(refusal("not-found"));
  });

  test("forgets a piece only when no file of it is left", async () => {
    const folder = await temporaryFolder();
    const library = await openIn(folder);
    await library.create(pieceOf(1));
    const { binId } = await library.delete(idOf(1));
    await library.close();
    await writeFile(join(folder, "أعادها زميل.midad"), serializeArticle(pieceOf(1)));
    const forgotten: string[] = [];
    const again = await openAt(folder, Date.now(), forgotten);
    await again.removeForever(binId);
    expect(forgotten).toEqual([]);
    const second = (await again.delete(idOf(1))).binId;
    await again.removeForever(second);
    expect(forgotten).toEqual([idOf(1)]);
  });

  test("is refused while the library is away", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "مواد"));
    const library = await openIn(join(folder, "مواد"));
    await library.create(pieceOf(1));
    const { binId } = await library.delete(idOf(1));
    await rename(join(folder, "مواد"), join(folder, "بعيدة"));
    await expect(library.removeForever(binId)).rejects.toMatchObject(refusal("offline-library"));
    expect(await binFiles(join(folder, "بعيدة"))).toHaveLength(1);
  });
});
