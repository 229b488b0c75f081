import type { Paper } from "../../../core/settings/paper.ts";
import type { Extent } from "./pageZoom.ts";

/** In millimetres: ISO 216, and ANSI A for Letter. */
const sizes: Record<Paper, Extent> = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  Letter: { width: 215.9, height: 279.4 },
};

const mmPerPx = 25.4 / 96;

/**
 * The size of a page that is not on the chosen paper, since its layout names its own; null where it is.
 * @param page in CSS px
 * @returns whole millimetres
 */
export function otherPaper(page: Extent, paper: Paper): Extent | null {
  const found = { width: page.width * mmPerPx, height: page.height * mmPerPx };
  const { width, height } = sizes[paper];
  // Printers' points are whole, so that a page may be half a millimetre off.
  if (Math.abs(found.width - width) < 1 && Math.abs(found.height - height) < 1) return null;
  return { width: Math.round(found.width), height: Math.round(found.height) };
}
