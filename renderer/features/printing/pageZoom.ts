/** How large pages are shown: as they fit, or by a number in per cent of their size on paper. */
export type PageZoom = "page" | "width" | number;

/** A place and what is to be shown in it, in CSS px. */
export interface Extent {
  width: number;
  height: number;
}

/** The steps of the zoom, in per cent. */
const steps = [25, 33, 50, 67, 75, 90, 100, 125, 150, 200, 300, 400] as const;

/** A page is never so small that it is nothing, nor larger than the last step. */
const clamp = (scale: number) => Math.min(4, Math.max(0.1, scale));

/**
 * @param page the largest page, in CSS px at its size on paper
 * @param room what the pages may take up
 * @returns CSS px on screen for one on paper
 */
export function pageScale(zoom: PageZoom, page: Extent, room: Extent): number {
  if (typeof zoom === "number") return clamp(zoom / 100);
  const byWidth = room.width / page.width;
  return clamp(zoom === "width" ? byWidth : Math.min(byWidth, room.height / page.height));
}

/** The next step up or down from what is shown now, in per cent; the same where there is none. */
export function nextZoom(scale: number, by: 1 | -1): number {
  const percent = Math.round(scale * 100);
  const next = by === 1 ? steps.find((step) => step > percent) : steps.findLast((step) => step < percent);
  return next ?? percent;
}
