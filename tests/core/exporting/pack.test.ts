import { createHash } from "node:crypto";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Article } from "../../../core/article/article.ts";
import { serializeArticle } from "../../../core/article/articleFile.ts";
import type { ExportContext } from "../../../core/exporting/exporter.ts";
import { packExporter } from "../../../core/exporting/pack/packExporter.ts";
import { packLimits } from "../../../core/exporting/pack/packManifest.ts";
import type { PictureFile } from "../../../core/exporting/pictures.ts";
import { readPack } from "../../../core/importing/pack/readPack.ts";
import { unpack } from "../../../core/importing/pack/unpack.ts";
import { readImage } from "../../../core/media/readImage.ts";
import { anyArticle } from "../../library/anyArticle.ts";
import { jpeg, png } from "../../media/pictures.ts";
import { hostile } from "./hostile.ts";
import { context, id, piece, rich, seed, t } from "./pieces.ts";

const hash = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");
const files = new Map([
  [`${hash(jpeg())}.jpg`, jpeg()],
  [`${hash(png())}.png`, png()],
]);
const [photo = "", chart = ""] = files.keys();
const image = (media: string) => ({
  type: "image" as const,
  media,
  alt: "وصف",
  caption: [t("تعليق")],
  credit: "أ ف ب",
});

const withFiles: ExportContext = context({
  pictures: (media) => (files.has(media) ? { src: `x_files/${media}` } : null),
  async readPicture(media) {
    const bytes = files.get(media);
    const read = bytes && readImage(bytes);
    if (!bytes || !read) throw new Error("no such picture");
    return { ...read, bytes };
  },
});

const make = (article: Article) => packExporter.make(article, withFiles);
const problems = async (article: Article, bytes: Uint8Array) =>
  (await packExporter.check(article, bytes, withFiles)).map(({ what }) => what);

const illustrated = () =>
  piece({ headline: "عنوان", edNote: "للزميل", body: [image(photo), image(chart), image(photo)] });

