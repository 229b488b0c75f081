import { createHash } from "node:crypto";
import { posix } from "node:path";
import { fileNameFor } from "../../core/arabic/fileName.ts";
import { type Article, bodyText } from "../../core/article/article.ts";
import { isConflictName } from "../../core/article/conflictName.ts";
import { isUrgent } from "../../core/article/urgent.ts";
import type { Row } from "../../core/contract/rows.ts";
import { fold } from "../../core/search/fold.ts";
import type { FileStat } from "./disk.ts";

export const pieceExtension = ".midad";

export type Problem = NonNullable<Row["problem"]>;

/** What tells a changed file from an unchanged one without reading it. */
export type Seen = Pick<FileStat, "size" | "mtimeMs" | "ino">;

/** The state a window works on: what a save must find in the file. */
export interface Held {
  seq: number;
  /** SHA-256 of the state last read or written, and of those whose writing failed half-way. */
  ours: Set<string>;
}

/** A file of the library as memory keeps it. */
export interface Piece {
  /** The id inside the file; for a second file with that id, and for one that cannot be read, one made from its path. */
  id: string;
  /** The id inside the file; null where it cannot be read. */
  fileId: string | null;
  /** Inside the library (or its place in the bin), with `/`. */
  path: string;
  seen: Seen | null;
  row: Row;
  /** ms since 1970; the list's order. */
  time: number;
  seq: number;
  /** The text that is found in: folded, or, since a save that should not wait for it, not yet. */
  text: { folded: string } | { raw: string };
  /** True while the file's name is the one Midad gave it. */
  named: boolean;
  held: Held | null;
  /** Its file vanished under an open window. */
  gone: boolean;
}

/** The last 8 hex digits of an id: the first ones of a UUID v7 are the time and nearly the same for all. */
export function shortId(id: string, length = 8): string {
  return id.replaceAll("-", "").slice(-length);
}

/** The names Midad gives a piece, the best first. */
export function namesFor(headline: string, id: string): string[] {
  return [8, 16, 32].map((length) => fileNameFor(headline, shortId(id, length), pieceExtension));
}

/** A stable id for a path, in the form of a UUID (version 8, RFC 9562), because an article's id must have it. */
export function idForPath(path: string, round = 0): string {
  const hex = createHash("sha256").update(`${round}/${path}`).digest("hex");
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(18, 20),
    hex.slice(20, 32),
  ].join("-");
}

/** Everything of an article that is found by its words. */
function foundBy(article: Article): string {
  const { headline, kicker, deck, agencies, keywords } = article;
  return [headline, kicker, deck, ...agencies, ...keywords, bodyText(article)].join("\n");
}

function rowFor(id: string, path: string, article: Article): Row {
  const { headline, kicker, section, status, urgency, updatedAt } = article;
  return {
    id,
    headline,
    kicker,
    section,
    status,
    urgent: isUrgent(urgency),
    time: updatedAt,
    fileName: posix.basename(path),
    copyOf: copyOf(id, article.id, path),
    problem: null,
  };
}

/** What a piece is a copy of, by the ids: its own one, and the one inside the file. */
export function copyOf(id: string, fileId: string | null, path: string): Row["copyOf"] {
  if (fileId === null || fileId === id) return null;
  return { id: fileId, kind: isConflictName(posix.basename(path)) ? "conflict" : "copy" };
}

/** Brings a piece up to a state of its article. */
export function showArticle(piece: Piece, article: Article): void {
  piece.fileId = article.id;
  piece.row = rowFor(piece.id, piece.path, article);
  piece.time = Date.parse(article.updatedAt);
  piece.seq = article.seq;
  piece.text = { raw: foundBy(article) };
}

/** True where a file's name is one Midad gives to a piece with this headline, or gave before it had one. */
export function carriesGivenName(
  { id, fileId, path }: Pick<Piece, "id" | "fileId" | "path">,
  headline: string,
): boolean {
  // A copy under the same name in another folder has another id here, and was put there by somebody.
  if (id !== fileId) return false;
  const name = posix.basename(path);
  return namesFor(headline, id).includes(name) || namesFor("", id).includes(name);
}

export function pieceFromArticle(id: string, path: string, seen: Seen | null, article: Article): Piece {
  return {
    ...{ id, fileId: article.id, path, seen, seq: article.seq, held: null, gone: false },
    row: rowFor(id, path, article),
    time: Date.parse(article.updatedAt),
    text: { folded: fold(foundBy(article)) },
    named: carriesGivenName({ id, fileId: article.id, path }, article.headline),
  };
}

/** A file that cannot be opened is a line of the list all the same: nothing in the folder is hidden. */
export function pieceFromProblem(id: string, path: string, seen: Seen | null, problem: Problem): Piece {
  const fileName = posix.basename(path);
  const time = seen?.mtimeMs ?? 0;
  return {
    ...{ id, fileId: null, path, seen, time, held: null, gone: false, named: false, seq: 0 },
    row: {
      ...{ id, fileName, problem, headline: "", kicker: "", section: null, urgent: false, copyOf: null },
      status: "draft",
      time: new Date(time).toISOString(),
    },
    text: { folded: fold(fileName) },
  };
}

/** The folded text of a piece; folded once, and then the text itself is let go. */
export function foldedText(piece: Piece): string {
  if ("raw" in piece.text) piece.text = { folded: fold(piece.text.raw) };
  return piece.text.folded;
}
