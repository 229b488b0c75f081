import { z } from "zod";
import { type Block, blockFromData, blockToData } from "../../../core/article/blocks.ts";
import { guardJson } from "../../../core/article/guardJson.ts";
import type { Selected } from "../convert/selectedBlocks.ts";

/** The type under which copied text goes to the clipboard as blocks, so that a paste here loses nothing. */
export const blocksType = "application/x-midad-blocks";

/** Longer than the largest piece as JSON, in UTF-16 units: what is longer is not even parsed. */
const longest = 64 * 1024 * 1024;

const payloadSchema = z.strictObject({
  /** Random for each launch: no page can have written what carries it. */
  launch: z.string(),
  inline: z.boolean(),
  blocks: z.array(z.unknown()).min(1).max(200_000),
});

export function writeBlocks({ blocks, inline }: Selected, launch: string): string {
  return JSON.stringify({ launch, inline, blocks: blocks.map(blockToData) });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Blocks that this very launch copied, parsed like a file's; null for anything else, which is then
 * pasted as the HTML or text beside it. Whoever guesses the name still brings nothing but blocks.
 */
export function readBlocksOf(text: string, launch: string): Selected | null {
  if (text.length > longest || !text.startsWith(`{"launch":${JSON.stringify(launch)},`)) return null;
  const data = parseJson(text);
  if (!guardJson(data)) return null;
  const payload = payloadSchema.safeParse(data);
  if (!payload.success || payload.data.launch !== launch) return null;
  const blocks: Block[] = payload.data.blocks.map(blockFromData);
  return { blocks, inline: payload.data.inline };
}
