import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, foldWithMap, originalRange } from "../../../core/search/fold.ts";

/** The pieces of `text` that a search for `query` would mark. */
function hits(text: string, query: string): string[] {
  const { folded, map } = foldWithMap(text);
  const wanted = fold(query);
  const found: string[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    const { start, end } = originalRange(map, at, at + wanted.length);
    found.push(text.slice(start, end));
  }
  return found;
}

describe("finding overlooks", () => {
  test.each([
    ["tashkeel", "كِتَابٌ", "كتاب"],
    ["tatweel", "كتــاب", "كتاب"],
    ["the dagger alif and Quranic signs", "الرحمٰن ۖ", "الرحمن "],
    ["hamza on alif", "أحمد إلى آخر ٱلبيت", "احمد الى اخر البيت"],
    ["hamza written apart", "أحمد", "ا\u0654حمد"],
    ["alif maqsura", "مستشفى", "مستشفي"],
    ["ta marbuta", "القاهرة", "القاهره"],
    ["the seat of a hamza", "مسؤول", "مسئول"],
    ["the seat of a hamza in the middle", "شؤون", "شئون"],
    ["a hamza beside its seat", "شيء", "شئ"],
    ["a hamza beside its seat, on an alif maqsura", "شاطئ", "شاطىء"],
    ["a hamza after a ya", "سيئ", "سيء"],
    ["Arabic-Indic and Persian digits", "١٢٣ ۴۵۶", "123 456"],
    ["Persian letters", "کلمه علی", "كلمه علي"],
    ["Urdu and Uyghur ha", "ہھە", "ههه"],
    ["presentation forms", "ﻣﺤﻤﺪ ﻻ ﷲ", "محمد لا الله"],
    ["the case of Latin", "COVID-19 Éa", "covid-19 éa"],
    ["composed and decomposed Latin", "caf\u00e9", "cafe\u0301"],
    ["wide forms and no-break spaces", "ＡＢ\u00a0ج", "ab ج"],
    ["bidi controls and other invisible characters", "\u2067أ\u200fب\u2069 ج\u200dد\ufeff", "اب جد"],
  ])("%s", (_what, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  test.each([
    ["كتاب", "كتب"],
    ["سماء", "سما"],
    ["علم", "عالم"],
    ["ضوء", "ضو"],
    ["cafe", "café"],
  ])("but %s is not %s", (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  test("what is typed so far of a word with hamza finds it", () => {
    for (const [word, typed] of [
      ["شيء", "شي"],
      ["شئ", "شي"],
      ["مسؤول", "مس"],
      ["بيئة", "بي"],
      ["بيئة", "ئة"],
    ] as const) {
      expect(fold(word), `${typed} in ${word}`).toContain(fold(typed));
    }
  });
});

describe("each switch by itself", () => {
  test.each([
    ["hamza", "أؤئ", "أؤئ", "ايءيء"],
    ["taMarbuta", "ة", "ة", "ه"],
    ["alifMaqsura", "ى", "ى", "ي"],
    ["tashkeel", "بَ", "بَ", "ب"],
    ["tatweel", "كـت", "كـت", "كت"],
    ["digits", "٣", "٣", "3"],
    ["case", "Ab", "Ab", "ab"],
  ])("%s", (name, text, off, on) => {
    expect(fold(text, { [name]: false })).toBe(off);
    expect(fold(text, { [name]: true })).toBe(on);
    expect(fold(text)).toBe(on);
  });

  test("with tashkeel kept, letters and their marks still meet in either order and form", () => {
    expect(fold("ب\u0651\u064e", { tashkeel: false })).toBe(fold("ب\u064e\u0651", { tashkeel: false }));
    expect(hits("كِتاب", "كتاب")).toEqual(["كِتاب"]);
  });
});

describe("a hit leads back to the original", () => {
  test.each([
    ["قرأتُ كِتَابًا", "كتاب", ["كِتَابً"]],
    ["كتــاب وكـتاب", "كتاب", ["كتــاب", "كـتاب"]],
    ["في كتابٌ.", "كتاب", ["كتابٌ"]],
    ["(ﻻ) لا", "لا", ["ﻻ", "لا"]],
    ["ﷺ قال", "الله عليه", ["ﷺ"]],
    ["مسئول ومسؤول", "مسؤول", ["مسئول", "مسؤول"]],
    ["شئ وشيء", "شيء", ["شئ", "شيء"]],
    ["١٢ قتيلا", "12", ["١٢"]],
    ["👩‍👩‍👧 خبر 👍", "خبر", ["خبر"]],
    ["\u2067نعم\u2069 لا", "نعم", ["نعم"]],
    ["a\ud83dب", "ب", ["ب"]],
  ])("%j for %j", (text, query, found) => {
    expect(hits(text, query)).toEqual(found);
  });
});

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.constantFrom("\ud83d", "كِتَابٌ", "شئ", "ي\u0654", "ﻻ", "\u0640", "\u064b", "\u202e", "ئئ", "يئ", "İ", "ﷺ"),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

test("a letter under thousands of marks, and a long text, lose nothing", () => {
  const marked = `a${"\u0363".repeat(10_000)}b`;
  expect(fold(marked)).toBe(marked);
  expect(fold("نصٌّ ".repeat(5_000))).toBe("نص ".repeat(5_000));
});

test("folding gives the same with and without the map, and once is enough", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { folded, map } = foldWithMap(text);
      expect(fold(text)).toBe(folded);
      expect(map.start.length).toBe(folded.length);
      expect(map.end.length).toBe(folded.length);
    }),
    { numRuns: 2000 },
  );
});

test("the ranges of any text go forward, never overlap in part, and cut no surrogate pair", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { map } = foldWithMap(text);
      for (let unit = 0; unit < map.start.length; unit++) {
        const { start, end } = originalRange(map, unit, unit + 1);
        expect(end).toBeGreaterThan(start);
        if (unit === 0) continue;
        const before = originalRange(map, unit - 1, unit);
        const isSame = before.start === start && before.end === end;
        expect(isSame || before.end <= start).toBe(true);
        const splits = /[\ud800-\udbff]$/.test(text.slice(0, start)) && /^[\udc00-\udfff]/.test(text.slice(start));
        expect(splits).toBe(false);
      }
    }),
    { numRuns: 2000 },
  );
});
