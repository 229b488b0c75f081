import { mkdir, readdir, readFile, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleFileLimit, serializeArticle } from "../../core/article/articleFile.ts";
import { idOf, listed, openIn, pieceOf, refusal, temporaryFolder } from "./temporary.ts";

const whole = new TextEncoder().encode(serializeArticle(pieceOf(1, {}, "نص طويل ".repeat(400))));
const other = new TextEncoder().encode(serializeArticle(pieceOf(2, {}, "نص آخر ".repeat(400))));
const bytes = (text: string) => new TextEncoder().encode(text);

function changed(change: (data: Record<string, unknown>) => void): Uint8Array {
  const data: Record<string, unknown> = JSON.parse(serializeArticle(pieceOf(1)));
  change(data);
  return bytes(JSON.stringify(data));
}

async function holds(path: string, content: Uint8Array): Promise<boolean> {
  return Buffer.compare(await readFile(path), content) === 0;
}

const unreadable: [name: string, content: Uint8Array, problem: string][] = [
  ["empty", new Uint8Array(0), "damaged"],
  ["cut in the middle", whole.subarray(0, whole.length / 2), "damaged"],
  ["cut inside a letter", whole.subarray(0, whole.indexOf(0xd8) + 1), "damaged"],
  ["cut by its last bracket", whole.subarray(0, whole.length - 3), "damaged"],
  ["all NUL", new Uint8Array(4096), "damaged"],
  ["NUL from the middle on", Uint8Array.from(whole, (byte, at) => (at > whole.length / 2 ? 0 : byte)), "damaged"],
  ["half and half", Uint8Array.from(whole, (byte, at) => (at > whole.length / 2 ? (other[at] ?? 0) : byte)), "damaged"],
  ["twice itself", Uint8Array.from([...whole, ...whole]), "damaged"],
  ["UTF-16", Uint8Array.from(Buffer.from(`\ufeff${serializeArticle(pieceOf(1))}`, "utf16le")), "damaged"],
  ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), "damaged"],
  ["a text", bytes("ليس هذا ملفا من مداد"), "damaged"],
  ["a number", bytes("42"), "not-article"],
  ["null", bytes("null"), "not-article"],
  ["a list", bytes("[]"), "not-article"],
  ["another program's JSON", bytes('{"name":"x","version":1}'), "not-article"],
  ["a newer version", changed((data) => Object.assign(data, { version: 2 })), "newer-version"],
  ["without an id", changed((data) => delete data.id), "damaged"],
  ["with an id that is a path", changed((data) => Object.assign(data, { id: "../../x" })), "damaged"],
  ["with a headline that is a number", changed((data) => Object.assign(data, { headline: 7 })), "damaged"],
  ["a million deep", bytes(`${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`), "damaged"],
];

describe("a file that cannot be read", () => {
  test.each(unreadable)(
    "%s: is listed with its reason, opens with it, and is never written",
    async (_name, content, problem) => {
      const folder = await temporaryFolder();
      await writeFile(join(folder, "خبر.midad"), content);
      await writeFile(join(folder, "سليم.midad"), serializeArticle(pieceOf(7)));
      const library = await openIn(folder);
      const { rows } = await library.list({ words: "", status: null, place: "library", offset: 0, limit: 9 });
      const row = rows.find(({ fileName }) => fileName === "خبر.midad");
      expect(row).toMatchObject({ problem, headline: "" });
      const id = row?.id ?? "";
      expect(rows.some((one) => one.id === idOf(7) && one.problem === null)).toBe(true);
      await expect(library.read(id)).rejects.toMatchObject({ failure: { code: problem, name: "خبر.midad" } });
      await expect(library.save({ ...pieceOf(1), id, seq: 1 }, 0)).rejects.toMatchObject(refusal(problem));
      await library.settle(id);
      await library.refresh();
      expect(await holds(join(folder, "خبر.midad"), content)).toBe(true);

      const { binId } = await library.delete(id);
      expect(await listed(library, "", "bin")).toEqual([binId]);
      await library.restore(binId);
      expect(await holds(join(folder, "خبر.midad"), content)).toBe(true);
      expect(await readdir(folder)).toEqual(expect.arrayContaining(["خبر.midad", "سليم.midad"]));
    },
  );

  test("may be cut or scrambled anywhere: never a crash, never a changed byte", async () => {
    const folder = await temporaryFolder();
    const damage = fc.record({
      at: fc.nat(whole.length - 1),
      with: fc.uint8Array({ minLength: 1, maxLength: 40 }),
      cut: fc.boolean(),
    });
    const contents = fc.sample(damage, { numRuns: 200, seed: 11 }).map((harm) => {
      const content = Uint8Array.from(harm.cut ? whole.subarray(0, harm.at) : whole);
      if (!harm.cut) content.set(harm.with.subarray(0, content.length - harm.at), harm.at);
      return content;
    });
    await Promise.all(contents.map((content, index) => writeFile(join(folder, `${index}.midad`), content)));
    const library = await openIn(folder);
    const ids = await listed(library);
    expect(ids).toHaveLength(200);
    for (const id of ids) await library.read(id).catch((error: unknown) => expect(error).toHaveProperty("failure"));
    for (const [index, content] of contents.entries()) {
      expect(await holds(join(folder, `${index}.midad`), content)).toBe(true);
    }
  });

  test("larger than the limit is refused by its size", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "ضخم.midad"), "");
    await truncate(join(folder, "ضخم.midad"), articleFileLimit + 1);
    const library = await openIn(folder);
    const [id = ""] = await listed(library);
    await expect(library.read(id)).rejects.toMatchObject(refusal("too-large"));
  });

  test("a link to nothing is listed, not hidden", async () => {
    const folder = await temporaryFolder();
    await symlink("لا شيء", join(folder, "وصلة.midad"));
    const library = await openIn(folder);
    const { rows } = await library.list({ words: "", status: null, place: "library", offset: 0, limit: 9 });
    expect(rows).toMatchObject([{ fileName: "وصلة.midad", problem: "io" }]);
    await expect(library.read(rows[0]?.id ?? "")).rejects.toMatchObject(refusal("not-found"));
  });

  test("a folder with the name of a piece is a folder", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "مجلد.midad"));
    await writeFile(join(folder, "مجلد.midad", "خبر.midad"), serializeArticle(pieceOf(1)));
    const library = await openIn(folder);
    expect(await listed(library)).toEqual([idOf(1)]);
    expect(await readdir(folder)).toEqual(["مجلد.midad"]);
  });
});

test("a byte order mark before the JSON harms nothing", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "خبر.midad"), `\ufeff${serializeArticle(pieceOf(1))}`);
  const library = await openIn(folder);
  expect(await library.read(idOf(1))).toEqual(pieceOf(1));
  expect(await library.save(pieceOf(1, { seq: 1 }), 0)).toMatchObject({ conflictCopy: null });
});

test("a block this version does not know comes back whole after a save", async () => {
  const folder = await temporaryFolder();
  const block = { type: "poll", question: "سؤال", answers: [{ text: "نعم", votes: 3 }] };
  await writeFile(
    join(folder, "خبر.midad"),
    changed((data) => Object.assign(data, { body: [block], extra: { kept: true } })),
  );
  const library = await openIn(folder);
  const article = await library.read(idOf(1));
  await library.save({ ...article, seq: 1, headline: "تغير العنوان" }, 0);
  const saved: unknown = JSON.parse(await readFile(join(folder, "خبر.midad"), "utf8"));
  expect(saved).toMatchObject({ headline: "تغير العنوان", body: [block], extra: { kept: true } });
});
