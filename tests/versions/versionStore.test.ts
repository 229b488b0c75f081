import { chmod, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { serializeArticle } from "../../core/article/articleFile.ts";
import { nodeDisk } from "../../electron/library/nodeDisk.ts";
import { VersionStore } from "../../electron/versions/versionStore.ts";
import { idOf, pieceOf, refusal, temporaryFolder } from "../library/temporary.ts";

const id = idOf(1);
const stateOf = (seq: number, text = `حال ${seq}`) => pieceOf(1, { seq }, text);

async function storeIn(folder: string, time = { now: Date.UTC(2026, 10, 27) }) {
  const store = new VersionStore({ disk: nodeDisk, folder, log: () => {}, now: () => new Date(time.now) });
  return { store, time };
}

describe("a version", () => {
  test("comes back exactly, and the list says what it is", async () => {
    const { store } = await storeIn(await temporaryFolder());
    await store.keep(stateOf(1, "واحد اثنان ثلاثة"), { reason: "opened" });
    const row = await store.keep(stateOf(2, "واحد اثنان أربعة خمسة"), { reason: "named", name: "قبل المراجعة" });
    expect(row).toMatchObject({ seq: 2, reason: "named", name: "قبل المراجعة", added: 2, removed: 1, pinned: false });
    expect(await store.read(id, row.version)).toBe(serializeArticle(stateOf(2, "واحد اثنان أربعة خمسة")));
    expect((await store.list(id)).map(({ seq, reason }) => [seq, reason])).toEqual([
      [2, "named"],
      [1, "opened"],
    ]);
  });

  test("of the same text is not kept twice, but can be named", async () => {
    const { store } = await storeIn(await temporaryFolder());
    await store.keep(stateOf(1), { reason: "saved" });
    await store.keep(stateOf(1), { reason: "saved" });
    await store.keep(stateOf(1), { reason: "named", name: "نهائية" });
    expect(await store.list(id)).toMatchObject([{ reason: "saved", name: "نهائية" }]);
  });

  test("can be named, renamed and unnamed later", async () => {
    const { store } = await storeIn(await temporaryFolder());
    const { version } = await store.keep(stateOf(1), { reason: "saved" });
    for (const name of ["أولى", "ثانية", ""]) {
      await store.name(id, version, name);
      expect((await store.list(id))[0]?.name).toBe(name);
    }
    await expect(store.name(id, version.replace("0", "9"), "x")).rejects.toMatchObject(refusal("not-found"));
  });

  test("is in the order it was made, whatever the clock says", async () => {
    const { store, time } = await storeIn(await temporaryFolder());
    await store.keep(stateOf(1), { reason: "saved" });
    time.now -= 5 * 365 * 24 * 60 * 60 * 1000;
    await store.keep(stateOf(2), { reason: "saved" });
    expect((await store.list(id)).map(({ seq }) => seq)).toEqual([2, 1]);
  });

  test("old ones thin out as new ones come, named ones stay", async () => {
    const { store, time } = await storeIn(await temporaryFolder());
    for (let seq = 1; seq <= 40; seq++) {
      await store.keep(stateOf(seq), { reason: "saved", ...(seq === 3 ? { name: "اسم" } : {}) });
      time.now += 60_000;
    }
    expect(await store.list(id)).toHaveLength(40);
    time.now += 400 * 24 * 60 * 60 * 1000;
    await store.keep(stateOf(41), { reason: "saved" });
    const seqs = (await store.list(id)).map(({ seq }) => seq);
    expect(seqs).toEqual([41, 40, 39, 38, 37, 36, 35, 34, 33, 32, 3]);
  });

  test("all of a piece's can be erased, and no other piece's", async () => {
    const folder = await temporaryFolder();
    const { store } = await storeIn(folder);
    await store.keep(stateOf(1), { reason: "named", name: "اسم" });
    await store.keep(stateOf(2), { reason: "saved" });
    await store.keep(pieceOf(2), { reason: "saved" });
    expect(await store.erase(id)).toBe(2);
    expect(await store.list(id)).toEqual([]);
    expect(await readdir(folder)).toEqual([idOf(2)]);
    expect(await store.list(idOf(2))).toHaveLength(1);
  });
});

describe("a folder of versions that others had their hands in", () => {
  test("lists what is sound, and reads nothing that is not", async () => {
    const folder = await temporaryFolder();
    const { store } = await storeIn(folder);
    const { version } = await store.keep(stateOf(1), { reason: "named", name: "اسم" });
    const own = join(folder, id);
    await writeFile(join(own, "صورة.png"), "x");
    await writeFile(join(own, "00000009-99999999999999999-1-saved-1-0-0.gz"), "x");
    await writeFile(join(own, "00000009-1-1-stolen-1-0-0.gz"), "x");
    await mkdir(join(own, "00000007-1-1-saved-1-0-0.gz"));
    await writeFile(join(own, "00000001.json"), "{نصف");
    const list = await store.list(id);
    expect(list.map((row) => row.version)).toEqual([version]);
    // Somebody wanted it to stay; what they called it is lost, that they did is not.
    expect(list[0]).toMatchObject({ name: "", pinned: true });
  });

  test("a version that unpacks without end, or is none, is refused and hinders no new one", async () => {
    const folder = await temporaryFolder();
    const { store } = await storeIn(folder);
    await mkdir(join(folder, id));
    const bomb = "00000001-1-1-saved-1-0-0.gz";
    await writeFile(join(folder, id, bomb), gzipSync(Buffer.alloc(80 * 1024 * 1024)));
    await expect(store.read(id, bomb)).rejects.toMatchObject(refusal("damaged"));
    await writeFile(join(folder, id, "00000002-1-1-saved-1-0-0.gz"), "ليس مضغوطًا");
    await expect(store.read(id, "00000002-1-1-saved-1-0-0.gz")).rejects.toMatchObject(refusal("damaged"));
    expect(await store.keep(stateOf(3), { reason: "saved" })).toMatchObject({ seq: 3 });
    await expect(store.read(id, "../../../etc/passwd")).rejects.toMatchObject(refusal("bad-request"));
    await expect(store.list("../..")).rejects.toMatchObject(refusal("bad-request"));
  });

  test("a folder that cannot be written says so and keeps what it has", async () => {
    const folder = await temporaryFolder();
    const { store } = await storeIn(join(folder, "ملف"));
    await writeFile(join(folder, "ملف"), "ليس مجلدًا");
    await expect(store.keep(stateOf(1), { reason: "saved" })).rejects.toMatchObject({ failure: {} });
    await chmod(folder, 0o755);
  });
});
