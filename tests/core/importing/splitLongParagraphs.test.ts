import { describe, expect, it } from "vitest";
import { type Block, blockTexts } from "../../../core/article/blocks.ts";
import { countWords } from "../../../core/article/counts.ts";
import { isLongParagraph, splitLongParagraphs } from "../../../core/importing/splitLongParagraphs.ts";

const sentence = "قال الوزير إن العمل في المشروع الكبير سيبدأ مطلع الشهر المقبل.";
const wordsIn = countWords(sentence);
const paragraph = (text: string): Block => ({ type: "paragraph", direction: "rtl", content: [{ type: "text", text }] });
const long = (sentences: number) => Array.from({ length: sentences }, () => sentence).join(" ");

describe("a paragraph of more than 5,000 words", () => {
  const text = long(Math.ceil(5001 / wordsIn));

  it("is long, and one of 5,000 is not", () => {
    expect(isLongParagraph(paragraph(text))).toBe(true);
    expect(isLongParagraph(paragraph(Array.from({ length: 5000 }, () => "كلمة").join(" ")))).toBe(false);
    expect(isLongParagraph({ type: "heading", level: 2, content: [{ type: "text", text }] })).toBe(false);
  });

  it("is parted at ends of sentences, every word of it kept", () => {
    const pieces = splitLongParagraphs([paragraph("قبل"), paragraph(text)]);
    const lines = pieces.flatMap(blockTexts);
    expect(lines[0]).toBe("قبل");
    expect(lines.slice(1).join(" ")).toBe(text);
    for (const line of lines.slice(1)) {
      expect(line.endsWith(".")).toBe(true);
      expect(countWords(line)).toBeLessThan(120);
    }
    expect(pieces.every((piece) => piece.type !== "paragraph" || piece.direction === "rtl")).toBe(true);
  });

  it("stays whole where it has no sentences", () => {
    const endless = paragraph(Array.from({ length: 6000 }, () => "كلمة").join(" "));
    expect(splitLongParagraphs([endless])).toEqual([endless]);
  });
});
