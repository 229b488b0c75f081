import { expect, test } from "vitest";
import { nextZoom, pageScale } from "../../../renderer/features/printing/pageZoom.ts";
import { otherPaper } from "../../../renderer/features/printing/paperSize.ts";

const a4 = { width: 793.7, height: 1122.5 };

test("a page fits as a whole, by its width, or by a number", () => {
  expect(pageScale("page", a4, { width: 1400, height: 800 })).toBeCloseTo(800 / 1122.5);
  expect(pageScale("page", a4, { width: 400, height: 800 })).toBeCloseTo(400 / 793.7);
  expect(pageScale("width", a4, { width: 1400, height: 800 })).toBeCloseTo(1400 / 793.7);
  expect(pageScale(150, a4, { width: 1, height: 1 })).toBe(1.5);
});

test("no room makes no page of no size", () => {
  expect(pageScale("page", a4, { width: -32, height: -32 })).toBe(0.1);
});

test("the zoom goes by steps from what is seen, and stops at its ends", () => {
  expect(nextZoom(0.73, 1)).toBe(75);
  expect(nextZoom(0.73, -1)).toBe(67);
  expect(nextZoom(1, 1)).toBe(125);
  expect(nextZoom(4, 1)).toBe(400);
  expect(nextZoom(0.25, -1)).toBe(25);
});

test("a page on other paper than the chosen one is told in millimetres", () => {
  expect(otherPaper({ width: 595 * (96 / 72), height: 842 * (96 / 72) }, "A4")).toBeNull();
  expect(otherPaper({ width: 816, height: 1056 }, "Letter")).toBeNull();
  expect(otherPaper({ width: 1122.5, height: 1587.4 }, "A4")).toEqual({ width: 297, height: 420 });
});
