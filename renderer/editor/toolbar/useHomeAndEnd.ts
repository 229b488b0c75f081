import { type RefObject, useEffect } from "react";

/**
 * Home and End go to the first and last tool that can be used, and Escape back to the text. It listens only
 * while the focus is in the bar: what is written in the text is no business of it.
 */
export function useHomeAndEnd(bar: RefObject<HTMLElement | null>, onEscape: () => void): void {
  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const tools = [...element.querySelectorAll<HTMLElement>("button:not(:disabled)")];
      const goTo = { Home: tools[0], End: tools.at(-1) }[event.key];
      if (goTo) goTo.focus();
      else if (event.key === "Escape") onEscape();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the hint of the tool, which would keep an Escape for itself.
    const hear = () => window.addEventListener("keydown", onKeyDown, { capture: true });
    const leave = () => window.removeEventListener("keydown", onKeyDown, { capture: true });
    element.addEventListener("focusin", hear);
    element.addEventListener("focusout", leave);
    return () => {
      element.removeEventListener("focusin", hear);
      element.removeEventListener("focusout", leave);
      leave();
    };
  }, [bar, onEscape]);
}
