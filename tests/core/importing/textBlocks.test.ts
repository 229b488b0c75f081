import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockTexts } from "../../../core/article/blocks.ts";
import { textBlocks } from "../../../core/importing/text/textBlocks.ts";

const paragraphs = (text: string) => textBlocks(text).flatMap(blockTexts);

describe("textBlocks", () => {
  test("blank lines stand between paragraphs", () => {
    expect(paragraphs("أ\n\nب\n\n\n \t\nج")).toEqual(["أ", "ب", "ج"]);
  });

  test("single line ends are breaks where blank lines stand between paragraphs", () => {
    expect(textBlocks("أ\nب\n\nج")).toEqual([
      {
        type: "paragraph",
        content: [{ type: "text", text: "أ" }, { type: "break" }, { type: "text", text: "ب" }],
      },
      { type: "paragraph", content: [{ type: "text", text: "ج" }] },
    ]);
  });

  test("without blank lines every line is a paragraph", () => {
    expect(paragraphs("أ\nب\nج")).toEqual(["أ", "ب", "ج"]);
  });

  test("line ends of every system", () => {
    expect(paragraphs("أ\r\n\r\nب\r\rج\u2028\u2028د\u0085\u0085ه")).toEqual(["أ", "ب", "ج", "د", "ه"]);
  });

  test("spaces inside the text stay, around it they go", () => {
    expect(paragraphs("\n  أ  \n\n  ب \n")).toEqual(["أ  ", "  ب"]);
  });

  test("nothing gives nothing", () => {
    expect(textBlocks(" \n ")).toEqual([]);
  });

  test("every character but line ends and outer white space is kept", () => {
    const line = fc.string({ unit: fc.constantFrom("ا", "ب ", " ", "\u00a0", "،", "\u2067", "A", "٣", "ً") });
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join("\n");
        const kept = lines.filter((each) => each.trim() !== "").join("");
        expect(paragraphs(text).join("").replaceAll("\n", "").trim()).toBe(kept.trim());
      }),
    );
  });
});
