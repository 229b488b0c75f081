import { TEXT_TYPE_TO_FORMAT, type TextFormatType } from "lexical";
import { type Mark, marks } from "../../../core/article/inline.ts";

/** Each mark of an article by the name Lexical gives it. */
export const formatOf = {
  bold: "bold",
  italic: "italic",
  underline: "underline",
  strike: "strikethrough",
  sub: "subscript",
  sup: "superscript",
} as const satisfies Record<Mark, TextFormatType>;

const bitOf = (mark: Mark): number => TEXT_TYPE_TO_FORMAT[formatOf[mark]] ?? 0;

/** Marks as the bits of a text node's format. */
export function formatFromMarks(list: readonly Mark[] = []): number {
  return list.reduce((bits, mark) => bits | bitOf(mark), 0);
}

/** The marks in a text node's format, in the order they are written in. */
export function marksFromFormat(format: number): Mark[] {
  return marks.filter((mark) => (format & bitOf(mark)) !== 0);
}
