import { expect, it } from "vitest";
import { digitsOf, printedNumber, withDigits } from "../../../core/arabic/digits.ts";

it("Arabic prints 0-9 unless its tag asks for others, and other languages their own", () => {
  expect(["ar", "ar-EG", "ar-u-nu-arab", "fa", "en", "not a tag!"].map(digitsOf)).toEqual([
    "latn",
    "latn",
    "arab",
    "arabext",
    "latn",
    "latn",
  ]);
  expect(printedNumber(1203, "ar")).toBe("1203");
  expect(printedNumber(1203, "ar-u-nu-arab")).toBe("١٢٠٣");
  expect(printedNumber(-4, "fa")).toContain("۴");
});

it("a tag takes the digits and keeps its language and region", () => {
  expect(withDigits("ar-EG", "arab")).toBe("ar-EG-u-nu-arab");
  expect(withDigits("ar-EG-u-nu-arab", "latn")).toBe("ar-EG");
  expect(digitsOf(withDigits("ar", "arab"))).toBe("arab");
});
