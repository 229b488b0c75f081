import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderedParts } from "../../../core/arabic/orderedParts.ts";

const shown = (line: string) =>
  orderedParts(line).map(({ start, end, isolate }) =>
    [line.slice(start, end), ...(isolate ? [isolate] : [])].join("|"),
  );

describe("bidi controls in a line", () => {
  it.each([
    ["no controls", "قال BBC", ["قال BBC"]],
    ["nothing", "", []],
    ["an embedding of the whole line", "\u202bقال الوزير\u202c", ["قال الوزير"]],
    ["an embedding as the line runs anyway", "قال \u202bفي 5-3\u202c أمس", ["قال ", "في 5-3", " أمس"]],
    ["an embedded number", "رقم \u202a+966-11\u202c هنا", ["رقم ", "+966-11|ltr", " هنا"]],
    ["embedded words that keep themselves together", "قال \u202aBBC News\u202c أمس", ["قال ", "BBC News", " أمس"]],
    ["an embedded name with a sign at its end", "لغة \u202aC++\u202c", ["لغة ", "C++|ltr"]],
    ["an embedding that its letters deny", "BBC \u202a#معرض\u202c", ["BBC ", "#معرض"]],
    ["an embedded number in brackets", "سنة \u202a[1]\u202c و\u202a$50\u202c", ["سنة ", "[1]", " و", "$50"]],
    ["an override", "ملف \u202egpj.exe\u202c", ["ملف ", "gpj.exe"]],
    ["an isolate", "رقم \u20662024-05-17\u2069 هنا", ["رقم ", "2024-05-17|ltr", " هنا"]],
    ["an isolate round a name of the same direction", "\u2068سارة\u2069: نعم", ["سارة", ": نعم"]],
    ["an isolate round a foreign name", "\u2068Sara!\u2069: نعم", ["Sara!|auto", ": نعم"]],
    ["an isolate round the whole line", "\u2068BBC: فاز\u2069", ["BBC: فاز"]],
    [
      "an isolate in an isolate",
      "أ \u2067ب \u2066+1-2\u2069 BBC\u2069 ج",
      ["أ ", "ب |rtl", "+1-2|ltr", " BBC|rtl", " ج"],
    ],
    ["openers and closers without a partner", "\u2069قال \u2066BBC\u202c", ["قال ", "BBC"]],
    [
      "an embedding left open in an isolate",
      "أ \u2067ب \u202aج BBC\u2069 د\u202c",
      ["أ ", "ب |rtl", "ج BBC|rtl", " د"],
    ],
  ])("%s", (_what, line, parts) => {
    expect(shown(line)).toEqual(parts);
  });

  it("go, and nothing else does", () => {
    const unit = fc.constantFrom(..."اب 1+a\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (line) => {
        const text = orderedParts(line).map(({ start, end }) => line.slice(start, end));
        expect(text.join("")).toBe(line.replace(/[\u202a-\u202e\u2066-\u2069]/g, ""));
      }),
      { numRuns: 2000 },
    );
  });
});
