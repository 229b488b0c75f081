import { cleanText } from "../../../core/arabic/cleanText.ts";
import { type Block, blockTexts, type Direction, type Paragraph } from "../../../core/article/blocks.ts";
import type { Inline, Text } from "../../../core/article/inline.ts";
import { safeHref } from "../../../core/article/safeHref.ts";
import { markupToBlocks } from "../../../core/importing/markup/markupToBlocks.ts";
import { type PasteMode, pastedText } from "../../../core/importing/text/pastedText.ts";
import { cleanHtml } from "./cleanHtml.ts";
import { blocksType, readBlocksOf } from "./clipboardType.ts";

/** What the clipboard or a drag holds, read into blocks. */
export interface Pasted {
  blocks: Block[];
  /** Words that join the block they are pasted into. */
  inline: boolean;
  /** Copied in this launch: part of a piece, and no story from elsewhere. */
  isOwn: boolean;
  /** Without marks of its own, so that it takes those at the caret. */
  isPlain: boolean;
  /** The address, where the text is nothing but one. */
  url: string | null;
}

/** The most that is read, in characters; more is a file to import. */
export const pasteLimits = { html: 5 * 1024 * 1024, text: 5 * 1024 * 1024, blocks: 50_000 } as const;

type Source = Pick<DataTransfer, "getData">;

function urlOf(text: string): string | null {
  const trimmed = text.trim();
  return /^(https?:\/\/|mailto:)\S+$/i.test(trimmed) ? safeHref(trimmed) : null;
}

function fromHtml(html: string, base: Direction, isFormatted: boolean): Block[] {
  if (html === "" || html.length > pasteLimits.html) return [];
  const { fragment, traitsOf } = cleanHtml(html);
  return markupToBlocks(fragment, { base, isFormatted, traitsOf });
}

/** The words alone; a program that offers only HTML has them in it. */
function plainText(source: Source, raw: string, base: Direction): string {
  if (raw !== "") return raw;
  return fromHtml(source.getData("text/html"), base, false).flatMap(blockTexts).join("\n");
}

const space: Text = { type: "text", text: " " };

/** HTML has no spaces at the edges of a line; words have them where the text beside it does. */
function withEdges(content: readonly Inline[], text: string): Inline[] {
  return [...(/^[ \u00a0]/.test(text) ? [space] : []), ...content, ...(/[ \u00a0]$/.test(text) ? [space] : [])];
}

/** A lone paragraph is words to be put in; a lone heading or list is a block. */
function wordsOf(blocks: readonly Block[]): Paragraph | null {
  const [first] = blocks;
  return blocks.length === 1 && first?.type === "paragraph" && first.direction === undefined ? first : null;
}

/**
 * Reads a paste or a drop in our order: blocks of this launch, then cleaned HTML, then plain text; in
 * `plain` mode the text alone. Lexical's own type is never looked at. Null: nothing to paste.
 * `too-large`: more than `pasteLimits`.
 * @param launch this launch's random name
 * @param base the direction of the article
 */
export function readTransfer(
  source: Source,
  launch: string,
  base: Direction,
  mode: PasteMode = "clean",
): Pasted | "too-large" | null {
  const own = mode === "plain" ? null : readBlocksOf(source.getData(blocksType), launch);
  if (own) return { ...own, isOwn: true, isPlain: false, url: null };
  const raw = source.getData("text/plain") || source.getData("text/uri-list");
  const html = mode === "plain" ? [] : fromHtml(source.getData("text/html"), base, mode === "formatted");
  if (html.length === 0 && raw.length > pasteLimits.text) return "too-large";
  const text = html.length > 0 ? cleanText(raw) : plainText(source, raw, base);
  const blocks = html.length > 0 ? html : pastedText(text, mode);
  if (blocks.length === 0) return null;
  if (blocks.length > pasteLimits.blocks) return "too-large";
  const url = urlOf(text);
  const about = { isOwn: false, isPlain: html.length === 0 && url === null, url };
  const words = wordsOf(blocks);
  if (!words || html.length === 0) return { ...about, blocks, inline: words !== null };
  return { ...about, blocks: [{ ...words, content: withEdges(words.content, text) }], inline: true };
}
