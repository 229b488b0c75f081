import { expect, test } from "vitest";
import { wholeNumber } from "../../../core/arabic/wholeNumber.ts";

test.each([
  ["600", 600],
  ["٦٠٠", 600],
  ["۱٬۲۰۰", 1200],
  ["1,200", 1200],
  [" 12 ", 12],
  ["", null],
  ["ست مئة", null],
  ["6.5", null],
  ["-3", null],
])("%j is %j", (text, number) => {
  expect(wholeNumber(text)).toBe(number);
});
