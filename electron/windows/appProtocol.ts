import { extname, join, normalize, sep } from "node:path";
import { protocol } from "electron";
import type { Disk } from "../library/disk.ts";
import type { PreviewShelf } from "./previewShelf.ts";

export const appOrigin = "app://midad";
export const startPage = `${appOrigin}/index.html`;

const contentTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

const mediaTypes: Record<string, string> = {
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".webp": "image/webp",
  ".gif": "image/gif",
  ".avif": "image/avif",
};

const windowPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join("; ");

// An exported page carries its style, and its fonts where they were asked for, inside and nothing that runs. `sandbox` holds even if a frame
// forgot its own attribute; same-origin lets the window keep the page's scroll place.
const previewPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "font-src data:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "sandbox allow-same-origin",
].join("; ");

// A picture is shown and nothing else: as a document it could do nothing.
const mediaPolicy = "default-src 'none'; sandbox";

/** Must run before the app is ready: the scheme gets an origin, so that 'self' means something. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: "app", privileges: { standard: true, secure: true, codeCache: true, supportFetchAPI: false } },
  ]);
}

function respond(body: Uint8Array | string, contentType: string, policy: string): Response {
  return new Response(typeof body === "string" ? body : new Uint8Array(body), {
    headers: {
      "content-type": contentType,
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}

const nothingThere = () => new Response(null, { status: 404 });

export interface AppFiles {
  /** The folder of the window's own files. */
  folder: string;
  disk: Disk;
  shelf: PreviewShelf;
  /** The bytes of a picture of the library that is open now. */
  readMedia(name: string): Promise<Uint8Array>;
}

async function servePicture(name: string, readMedia: AppFiles["readMedia"]): Promise<Response> {
  const contentType = mediaTypes[extname(name)];
  if (contentType === undefined) return nothingThere();
  return readMedia(name).then((bytes) => respond(bytes, contentType, mediaPolicy), nothingThere);
}

/**
 * Serves the window's own files, the pages on the preview shelf and the library's pictures; nothing
 * else has an address. A picture's is its hash, so that no path is made of it. The path of a file is
 * decoded once and must stay inside the folder: `..%2f` survives URL parsing.
 */
export function serveApp({ folder, disk, shelf, readMedia }: AppFiles): void {
  protocol.handle("app", async (request) => {
    const url = new URL(request.url);
    if (request.method !== "GET" || url.host !== "midad") return nothingThere();
    const preview = /^\/preview\/([0-9a-f-]{36})$/.exec(url.pathname)?.[1];
    if (preview !== undefined) {
      const page = shelf.take(preview);
      return page === undefined ? nothingThere() : respond(page, "text/html; charset=utf-8", previewPolicy);
    }
    const picture = /^\/media\/([0-9a-f]{64}\.[a-z]{3,4})$/.exec(url.pathname)?.[1];
    if (picture !== undefined) return servePicture(picture, readMedia);
    const file = normalize(join(folder, decodeURIComponent(url.pathname)));
    const contentType = contentTypes[extname(file)];
    if (!file.startsWith(folder + sep) || contentType === undefined) return nothingThere();
    try {
      return respond(await disk.readFile(file), contentType, windowPolicy);
    } catch {
      return nothingThere();
    }
  });
}
