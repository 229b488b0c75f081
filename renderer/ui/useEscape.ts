import { useEffect } from "react";

/** Ends something on Escape from anywhere in the window, unless something nearer took the key for itself. */
export function useEscape(end: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
      // One press ends one thing.
      event.preventDefault();
      end();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [end]);
}
