import { type IParagraphOptions, Paragraph } from "docx";
import type { Direction } from "../../article/direction.ts";
import type { Inline } from "../../article/inline.ts";
import type { StyleId } from "./docxStyles.ts";
import { inlineDocx, type Opening, textDocx } from "./inline/inlineDocx.ts";

interface LineParts extends Pick<IParagraphOptions, "numbering" | "keepNext"> {
  opening?: Opening | undefined;
}

/** Its own direction stands on each paragraph, so that it stays what it is under any style; the mark at its end carries that of a list's number. */
function directed(direction: Direction) {
  return { bidirectional: direction === "rtl", ...(direction === "rtl" && { run: { rightToLeft: true } }) };
}

/** Inline content as one paragraph. */
export function lineDocx(style: StyleId, content: readonly Inline[], direction: Direction, parts: LineParts = {}) {
  const { opening, ...rest } = parts;
  return new Paragraph({ style, ...directed(direction), ...rest, children: inlineDocx(content, direction, opening) });
}

/** A plain text as one paragraph. */
export function textLineDocx(style: StyleId, text: string, direction: Direction) {
  return new Paragraph({ style, ...directed(direction), children: textDocx(text, direction) });
}

/** A paragraph around something else, or around nothing. */
export function bareLineDocx(style: StyleId, direction: Direction, children: IParagraphOptions["children"] = []) {
  return new Paragraph({ style, ...directed(direction), children });
}
