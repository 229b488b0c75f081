import type { Element } from "hast";
import { attributeOf } from "./hastSource.ts";
import { classesOf } from "./tree.ts";

/** Names, in `class` or `id`, of parts that sites set about and amid a story. */
const partNames = [
  "shar(?:e|es|ing|edaddy|e-?bar|e-?buttons?)|socials?|follow|related|recommend(?:ed|ations?)?|newsletters?|subscri(?:be|ption)",
  "comments?|respond|breadcrumbs?|tags|tagcloud|advert(?:s|isement|ising)?|ads?|sponsor(?:ed)?|promos?|sidebar|widgets?",
  "read-?more|more-on|also-?read|cookies?|popup|author-(?:box|bio|info)|pagination|post-navigation|nav|navigation|outbrain|taboola",
  "trending|most-(?:read|popular|viewed)|popular|toolbar|tools|print|jp-relatedposts|screen-reader-text|sr-only",
  "visually-?hidden|skip-link|rating|reactions?",
];
const sitePart = new RegExp(`(?:^|[\\s_-])(?:${partNames.join("|")})(?:$|[\\s_-])`, "i");
/** Names of what a text itself is made of, whatever else they contain. */
const textPart = /pull-?quote|blockquote|wp-block-(?:quote|image|table|embed)|caption/i;
const partTags = new Set(["nav", "aside", "button", "dialog", "menu", "form", "search"]);

/** The names in an element's `class` and `id`. */
export const namesOf = (element: Element) =>
  `${classesOf(element).join(" ")} ${attributeOf(element, "id") ?? ""}`.trim();

/** True for an element that by its tag or names belongs to a site and not to the text in it. */
export function isSitePart(element: Element): boolean {
  const names = namesOf(element);
  return !textPart.test(names) && (partTags.has(element.tagName) || sitePart.test(names));
}
