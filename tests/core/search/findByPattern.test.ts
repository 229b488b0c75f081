import { describe, expect, test } from "vitest";
import { fillReplacement } from "../../../core/search/fillReplacement.ts";
import { finderByPattern } from "../../../core/search/findByPattern.ts";
import { type FindSwitches, type Hit, usualSwitches } from "../../../core/search/findQuery.ts";

function hits(line: string, text: string, switches: Partial<FindSwitches> = {}): Hit[] {
  return finderByPattern({ text, switches: { ...usualSwitches, pattern: true, ...switches } })?.(line) ?? [];
}

const found = (line: string, text: string, switches?: Partial<FindSwitches>) =>
  hits(line, text, switches).map(({ start, end }) => line.slice(start, end));

/** What a line becomes when everything found in it is replaced. */
function replaced(line: string, text: string, template: string): string {
  return hits(line, text).reduceRight(
    (left, hit) => left.slice(0, hit.start) + fillReplacement(template, hit) + left.slice(hit.end),
    line,
  );
}

describe("a pattern", () => {
  test.each([
    ["reads the text as it is written", "كِتاب كتاب", "كتاب", ["كتاب"]],
    ["knows letters and marks", "كِتاب", "\\p{M}", ["ِ"]],
    ["has a line's ends", "نعم ونعم", "^نعم|نعم$", ["نعم", "نعم"]],
    ["cuts no pair of surrogates", "👍👍", ".", ["👍", "👍"]],
    ["overlooks case", "BBC bbc", "bbc", ["BBC", "bbc"]],
    ["looks around", "10 دولارات و20 يورو", "\\d+(?= يورو)", ["20"]],
  ])("%s", (_what, line, text, expected) => {
    expect(found(line, text)).toEqual(expected);
  });

  test("matches case and whole words where asked", () => {
    expect(found("BBC bbc", "bbc", { matchCase: true })).toEqual(["bbc"]);
    expect(found("كتاب كتابه", "كت\\p{L}ب", { wholeWord: true })).toEqual(["كتاب"]);
  });

  test("that matches nothing between letters ends, and finds nothing", () => {
    expect(found("كتاب", "x*")).toEqual([]);
    expect(found("axx", "x*")).toEqual(["xx"]);
    expect(found("كتاب", "")).toEqual([]);
  });

  test.each(["(", "[", "*", "\\", "(?<a", "\\p{Nope}"])("%s is none", (text) => {
    expect(finderByPattern({ text, switches: usualSwitches })).toBeNull();
  });
});

describe("a replacement", () => {
  test.each([
    ["10-12", "(\\d+)-(\\d+)", "$2/$1"],
    ["كتاب", "(ا)(x)?", "[$1$2]"],
    ["كتاب", "ا", "$$&$&$1$<n>"],
    ["12", "(?<day>\\d)(?<month>\\d)", "$<month>$<day>$<none>"],
    ["a", "(a)", "$10$01$00$2"],
  ])("in %s by %s with %s is what the language itself makes of it", (line, text, template) => {
    expect(replaced(line, text, template)).toBe(line.replace(new RegExp(text, "giu"), template));
  });

  test("for words has no signs of its own", () => {
    expect(fillReplacement("$1 $& $$", { start: 0, end: 1 })).toBe("$1 $& $$");
  });
});
