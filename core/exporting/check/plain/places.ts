import type { Element } from "hast";

const words = (list: string) => new Set(list.split(" "));

/** Elements that hold text alone; those of `raw` as it stands, those of the others with character references. */
export const textOnly = { raw: words("style script"), plain: words("title") };

/** Elements that end an open paragraph (WHATWG HTML, 13.2.6.4.7). */
const blocks = words(
  "address article aside blockquote div figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p section table ul",
);
const headings = words("h1 h2 h3 h4 h5 h6");
const phrases = words(
  "a abbr b bdi bdo br cite code data dfn em i img kbd mark q s samp small span strong sub sup time u var",
);

/** Elements that belong into certain others and nowhere else, where a parser would move them or make what is missing. */
const homes: Readonly<Record<string, ReadonlySet<string>>> = {
  ...Object.fromEntries(["meta", "link", "title", "style", "script"].map((name) => [name, words("head")])),
  ...Object.fromEntries(["caption", "colgroup", "thead", "tbody", "tfoot"].map((name) => [name, words("table")])),
  col: words("colgroup"),
  tr: words("thead tbody tfoot"),
  td: words("tr"),
  th: words("tr"),
  li: words("ul ol"),
};

/** What may hold nothing but the elements that belong into it, and white space between them. */
export const holdsParts = words("html head table colgroup thead tbody tfoot tr");

/**
 * True where an element begun inside of these becomes a child of the last of them and ends nothing.
 * @param open the elements that are open, the outermost first; below a `body`, or in a fragment
 */
export function standsIn(name: string, open: readonly Element[]): boolean {
  const parent = open.at(-1)?.tagName;
  if (Object.hasOwn(homes, name)) {
    if (parent === undefined || homes[name]?.has(parent) !== true) return false;
  } else if ((parent !== undefined && holdsParts.has(parent)) || !(blocks.has(name) || phrases.has(name))) return false;
  if (blocks.has(name) && open.some(({ tagName }) => tagName === "p")) return false;
  if (name === "a") return open.every(({ tagName }) => tagName !== "a");
  return !(headings.has(name) && parent !== undefined && headings.has(parent));
}
