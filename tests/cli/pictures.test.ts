import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { expect, test } from "vitest";
import { serializeArticle } from "../../core/article/articleFile.ts";
import { readImage } from "../../core/media/readImage.ts";
import { exitCodes } from "../../electron/cli/exitCodes.ts";
import { hashOf } from "../../electron/library/foreignCopy.ts";
import { piece, t } from "../core/exporting/pieces.ts";
import { openIn } from "../library/temporary.ts";
import { jpeg } from "../media/pictures.ts";
import { openShell } from "./shell.ts";

test("a piece's pictures are found in its library, from whatever folder of it, and go beside the page", async () => {
  const shell = await openShell();
  const library = await openIn(shell.path("lib"));
  const { media, width, height } = await library.media.add(jpeg());
  await mkdir(shell.path("lib/أخبار"));
  const image = { type: "image" as const, media, alt: "وصف", caption: [t("تعليق")], credit: "", width, height };
  await shell.put("lib/أخبار/أ.midad", serializeArticle(piece({ headline: "عنوان", body: [image] })));

  const exported = await shell.run("export", "lib/أخبار/أ.midad", "--out", "out");
  expect(exported).toMatchObject({ code: exitCodes.done, out: `${shell.path("out/عنوان.html")}\n` });
  expect(exported.err).not.toContain("صورة");
  const [file = ""] = await readdir(shell.path("out/عنوان_files"));
  const bytes = await readFile(shell.path(`out/عنوان_files/${file}`));
  expect(file).toBe(`${hashOf(bytes)}.webp`);
  expect(readImage(bytes)).toMatchObject({ kind: "webp", width, height });
  expect(await shell.read(shell.path("out/عنوان.html"))).toContain(`_files/${file}" alt="وصف" width="${width}"`);

  const again = await shell.run("export", "lib/أخبار/أ.midad", "--out", "out");
  expect(again.out.trimEnd()).toBe(shell.path("out/عنوان (2).html"));
  expect(await readdir(shell.path("out"))).toContain("عنوان (2)_files");

  const options = ["--pictures", "inside", "--picture-format", "jpg"];
  await shell.run("export", "lib/أخبار/أ.midad", "--out", "one", ...options);
  expect(await readdir(shell.path("one"))).toEqual(["عنوان.html"]);
  expect(await shell.read(shell.path("one/عنوان.html"))).toContain('<img src="data:image/jpeg;base64,');
  const refused = await shell.run("export", "lib/أخبار/أ.midad", "--metadata", "some");
  expect(refused).toMatchObject({ code: exitCodes.usage });
  expect(refused.err).toContain("--metadata");

  await rm(shell.path(`lib/media/${media}`));
  const without = await shell.run("export", "lib/أخبار/أ.midad", "--out", "bare");
  expect(without).toMatchObject({ code: exitCodes.done });
  expect(without.err).toContain("صورة ليست مع الملف: تعليق");
  expect(await readdir(shell.path("bare"))).toEqual(["عنوان.html"]);
});
