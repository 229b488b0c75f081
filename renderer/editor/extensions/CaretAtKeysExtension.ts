import { defineExtension } from "@lexical/extension";
import { $getNearestNodeFromDOMNode, $getSelection, $isRangeSelection, type PointType } from "lexical";

const $isAt = (point: PointType, node: Node | null, offset: number): boolean =>
  node !== null && offset === point.offset && $getNearestNodeFromDOMNode(node)?.getKey() === point.key;

/** Whether Lexical has the selection that is on screen. */
function $isAsShown(): boolean {
  const [known, shown] = [$getSelection(), getSelection()];
  if (!shown || !$isRangeSelection(known)) return true;
  return (
    $isAt(known.anchor, shown.anchorNode, shown.anchorOffset) && $isAt(known.focus, shown.focusNode, shown.focusOffset)
  );
}

/**
 * A key acts where the caret is seen. The engine moves the caret at once and tells of it later, after keys
 * that came meanwhile: Ctrl+End and Enter, pressed while the window was busy, would part the line the caret
 * had left. So before each key Lexical is told what it has not heard yet.
 */
export const CaretAtKeysExtension = defineExtension({
  name: "midad/caret-at-keys",
  register(editor) {
    function tell(event: KeyboardEvent): void {
      if (event.isComposing || editor.read($isAsShown)) return;
      document.dispatchEvent(new Event("selectionchange"));
    }
    return editor.registerRootListener((root) => {
      if (!root) return;
      root.addEventListener("keydown", tell, { capture: true });
      return () => root.removeEventListener("keydown", tell, { capture: true });
    });
  },
});
