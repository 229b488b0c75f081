import { describe, expect, it } from "vitest";
import { moved, newSectionId } from "../../renderer/features/settings/listEdits.ts";

describe("moved", () => {
  it.each([
    [0, 1, "بأج"],
    [2, -1, "أجب"],
    [0, -1, "أبج"],
    [2, 1, "أبج"],
    [7, 1, "أبج"],
  ] as const)("from %i by %i", (from, by, result) => {
    expect(moved(["أ", "ب", "ج"], from, by).join("")).toBe(result);
  });
});

describe("newSectionId", () => {
  it("is never one that is taken, also after sections were removed", () => {
    const known = ["world", "section-3"];
    const id = newSectionId(known);
    expect(known).not.toContain(id);
    expect(newSectionId([...known, id])).not.toBe(id);
  });
});
