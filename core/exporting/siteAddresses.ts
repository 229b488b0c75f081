import type { Article } from "../article/article.ts";
import type { Publication } from "../settings/publications.ts";
import type { PlacedPicture } from "./pictures.ts";
import { isBlank, printable } from "./printable.ts";

const under = (base: string, path: string) => (/[/=]$/.test(base) ? base + path : `${base}/${path}`);

/** A slug as a path below an address; null for one that leads elsewhere. */
function slugPath(slug: string): string | null {
  const parts = printable(slug)
    .trim()
    .replace(/\s+/g, "-")
    .split("/")
    .filter((part) => part !== "");
  if (parts.length === 0 || parts.some((part) => /^\.+$/.test(part))) return null;
  return parts.map(encodeURIComponent).join("/");
}

/** The address the piece will have on the web; null where publication or slug do not tell it. */
export function pieceAddress({ slug }: Pick<Article, "slug">, publication: Publication | null): string | null {
  if (!publication?.address || isBlank(slug)) return null;
  const path = slugPath(slug);
  return path === null ? null : under(publication.address, path);
}

/** The address a picture that lies beside the file will have on the web; null where it is not known. */
export function webPictureAddress({ file }: PlacedPicture, publication: Publication | null): string | null {
  return publication?.pictureAddress && file !== undefined ? under(publication.pictureAddress, file) : null;
}
