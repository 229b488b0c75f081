import { randomUUID } from "node:crypto";
import { extname } from "node:path";
import { mediaNameSchema } from "../../core/article/image.ts";
import type { PrintablePage } from "../../core/exporting/exporter.ts";
import type { Disk } from "../library/disk.ts";
import { appOrigin } from "../windows/appProtocol.ts";
import { pageNumbersCss } from "./numberPages.ts";
import { printFaces, printFacesCss } from "./printFaces.ts";
import type { PlacedPage } from "./replacePage.ts";

// Nothing runs and nothing is fetched but the page's own pictures and the faces it is printed in.
const pagePolicy = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "sandbox allow-same-origin",
].join("; ");

const pictureTypes: Record<string, string> = {
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".webp": "image/webp",
  ".gif": "image/gif",
  ".avif": "image/avif",
};

/** A face is kept for the next page: to fetch and unpack them anew took half of the time a page loads. */
const forever = "max-age=31536000, immutable";

function respond(body: Uint8Array | string, contentType: string, keep = "no-store"): Response {
  return new Response(typeof body === "string" ? body : new Uint8Array(body), {
    headers: {
      "content-type": contentType,
      "content-security-policy": pagePolicy,
      "x-content-type-options": "nosniff",
      "cache-control": keep,
    },
  });
}

const nothingThere = () => new Response(null, { status: 404 });

const facesCss = printFacesCss((index) => `/faces/${index}`);

/** With the faces before the head's end, so that they stand over those that the page names itself. */
function forPaper({ html, numberOf }: PrintablePage): string {
  const style = `<style>${facesCss}${numberOf ? `\n${pageNumbersCss}` : ""}</style>`;
  return html.replace("</head>", () => `${style}\n</head>`);
}

/** What a window shows in which pages take their places. */
export const emptyPage = `${appOrigin}/page/`;

/** The pages that are being printed, and all else that the printing window may fetch. */
export class PrintShelf {
  readonly #disk: Disk;
  readonly #pages = new Map<string, PrintablePage>();
  readonly #faces = new Map<string, Promise<Uint8Array>>();

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  /** Keeps a page, and its pictures below its address, until `take` lets it go. */
  put(page: PrintablePage): PlacedPage {
    const name = randomUUID();
    this.#pages.set(name, page);
    return { address: `${emptyPage}${name}/`, html: forPaper(page) };
  }

  take({ address }: PlacedPage): void {
    this.#pages.delete(address.slice(emptyPage.length, -1));
  }

  async answer(request: Request): Promise<Response> {
    const { pathname, host } = new URL(request.url);
    if (request.method !== "GET" || host !== "midad") return nothingThere();
    const face = printFaces[Number(/^\/faces\/(\d{1,3})$/.exec(pathname)?.[1] ?? -1)];
    if (face) return respond(await this.#face(face.path), "font/woff2", forever);
    if (request.url === emptyPage) return respond("<!doctype html>", "text/html; charset=utf-8");
    const [, name = "", media = ""] =
      /^\/page\/([0-9a-f-]{36})\/(?:media\/([0-9a-f]{64}\.[a-z]{3,4}))?$/.exec(pathname) ?? [];
    const page = this.#pages.get(name);
    if (!page) return nothingThere();
    if (media === "") return respond(forPaper(page), "text/html; charset=utf-8");
    const contentType = pictureTypes[extname(media)];
    if (contentType === undefined || !mediaNameSchema.safeParse(media).success) return nothingThere();
    return page.readPicture(media).then((bytes) => respond(bytes, contentType), nothingThere);
  }

  #face(path: string): Promise<Uint8Array> {
    const bytes = this.#faces.get(path) ?? this.#disk.readFile(path);
    this.#faces.set(path, bytes);
    return bytes;
  }
}
