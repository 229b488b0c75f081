import { useEffect, useRef } from "react";

/**
 * Gives the caret back to the text when something that had it is gone: Lexical lets go of it on Escape, the button
 * that leaves focus goes with it, and so does the row of a list that stood in the page's place.
 */
export function useCaretAfter(isThere: boolean, editor: { focus(): void }): void {
  const was = useRef(isThere);
  useEffect(() => {
    if (was.current && !isThere && document.activeElement === document.body) editor.focus();
    was.current = isThere;
  }, [isThere, editor]);
}
