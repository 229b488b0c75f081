import { PDFRef } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import type { ContentFonts } from "../../../../core/exporting/pdf/contentFonts.ts";
import type { Ligature } from "../../../../core/exporting/pdf/letterFonts.ts";
import { spellContent } from "../../../../core/exporting/pdf/spellContent.ts";

const font = PDFRef.of(4);
const ours = PDFRef.of(9);

/** The shapes of a face, by their codes. */
const shapes = new Map([
  [1, "ظ"],
  [2, "ا"],
  [3, "ه"],
  [4, ">"],
  [5, "لا"],
  [6, " "],
  [7, "ّ"],
]);

/** What became of a run, with what was asked of its fonts. */
function spell(run: string, hasBlank = true) {
  const split: unknown[] = [];
  const composed: Ligature[] = [];
  const fonts: ContentFonts = {
    named: (name) => (name === "F4" ? font : null),
    textOf: (_, code) => shapes.get(code),
    widthOf: (_, code) => (code === 7 ? 0 : 500),
    split(_, ...wish) {
      split.push(wish);
      return hasBlank ? "00110012" : null;
    },
    compose(ligature) {
      composed.push(ligature);
      return { name: "Letters1", font: ours, hex: "0102" };
    },
  };
  return { ...spellContent(`BT\n/F4 10 Tf\n1 0 0 -1 5 5 Tm\n${run}ET`, fonts), split, composed };
}

const said = (text: string, drawn: string) => {
  const hex = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0"));
  return `/Span<</ActualText <FEFF${hex.join("")}> >> BDC\n${drawn}\nEMC\n`;
};

describe("a shape reads what it is, whatever is said beside it", () => {
  test.each([
    ["what its font's table says as well", said("ظ", "<0001> Tj")],
    ["marks of direction that Chromium took for the letter behind them", said("\u202e\u2066", "<0001> Tj")],
    ["letters counted wrong at the end of a line", `${said(">ظ", "<0003> Tj")}${said("ه", "5 0 Td <0002> Tj")}`],
  ])("%s", (_, run) => {
    expect(spell(run).content).not.toContain("ActualText");
  });

  test.each([
    ["another letter of the same shape", said("ظ", "<0002> Tj")],
    ["a mark of direction in the place of nothing", said("\u2069", "<0006> Tj")],
    ["a bracket that is mirrored", said("(", "<0004> Tj")],
  ])("but is let stand where nothing speaks against it: %s", (_, run) => {
    expect(spell(run).content).toContain("ActualText");
  });
});

describe("a letter has a code of its own", () => {
  test("of a ligature, from left to right, in its own font", () => {
    for (const run of [said("لا", "<0005> Tj"), "<0005> Tj\n"]) {
      const { content, split, used } = spell(run);
      expect(content).toContain("<00110012> Tj");
      expect(split[0]).toEqual([5, ["ا", "ل"], 500]);
      expect(used).toEqual([]);
    }
  });

  test("with the kerning behind it, which would read as a space", () => {
    expect(spell("<0001> Tj\n5.6 0 Td <0002> Tj\n").split[0]).toEqual([1, ["ظ"], 560]);
    expect(spell("<0001> Tj\n5.1 0 Td <0002> Tj\n").split).toEqual([]);
  });

  test("and its mark, which is drawn with it, and all of that run, in one font of ours", () => {
    const { content, composed, used } = spell(`<0001> Tj\n${said("هّ", "8 2 Td <0007> Tj\n-3 -2 Td <0003> Tj")}`);
    expect(composed).toMatchObject([
      { letters: ["ظ"], width: 500 },
      {
        letters: ["ّ", "ه"],
        width: 500,
        shapes: [
          { code: 7, x: 300, y: 200 },
          { code: 3, x: 0, y: 0 },
        ],
      },
    ]);
    expect(content.match(/\S+ 10 Tf/g)).toEqual(["/Letters1 10 Tf", "/F4 10 Tf"]);
    expect(content).toContain("5 0 Td\n<0102> Tj");
    expect(used).toHaveLength(2);
  });

  test("of a ligature in ours where its own font has no shape that draws nothing", () => {
    const { composed } = spell("<0005> Tj\n", false);
    expect(composed).toMatchObject([{ letters: ["ا", "ل"] }]);
  });
});
