import { expect, it } from "vitest";
import { leadingMark } from "../../../core/arabic/leadingMark.ts";

it.each([
  ["BBC: فاز", "rtl", "\u200f"],
  ["«BBC» فازت", "rtl", "\u200f"],
  ["فاز BBC", "rtl", ""],
  ["2024", "rtl", ""],
  ["\u2066BBC\u2069 فازت", "rtl", ""],
  ["قال Reuters", "ltr", "\u200e"],
  ["Reuters", "ltr", ""],
] as const)("«%s» in a line that runs %s", (line, direction, mark) => {
  expect(leadingMark(line, direction)).toBe(mark);
});
