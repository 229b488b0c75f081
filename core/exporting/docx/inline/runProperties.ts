import type { IRunOptions } from "docx";
import type { Direction } from "../../../article/direction.ts";
import type { Mark, Text } from "../../../article/inline.ts";
import { languageTag } from "../languageTag.ts";

/** Word keeps each property twice, for Latin letters and for complex ones; the library writes both of bold, italic and size. */
const looks: Record<Mark, IRunOptions> = {
  bold: { bold: true },
  italic: { italics: true },
  underline: { underline: {} },
  strike: { strike: true },
  sub: { subScript: true },
  sup: { superScript: true },
};

/**
 * The properties of a piece of a run: its marks, its language, and `w:rtl` where it runs from the right,
 * without which Word sets Arabic letters in the font, size and weight of the Latin ones.
 */
export function runProperties({ marks = [], language }: Pick<Text, "marks" | "language">, direction: Direction) {
  const tag = language === undefined ? null : languageTag(language);
  const isRtl = direction === "rtl";
  const raised = marks.includes("sub") && marks.includes("sup") ? marks.filter((mark) => mark !== "sup") : marks;
  return {
    ...Object.assign({}, ...raised.map((mark) => looks[mark])),
    ...(isRtl && { rightToLeft: true }),
    ...(tag !== null && { language: isRtl ? { bidirectional: tag } : { value: tag } }),
  } satisfies IRunOptions;
}
