import { join } from "node:path";
import { MidadError } from "../../core/contract/errors.ts";
import type { FormatFacts } from "../../core/exporting/exportFormats.ts";
import type { ExportOptions } from "../../core/exporting/exportOptions.ts";
import {
  dataAddress,
  noPictures,
  type PictureAddress,
  type PictureFile,
  type PictureWish,
  picturesBeside,
  usualWidest,
} from "../../core/exporting/pictures.ts";
import { type ImageKind, readImage } from "../../core/media/readImage.ts";
import type { Disk } from "../library/disk.ts";
import { withDiskFailures } from "../library/diskFailure.ts";
import { makeFolders } from "../library/folders.ts";
import { hashOf } from "../library/foreignCopy.ts";
import { saveDurably } from "../library/saveDurably.ts";
import type { MadePicture, PictureStudio, StudioWish } from "../pictures/pictureStudio.ts";
import { type PictureSource, presentIn } from "./pictureSource.ts";

/** The pictures of one export, made ready. */
export interface ReadyPictures {
  /** Where the file finds them. */
  address: PictureAddress;
  /** For a file that asks for their bytes. */
  read(media: string, wish?: PictureWish): Promise<PictureFile | null>;
  /** Puts those that lie beside the file into their folder. */
  write(disk: Disk, folder: string): Promise<void>;
}

export interface PicturesJob {
  source: PictureSource;
  studio: PictureStudio;
  /** Names of media files. */
  media: readonly string[];
  facts: FormatFacts;
  options: ExportOptions;
  /** The longest edge, in pixels. */
  widest?: number;
  /** Of the exported file. */
  fileName: string;
}

/** What a page's pictures may be, by what photographs are to become. */
const pageKinds: Record<ExportOptions["pictureFormat"], readonly ImageKind[]> = {
  webp: ["webp", "jpg", "png", "gif"],
  jpg: ["jpg", "png", "gif"],
};

const fileOf = ({ bytes, kind }: PictureFile) => `${hashOf(bytes)}.${kind}`;

/** The name is the hash of what the file holds, so that what is written over can only be the same picture. */
function placed(made: MadePicture) {
  const { width, height, isUndecoded } = made;
  return { file: fileOf(made), width, height, ...(isUndecoded && { isUndecoded: true as const }) };
}

/** The present ones, one in memory at a time, as `say` tells of them. */
async function eachMade<T>(
  { source, studio, media }: PicturesJob,
  wish: StudioWish,
  say: (made: MadePicture) => T,
): Promise<Map<string, T>> {
  const told = new Map<string, T>();
  for (const name of await presentIn(source, media)) {
    const made = await studio.make(source, name, wish);
    if (made) told.set(name, say(made));
  }
  return told;
}

async function besides(job: PicturesJob, wish: StudioWish): Promise<Pick<ReadyPictures, "address" | "write">> {
  const { source, studio, fileName } = job;
  const ready = await eachMade(job, wish, placed);
  return {
    address: picturesBeside(fileName, ready),
    async write(disk, folder) {
      if (ready.size > 0) await withDiskFailures(() => makeFolders(disk, folder), "not-found");
      for (const [name, { file }] of ready) {
        const made = await studio.make(source, name, wish);
        if (!made || fileOf(made) !== file) throw new MidadError("export-check", "a picture is not what it was");
        await saveDurably({ disk, path: join(folder, file), bytes: made.bytes });
      }
    },
  };
}

/** Those held as addresses are in memory together, as the file that holds them will be. */
async function inAddresses(job: PicturesJob, wish: StudioWish): Promise<PictureAddress> {
  const ready = await eachMade(job, wish, (made) => {
    const { file: _, ...facts } = placed(made);
    return { ...facts, src: dataAddress(Buffer.from(made.bytes).toString("base64"), made.kind) };
  });
  return (media) => ready.get(media) ?? null;
}

/** Those of which the file can show a kind; it asks for their bytes when it is made. */
async function held(job: PicturesJob, wish: StudioWish): Promise<PictureAddress> {
  const kinds = job.facts.pictureKinds;
  const shown = kinds && (await eachMade(job, { ...wish, kinds }, placed));
  const present = shown ?? (await presentIn(job.source, job.media));
  return (media) => (present.has(media) ? { src: media, ...shown?.get(media) } : null);
}

function read({ source, studio, options }: PicturesJob): ReadyPictures["read"] {
  return async (media, wish) => {
    if (wish) return studio.make(source, media, { ...wish, metadata: options.metadata });
    const bytes = await source.read(media);
    const image = readImage(bytes);
    return image && { bytes, ...image };
  };
}

/** Makes an export's pictures ready as its format and the journalist's choice have them. @throws as the source */
export async function readyPictures(job: PicturesJob): Promise<ReadyPictures> {
  const { facts, options, widest = usualWidest } = job;
  const place = facts.pictures === "either" ? options.pictures : facts.pictures;
  const wish: StudioWish = { kinds: pageKinds[options.pictureFormat], widest, metadata: options.metadata };
  const none = { read: read(job), write: () => Promise.resolve() };
  if (place === "beside") return { ...none, ...(await besides(job, wish)) };
  if (place === "nowhere") return { ...none, address: noPictures };
  return { ...none, address: await (facts.pictures === "either" ? inAddresses(job, wish) : held(job, wish)) };
}
