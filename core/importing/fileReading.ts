import type { Article } from "../article/article.ts";
import type { Attachment } from "./attachments.ts";
import type { Dropped } from "./dropped.ts";

/** A file of another program, read into an article. */
export interface FileReading {
  article: Article;
  /** Its pictures; blocks name them by `attachmentAt` of their `source`. */
  attachments: readonly Attachment[];
  dropped: readonly Dropped[];
}

export type FileProblem = "empty" | "not-text" | "too-large" | "not-document" | "unsupported-document" | "not-ninjs";
export type FileImport = ({ ok: true } & FileReading) | { ok: false; problem: FileProblem };

/** What a new article is made with: its id (UUID v7), and the time in ISO 8601 with offset. */
export interface NewPiece {
  id: string;
  now: string;
}
