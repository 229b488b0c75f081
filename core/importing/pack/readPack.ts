import { z } from "zod";
import type { Article } from "../../article/article.ts";
import { type ArticleProblem, articleFileText, parseArticle } from "../../article/articleFile.ts";
import { guardJson } from "../../article/guardJson.ts";
import { type PackManifest, packManifestSchema, packNames, packVersion } from "../../exporting/pack/packManifest.ts";
import { readImage } from "../../media/readImage.ts";
import { sha256 } from "../../media/sha256.ts";
import { type PackProblem, unpack } from "./unpack.ts";

export interface Pack {
  /** The article's file as it lies in the pack. */
  articleBytes: Uint8Array;
  /** The article, or why its file cannot be read; `damaged`, too, where it is not the one that was packed. */
  article: { ok: true; article: Article } | { ok: false; problem: ArticleProblem };
  /** The pictures by name. Each is what its name says: the bytes of that hash, and of that kind. */
  pictures: ReadonlyMap<string, Uint8Array>;
}

export type PackRead = { ok: true; pack: Pack } | { ok: false; problem: PackProblem | "newer-version" };

function manifestOf(bytes: Uint8Array): PackManifest | "newer-version" | null {
  try {
    const data: unknown = JSON.parse(articleFileText(bytes) ?? "");
    if (!guardJson(data)) return null;
    const newer = z.looseObject({ format: z.literal("midad-pack"), version: z.int().gt(packVersion) }).safeParse(data);
    if (newer.success) return "newer-version";
    return packManifestSchema.safeParse(data).data ?? null;
  } catch {
    return null;
  }
}

/** Where the manifest and the pack say the same of how much there is: else part of it was lost or added on the way. */
function isComplete({ count, media }: PackManifest, entries: ReadonlyMap<string, Uint8Array>): boolean {
  const names = new Set([packNames.manifest, packNames.article, ...media.map((name) => packNames.media + name)]);
  return count === media.length && [...entries.keys()].every((name) => names.has(name));
}

async function isItself(name: string, bytes: Uint8Array): Promise<boolean> {
  const [hash, kind] = name.split(".");
  return readImage(bytes)?.kind === kind && (await sha256(bytes)) === hash;
}

/**
 * Reads a pack. A picture that is not what its name says is as if it were not there: the text is worth
 * having without it, and nothing comes into a library under a name that is not its own.
 */
export async function readPack(bytes: Uint8Array): Promise<PackRead> {
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return unpacked;
  const { entries } = unpacked;
  const manifest = manifestOf(entries.get(packNames.manifest) ?? new Uint8Array());
  if (manifest === "newer-version") return { ok: false, problem: "newer-version" };
  const articleBytes = entries.get(packNames.article);
  if (!manifest || !articleBytes || !isComplete(manifest, entries)) return { ok: false, problem: "bad-pack" };
  const text = articleFileText(articleBytes);
  const isWhole = (await sha256(articleBytes)) === manifest.article.sha256;
  const article = text === null || !isWhole ? ({ ok: false, problem: "damaged" } as const) : parseArticle(text);
  const pictures = new Map<string, Uint8Array>();
  for (const name of manifest.media) {
    const picture = entries.get(packNames.media + name);
    if (picture && (await isItself(name, picture))) pictures.set(name, picture);
  }
  return { ok: true, pack: { articleBytes, article, pictures } };
}
