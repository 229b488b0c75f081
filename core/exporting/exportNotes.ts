import type { Article } from "../article/article.ts";
import { type Block, blockContents, blockTexts } from "../article/blocks.ts";
import { type Inline, inlineText } from "../article/inline.ts";
import { safeHref } from "../article/safeHref.ts";
import { shortLine } from "../checks/tk.ts";
import type { Publication } from "../settings/publications.ts";
import { openPlaces } from "./openPlaces.ts";
import { mediaOf, type PictureAddress } from "./pictures.ts";
import { isBlank } from "./printable.ts";
import { pieceAddress, webPictureAddress } from "./siteAddresses.ts";

/** What the journalist should know about a file that is otherwise right. The list is closed. */
export const exportNoteCodes = [
  /** The embargo is not over; `text` is its end, ISO 8601. */
  "embargo",
  /** There is no headline; a stand-in names the page. */
  "no-headline",
  /** The page's own address or those of its pictures are not known, so its data carries none. */
  "no-address",
  /** A link whose address may not be published; `text` is the link's text, which is kept. */
  "unsafe-link",
  /** A picture that is not with the file; `text` is what is known of it. Its caption and credit are kept. */
  "missing-picture",
  /** A picture that nobody has described for those who do not see it; `text` is what is known of it. */
  "no-alt",
  /** A picture that could not be decoded: it is with the file as it was, without its metadata. */
  "undecoded-picture",
  /** A block this version does not know; `text` is the beginning of its text, which is kept as paragraphs. */
  "unknown-block",
  /** Something is still to be filled in or checked; `text` is the mark with the words around it. */
  "open-mark",
] as const;
export type ExportNoteCode = (typeof exportNoteCodes)[number];

export interface ExportNote {
  code: ExportNoteCode;
  text: string;
}

const beginning = (text: string) => [...text.replace(/\s+/g, " ").trim()].slice(0, 80).join("");

function linkNotes(content: readonly Inline[]): ExportNote[] {
  return content.flatMap((node) => {
    if (node.type !== "link" || safeHref(node.href) !== null) return [];
    return [{ code: "unsafe-link" as const, text: beginning(inlineText(node.content)) }];
  });
}

function blockNotes(block: Block): ExportNote[] {
  if (block.type === "unknown") return [{ code: "unknown-block", text: beginning(blockTexts(block).join(" ")) }];
  return blockContents(block).flatMap(linkNotes);
}

function pictureNotes(block: Block, pictures: PictureAddress): ExportNote[] {
  if (block.type !== "image") return [];
  const known = [inlineText(block.caption), block.alt, block.credit, block.source ?? "", block.media ?? ""];
  const text = beginning(known.find((one) => !isBlank(one)) ?? "");
  const placed = block.media === null ? null : pictures(block.media);
  if (placed === null) return [{ code: "missing-picture", text }];
  const notes: ExportNote[] = placed.isUndecoded ? [{ code: "undecoded-picture", text }] : [];
  return isBlank(block.alt) ? [...notes, { code: "no-alt", text }] : notes;
}

function lacksAddress(article: Article, pictures: PictureAddress, publication: Publication | null): boolean {
  if (pieceAddress(article, publication) === null) return true;
  const placed = mediaOf(article).flatMap((media) => pictures(media) ?? []);
  return placed.some((picture) => webPictureAddress(picture, publication) === null);
}

/**
 * Everything there is to know; an exporter says which of it is no news of its file.
 * @param now the moment of the export, which an embargo is measured against
 * @param pictures which pictures are with the file
 * @param publication where it will stand
 */
export function exportNotes(
  article: Article,
  now: Date,
  pictures: PictureAddress,
  publication: Publication | null,
): ExportNote[] {
  const { embargo, headline, body } = article;
  const notes: ExportNote[] = [];
  if (embargo !== null && Date.parse(embargo) > now.getTime()) notes.push({ code: "embargo", text: embargo });
  if (isBlank(headline)) notes.push({ code: "no-headline", text: "" });
  if (lacksAddress(article, pictures, publication)) notes.push({ code: "no-address", text: "" });
  notes.push(
    ...openPlaces(article).map((place) => ({ code: "open-mark" as const, text: beginning(shortLine(place)) })),
  );
  return [...notes, ...body.flatMap((block) => [...pictureNotes(block, pictures), ...blockNotes(block)])];
}
