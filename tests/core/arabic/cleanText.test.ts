import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../../core/arabic/cleanText.ts";

describe("text from elsewhere", () => {
  it.each([
    ["loses what is invisible", "قا\u200bل\ufeff الو\u00adزير\u2060", "قال الوزير"],
    ["loses control characters, but no tab or line end", "أ\u0000\tب\u001f\nج", "أ\tب\nج"],
    ["shows half a surrogate pair", "أ\ud800ب", "أ\ufffdب"],
    ["keeps the joiner of a Hijri year", "سنة 1446 هـ\u200d", "سنة 1446 هـ\u200d"],
    ["keeps what parts a Persian word", "می\u200cخواهم", "می\u200cخواهم"],
    ["keeps an emoji of several", "👩\u200d👧 ❤\ufe0f\u200d🔥", "👩\u200d👧 ❤\ufe0f\u200d🔥"],
    ["loses joiners that join nothing", "أ \u200c\u200d ب\u200d\u200d، \u200cج", "أ  ب\u200d، ج"],
    ["keeps a mark that orders a sign", "لغة C++\u200e في و\u200f5-", "لغة C++\u200e في و\u200f5-"],
    ["loses marks beside a letter that does the same", "قال\u200f: BBC\u200e أمس", "قال: BBC أمس"],
    ["loses marks at the start of a line", "\u200fBBC: فاز\n\u200e[12:30] سارة", "BBC: فاز\n[12:30] سارة"],
    ["keeps a mark before the sign of a number", "\u200e+966", "\u200e+966"],
    ["loses marks that contradict each other", "أ.\u200e\u200f.ب", "أ..ب"],
    ["keeps the space that binds the letters of an agency", "أ\u00a0ف\u00a0ب", "أ\u00a0ف\u00a0ب"],
    ["takes a row of no-break spaces for one space", "أ\u00a0\u00a0\u00a0ب \u00a0ج", "أ ب ج"],
    [
      "writes presentation forms as letters",
      "\ufed7\ufe8e\ufedd \ufeed\ufea7\ufe8e\ufef3\ufbfe \ufefb",
      "قال وخايی لا",
    ],
    ["writes a tanwin form into its word", "شكر\ufe8d\ufe70", "شكرا\u064b"],
    ["writes the name of God as a word", "عبد \ufdf2", "عبد الله"],
    ["keeps signs as they are", "النبي \ufdfa دفع 5 \ufdfc ﴾آية﴿ ½ ﬁ ①", "النبي \ufdfa دفع 5 \ufdfc ﴾آية﴿ ½ ﬁ ①"],
  ])("%s", (_what, text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  it("is clean after one cleaning", () => {
    const piece = fc.constantFrom(
      ..."اب هـ12+-@.\n\t \u00a0\u200b\u200c\u200d\u200e\u200f\u061c\u202b\u202c\u2066\u2069\ufeff\ufe70\ufe8e\ufdfa\ud83d😀aZ",
    );
    const text = fc.string({ unit: fc.oneof(piece, fc.string({ minLength: 1, maxLength: 1 })), maxLength: 40 });
    fc.assert(
      fc.property(text, (dirty) => {
        const once = cleanText(dirty);
        expect(cleanText(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });
});
