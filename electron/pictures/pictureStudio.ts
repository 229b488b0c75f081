import pLimit from "p-limit";
import type { ExportOptions } from "../../core/exporting/exportOptions.ts";
import type { PictureFile, PictureWish } from "../../core/exporting/pictures.ts";
import { isAnimated } from "../../core/media/isAnimated.ts";
import { readImage } from "../../core/media/readImage.ts";
import { withoutMetadata } from "../../core/media/withoutMetadata/withoutMetadata.ts";
import type { PictureSource } from "../exporting/pictureSource.ts";
import type { PictureWords } from "../media/pictureWords.ts";
import { creditPacket } from "./creditPacket.ts";
import type { Decoder } from "./decoder.ts";

/** What is asked of a picture, and what may stay of its metadata. */
export type StudioWish = PictureWish & Pick<ExportOptions, "metadata">;

/** A picture made ready to go along with a file. */
export interface MadePicture extends PictureFile {
  /** It could not be decoded: its bytes are the old ones, without their metadata. */
  isUndecoded: boolean;
}

/** Each is whole in memory while it is made, and what makes it takes more than one core. */
const atOnce = 2;

/** How much is kept of what was made in this session, in bytes. */
const cacheSize = 96 * 1024 * 1024;

/** The reader of metadata is large: nobody waits for it who has no picture. */
async function wordsOf(bytes: Uint8Array): Promise<PictureWords> {
  const { pictureWords } = await import("../media/pictureWords.ts");
  return pictureWords(bytes);
}

/** The picture in its old bytes, without its metadata unless all of it was asked for; null where that cannot be. */
async function asItIs(bytes: Uint8Array, wish: StudioWish, isUndecoded: boolean): Promise<MadePicture | null> {
  const image = readImage(bytes);
  if (!image || !wish.kinds.includes(image.kind)) return null;
  const bare = wish.metadata === "all" ? bytes : withoutMetadata(bytes);
  if (bare === null) return null;
  const { kind, width, height } = image;
  const seen = (await wordsOf(bytes)).isTurned ? { width: height, height: width } : { width, height };
  return { bytes: bare, kind, ...seen, isUndecoded };
}

/** Makes pictures ready for exports, each once a session as long as there is room. */
export class PictureStudio {
  readonly #decoder: Decoder;
  readonly #log: (message: string) => void;
  /** The least recently used first; null for one that could not be decoded, so that it is not tried again. */
  readonly #made = new Map<string, PictureFile | null>();
  #size = 0;
  readonly #turn = pLimit(atOnce);
  /** What is in work: who asks for it meanwhile waits for the same. */
  readonly #inWork = new Map<string, Promise<MadePicture | null>>();

  /** @param log English, never article text */
  constructor(decoder: Decoder, log: (message: string) => void = () => undefined) {
    this.#decoder = decoder;
    this.#log = log;
  }

  /**
   * A picture of an article, made to a wish. What moves stays as it is where the wish allows its kind.
   * @returns null for a file that is no picture, or that can be neither decoded nor freed of its metadata
   * @throws MidadError where the file cannot be read
   */
  make(source: PictureSource, media: string, wish: StudioWish): Promise<MadePicture | null> {
    const key = JSON.stringify([media, wish.kinds, wish.widest, wish.metadata]);
    const running = this.#inWork.get(key);
    if (running !== undefined) return running;
    const made = this.#turn(() => this.#make(key, source, media, wish)).finally(() => this.#inWork.delete(key));
    this.#inWork.set(key, made);
    return made;
  }

  async #make(key: string, source: PictureSource, media: string, wish: StudioWish): Promise<MadePicture | null> {
    const known = this.#take(key);
    if (known) return { ...known, isUndecoded: false };
    const bytes = await source.read(media);
    const kind = readImage(bytes)?.kind;
    if (!kind) return null;
    if (known === null) return asItIs(bytes, wish, true);
    if (wish.kinds.includes(kind) && isAnimated(bytes)) return asItIs(bytes, wish, false);
    const made = await this.#encode(media, bytes, wish);
    this.#keep(key, made);
    return made ? { ...made, isUndecoded: false } : asItIs(bytes, wish, true);
  }

  async #encode(media: string, bytes: Uint8Array, wish: StudioWish): Promise<PictureFile | null> {
    const { kinds, widest, metadata } = wish;
    const xmp = metadata === "credit" ? creditPacket(await wordsOf(bytes)) : "";
    try {
      return await this.#decoder.encode(bytes, { kinds, widest, keepsMetadata: metadata === "all", xmp });
    } catch (error) {
      this.#log(`picture ${media} not decoded: ${String(error)}`);
      return null;
    }
  }

  #take(key: string): PictureFile | null | undefined {
    const made = this.#made.get(key);
    if (made === undefined) return undefined;
    this.#made.delete(key);
    this.#made.set(key, made);
    return made;
  }

  #keep(key: string, made: PictureFile | null): void {
    const before = this.#made.get(key);
    this.#size += (made?.bytes.length ?? 0) - (before?.bytes.length ?? 0);
    this.#made.set(key, made);
    for (const [oldest, file] of this.#made) {
      if (this.#size <= cacheSize) break;
      this.#made.delete(oldest);
      this.#size -= file?.bytes.length ?? 0;
    }
  }
}
