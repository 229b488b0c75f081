import { inDeskSpelling } from "./deskSpelling.ts";
import type { FileImport, NewPiece } from "./fileReading.ts";
import type { ForeignKind } from "./foreignKind.ts";
import type { DeskLists } from "./storyDraft.ts";

/** A file to be read, and what its reading needs to know. */
export interface ForeignRequest {
  kind: ForeignKind;
  bytes: Uint8Array;
  desk: DeskLists;
  piece: NewPiece;
}

/** Reads a file of another program, wherever that is done. */
export type ForeignReader = (request: ForeignRequest) => Promise<FileImport>;

/** What reads a kind is loaded with the first of it. */
async function read({ kind, bytes, desk, piece }: ForeignRequest): Promise<FileImport> {
  switch (kind) {
    case "html":
      return (await import("./html/importHtml.ts")).importHtml(bytes, desk, piece);
    case "markdown":
      return (await import("./markdown/importMarkdown.ts")).importMarkdown(bytes, desk, piece);
    case "docx":
      return (await import("./docx/importDocx.ts")).importDocx(bytes, desk, piece);
    case "ninjs":
      return (await import("./ninjs/importNinjs.ts")).importNinjs(bytes, desk, piece);
  }
}

/** Reads a file of another program, here and now. */
export async function readForeign(request: ForeignRequest): Promise<FileImport> {
  const found = await read(request);
  return found.ok ? { ...found, article: inDeskSpelling(found.article, request.desk) } : found;
}
