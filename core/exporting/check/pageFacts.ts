import type { Element, Nodes } from "hast";
import type { Article } from "../../article/article.ts";
import { isBlank, printable } from "../printable.ts";
import { articleInstant } from "../printedDate.ts";
import type { ExportProblem } from "./exportProblem.ts";

type ByName = Map<string, Element[]>;

// A check asks a dozen times for what one walk finds.
const known = new WeakMap<Nodes, ByName>();

function namesIn(node: Nodes, found: ByName): ByName {
  if (node.type === "element") {
    const named = found.get(node.tagName);
    if (named) named.push(node);
    else found.set(node.tagName, [node]);
  }
  if ("children" in node) for (const child of node.children) namesIn(child, found);
  return found;
}

/** Every element of a name below a node and itself, in document order. The tree must not be changed any more. */
export function elementsNamed(node: Nodes, tagName: string): readonly Element[] {
  const names = known.get(node) ?? namesIn(node, new Map());
  known.set(node, names);
  return names.get(tagName) ?? [];
}

/** The text of a node. */
export function textIn(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textIn).join("") : "";
}

const flat = (text: unknown) => (typeof text === "string" ? printable(text).replace(/\s+/g, " ").trim() : "");

const headlineOf = ({ headline }: Article) => (isBlank(headline) ? "" : flat(headline));

/** The object that a page's data are; null where they are none. */
export function parseData(text: string): Record<string, unknown> | null {
  try {
    const data: unknown = JSON.parse(text);
    return data !== null && typeof data === "object" && !Array.isArray(data) ? { ...data } : null;
  } catch {
    return null;
  }
}

/** The page's data: one block that parses, with the headline of the `h1` and the date that is shown. */
function checkData(page: Nodes, article: Article): boolean {
  const scripts = elementsNamed(page, "script");
  const data = parseData(scripts.map(textIn).join(""));
  const shown = elementsNamed(page, "time").map(({ properties }) => properties.dateTime);
  if (scripts.length !== 1 || data === null || data["@context"] !== "https://schema.org") return false;
  const dated = article.publishedAt === null ? data.dateModified : data.datePublished;
  return (
    flat(data.headline) === headlineOf(article) &&
    flat(data.headline) === flat(elementsNamed(page, "h1").map(textIn).join("")) &&
    dated === articleInstant(article) &&
    shown.every((instant) => instant === dated)
  );
}

/** What only a whole page has: language, direction, title, charset first, and its data. */
export function checkPage(page: Nodes, article: Article): ExportProblem[] {
  const [root] = elementsNamed(page, "html");
  const [head] = elementsNamed(page, "head");
  const [first] = elementsNamed(page, "meta");
  const headline = headlineOf(article);
  const sound =
    root?.properties.lang === article.language &&
    root.properties.dir === article.direction &&
    first?.properties.charSet === "utf-8" &&
    head !== undefined &&
    elementsNamed(page, "article").length === 1 &&
    (headline === "" || flat(elementsNamed(head, "title").map(textIn).join("")) === headline);
  const problems: ExportProblem[] = sound ? [] : [{ what: "document", at: 0 }];
  return checkData(page, article) ? problems : [...problems, { what: "json-ld", at: 0 }];
}
