import type { Article } from "../article/article.ts";
import type { Dropped } from "./dropped.ts";
import { articleFromStory, readStory } from "./readStory.ts";
import type { DeskLists } from "./storyDraft.ts";
import { decodeText, type TextEncodingName, type TextProblem } from "./text/decodeText.ts";
import { textBlocks } from "./text/textBlocks.ts";

/** More lines than any story has; an article file of more could not be read again. */
const mostLines = 100_000;

export type TextImport =
  | { ok: true; article: Article; encoding: TextEncodingName; damaged: boolean; dropped: Dropped[] }
  | { ok: false; problem: TextProblem };

/**
 * A text file as an article: decoded, split into paragraphs and read into fields.
 * @param bytes the whole file
 * @param id UUID v7
 * @param now ISO 8601 with offset
 */
export function importText(bytes: Uint8Array, desk: DeskLists, { id, now }: { id: string; now: string }): TextImport {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  if ((decoded.text.match(/\n|\r/g)?.length ?? 0) > mostLines) return { ok: false, problem: "too-large" };
  const article = articleFromStory(readStory(textBlocks(decoded.text), desk), { id, now });
  const dropped: Dropped[] = article.urgency === null ? [] : [{ code: "urgent", count: 1 }];
  return { ok: true, article, encoding: decoded.encoding, damaged: decoded.damaged, dropped };
}
