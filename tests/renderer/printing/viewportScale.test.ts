import { expect, it } from "vitest";
import { mostDots, viewportScale } from "../../../renderer/features/printing/printedPages.ts";

/** In CSS px at 96 an inch. */
const papers = {
  A4: { width: 794, height: 1123 },
  A3: { width: 1123, height: 1587 },
  banner: { width: 378, height: 18_898 },
};
const pxPerPoint = 96 / 72;

it("draws a page as sharp as the screen while that is few enough dots", () => {
  for (const [scale, dots] of [
    [0.1, 1],
    [1, 1],
    [1, 2],
    [2, 2],
    [4, 1],
  ] as const) {
    expect(viewportScale(papers.A4, scale, dots)).toBe(scale * dots * pxPerPoint);
  }
});

it("never draws more than those, on any paper, at any zoom, on any screen, and still sharper than on paper", () => {
  for (const size of Object.values(papers)) {
    for (const dots of [1, 1.5, 2, 3]) {
      for (const scale of [1, 2, 3, 4]) {
        const drawn = viewportScale(size, scale, dots) / pxPerPoint;
        expect(size.width * drawn * (size.height * drawn)).toBeLessThanOrEqual(mostDots * 1.000001);
        expect(drawn).toBeGreaterThanOrEqual(1);
      }
    }
  }
});
