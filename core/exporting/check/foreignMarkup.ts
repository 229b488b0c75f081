import type { Element, Nodes } from "hast";
import { safeHref } from "../../article/safeHref.ts";
import { isSiteAddress } from "../../settings/publications.ts";
import { isOwnAddress } from "../pictures.ts";

// Our own output is known to the last attribute; anything else in it got in by breaking out of a text.
const everywhere = ["dir", "lang", "className"];
const elements: Record<string, readonly string[]> = {
  html: [],
  head: [],
  meta: ["charSet", "name", "property", "content"],
  title: [],
  link: ["rel", "href"],
  style: [],
  script: ["type"],
  body: [],
  a: ["href"],
  time: ["dateTime"],
  ol: ["start"],
  figure: ["tabIndex"],
  aside: ["role"],
  img: ["src", "alt", "width", "height"],
  td: ["colSpan", "rowSpan"],
  th: ["colSpan", "rowSpan", "scope"],
  col: ["style"],
};
const plain =
  "article header footer figcaption cite table colgroup thead tbody tr div p h1 h2 h3 h4 blockquote ul li hr br strong em u s sub sup bdi span".split(
    " ",
  );

/** True for an element that the exporter could have written. */
export function isOurs({ tagName, properties }: Element): boolean {
  const own = elements[tagName] ?? (plain.includes(tagName) ? [] : null);
  if (own === null) return false;
  if (tagName === "script" && properties.type !== "application/ld+json") return false;
  if (tagName === "link" && !(String(properties.rel) === "canonical" && isSiteAddress(String(properties.href))))
    return false;
  if (tagName === "img" && !isOwnAddress(String(properties.src ?? ""))) return false;
  if (tagName === "col" && !/^width:\d{1,3}(?:\.\d)?%$/.test(String(properties.style))) return false;
  if (tagName === "a" && safeHref(String(properties.href ?? "")) === null) return false;
  return Object.keys(properties).every((name) => everywhere.includes(name) || own.includes(name));
}

/** True where parsed HTML holds an element or attribute that the exporter never writes. */
export function hasForeignMarkup(node: Nodes): boolean {
  if (node.type === "comment") return true;
  if (node.type === "element" && !isOurs(node)) return true;
  return "children" in node && node.children.some(hasForeignMarkup);
}
