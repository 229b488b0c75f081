import { expect, it } from "vitest";
import { directionBefore, endedRun } from "../../../core/arabic/caretRun.ts";

it("what is typed on goes the way of the last letter, whatever digits and signs follow it", () => {
  expect(["قالت BBC 24, ", "BBC قالت 24", "12% – "].map(directionBefore)).toEqual(["ltr", "rtl", null]);
  // Letters outside of the basic plane are two UTF-16 units.
  expect(["قالت 𝔄", "BBC 𞤀"].map(directionBefore)).toEqual(["ltr", "ltr"]);
  expect(directionBefore("")).toBeNull();
});

it("a run ends where nothing of it follows", () => {
  const text = "قالت BBC News 24 أمس";
  expect(endedRun(text, "قالت BBC News 24".length)).toBe("BBC News 24".length);
  expect(endedRun(text, "قالت BBC News".length)).toBe(0);
  expect(endedRun(text, "قالت BB".length)).toBe(0);
  expect(endedRun("قالت BBC.", "قالت BBC".length)).toBe(3);
  expect(endedRun("BBC قالت", 8)).toBe(4);
  expect(endedRun("12 ", 3)).toBe(0);
});
