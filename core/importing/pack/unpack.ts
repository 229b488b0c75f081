// The build for Node brings worker threads, and a `require` of its own that no bundle can hold twice.
import { type UnzipFileInfo, unzipSync } from "fflate";
import { articleFileLimit } from "../../article/articleFile.ts";
import { mediaNameSchema } from "../../article/image.ts";
import { packLimits, packNames } from "../../exporting/pack/packManifest.ts";
import { imageLimit } from "../../media/imageLimit.ts";

/** `bad-pack`: no zip, damaged, or with something in it that no pack has; `pack-too-large`: more than is unpacked. */
export type PackProblem = "bad-pack" | "pack-too-large";

export type Unpacked = { ok: true; entries: Map<string, Uint8Array> } | { ok: false; problem: PackProblem };

/** From this size on, in bytes, an entry is looked at for being a bomb. */
const bombSize = 8 * 1024 * 1024;
/** How many times larger than its packed form a text of that size may be; articles reach about 10. */
const largestRatio = 100;

/** The largest that an entry of this name may be, in bytes; null for a name that no pack has. */
function limitOf(name: string): number | null {
  if (name === packNames.manifest) return packLimits.manifest;
  if (name === packNames.article) return articleFileLimit;
  const picture = name.startsWith(packNames.media) ? name.slice(packNames.media.length) : "";
  return mediaNameSchema.safeParse(picture).success ? imageLimit : null;
}

function isWrong({ size, originalSize, compression }: UnzipFileInfo): boolean {
  if (compression === 0) return size !== originalSize;
  return compression !== 8 || (originalSize > bombSize && originalSize > size * largestRatio);
}

class Refused extends Error {
  readonly problem: PackProblem;

  constructor(problem: PackProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** Judges every entry by what the zip says of it, and unpacks none. @throws Refused at the first that is not right */
function judge(bytes: Uint8Array): void {
  const seen = new Set<string>();
  let total = 0;
  unzipSync(bytes, {
    filter: (entry) => {
      const limit = limitOf(entry.name);
      if (limit === null || seen.has(entry.name) || isWrong(entry)) throw new Refused("bad-pack");
      seen.add(entry.name);
      total += entry.originalSize;
      const isFull = total > packLimits.bytes || seen.size > packLimits.pictures + 2;
      if (entry.originalSize > limit || isFull) throw new Refused("pack-too-large");
      return false;
    },
  });
}

/**
 * The entries of a pack by name. Nothing is unpacked before all of them were judged: by name, number,
 * size, and how much they grow. Each gets no more room than it said it needs.
 */
export function unpack(bytes: Uint8Array): Unpacked {
  if (bytes.length > packLimits.bytes + packLimits.manifest) return { ok: false, problem: "pack-too-large" };
  try {
    judge(bytes);
    return { ok: true, entries: new Map(Object.entries(unzipSync(bytes))) };
  } catch (error) {
    return { ok: false, problem: error instanceof Refused ? error.problem : "bad-pack" };
  }
}
