/** A button that takes the preview to another place, and so itself: beside or below the text, or into full and back. */
export type Mover = "place" | "full";

let carried: Mover | null = null;

/** Says that a button, about to go with the preview, is to have the focus where it comes to stand. */
export function carryFocus(mover: Mover): void {
  carried = mover;
  // By then it has been drawn there; a preview that is shown later takes the focus from nobody.
  setTimeout(() => (carried = null));
}

/** Gives a button that is new in its place the focus, where it was carried there. */
export function takeCarriedFocus(mover: Mover, button: HTMLElement | null): void {
  if (carried === mover) button?.focus();
}
