import { useEffect, useMemo, useRef } from "react";
import { useEscape } from "../../ui/useEscape.ts";
import styles from "./FullPreview.module.css";
import { Preview } from "./Preview.tsx";
import type { PlaceTargets } from "./useSamePlace.ts";

/** The preview in the page's place. Escape, or a click on a line, goes back to the text. */
export function FullPreview({ places, goToField, onClose }: PlaceTargets & { onClose(): void }) {
  const view = useRef<HTMLDivElement>(null);
  useEscape(onClose);
  useEffect(() => {
    const before = document.activeElement;
    view.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected && document.activeElement === document.body)
        before.focus();
    };
  }, []);
  const targets = useMemo((): PlaceTargets => {
    // The text is inert while it is covered: it takes the caret once it is in sight again.
    const after = (work: () => void) => {
      onClose();
      requestAnimationFrame(work);
    };
    return {
      places: { ...places, go: (place) => after(() => places.go(place)) },
      goToField: (field, offset) => after(() => goToField(field, offset)),
    };
  }, [places, goToField, onClose]);
  return (
    <div ref={view} tabIndex={-1} className={styles.full}>
      <Preview isFull toggleFull={onClose} {...targets} />
    </div>
  );
}
