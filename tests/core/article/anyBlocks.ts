import fc from "fast-check";
import type { PullQuote, Quote } from "../../../core/article/blocks.ts";
import type { Image } from "../../../core/article/image.ts";
import type { Inline } from "../../../core/article/inline.ts";
import type { Cell, Table } from "../../../core/article/table.ts";

type Content = fc.Arbitrary<Inline[]>;

const direction = fc.constantFrom("rtl" as const, "ltr" as const);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const given = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;

/** Keys stand in the order of the schema, as a file that was read has them. */
export function anyQuote(type: "quote" | "pullQuote", content: Content): fc.Arbitrary<Quote | PullQuote> {
  const attribution = fc.record({ direction: maybe(direction), content }).map(given);
  return fc
    .record({ direction: maybe(direction), content, attribution: maybe(attribution) })
    .map((rest) => given({ type, ...rest }));
}

interface Merge {
  x: number;
  y: number;
  colspan: number;
  rowspan: number;
}

/** Merges as many of the areas as can be without overlap, and none that leaves a row without a cell. */
function spansOf(rows: number, columns: number, merges: readonly Merge[]): Map<string, Merge | null> {
  const taken = new Map<string, Merge | null>();
  for (const merge of merges) {
    const { x, y } = merge;
    const [colspan, rowspan] = [Math.min(merge.colspan, columns - x), Math.min(merge.rowspan, rows - y)];
    if (colspan * rowspan < 2 || (rowspan > 1 && colspan === columns)) continue;
    const area = Array.from(
      { length: colspan * rowspan },
      (_, i) => `${x + (i % colspan)},${y + Math.floor(i / colspan)}`,
    );
    if (area.some((place) => taken.has(place))) continue;
    for (const place of area) taken.set(place, null);
    taken.set(`${x},${y}`, { x, y, colspan, rowspan });
  }
  return taken;
}

export function anyTable(content: Content): fc.Arbitrary<Table> {
  return fc
    .record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) })
    .chain(({ rows, columns }) => {
      const merge = fc.record({
        x: fc.nat(columns - 1),
        y: fc.nat(rows - 1),
        colspan: fc.integer({ min: 1, max: 3 }),
        rowspan: fc.integer({ min: 1, max: 3 }),
      });
      return fc.record({
        direction: maybe(direction),
        headerRow: maybe(fc.constant(true as const)),
        headerColumn: maybe(fc.constant(true as const)),
        widths: maybe(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: columns, maxLength: columns })),
        merges: fc.array(merge, { maxLength: 3 }),
        cells: fc.array(fc.record({ direction: maybe(direction), content }), {
          minLength: rows * columns,
          maxLength: rows * columns,
        }),
        size: fc.constant({ rows, columns }),
      });
    })
    .map(({ merges, cells, size, ...rest }) => {
      let spans = spansOf(size.rows, size.columns, merges);
      const grid = () =>
        Array.from({ length: size.rows }, (_, y) => ({
          cells: Array.from({ length: size.columns }, (_, x): Cell[] => {
            const span = spans.get(`${x},${y}`);
            if (span === null) return [];
            const { direction: own, content: inner } = cells[y * size.columns + x] as Cell;
            const { colspan = 1, rowspan = 1 } = span ?? {};
            return [
              given({
                direction: own,
                ...(colspan > 1 && { colspan }),
                ...(rowspan > 1 && { rowspan }),
                content: inner,
              }),
            ];
          }).flat(),
        }));
      if (grid().some((row) => row.cells.length === 0)) spans = new Map();
      return given({ type: "table" as const, ...rest, rows: grid() });
    });
}

export function anyImage(content: Content, text: fc.Arbitrary<string>): fc.Arbitrary<Image> {
  const media = fc.constantFrom(`${"0a".repeat(32)}.jpg`, `${"f3".repeat(32)}.webp`);
  return fc
    .record({
      media: fc.option(media),
      source: maybe(fc.webUrl()),
      alt: text,
      direction: maybe(direction),
      caption: content,
      credit: text,
      width: maybe(fc.integer({ min: 1, max: 9000 })),
      height: maybe(fc.integer({ min: 1, max: 9000 })),
      layout: maybe(fc.constantFrom("small" as const, "wide" as const)),
    })
    .map((rest) => given({ type: "image" as const, ...rest }));
}
