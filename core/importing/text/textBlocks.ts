import type { Paragraph } from "../../article/blocks.ts";
import { inlineFromText } from "../../article/inline.ts";

const lineEnd = /\r\n|[\n\r\u0085\u2028\u2029]/;
const blank = /^\s*$/;

/** Groups of lines that stand between blank lines. */
function groupLines(lines: readonly string[]): string[][] {
  const groups: string[][] = [];
  let open = false;
  for (const line of lines) {
    if (blank.test(line)) {
      open = false;
    } else if (open) {
      groups.at(-1)?.push(line);
    } else {
      groups.push([line]);
      open = true;
    }
  }
  return groups;
}

/**
 * Plain text as paragraphs. Where blank lines stand between them, single line ends inside a
 * paragraph are its line breaks; a text without blank lines has a paragraph a line. Every character
 * is kept but the white space around the whole.
 */
export function textBlocks(text: string): Paragraph[] {
  const lines = text.trim().split(lineEnd);
  const groups = lines.some((line) => blank.test(line)) ? groupLines(lines) : lines.map((line) => [line]);
  return groups.map((group) => ({ type: "paragraph", content: inlineFromText(group.join("\n")) }));
}
