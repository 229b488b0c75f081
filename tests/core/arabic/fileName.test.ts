import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { displayName, displayPath, fileNameFor, labelledName } from "../../../core/arabic/fileName.ts";

const size = (name: string) => new TextEncoder().encode(name.normalize("NFD")).length;

describe("fileNameFor", () => {
  test.each([
    ["القمة العربية", "00a1", ".midad", "القمة العربية 00a1.midad"],
    ["القمة العربية", "", ".html", "القمة العربية.html"],
    ["", "00a1", ".midad", "مقال 00a1.midad"],
    [" . ", "", ".html", "مقال.html"],
    ['غزة: 20 قتيلا <عاجل> "نعم" 1/2 \\ | ? *', "", ".txt", "غزة 20 قتيلا عاجل نعم 1 2.txt"],
    ["..مخفي...", "", ".txt", "مخفي.txt"],
    ["سطر\nثان\tوثالث\u2028ورابع\u00a0وخامس", "", ".txt", "سطر ثان وثالث ورابع وخامس.txt"],
    ["أول\u0000\u0007\u007f\u009fآخر", "", ".txt", "أولآخر.txt"],
    ["\u202egnp.exe\u202c\u2066x\u2069\u200e\u200f\u061c\ufeff\u200b", "", ".txt", "gnp.exex.txt"],
    ["نصف \ud83d حرف", "", ".txt", "نصف حرف.txt"],
    ["cafe\u0301", "", ".txt", "caf\u00e9.txt"],
    ["هـ\u200d و\u200cمی", "", ".txt", "هـ\u200d و\u200cمی.txt"],
  ])("%j with %j and %s", (headline, shortId, extension, name) => {
    expect(fileNameFor(headline, shortId, extension)).toBe(name);
  });

  test.each(["CON", "nul", "Com1", "LPT9", "com\u00b2", "CONOUT$", "aux.تقرير", "PRN .x"])(
    "%s is no device",
    (headline) => {
      expect(fileNameFor(headline, "", ".html")).toBe(`_${headline}.html`);
    },
  );

  test.each(["console", "com10", "تقرير con", "con 1"])("%s is only a word", (headline) => {
    expect(fileNameFor(headline, "", ".html")).toBe(`${headline}.html`);
  });

  test("a device is no device with an id behind it", () => {
    expect(fileNameFor("CON", "00a1", ".midad")).toBe("CON 00a1.midad");
    expect(fileNameFor("CON.x", "00a1", ".midad")).toBe("_CON.x 00a1.midad");
  });

  test("is cut between letters, not inside a family of them or under a mark", () => {
    const family = "👩‍👩‍👧";
    const families = fileNameFor(family.repeat(30), "00a1", ".midad");
    expect(families).toBe(`${family.repeat(8)} 00a1.midad`);
    const marked = fileNameFor("بَّ".repeat(60), "", ".x");
    expect(marked).toBe(`${"بَّ".normalize("NFC").repeat(26)}.x`);
  });

  test("counts what decomposed letters take on the disk", () => {
    // آ is one letter of 2 bytes, and two of 4 where the disk decomposes it.
    expect(fileNameFor("آ".repeat(100), "", "")).toBe("آ".repeat(40));
  });

  test("a cut at a space or a dot leaves none at the end", () => {
    const name = fileNameFor(`${"م".repeat(74)} .ك`, "00a1", ".midad");
    expect(name).toBe(`${"م".repeat(74)} 00a1.midad`);
  });

  test("one letter with more marks than the name has room for counts as none", () => {
    expect(fileNameFor(`ا${"\u064b".repeat(500)}`, "", ".txt")).toBe("مقال.txt");
  });

  test("any headline gives a name every disk takes", () => {
    const headline = fc.array(
      fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("\ud83d", "COM1", ".", " ", "\u202e", "نصّ")),
    );
    fc.assert(
      fc.property(
        headline.map((parts) => parts.join("")),
        fc.constantFrom("", "0123abcd"),
        (text, shortId) => {
          const name = fileNameFor(text, shortId, ".midad");
          expect(size(name)).toBeLessThanOrEqual(160);
          expect(name).toMatch(/^[^. ].*\.midad$/su);
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff\u200b]/u);
          expect(name).not.toMatch(/[. ]{2}midad$| {2}/u);
          expect(name).toBe(name.normalize("NFC"));
          expect(fileNameFor(text, shortId, ".midad")).toBe(name);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("labelledName", () => {
  test("puts the label before the extension", () => {
    expect(labelledName("خبر.midad", "نسخة")).toBe("خبر (نسخة).midad");
    expect(labelledName("بلا امتداد", "نسخة")).toBe("بلا امتداد (نسخة)");
    expect(labelledName(".مخفي", "نسخة")).toBe(".مخفي (نسخة)");
    expect(labelledName("خبر 1.2.midad", "نسخة")).toBe("خبر 1.2 (نسخة).midad");
  });

  test("keeps label and extension of a name that is too long", () => {
    const name = labelledName(`${"م".repeat(120)}.midad`, "نسخة");
    expect(name).toMatch(/^م+ \(نسخة\)\.midad$/);
    expect(size(name)).toBeLessThanOrEqual(160);
    expect(size(name)).toBeGreaterThan(155);
  });
});

describe("displayName", () => {
  test("isolates a name from the sentence around it", () => {
    expect(displayName("report 2.midad")).toBe("\u2066report 2.midad\u2069");
  });

  test("reads a name in its own direction, whatever its first letter, and a path from left to right", () => {
    expect(displayName("BBC تعلن.txt")).toBe("\u2067BBC تعلن.txt\u2069");
    expect(displayPath("/home/مها/مواد")).toBe("\u2066/home/مها/مواد\u2069");
  });

  test("shows what would hide or reorder", () => {
    expect(displayName("a\u202egnp.exe")).toBe("\u2066a[U+202E]gnp.exe\u2069");
    expect(displayName("سطر\nثان\u0000\u007f\u0085")).toBe("\u2067سطر␊ثان␀␡[U+0085]\u2069");
    expect(displayName("نصف\ud83d")).toBe("\u2067نصف[U+D83D]\u2069");
    expect(displayName("\u2069خارج")).toBe("\u2067[U+2069]خارج\u2069");
  });

  test("leaves the joiners of Arabic script alone", () => {
    expect(displayName("هـ\u200d می\u200cخواهم")).toBe("\u2067هـ\u200d می\u200cخواهم\u2069");
  });
});
