import { mediaNameSchema } from "../../core/article/image.ts";
import { MidadError } from "../../core/contract/errors.ts";
import { imageLimit } from "../../core/media/imageLimit.ts";
import { type ImageFile, isSvg, readImage } from "../../core/media/readImage.ts";
import { systemCode } from "./disk.ts";
import { withDiskFailures } from "./diskFailure.ts";
import { makeFolders } from "./folders.ts";
import { hashOf } from "./foreignCopy.ts";
import { saveDurably } from "./saveDurably.ts";
import type { Site } from "./site.ts";

/** The folder of pictures inside a library. */
export const mediaFolder = "media";

/** A picture in the library. */
export interface StoredPicture {
  /** The name of its file: the SHA-256 of its bytes and the ending of its kind. */
  media: string;
  /** Pixels, as they lie in the file. */
  width: number;
  height: number;
}

function mustBeImage(bytes: Uint8Array): ImageFile {
  if (bytes.length > imageLimit) throw new MidadError("image-too-large", `a picture of ${bytes.length} bytes`);
  const image = readImage(bytes);
  if (image) return image;
  throw new MidadError(isSvg(bytes) ? "svg-image" : "not-image", "the file is no picture of a known kind");
}

/**
 * The library's pictures, each once, by the hash of its bytes. Pieces, their versions and recovery
 * copies name them by that hash, so none is ever deleted or written over with something else.
 */
export class MediaStore {
  readonly #site: Site;

  constructor(site: Site) {
    this.#site = site;
  }

  /**
   * Takes a picture in; answers when it would survive a power cut. One that is there already is not
   * written again; a damaged file under its name is made whole.
   * @throws MidadError `not-image`, `svg-image`, `image-too-large`, and all of `saveDurably`'s
   */
  async add(bytes: Uint8Array): Promise<StoredPicture> {
    const { kind, width, height } = mustBeImage(bytes);
    const media = `${hashOf(bytes)}.${kind}`;
    await this.#site.mustBeThere();
    await withDiskFailures(() => makeFolders(this.#site.disk, this.#site.path(mediaFolder)));
    // Read before it is believed: a disk that was full or a sync client may have left half of it.
    if (!(await this.#holds(media, bytes.length))) {
      const { disk, root } = this.#site;
      await saveDurably({ disk, path: this.#pathOf(media), bytes, root, target: { kind: "overwrite" } });
    }
    return { media, width, height };
  }

  /** True where there is a file of that name, with something in it. */
  async has(media: string): Promise<boolean> {
    try {
      const { kind, size } = await this.#site.disk.stat(this.#pathOf(media));
      return kind === "file" && size > 0;
    } catch {
      return false;
    }
  }

  /** A picture's bytes. @throws MidadError `not-found`, `denied`, `io`, `too-large` */
  read(media: string): Promise<Uint8Array> {
    return withDiskFailures(() => this.#site.disk.readFile(this.#pathOf(media), imageLimit), "not-found");
  }

  async #holds(media: string, size: number): Promise<boolean> {
    try {
      const bytes = await this.#site.disk.readFile(this.#pathOf(media), imageLimit);
      return bytes.length === size && hashOf(bytes) === media.split(".")[0];
    } catch (error) {
      if (systemCode(error) === "") throw error;
      return false;
    }
  }

  /** Names come from articles and addresses: nothing but a hash and an ending becomes a path. */
  #pathOf(media: string): string {
    if (!mediaNameSchema.safeParse(media).success) throw new MidadError("not-found", "no name of a picture");
    return this.#site.path(`${mediaFolder}/${media}`);
  }
}
