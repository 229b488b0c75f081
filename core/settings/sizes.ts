/** The sizes of the whole window that its commands step through, in per cent. */
export const zoomSteps: readonly number[] = [60, 70, 80, 90, 100, 110, 125, 150, 175, 200];

/** The sizes of the text on the paper, in per cent. */
export const textSteps: readonly number[] = [85, 100, 115, 130, 150];

/** The step above or below a size, also of one that is no step itself; the last step is its own next. */
export function nextStep(steps: readonly number[], now: number, by: 1 | -1): number {
  const next = by === 1 ? steps.find((step) => step > now) : steps.findLast((step) => step < now);
  return next ?? now;
}
