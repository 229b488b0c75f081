import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockTexts } from "../../../core/article/blocks.ts";
import { tableLimits, tableSchema } from "../../../core/article/table.ts";
import { type SourceCell, tableOfCells } from "../../../core/importing/tableOfCells.ts";

const cell = (text: string, more: Omit<SourceCell, "content"> = {}): SourceCell => ({
  content: text === "" ? [] : [{ type: "text", text }],
  ...more,
});
const bold = (text: string): SourceCell => ({ content: [{ type: "text", text, marks: ["bold"] }] });
const shape = (rows: SourceCell[][]) =>
  tableOfCells(rows)?.rows.map(({ cells }) =>
    cells.map(({ content, colspan = 1, rowspan = 1 }) => {
      const [first] = content;
      return `${first?.type === "text" ? first.text : ""}${colspan > 1 ? `>${colspan}` : ""}${rowspan > 1 ? `v${rowspan}` : ""}`;
    }),
  );

describe("cells as a table", () => {
  it("fills the holes of uneven rows", () => {
    expect(shape([[cell("أ"), cell("ب")], [cell("ج")]])).toEqual([
      ["أ", "ب"],
      ["ج", ""],
    ]);
  });

  it("keeps spans, and cuts those that reach beyond", () => {
    expect(
      shape([
        [cell("أ", { rowspan: 9 }), cell("ب", { colspan: 2 })],
        [cell("ج"), cell("د")],
      ]),
    ).toEqual([
      ["أv2", "ب>2"],
      ["ج", "د"],
    ]);
    expect(shape([[cell("أ", { rowspan: 0 }), cell("ب")], [cell("ج")], [cell("د")]])?.[0]).toEqual(["أv3", "ب"]);
  });

  it("has no row that spans from above fill", () => {
    expect(shape([[cell("أ", { rowspan: 2 }), cell("ب", { rowspan: 2 })], [], [cell("ج"), cell("د")]])).toEqual([
      ["أ", "ب"],
      ["ج", "د"],
    ]);
  });

  it("leaves out the empty rows and columns at the end, and is nothing where all are empty", () => {
    expect(
      shape([
        [cell(""), cell("أ"), cell("")],
        [cell(""), cell(""), cell("")],
      ]),
    ).toEqual([["", "أ"]]);
    expect(tableOfCells([[cell(""), cell("")]])).toBeNull();
    expect(tableOfCells([])).toBeNull();
  });

  it("takes a title that spans the whole sheet for one over its columns", () => {
    expect(shape([[cell("عنوان", { colspan: 16_384 })], [cell("أ"), cell("ب")]])).toEqual([["عنوان>2"], ["أ", "ب"]]);
    expect(tableOfCells([[cell("عنوان", { colspan: 100 }), cell("زيادة")], [cell("أ")]])).toBeNull();
  });

  it("takes cells for names where the source says so, or they are bold over others, or words over numbers", () => {
    const named = { isHeader: true };
    expect(
      tableOfCells([
        [cell("أ", named), cell("ب", named)],
        [cell("ج", named), cell("د")],
      ]),
    ).toMatchObject({
      headerRow: true,
      headerColumn: true,
    });
    expect(
      tableOfCells([
        [bold("أ"), bold("ب")],
        [cell("ج"), cell("د")],
      ]),
    ).toMatchObject({
      headerRow: true,
      rows: [{ cells: [{ content: [{ type: "text", text: "أ" }] }, {}] }, {}],
    });
    expect(
      tableOfCells([
        [cell("أ"), cell("ب")],
        [cell("ج"), cell("١٢٫٥٪")],
      ]),
    ).toMatchObject({ headerRow: true });
    expect(
      tableOfCells([
        [cell("أ"), cell("ب")],
        [cell("ج"), cell("د")],
      ]),
    ).not.toHaveProperty("headerRow");
    expect(
      tableOfCells([
        [cell("2023"), cell("5")],
        [cell("2024"), cell("6")],
      ]),
    ).not.toHaveProperty("headerRow");
  });

  it("refuses more than a table may have", () => {
    const row = Array.from({ length: tableLimits.columns + 1 }, () => cell("أ"));
    expect(tableOfCells([row])).toBeNull();
    expect(tableOfCells(Array.from({ length: tableLimits.rows + 1 }, () => [cell("أ")]))).toBeNull();
  });

  it("loses no word, whatever spans a source writes", () => {
    const span = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined });
    const any = fc
      .record({ text: fc.constantFrom("", "أ", "ب", "12"), colspan: span, rowspan: span, isHeader: fc.boolean() })
      .map(({ text, colspan, rowspan, isHeader }) =>
        cell(text, { ...(colspan !== undefined && { colspan }), ...(rowspan !== undefined && { rowspan }), isHeader }),
      );
    fc.assert(
      fc.property(fc.array(fc.array(any, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const table = tableOfCells(rows);
        const words = rows
          .flat()
          .flatMap(({ content }) => content.map((node) => (node.type === "text" ? node.text : "")));
        expect(table ? blockTexts(table).filter(Boolean).sort() : []).toEqual(words.sort());
        if (table) expect(tableSchema.safeParse(table).success).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
