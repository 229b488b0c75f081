import type { ElementContent } from "hast";
import { h } from "../h.ts";

/** A bracket before what could be the name of a shortcode, or before one more bracket. */
const opening = /(\[)(?=\[?[a-z_])/i;

function cutText(value: string): ElementContent[] {
  return value
    .split(new RegExp(opening, "gi"))
    .filter((part) => part !== "")
    .map((part) => (part === "[" ? h("span", part) : { type: "text", value: part }));
}

/**
 * Nodes in which WordPress finds no shortcode, not even after somebody has saved them again. It looks for them in
 * the text, whatever HTML it stands in, by a bracket with a name of one behind it (`get_shortcode_regex`): a
 * `[gallery]` that a journalist wrote would become one. Written as a reference, `&#91;`, the bracket is not found;
 * but the block editor keeps no references, and writes all of a text but `&` and `<` as it is (its package
 * `escape-html`, `escapeEditableHTML`). It does keep elements that it does not know: so a tag parts the bracket
 * from the name. `[[gallery]]`, WordPress's own escape, says the same only where a shortcode of that name is
 * registered, and shows its brackets twice where none is.
 */
export function withoutShortcodes(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type === "text") return cutText(node.value);
    return node.type === "element" ? [{ ...node, children: withoutShortcodes(node.children) }] : [node];
  });
}
