import { defineExtension } from "@lexical/extension";
import { $getSelection, $isRangeSelection, type PointType, TextNode } from "lexical";

/** What Lexical puts into a run so that a composition can begin in it. */
const place = "\u200b";

function $follow(point: PointType, node: TextNode, text: string): void {
  if (point.key === node.getKey())
    point.set(point.key, text.slice(0, point.offset).replaceAll(place, "").length, "text");
}

/** Lexical's place for a composition goes when that is over: it would stay in the article, unseen, as a letter. */
export const CompositionExtension = defineExtension({
  name: "midad/composition",
  register: (editor) =>
    editor.registerNodeTransform(TextNode, (node) => {
      const text = node.getTextContent();
      if (!text.includes(place) || editor.isComposing()) return;
      const selection = $getSelection();
      if ($isRangeSelection(selection))
        for (const point of selection.getStartEndPoints() ?? []) $follow(point, node, text);
      node.setTextContent(text.replaceAll(place, ""));
    }),
});