/** The same pack with its entries changed, packed again by the same library. */
async function repacked(article: Article, change: (entries: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
  const entries = unzipSync(await make(article));
  change(entries);
  return zipSync(entries);
}

describe("a piece and its pictures come back as they were", () => {
  const named = { seed: seed(), rich: rich(), hostile: hostile(), illustrated: illustrated(), empty: piece({}) };
  test.each(Object.entries(named))("%s", async (_, article) => {
    expect(await problems(article, await make(article))).toEqual([]);
  });

  test("any article", async () => {
    const swap = fc.constantFrom(photo, chart, `${"0a".repeat(32)}.jpg`);
    const any = fc.tuple(anyArticle(id, 3), swap).map(([article, media]) => ({
      ...article,
      body: article.body.map((block) => (block.type === "image" && block.media ? { ...block, media } : block)),
    }));
    await fc.assert(
      fc.asyncProperty(any, async (article) => {
        const bytes = await make(article);
        expect(await problems(article, bytes)).toEqual([]);
        const read = await readPack(bytes);
        if (!read.ok || !read.pack.article.ok) throw new Error("unreadable");
        expect(serializeArticle(read.pack.article.article)).toBe(serializeArticle(article));
        for (const [name, picture] of read.pack.pictures)
          expect(picture).toEqual(new Uint8Array(files.get(name) ?? []));
      }),
      { numRuns: 50 },
    );
  });

  test("each picture once, under the name it has in the library, and a list of what is in it", async () => {
    const entries = unzipSync(await make(illustrated()));
    expect(Object.keys(entries).sort()).toEqual(
      ["article.midad", `media/${photo}`, `media/${chart}`, "pack.json"].sort(),
    );
    expect(JSON.parse(strFromU8(entries["pack.json"] as Uint8Array))).toEqual({
      ...{ format: "midad-pack", version: 1, program: "Midad" },
      article: { name: "article.midad", sha256: hash(serializeArticle(illustrated())) },
      ...{ count: 2, media: [photo, chart] },
    });
  });

  test("a machine whose clock says 1970 packs, too", async () => {
    const bytes = await packExporter.make(illustrated(), { ...withFiles, now: new Date(0) });
    expect(await problems(illustrated(), bytes)).toEqual([]);
  });

  test("what no pack can carry is refused before it is made", async () => {
    const bytes = { length: packLimits.bytes + 1 } as Uint8Array;
    const large: PictureFile = { bytes, kind: "jpg", width: 1, height: 1 };
    const made = packExporter.make(illustrated(), { ...withFiles, readPicture: async () => large });
    await expect(made).rejects.toMatchObject({ failure: { code: "pack-too-large" } });
  });
});

describe("damage is found", () => {
  const flip = (bytes: Uint8Array = new Uint8Array()) => {
    const at = bytes.length >> 1;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
  };
  test.each<[string, (entries: Record<string, Uint8Array>) => void, string]>([
    ["a picture changed", (entries) => flip(entries[`media/${photo}`]), "picture"],
    ["a picture lost", (entries) => void delete entries[`media/${photo}`], "picture"],
    ["a letter of the article changed", (entries) => flip(entries["article.midad"]), "text"],
    ["no article", (entries) => void delete entries["article.midad"], "document"],
    ["no list", (entries) => void delete entries["pack.json"], "document"],
  ])("%s", async (_, change, what) => {
    expect(await problems(illustrated(), await repacked(illustrated(), change))).toContain(what);
  });

  test("another piece's article with a list that fits it", async () => {
    expect(await problems(illustrated(), await make({ ...illustrated(), headline: "آخر" }))).toEqual(["text"]);
  });

  test("cut off anywhere", async () => {
    const bytes = await make(illustrated());
    for (const share of [0, 0.3, 0.7, 0.99]) {
      expect(await problems(illustrated(), bytes.slice(0, bytes.length * share))).toEqual(["document"]);
    }
  });
});

describe("a pack made to do harm is refused unopened", () => {
  const plain = { "article.midad": strToU8("{}"), "pack.json": strToU8("{}") };
  const refused = (entries: Zippable, level: 0 | 6 = 6) => unpack(zipSync(entries, { level }));

  test.each([
    "../article.midad",
    "media/../../x.jpg",
    `media/..\\${photo}`,
    `/media/${photo}`,
    `media/sub/${photo}`,
    `media/${photo.toUpperCase()}`,
    `media/${photo.replace("jpg", "svg")}`,
    "C:\\x.jpg",
    "media/",
    "readme.txt",
    "__proto__x",
    "",
  ])("a name no pack has: %s", (name) => {
    expect(refused({ ...plain, [name]: strToU8("x") })).toEqual({ ok: false, problem: "bad-pack" });
  });

  test("a bomb: a text that grows a thousandfold", () => {
    const bomb = refused({ ...plain, "article.midad": new Uint8Array(9 * 1024 * 1024) });
    expect(bomb).toEqual({ ok: false, problem: "bad-pack" });
  });

  test("a size that lies gets no more room than it named", () => {
    const bytes = zipSync({ ...plain, "article.midad": new Uint8Array(5 * 1024 * 1024) });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    }
    const read = unpack(bytes);
    expect(read.ok ? read.entries.get("article.midad")?.length : read.problem).toSatisfy(
      (found) => found === "bad-pack" || found === 100,
    );
  });

  test("one name twice", () => {
    const bytes = zipSync({ "pack.json": strToU8("a"), "pack.jso2": strToU8("b") }, { level: 0 });
    const renamed = strFromU8(bytes, true).replaceAll("pack.jso2", "pack.json");
    expect(unpack(strToU8(renamed, true))).toEqual({ ok: false, problem: "bad-pack" });
  });

  test("more entries than there can be pictures", () => {
    const entries: Zippable = { ...plain };
    for (let n = 0; n <= packLimits.pictures; n++) entries[`media/${hash(String(n))}.jpg`] = new Uint8Array(1);
    expect(refused(entries, 0)).toEqual({ ok: false, problem: "pack-too-large" });
  });

  test("entries that share their bytes, and in all would fill the memory", () => {
    const bytes = zipSync({ [`media/${photo}`]: new Uint8Array(1) }, { level: 0 });
    const view = new DataView(bytes.buffer);
    const central = bytes.length - 22 - (46 + `media/${photo}`.length);
    const entry = bytes.slice(central, bytes.length - 22);
    const sizes = new DataView(entry.buffer);
    for (const at of [20, 24]) sizes.setUint32(at, 40 * 1024 * 1024, true);
    const names = Array.from({ length: 20 }, (_, n) => strToU8(`media/${hash(String(n))}.jpg`));
    const many = names.flatMap((name) => [...entry.slice(0, 46), ...name]);
    view.setUint16(bytes.length - 22 + 8, 20, true);
    view.setUint16(bytes.length - 22 + 10, 20, true);
    const zip = new Uint8Array([...bytes.slice(0, central), ...many, ...bytes.slice(bytes.length - 22)]);
    expect(unpack(zip)).toEqual({ ok: false, problem: "pack-too-large" });
  });

  test("a list that says less, or other, than is there", async () => {
    const lied = await repacked(illustrated(), (entries) => {
      const list = JSON.parse(strFromU8(entries["pack.json"] as Uint8Array));
      entries["pack.json"] = strToU8(JSON.stringify({ ...list, count: 1, media: [photo] }));
    });
    expect(await readPack(lied)).toEqual({ ok: false, problem: "bad-pack" });
  });

  test("a picture under the name of another kind does not come in", async () => {
    const fake = `${hash("<script>")}.jpg`;
    const forged = await repacked(illustrated(), (entries) => {
      const list = JSON.parse(strFromU8(entries["pack.json"] as Uint8Array));
      entries["pack.json"] = strToU8(JSON.stringify({ ...list, count: 3, media: [...list.media, fake] }));
      entries[`media/${fake}`] = strToU8("<script>");
    });
    const read = await readPack(forged);
    expect(read.ok && [...read.pack.pictures.keys()].sort()).toEqual([photo, chart].sort());
  });

  test("a pack of a newer Midad is told from a bad one", async () => {
    const newer = await repacked(illustrated(), (entries) => {
      entries["pack.json"] = strToU8('{"format":"midad-pack","version":2}');
    });
    expect(await readPack(newer)).toEqual({ ok: false, problem: "newer-version" });
  });

  test("what is no zip at all, and any bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect((await readPack(bytes)).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
