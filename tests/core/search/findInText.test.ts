import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finderOfWords } from "../../../core/search/findInText.ts";
import { type FindSwitches, usualSwitches } from "../../../core/search/findQuery.ts";
import { fold } from "../../../core/search/fold.ts";

/** The pieces of `line` that are found. */
function found(line: string, text: string, switches: Partial<FindSwitches> = {}): string[] {
  const find = finderOfWords({ text, switches: { ...usualSwitches, ...switches } });
  return (find?.(line) ?? []).map(({ start, end }) => line.slice(start, end));
}

describe("words are found however they are written", () => {
  test.each([
    ["marks and stretched letters", "كِتَابٌ وكتــاب وكتاب", "كتاب", ["كِتَابٌ", "كتــاب", "كتاب"]],
    ["a query with marks", "كتاب", "كِتاب", ["كتاب"]],
    ["hamza", "أحمد احمد إحمد", "احمد", ["أحمد", "احمد", "إحمد"]],
    ["seats of hamza", "مسؤول مسئول", "مسؤول", ["مسؤول", "مسئول"]],
    ["hamza beside its seat", "شئ وشيء", "شيء", ["شئ", "شيء"]],
    ["ta marbuta", "القاهره القاهرة", "القاهرة", ["القاهره", "القاهرة"]],
    ["alif maqsura", "على علي", "علي", ["على", "علي"]],
    ["digits", "١٢ و12 و۱۲", "12", ["١٢", "12", "۱۲"]],
    ["case", "BBC bbc", "bbc", ["BBC", "bbc"]],
    ["ligatures", "ﻻ شك", "لا", ["ﻻ"]],
    ["isolates", "\u2067نعم\u2069", "نعم", ["نعم"]],
    ["a joiner on the last letter", "می\u200cخواهم", "مي", ["می\u200c"]],
    ["hits side by side", "ااا", "ا", ["ا", "ا", "ا"]],
    ["hits that would overlap", "لالالا", "لالا", ["لالا"]],
  ])("%s", (_what, line, text, expected) => {
    expect(found(line, text)).toEqual(expected);
  });
});

describe("each switch", () => {
  test.each([
    ["hamza", "أحمد احمد", "احمد", ["احمد"]],
    ["taMarbuta", "مدرسة مدرسه", "مدرسة", ["مدرسة"]],
    ["alifMaqsura", "على علي", "على", ["على"]],
    ["tashkeel", "كِتاب كتــاب كتاب", "كتاب", ["كتاب"]],
    ["digits", "١٢ 12", "12", ["12"]],
  ] as const)("%s off tells apart", (name, line, text, expected) => {
    expect(found(line, text, { [name]: false })).toEqual(expected);
  });

  test("case, where it is to match", () => {
    expect(found("BBC bbc", "BBC", { matchCase: true })).toEqual(["BBC"]);
  });

  test("whole words are neither part of a word nor cut by its marks or joiners", () => {
    const whole = (line: string, text: string) => found(line, text, { wholeWord: true }).length;
    expect(whole("كتاب والكتاب كتابه (كتاب)، كِتابٌ", "كتاب")).toBe(3);
    expect(whole("می\u200cخواهم", "می")).toBe(0);
    expect(whole("\u2067كتاب\u2069", "كتاب")).toBe(1);
    expect(whole("كتاب1 _كتاب", "كتاب")).toBe(0);
    expect(whole("قال(نعم)وذهب", "(نعم)")).toBe(1);
  });
});

describe("a hit cuts nothing in two", () => {
  test.each([
    ["half a ligature", "ﻻ", "ل"],
    ["one of a family", "👩‍👩‍👧", "👩"],
    ["a thumb without its colour", "👍🏽", "👍"],
    ["half a flag", "🇸🇦", "🇸"],
    ["a hamza's seat", "شئ", "شي"],
    ["a letter without its mark, where marks count", "بَ", "ب"],
  ])("%s", (_what, line, text) => {
    expect(found(line, text, { tashkeel: false })).toEqual([]);
  });

  test("a hamza is found without the ya before it", () => {
    expect(found("بيئة", "ئة")).toEqual(["ئة"]);
    expect(found("سيئ سيء", "سيئ")).toEqual(["سيئ", "سيء"]);
  });
});

test("tatweel is found by itself, and nothing by nothing", () => {
  expect(found("كتــاب", "ـ")).toEqual(["ـ", "ـ"]);
  expect(found("كتاب", "\u200f")).toEqual([]);
  expect(finderOfWords({ text: "", switches: usualSwitches })).toBeNull();
});

const graphemes = new Intl.Segmenter("ar", { granularity: "grapheme" });

/** Every stretch of whole clusters, tried one after the other. */
function bruteForce(line: string, text: string, tashkeel: boolean): [number, number][] {
  const folding = { tashkeel, tatweel: tashkeel };
  const same = (one: string) =>
    fold(one, folding) === fold(text, folding) && fold(`ي${one}`, folding) === fold(`ي${text}`, folding);
  const starts = [...graphemes.segment(line)].map(({ index }) => index);
  const isStretched = (at: number) => /^[^\p{Cf}]\u0640/u.test(line.slice(Math.max(0, at - 1), at + 1));
  const edges = [...starts, line.length].filter((at) => !tashkeel || !isStretched(at));
  const isSeen = (at: number) => fold(graphemes.segment(line).containing(at)?.segment ?? "", folding) !== "";
  const hits: [number, number][] = [];
  let from = 0;
  for (const start of edges) {
    if (start < from || start === line.length || !isSeen(start)) continue;
    const end = edges.find((edge) => edge > start && same(line.slice(start, edge)));
    if (end === undefined) continue;
    hits.push([start, end]);
    from = end;
  }
  return hits;
}

const signs = ["ا", "أ", "ب", "ي", "ئ", "ؤ", "ء", "ى", "ه", "ة", "ل", "َ", "ّ", "ـ", "ٔ", " ", "1", "١", "a", "A"];
const oddities = ["\u200c", "\u200d", "\u2067", "\u2069", "👩", "👍", "👍🏽", "🇸", "ﻻ", "ﷺ", "é", "e\u0301", "\ud83d"];
const anyLine = (maxLength: number) =>
  fc.array(fc.constantFrom(...signs, ...signs, ...oddities), { maxLength }).map((parts) => parts.join(""));
const lineAndQuery = fc.oneof(
  fc.tuple(anyLine(14), anyLine(3)),
  fc.tuple(anyLine(14), fc.nat(14), fc.nat(4)).map(([line, from, length]) => [line, line.slice(from, from + length)]),
) as fc.Arbitrary<[string, string]>;

test.each([true, false])("finds what trying every stretch finds, tashkeel overlooked: %s", (tashkeel) => {
  fc.assert(
    fc.property(lineAndQuery, ([line, text]) => {
      fc.pre(fold(text, { tashkeel, tatweel: tashkeel }) !== "");
      // A mark on nothing is no text that anybody writes.
      fc.pre(!/(^|\p{Cf})\p{M}/u.test(line));
      const find = finderOfWords({ text, switches: { ...usualSwitches, tashkeel } });
      const hits = find?.(line).map(({ start, end }) => [start, end]);
      expect(hits).toEqual(bruteForce(line, text, tashkeel));
    }),
    { numRuns: 20_000 },
  );
});
