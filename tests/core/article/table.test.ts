import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockFromData } from "../../../core/article/blocks.ts";
import type { Inline } from "../../../core/article/inline.ts";
import { columnsOf } from "../../../core/article/table.ts";
import { anyImage, anyQuote, anyTable } from "./anyBlocks.ts";

const cell = (spans: { colspan?: number; rowspan?: number } = {}) => ({ ...spans, content: [] });
const rows = (...all: ReturnType<typeof cell>[][]) => all.map((cells) => ({ cells }));

describe("columnsOf", () => {
  it("counts columns through spans", () => {
    expect(columnsOf(rows([cell(), cell()], [cell({ colspan: 2 })]))).toBe(2);
    expect(columnsOf(rows([cell({ rowspan: 2 }), cell(), cell()], [cell({ colspan: 2 })]))).toBe(3);
    expect(columnsOf(rows([cell(), cell({ rowspan: 2 })], [cell()], [cell(), cell()]))).toBe(2);
  });

  it("refuses holes, overlaps and spans beyond the last row", () => {
    expect(columnsOf(rows([cell(), cell()], [cell()]))).toBeNull();
    expect(columnsOf(rows([cell()], [cell(), cell()]))).toBeNull();
    expect(columnsOf(rows([cell({ rowspan: 2 })]))).toBeNull();
    expect(columnsOf(rows([cell(), cell({ rowspan: 2 }), cell()], [cell({ colspan: 2 })]))).toBeNull();
  });
});

describe("a block of a file", () => {
  const content = fc.constant<Inline[]>([{ type: "text", text: "خلية" }]);

  it("is a table, a picture or a quote with its source exactly as written", () => {
    const any = fc.oneof(
      anyTable(content),
      anyImage(content, fc.string()),
      anyQuote("quote", content),
      anyQuote("pullQuote", content),
    );
    fc.assert(
      fc.property(any, (block) => {
        expect(JSON.stringify(blockFromData(JSON.parse(JSON.stringify(block))))).toBe(JSON.stringify(block));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["a table with a hole", { type: "table", rows: rows([cell(), cell()], [cell()]) }],
    ["a table with widths of other columns", { type: "table", widths: [1000], rows: rows([cell(), cell()]) }],
    ["a picture whose name is a path", { type: "image", media: "../../etc/passwd", alt: "", caption: [], credit: "" }],
    ["a table as large as a bomb", { type: "table", rows: [{ cells: [cell({ colspan: 1999 })] }] }],
  ])("is kept unread: %s", (_, data) => {
    expect(blockFromData(data)).toEqual({ type: "unknown", data });
  });
});
