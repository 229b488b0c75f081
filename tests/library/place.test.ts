import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { serializeArticle } from "../../core/article/articleFile.ts";
import type { LibraryState } from "../../core/contract/rows.ts";
import type { Disk } from "../../electron/library/disk.ts";
import { openLibrary } from "../../electron/library/library.ts";
import { nodeDisk } from "../../electron/library/nodeDisk.ts";
import { idOf, listed, openIn, pieceOf, refusal, temporaryFolder } from "./temporary.ts";

const quiet = { disk: nodeDisk, log: () => {} };

describe("a library that is away", () => {
  test("at opening is not made, and is read when it comes", async () => {
    const parent = await temporaryFolder();
    const folder = join(parent, "قرص");
    const library = await openLibrary({ ...quiet, folder });
    expect(library.state().state).toBe("offline");
    await expect(library.create(pieceOf(1))).rejects.toMatchObject(refusal("offline-library"));
    expect((await library.retry()).state).toBe("offline");
    expect(await readdir(parent)).toEqual([]);

    await mkdir(folder);
    await writeFile(join(folder, "خبر.midad"), serializeArticle(pieceOf(1)));
    await library.retry();
    await library.ready();
    expect(library.state().state).toBe("ready");
    expect(await listed(library)).toEqual([idOf(1)]);
    await library.close();
  });

  test("while it is open keeps its list, refuses saves, and re-creates nothing", async () => {
    const parent = await temporaryFolder();
    const folder = join(parent, "قرص");
    const library = await openIn(folder);
    await library.create(pieceOf(1));
    const states: LibraryState["state"][] = [];
    library.onState(({ state }) => states.push(state));
    await rename(folder, join(parent, "منزوع"));

    await expect(library.save(pieceOf(1, { seq: 1 }), 0)).rejects.toMatchObject(refusal("offline-library"));
    expect(states).toEqual(["offline"]);
    await expect(library.create(pieceOf(2))).rejects.toMatchObject(refusal("offline-library"));
    await expect(library.delete(idOf(1))).rejects.toMatchObject(refusal("offline-library"));
    expect(await listed(library)).toEqual([idOf(1)]);
    expect(await readdir(parent)).toEqual(["منزوع"]);

    await rename(join(parent, "منزوع"), folder);
    await library.refresh();
    expect(library.state().state).toBe("ready");
    expect(await library.save(pieceOf(1, { seq: 1 }), 0)).toMatchObject({ seq: 1, conflictCopy: null });
  });

  test("is noticed without being asked", async () => {
    const parent = await temporaryFolder();
    const folder = join(parent, "قرص");
    const library = await openIn(folder);
    await rm(folder, { recursive: true });
    await vi.waitFor(() => expect(library.state().state).toBe("offline"));
  });

  test("is not confused with another folder at its place, as an empty mount point is", async () => {
    const parent = await temporaryFolder();
    const folder = join(parent, "قرص");
    const library = await openIn(folder);
    await library.create(pieceOf(1));
    await rename(folder, join(parent, "منزوع"));
    await mkdir(folder);
    await expect(library.save(pieceOf(1, { seq: 1 }), 0)).rejects.toMatchObject(refusal("offline-library"));
    await library.refresh();
    expect(library.state().state).toBe("offline");
    expect(await listed(library)).toEqual([idOf(1)]);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("many files gone at once", () => {
  async function libraryOf(count: number) {
    const folder = await temporaryFolder();
    for (let number = 1; number <= count; number++) {
      await writeFile(join(folder, `${number}.midad`), serializeArticle(pieceOf(number)));
    }
    return { folder, library: await openIn(folder) };
  }

  test("21 of 30: offline, nothing dropped until the journalist says so", async () => {
    const { folder, library } = await libraryOf(30);
    for (let number = 1; number <= 21; number++) await rm(join(folder, `${number}.midad`));
    await library.refresh();
    expect(library.state().state).toBe("offline");
    expect((await listed(library)).length).toBe(30);
    await library.retry();
    await library.ready();
    expect(library.state().state).toBe("ready");
    expect((await listed(library)).length).toBe(9);
  });

  test("20 of 30 is tidying up", async () => {
    const { folder, library } = await libraryOf(30);
    for (let number = 1; number <= 20; number++) await rm(join(folder, `${number}.midad`));
    await library.refresh();
    expect(library.state().state).toBe("ready");
    expect((await listed(library)).length).toBe(10);
  });

  test("all of 3: an emptied library is offline, and comes back with its files", async () => {
    const { folder, library } = await libraryOf(3);
    for (let number = 1; number <= 3; number++) await rm(join(folder, `${number}.midad`));
    await library.refresh();
    expect(library.state().state).toBe("offline");
    for (let number = 1; number <= 3; number++) {
      await writeFile(join(folder, `${number}.midad`), serializeArticle(pieceOf(number)));
    }
    await library.refresh();
    expect(library.state().state).toBe("ready");
    expect((await listed(library)).length).toBe(3);
  });

  test("all of them renamed at once are renamed, not gone", async () => {
    const { folder, library } = await libraryOf(30);
    for (let number = 1; number <= 30; number++) {
      await rename(join(folder, `${number}.midad`), join(folder, `خبر ${number}.midad`));
    }
    await library.refresh();
    expect(library.state().state).toBe("ready");
    expect((await listed(library)).length).toBe(30);
    expect(library.path(idOf(7))).toBe(join(folder, "خبر 7.midad"));
  });

  test("all of them moved into a folder are moved, also when nobody asks", async () => {
    const { folder, library } = await libraryOf(30);
    const states: LibraryState["state"][] = [];
    library.onState(({ state }) => states.push(state));
    await mkdir(join(folder, "أرشيف"));
    for (let number = 1; number <= 30; number++) {
      await rename(join(folder, `${number}.midad`), join(folder, "أرشيف", `${number}.midad`));
    }
    await vi.waitFor(() => expect(library.path(idOf(30))).toBe(join(folder, "أرشيف", "30.midad")), 5000);
    await library.ready();
    expect((await listed(library)).length).toBe(30);
    expect(states).toEqual([]);
  });

  test("two replaced by one other are gone, and the library is there", async () => {
    const { folder, library } = await libraryOf(2);
    await rm(join(folder, "1.midad"));
    await rm(join(folder, "2.midad"));
    await writeFile(join(folder, "3.midad"), serializeArticle(pieceOf(3)));
    await library.refresh();
    expect(library.state().state).toBe("ready");
    expect(await listed(library)).toEqual([idOf(3)]);
  });
});

test("a folder that may not be written is read-only, and its pieces open", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "خبر.midad"), serializeArticle(pieceOf(1)));
  const refuse = async () => {
    throw Object.assign(new Error("EROFS"), { code: "EROFS" });
  };
  // Root may write to every folder of the real disk, so a mount that may not be written is put before it.
  const readOnly: Disk = {
    ...nodeDisk,
    canWrite: async () => false,
    create: refuse,
    link: refuse,
    rename: refuse,
    makeFolder: refuse,
  };
  const library = await openIn(folder, readOnly);
  expect(library.state().state).toBe("read-only");
  expect((await library.read(idOf(1))).headline).toBe("خبر 1");
  await expect(library.save(pieceOf(1, { seq: 1 }), 0)).rejects.toMatchObject(refusal("read-only"));
  await expect(library.create(pieceOf(2))).rejects.toMatchObject(refusal("read-only"));
  await expect(library.delete(idOf(1))).rejects.toMatchObject(refusal("read-only"));
  expect(await readdir(folder)).toEqual(["خبر.midad"]);
});
