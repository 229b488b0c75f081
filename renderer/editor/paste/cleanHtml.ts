import createPurify, { type Config } from "dompurify";
import type { SourceNode } from "../../../core/importing/markup/sourceNode.ts";
import {
  noTraits,
  readAttributes,
  readTraits,
  type SourceTraits,
} from "../../../core/importing/markup/sourceTraits.ts";

const allowed =
  "a address article aside b bdi blockquote body br button caption center cite dd del details dialog div dl dt em " +
  "fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i img ins legend li main menu nav " +
  "ol p pre s search section span strike strong sub summary sup table tbody td tfoot th thead tr u ul";

const config = {
  ALLOWED_TAGS: allowed.split(" "),
  ALLOWED_ATTR: ["alt", "colspan", "dir", "href", "lang", "rowspan", "start"],
  ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
  // Without this the pattern above is asked of every attribute.
  ADD_URI_SAFE_ATTR: ["alt", "colspan", "dir", "lang", "rowspan", "start"],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
} as const satisfies Config;

export interface CleanHtml {
  fragment: DocumentFragment;
  /** What an element's attributes said of it; the attributes themselves are gone. */
  traitsOf(node: SourceNode): SourceTraits;
}

/**
 * HTML from elsewhere, reduced to a short list of elements and attributes. Nothing in it has run,
 * loaded or been shown: it is parsed into a document of its own, and a picture is left without address.
 */
export function cleanHtml(html: string): CleanHtml {
  const attributes = new WeakMap<object, Map<string, string>>();
  const purify = createPurify(window);
  purify.addHook("uponSanitizeAttribute", (element, { attrName, attrValue }) => {
    if (!readAttributes.includes(attrName)) return;
    const known = attributes.get(element) ?? new Map<string, string>();
    attributes.set(element, known.set(attrName, attrValue));
  });
  const traits = new WeakMap<object, SourceTraits>();
  return {
    fragment: purify.sanitize(html, config),
    traitsOf(node) {
      const known = attributes.get(node);
      if (!known) return noTraits;
      const read = traits.get(node) ?? readTraits((name) => known.get(name) ?? null);
      traits.set(node, read);
      return read;
    },
  };
}
