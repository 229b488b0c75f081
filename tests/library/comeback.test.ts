import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { serializeArticle } from "../../core/article/articleFile.ts";
import { idOf, listed, openIn, pieceOf, temporaryFolder } from "./temporary.ts";

async function awayLibrary() {
  const folder = join(await temporaryFolder(), "مواد");
  await mkdir(folder);
  const library = await openIn(folder);
  await library.create(pieceOf(1));
  await library.create(pieceOf(2));
  await rename(folder, `${folder} بعيدة`);
  await library.refresh();
  expect(library.state().state).toBe("offline");
  return { folder, library };
}

test("a library that was away is there again by itself", async () => {
  const { folder, library } = await awayLibrary();
  await rename(`${folder} بعيدة`, folder);
  await vi.waitFor(() => expect(library.state().state).toBe("ready"), 10_000);
  expect(await listed(library)).toHaveLength(2);
});

test("another folder in its place is not taken for it, and nothing is written there", async () => {
  const { folder, library } = await awayLibrary();
  await mkdir(folder);
  await writeFile(join(folder, "غريب.midad"), serializeArticle(pieceOf(9)));
  await expect(library.save(pieceOf(1, { seq: 1 }), 0)).rejects.toMatchObject({ failure: { code: "offline-library" } });
  expect(await readdir(folder)).toEqual(["غريب.midad"]);
  await rm(folder, { recursive: true });
  await rename(`${folder} بعيدة`, folder);
  await vi.waitFor(() => expect(library.state().state).toBe("ready"), 10_000);
  expect(await listed(library)).toHaveLength(2);
});

test("a copy is named as one, and a conflict copy as that", async () => {
  const folder = await temporaryFolder();
  const file = serializeArticle(pieceOf(1));
  for (const name of ["خبر.midad", "خبر - نسخة.midad", "خبر (سارة's conflicted copy 2026-11-27).midad"]) {
    await writeFile(join(folder, name), file);
  }
  const library = await openIn(folder);
  const query = { words: "", status: null, place: "library", offset: 0, limit: 9 } as const;
  const kinds = (await library.list(query)).rows.map(({ fileName, copyOf }) => [fileName, copyOf?.kind, copyOf?.id]);
  expect(kinds.sort()).toEqual(
    [
      ["خبر (سارة's conflicted copy 2026-11-27).midad", "conflict", idOf(1)],
      ["خبر - نسخة.midad", "copy", idOf(1)],
      ["خبر.midad", undefined, undefined],
    ].sort(),
  );
});
