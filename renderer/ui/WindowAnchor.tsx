import type { RefObject } from "react";
import { createPortal } from "react-dom";
import { layers } from "./layers.ts";
import styles from "./WindowAnchor.module.css";

export interface WindowPlace {
  /** Pixels from the window's left and top, as pointers and selections give them. */
  x: number;
  y: number;
  height?: number;
}

/**
 * What a popover stands beside where no element is: a place in the window. Such places are counted from the
 * left in every language, so the anchor is too; and it lies outside of the page, since a container around it
 * would count from its own edge.
 */
export function WindowAnchor({ ref, place }: { ref: RefObject<HTMLSpanElement | null>; place: WindowPlace | null }) {
  const { x = 0, y = 0, height = 0 } = place ?? {};
  return createPortal(
    <span
      ref={ref}
      dir="ltr"
      aria-hidden
      className={styles.anchor}
      style={{ translate: `${x}px ${y}px`, blockSize: height }}
    />,
    layers(),
  );
}
