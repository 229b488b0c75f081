import { expect, it } from "vitest";
import { previewPace } from "../../renderer/features/preview/previewPace.ts";

it("the preview waits for more than the time between two letters, and longer the longer the piece is", () => {
  const [short, long, book] = [6_000, 100_000, 600_000].map(previewPace);
  expect(short?.pause).toBeGreaterThanOrEqual(90);
  expect(short?.pause).toBeLessThan(120);
  expect(long?.pause).toBeGreaterThan(short?.pause ?? 0);
  expect(book?.pause).toBeGreaterThan(1_500);
});

it("the preview comes at last also to a writer who makes no pause", () => {
  for (const length of [0, 100_000, 600_000]) {
    const { pause, ceiling } = previewPace(length);
    expect(ceiling).toBeGreaterThan(10 * pause);
    expect(Number.isFinite(ceiling)).toBe(true);
  }
});
