import { type RefObject, useEffect } from "react";

/** Home and End go to the first and last tool that can be used, and Escape back to the text. */
export function useHomeAndEnd(bar: RefObject<HTMLElement | null>, onEscape: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const element = bar.current;
      if (!element || !(event.target instanceof Node) || !element.contains(event.target)) return;
      const tools = [...element.querySelectorAll<HTMLElement>("button:not(:disabled)")];
      const goTo = { Home: tools[0], End: tools.at(-1) }[event.key];
      if (goTo) goTo.focus();
      else if (event.key === "Escape") onEscape();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the hint of the tool, which would keep an Escape for itself.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [bar, onEscape]);
}
