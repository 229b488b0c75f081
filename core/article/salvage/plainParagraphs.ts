import { decodeText } from "../../importing/text/decodeText.ts";
import { textBlocks } from "../../importing/text/textBlocks.ts";
import type { Block } from "../blocks.ts";
import { hasLetters, isJunk, stretchesOf } from "./readableText.ts";
import { salvageLimits } from "./salvageLimits.ts";

/** Bytes that tell an encoding, of a file that may be large. */
const sample = 1_000_000;

/** A file without a word of the format may be a text of any encoding that texts are imported from. */
function decoded(bytes: Uint8Array, text: string): string {
  const guess = decodeText(bytes.subarray(0, sample));
  return guess.ok && guess.encoding === "windows-1256" ? new TextDecoder(guess.encoding).decode(bytes) : text;
}

/** True where hardly a character is junk; NULs are not counted, since they stand where a disk lost a part. */
function isClean(text: string): boolean {
  let strays = 0;
  for (let at = 0; at < text.length && strays * 20 <= text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0 && !(code >= 0x09 && code <= 0x0d) && isJunk(code)) strays++;
  }
  return strays * 20 <= text.length;
}

const brokenOff = /[^\P{Cc}\t\n\v\f\r\u0085]+/gu;

/**
 * The readable text of a file that has nothing of the format, as paragraphs.
 * @param text the bytes as they were decoded so far
 */
export function plainParagraphs(bytes: Uint8Array, text: string): { blocks: Block[]; lost: boolean } {
  const whole = decoded(bytes, text);
  if (!isClean(whole)) return { blocks: stretchesOf(whole).flatMap(textBlocks), lost: true };
  const start = whole.slice(0, salvageLimits.text);
  const readable = start.replace(brokenOff, "\n\n");
  const lines = readable.split(/\r\n|[\n\r]/, salvageLimits.lines);
  const blocks = hasLetters(readable) ? textBlocks(lines.join("\n")) : [];
  return { blocks, lost: start !== readable || start.length < whole.length || lines.length === salvageLimits.lines };
}
