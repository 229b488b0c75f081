import createPurify, { type Config } from "dompurify";
import type { PastedNode } from "./pastedNode.ts";
import { noStyle, type PastedStyle, readStyle } from "./pastedStyle.ts";

const allowed =
  "a address article aside b bdi blockquote body br caption center dd del details dialog div dl dt em fieldset " +
  "figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i ins legend li main menu nav ol p pre s " +
  "search section span strike strong sub summary sup table tbody td tfoot th thead tr u ul";

const config = {
  ALLOWED_TAGS: allowed.split(" "),
  ALLOWED_ATTR: ["href", "dir", "lang", "start"],
  ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
  // Without this the pattern above is asked of every attribute.
  ADD_URI_SAFE_ATTR: ["dir", "lang", "start"],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
} as const satisfies Config;

export interface CleanHtml {
  fragment: DocumentFragment;
  /** What an element's `style` said; the attribute itself is gone. */
  styleOf(node: PastedNode): PastedStyle;
}

/**
 * HTML from elsewhere, reduced to a short list of elements and attributes. Nothing in it has run,
 * loaded or been shown: it is parsed into a document of its own.
 */
export function cleanHtml(html: string): CleanHtml {
  const styles = new WeakMap<object, PastedStyle>();
  const purify = createPurify(window);
  purify.addHook("uponSanitizeAttribute", (element, { attrName, attrValue }) => {
    if (attrName === "style") styles.set(element, readStyle(attrValue));
  });
  return { fragment: purify.sanitize(html, config), styleOf: (node) => styles.get(node) ?? noStyle };
}
