import fc from "fast-check";
import { expect, test } from "vitest";
import { bidiStretches } from "../../../core/arabic/bidiStretches.ts";
import type { Direction } from "../../../core/article/direction.ts";

/** The stretches with a stroke between them, those from the right in brackets of their own. */
function cut(text: string, base: Direction): string {
  const numbers = base === "rtl" ? "ltr" : "rtl";
  return bidiStretches(text, base, numbers)
    .map(({ start, end, direction }) => (direction === "rtl" ? `<${text.slice(start, end)}>` : text.slice(start, end)))
    .join("|");
}

test.each([
  ["BBC: فاز الفريق", "BBC|<: فاز الفريق>"],
  ["قتل 20 شخصا", "<قتل >|20|< شخصا>"],
  ["فاز 2-1 في 10:30", "<فاز >|2|<->|1|< في >|10:30"],
  ["بلغ 12% أو $50 أو 10,000", "<بلغ >|12|<% أو $>|50|< أو >|10,000"],
  ["في COVID-19 و F-16.", "<في >|COVID-19|< و >|F-16|<.>"],
  ["لغة C++ هنا", "<لغة >|C|<++ هنا>"],
  ["قالت (BBC) CNN هنا", "<قالت (>|BBC|<) >|CNN|< هنا>"],
  ["أمام Real Madrid (2-0) يوم", "<أمام >|Real Madrid (2-0)|< يوم>"],
  ["«نعم» [لا] (x) [y", "<«نعم» [لا] (>|x|<) [>|y"],
  ["في ٢٠٢٠ و١٠٫٥", "<في >|٢٠٢٠|< و>|١٠٫٥"],
  ["كِتاب Caf\u0301e", "<كِتاب >|Caf\u0301e"],
  ["عن \ufffc هنا", "<عن \ufffc هنا>"],
  ["שלום 20", "<שלום >|20"],
  ["", ""],
])("from the right: %s", (text, expected) => {
  expect(cut(text, "rtl")).toBe(expected);
});

test.each([
  ["He said «لا تعليق على 12 سؤالا» twice.", "He said «|<لا تعليق على 12 سؤالا>|» twice."],
  ["Word (نعم) here", "Word (|<نعم>|) here"],
  ["On 12 May +5", "On 12 May +5"],
  ["12% of نصف", "12% of |<نصف>"],
])("from the left: %s", (text, expected) => {
  expect(cut(text, "ltr")).toBe(expected);
});

test("nothing of any text is lost, and neighbours differ", () => {
  const any = fc.string({ unit: fc.constantFrom(..."اA1-+.,:%$() \u0301٣ש\u2066😀[]{}"), maxLength: 40 });
  fc.assert(
    fc.property(any, fc.constantFrom<Direction>("rtl", "ltr"), (text, base) => {
      const stretches = bidiStretches(text, base, base === "rtl" ? "ltr" : "rtl");
      expect(stretches.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
      for (const [at, { direction }] of stretches.entries()) expect(direction).not.toBe(stretches[at + 1]?.direction);
    }),
    { numRuns: 500 },
  );
});

test("a long text of nothing but brackets takes no longer than another", () => {
  const text = "(a)[".repeat(50_000);
  expect(bidiStretches(text, "rtl", "ltr").at(-1)?.end).toBe(text.length);
});
