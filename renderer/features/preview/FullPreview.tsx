import { useEffect, useMemo, useRef } from "react";
import { useEscape } from "../../ui/useEscape.ts";
import { carryFocus } from "./carriedFocus.ts";
import styles from "./FullPreview.module.css";
import { Preview } from "./Preview.tsx";
import type { PlaceTargets } from "./useSamePlace.ts";

/** What has the focus; null where nothing has. */
const focused = () => (document.activeElement === document.body ? null : document.activeElement);

/**
 * Has the focus while it is there, and gives it back: to what had it before or, where that is gone, to the
 * preview's own button. Returns how to say that the text takes it instead.
 */
function useLentFocus(view: React.RefObject<HTMLElement | null>): () => void {
  const isTaken = useRef(false);
  useEffect(() => {
    const before = focused();
    isTaken.current = false;
    if (!view.current?.contains(before)) view.current?.focus();
    return () => {
      if (isTaken.current || focused()) return;
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      else carryFocus("full");
    };
  }, [view]);
  return () => {
    isTaken.current = true;
  };
}

/** The preview in the page's place. Escape, or a click on a line, goes back to the text. */
export function FullPreview({ places, goToField, onClose }: PlaceTargets & { onClose(): void }) {
  const view = useRef<HTMLDivElement>(null);
  const textTakes = useRef(useLentFocus(view)).current;
  useEscape(onClose);
  const targets = useMemo((): PlaceTargets => {
    // The text is inert while it is covered: it takes the caret once it is in sight again.
    const after = (work: () => void) => {
      textTakes();
      onClose();
      requestAnimationFrame(work);
    };
    return {
      places: { ...places, go: (place) => after(() => places.go(place)) },
      goToField: (field, offset) => after(() => goToField(field, offset)),
    };
  }, [places, goToField, onClose, textTakes]);
  return (
    <div ref={view} tabIndex={-1} className={styles.full}>
      <Preview isFull hasSide={false} toggleFull={onClose} {...targets} />
    </div>
  );
}
