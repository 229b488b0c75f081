import { useEffect, useState } from "react";
import type { SaveLook } from "./saveLook.ts";

/** In ms. Shorter than the second in which a draft is promised, longer than between two letters of a quick writer. */
const settling = 400;

/**
 * The look to show. A draft is kept several times while one writes on, and each time the next letter is not in
 * it yet: saying so every time would only flicker. So `kept` is said when it stays true; everything else at once.
 */
export function useSettledLook(look: SaveLook | null): SaveLook | null {
  const [settled, setSettled] = useState(look);
  const waits = look === "kept" && settled === "unsaved";
  if (!waits && settled !== look) setSettled(look);
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => setSettled("kept"), settling);
    return () => clearTimeout(timer);
  }, [waits]);
  return waits ? "unsaved" : look;
}
