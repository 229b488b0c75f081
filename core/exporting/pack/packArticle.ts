// The build for Node brings worker threads, and a `require` of its own that no bundle can hold twice.
import { zipSync } from "fflate";
import type { Article } from "../../article/article.ts";
import { serializeArticle } from "../../article/articleFile.ts";
import { MidadError } from "../../contract/errors.ts";
import { sha256 } from "../../media/sha256.ts";
import type { ExportContext } from "../exporter.ts";
import { mediaOf } from "../pictures.ts";
import { type PackManifest, packLimits, packNames, packVersion } from "./packManifest.ts";

/** A zip can name no time before 1980 or after 2099; a machine's clock can. */
function nameable(time: Date): Date {
  return time.getFullYear() < 1981 || time.getFullYear() > 2098 ? new Date(2000, 0, 1) : time;
}

/**
 * The piece with its pictures as one zip. Pictures are stored as they are: they are compressed already.
 * @throws MidadError `pack-too-large`, and all of `readPicture`'s
 */
export async function packArticle(article: Article, context: ExportContext): Promise<Uint8Array> {
  const text = new TextEncoder().encode(serializeArticle(article));
  const media = mediaOf(article).filter((name) => context.pictures(name) !== null);
  const pictures: Record<string, [Uint8Array, { level: 0 }]> = {};
  let bytes = text.length;
  for (const name of media) {
    const picture = await context.readPicture(name);
    if (!picture) continue;
    bytes += picture.bytes.length;
    if (bytes > packLimits.bytes) break;
    pictures[packNames.media + name] = [picture.bytes, { level: 0 }];
  }
  if (bytes > packLimits.bytes || media.length > packLimits.pictures) {
    throw new MidadError("pack-too-large", `${bytes} bytes, ${media.length} pictures`);
  }
  const manifest: PackManifest = {
    format: "midad-pack",
    version: packVersion,
    program: "Midad",
    article: { name: packNames.article, sha256: await sha256(text) },
    count: media.length,
    media,
  };
  const entries = {
    [packNames.manifest]: new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`),
    [packNames.article]: text,
    ...pictures,
  };
  return zipSync(entries, { mtime: nameable(context.now) });
}
