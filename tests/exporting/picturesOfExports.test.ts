import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import sharp from "sharp";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Article } from "../../core/article/article.ts";
import type { Image } from "../../core/article/image.ts";
import type { FormatFacts } from "../../core/exporting/exportFormats.ts";
import { defaultExportOptions, type ExportOptions } from "../../core/exporting/exportOptions.ts";
import { mediaOf } from "../../core/exporting/pictures.ts";
import { newPublication } from "../../core/settings/publications.ts";
import { mediaNear } from "../../electron/exporting/mediaNear.ts";
import { readyPictures } from "../../electron/exporting/readyPictures.ts";
import { writeExport } from "../../electron/exporting/writeExport.ts";
import { plainLayout, shippedLayout } from "../../electron/layouts/shippedLayouts.ts";
import { hashOf } from "../../electron/library/foreignCopy.ts";
import { nodeDisk } from "../../electron/library/nodeDisk.ts";
import { PictureStudio } from "../../electron/pictures/pictureStudio.ts";
import { plainDecoder } from "../../electron/pictures/plainDecoder.ts";
import { para, piece, t } from "../core/exporting/pieces.ts";
import { cutOut, halves, holds, moving, photo } from "../pictures/photos.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "midad-pictures-"));
  mkdirSync(join(folder, "media"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Puts a picture into the library and answers the block that shows it. */
function placed(bytes: Buffer, ending: string, rest: Partial<Image> = {}): Image {
  const media = `${hashOf(bytes)}.${ending}`;
  writeFileSync(join(folder, "media", media), bytes);
  return { type: "image", media, alt: "وصف", caption: [t("تعليق")], credit: "أ ف ب", width: 400, height: 200, ...rest };
}

async function write(
  article: Article,
  options: Partial<ExportOptions> = {},
  publication = newPublication("p", "المدى"),
  format: "html" | "docx" = "html",
) {
  const path = join(folder, `خبر.${format}`);
  const report = await writeExport({
    ...{ disk: nodeDisk, path, article, format, publication },
    ...{ layout: shippedLayout("news") ?? plainLayout(), fontFaces: "" },
    media: mediaNear(nodeDisk, folder),
    studio: new PictureStudio(plainDecoder),
    options: { ...defaultExportOptions, ...options },
    target: { kind: "overwrite" },
  });
  return { report, html: readFileSync(path, "utf8") };
}

const beside = () => readdirSync(join(folder, "خبر_files"));

async function manyPictures(): Promise<Article> {
  const cut = (await photo(300, 200)).subarray(0, -200);
  return piece({
    headline: "عنوان",
    slug: "khabar",
    body: [
      para(t("نص")),
      placed(await photo(1800, 360), "jpg"),
      placed(await cutOut(60, 40).png().toBuffer(), "png", { width: 60, height: 40 }),
      placed(await moving("gif"), "gif", { alt: "" }),
      placed(cut, "jpg", { caption: [t("مبتورة")] }),
      { type: "image", media: `${"0".repeat(64)}.jpg`, alt: "", caption: [t("غائبة")], credit: "" },
    ],
  });
}

it("pictures lie beside the page: each as large as needed, under the hash of what it holds, the trouble told", async () => {
  const article = await manyPictures();
  const { html, report } = await write(article);
  const files = beside();
  expect(files).toHaveLength(4);
  for (const file of files) {
    const bytes = readFileSync(join(folder, "خبر_files", file));
    expect(file.split(".")[0]).toBe(hashOf(bytes));
    expect(html).toContain(file);
    expect(holds(bytes, "SERIAL-4711")).toBe(false);
  }
  expect(html).toMatch(/\.webp" alt="وصف" width="1760" height="352">/);
  expect(html).toMatch(/\.gif" alt="" width="40" height="30">/);
  expect(report.notes).toEqual([
    { code: "no-address", text: "" },
    { code: "no-alt", text: "تعليق" },
    { code: "undecoded-picture", text: "مبتورة" },
    { code: "missing-picture", text: "غائبة" },
  ]);
  // The same again is the same again.
  await write(article);
  expect(beside()).toEqual(files);
});

it("pictures lie inside the page, which then needs no other file", async () => {
  const { html } = await write(await manyPictures(), { pictures: "inside", pictureFormat: "jpg" });
  expect(readdirSync(folder).sort()).toEqual(["media", "خبر.html"]);
  const sources = [...html.matchAll(/<img src="data:image\/([a-z]+);base64,([^"]+)"/g)];
  expect(sources.map(([, kind]) => kind)).toEqual(["jpeg", "png", "gif", "jpeg"]);
  const [first] = sources;
  expect(await sharp(Buffer.from(first?.[2] ?? "", "base64")).metadata()).toMatchObject({ width: 1760, height: 352 });
});

it("a WebP picture stands in a Word file as the JPEG or PNG that Word can show", async () => {
  const red = await sharp({ create: { width: 300, height: 200, channels: 3, background: "#c00000" } })
    .webp()
    .toBuffer();
  const clear = await cutOut(60, 40).webp({ lossless: true }).toBuffer();
  await write(piece({ headline: "عنوان", body: [placed(red, "webp"), placed(clear, "webp")] }), {}, undefined, "docx");
  const parts = unzipSync(readFileSync(join(folder, "خبر.docx")));
  const names = Object.keys(parts).filter((name) => name.startsWith("word/media/"));
  const kinds = await Promise.all(names.map((name) => sharp(parts[name]).metadata()));
  expect(kinds.map(({ format, width, height }) => `${format} ${width}x${height}`).sort()).toEqual([
    ...["jpeg 300x200", "png 60x40"],
  ]);
  const photograph = names.find((_, at) => kinds[at]?.format === "jpeg") ?? "";
  const { dominant } = await sharp(parts[photograph]).stats();
  expect(dominant.r).toBeGreaterThan(170);
  expect(dominant.g + dominant.b).toBeLessThan(60);
  const types = strFromU8(parts["[Content_Types].xml"] ?? new Uint8Array());
  expect(types).not.toContain("webp");
});

it("the page's data name the pictures by their addresses on the web, where these are known", async () => {
  const publication = {
    ...newPublication("p", "المدى"),
    address: "https://almada.example/news",
    pictureAddress: "https://img.almada.example/2026",
  };
  const article = await manyPictures();
  const { html, report } = await write({ ...article, body: article.body.slice(0, 2) }, {}, publication);
  const [file] = beside();
  const data = JSON.parse(/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "");
  const url = `https://img.almada.example/2026/${file}`;
  expect(data).toMatchObject({
    url: "https://almada.example/news/khabar",
    mainEntityOfPage: { "@id": "https://almada.example/news/khabar" },
    image: [{ "@type": "ImageObject", url, caption: "تعليق", creditText: "أ ف ب", width: 1760, height: 352 }],
  });
  for (const meta of [`og:image" content="${url}"`, 'og:image:width" content="1760"', 'og:image:alt" content="وصف"'])
    expect(html).toContain(meta);
  expect(report).toMatchObject({ notes: [], leftOut: [] });
  // Inside the page they have no address of their own.
  const inside = await write({ ...article, body: article.body.slice(0, 2) }, { pictures: "inside" }, publication);
  expect(inside.html).not.toMatch(/og:image|ImageObject/);
  expect(inside.report.notes).toEqual([{ code: "no-address", text: "" }]);
});

it("a format with its pictures inside gets their bytes in a kind it can show, or as they are", async () => {
  const webp = await halves(500, 250).webp().toBuffer();
  const broken = webp.subarray(0, -30);
  const article = piece({ body: [placed(webp, "webp"), placed(broken, "webp"), placed(await photo(64, 40), "jpg")] });
  const job = (facts: FormatFacts) =>
    readyPictures({
      ...{ source: mediaNear(nodeDisk, folder), studio: new PictureStudio(plainDecoder), fileName: "x", facts },
      ...{ media: mediaOf(article), options: defaultExportOptions },
    });
  const [one = "", two = "", three = ""] = mediaOf(article);

  const wish = { kinds: ["jpg", "png"] as const, widest: 100 };
  const some = await job({ extension: ".x", pictures: "inside", pictureKinds: wish.kinds });
  expect(await some.read(one, wish)).toMatchObject({ kind: "jpg", width: 100, height: 50 });
  expect([some.address(one), some.address(two)?.src ?? null]).toEqual([expect.anything(), null]);
  expect(await some.read(two, wish)).toBeNull();

  const all = await job({ extension: ".x", pictures: "inside" });
  const original = await all.read(three);
  expect(original && hashOf(original.bytes)).toBe(three.split(".")[0]);
  expect(all.address(two)).not.toBeNull();
});
