import { readdir, readFile } from "node:fs/promises";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Article } from "../../core/article/article.ts";
import { parseArticle, serializeArticle } from "../../core/article/articleFile.ts";
import { mediaOf } from "../../core/exporting/pictures.ts";
import { exitCodes } from "../../electron/cli/exitCodes.ts";
import { ar } from "../../electron/cli/strings/ar.ts";
import { rich, t } from "../core/exporting/pieces.ts";
import { openIn } from "../library/temporary.ts";
import { jpeg, png } from "../media/pictures.ts";
import { openShell, type Shell } from "./shell.ts";

/** A library with one piece of every kind of block, two pictures of its own and one that nobody has. */
async function openDesk(): Promise<{ shell: Shell; article: Article; pack: string }> {
  const shell = await openShell();
  const library = await openIn(shell.path("lib"));
  const stored = [await library.media.add(jpeg()), await library.media.add(png())];
  const images = stored.map(({ media, width, height }) => ({
    ...{ type: "image" as const, media, alt: "وصف", caption: [t("تعليق")], credit: "", width, height },
  }));
  const article = { ...rich(), body: [...rich().body, ...images] };
  await shell.put("lib/أ.midad", serializeArticle(article));
  const { out, code } = await shell.run("export", "lib/أ.midad", "--format", "pack", "--out", "out");
  expect(code).toBe(exitCodes.done);
  return { shell, article, pack: out.trimEnd() };
}

async function imported(path: string): Promise<Article> {
  const parsed = parseArticle(await readFile(path, "utf8"));
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.article;
}

/** The pack with its entries changed. */
async function change(
  shell: Shell,
  pack: string,
  edit: (entries: Record<string, Uint8Array>) => void,
): Promise<string> {
  const entries = unzipSync(await readFile(pack));
  edit(entries);
  await shell.put("x.midadz", zipSync(entries));
  return "x.midadz";
}

describe("a pack sent to another machine", () => {
  test("comes in as a new piece that equals the one sent, its pictures byte for byte in the library", async () => {
    const { shell, article, pack } = await openDesk();
    expect(pack).toMatch(/\.midadz$/);
    const ran = await shell.run("import", pack, "--library", "theirs");
    expect(ran.code).toBe(exitCodes.done);
    const found = await imported(ran.out.trimEnd());
    expect(found).toEqual({ ...article, id: found.id, updatedAt: found.updatedAt });
    expect(found.id).not.toBe(article.id);
    const [, ...own] = mediaOf(article);
    expect((await readdir(shell.path("theirs/media"))).sort()).toEqual([...own].sort());
    for (const name of own) {
      expect(await readFile(shell.path(`theirs/media/${name}`))).toEqual(
        await readFile(shell.path(`lib/media/${name}`)),
      );
    }
    // The one picture that was nowhere to be had was told when it was packed, and again here.
    expect(ran.err).toContain(ar.missingPictures(1));
  });

  test("imported twice it makes two pieces, and each picture lies there once", async () => {
    const { shell, pack } = await openDesk();
    const ran = await shell.run("import", pack, pack, "--library", "theirs");
    expect(new Set(ran.out.trimEnd().split("\n")).size).toBe(2);
    expect(await readdir(shell.path("theirs/media"))).toHaveLength(2);
  });

  test("a damaged picture is left out and told; the text comes in", async () => {
    const { shell, article, pack } = await openDesk();
    const damaged = await change(shell, pack, (entries) => {
      const picture = entries[`media/${mediaOf(article)[1]}`] as Uint8Array;
      picture[picture.length - 3] = (picture.at(-3) ?? 0) ^ 0xff;
    });
    const ran = await shell.run("import", damaged, "--library", "theirs");
    expect(ran).toMatchObject({ code: exitCodes.done });
    expect(ran.err).toContain(ar.missingPictures(2));
    expect(await readdir(shell.path("theirs/media"))).toHaveLength(1);
  });

  test("a damaged article gives what can still be read of it, and says so", async () => {
    const { shell, pack } = await openDesk();
    const damaged = await change(shell, pack, (entries) => {
      entries["article.midad"] = (entries["article.midad"] as Uint8Array).slice(0, 1500);
    });
    const ran = await shell.run("import", damaged, "--library", "theirs");
    expect(ran.err).toContain(ar.salvaged);
    expect((await imported(ran.out.trimEnd())).headline).toContain("عنوان فيه C++");
  });

  test("a letter that changed on the way is never passed off as the article sent", async () => {
    const { shell, pack } = await openDesk();
    const altered = await change(shell, pack, (entries) => {
      const text = strFromU8(entries["article.midad"] as Uint8Array);
      entries["article.midad"] = strToU8(text.replace("عنوان فرعي", "عنوان فرعى"));
    });
    expect((await shell.run("import", altered, "--library", "theirs")).err).toContain(ar.salvaged);
  });

  test("a harmful pack leaves nothing behind", async () => {
    const { shell, pack } = await openDesk();
    const harmful = await change(shell, pack, (entries) => {
      entries["../../evil.midad"] = strToU8("{}");
    });
    const ran = await shell.run("import", harmful, "--library", "theirs");
    expect(ran).toMatchObject({ code: exitCodes.failed, out: "" });
    expect(ran.err).toContain(ar.errors["bad-pack"]);
    expect((await readdir(shell.path("theirs"))).filter((name) => !name.startsWith("."))).toEqual([]);
  });

  test("in a pipe a pack has the text alone, and says which pictures are not in it", async () => {
    const { shell } = await openDesk();
    const ran = await shell.run("export", "lib/أ.midad", "--format", "pack", "--out", "-");
    expect(Object.keys(unzipSync(Buffer.from(ran.out, "latin1"))).sort()).toEqual(["article.midad", "pack.json"]);
    expect(ran.err).toContain(ar.notes["missing-picture"]("تعليق"));
  });
});
