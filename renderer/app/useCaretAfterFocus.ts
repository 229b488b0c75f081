import { useEffect, useRef } from "react";

/**
 * Gives the caret back to the text when focus is left: Lexical lets go of it on Escape, and the button
 * that leaves focus goes with it.
 */
export function useCaretAfterFocus(isFocus: boolean, editor: { focus(): void }): void {
  const was = useRef(isFocus);
  useEffect(() => {
    if (was.current && !isFocus && document.activeElement === document.body) editor.focus();
    was.current = isFocus;
  }, [isFocus, editor]);
}
