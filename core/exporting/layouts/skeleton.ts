import type { Root } from "hast";
import type { Article } from "../../article/article.ts";
import { readHtml } from "../check/readHtml.ts";
import { titleOf } from "../describe.ts";
import { headName, type Layout, type PartName, partNames, type ValueName, valueNames } from "./layout.ts";
import { renderLayout } from "./renderLayout.ts";

/** The words of an article that templates may print. */
export function valuesOf(article: Article): Record<ValueName, string> {
  const { language, direction, publication } = article;
  return { language, direction, title: titleOf(article), publication: publication ?? "" };
}

/** A page with the layout's own furniture alone, and a paragraph with a mark in the place of each part. */
export interface Skeleton {
  tree: Root;
  /** The part that a line of text stands for; null for furniture. */
  partOf(text: string): PartName | null;
}

/** A sign that stands nowhere in these words. */
function unusedSign(words: string): string {
  let sign = "¤";
  while (words.includes(sign)) sign += "¤";
  return sign;
}

interface Rendered {
  html: string;
  sign: string;
  /** Made when it is first asked for. */
  tree?: Root;
}

// An export asks several times for what an article with these parts makes of its layout, and most articles make
// the same of it.
const known = new WeakMap<Layout, Map<string, Rendered>>();
const mostKnown = 50;

function rendered(article: Article, layout: Layout, present: ReadonlySet<PartName>): Rendered {
  const pages = known.get(layout) ?? new Map<string, Rendered>();
  known.set(layout, pages);
  const values = printedValues(article, layout);
  const key = JSON.stringify([values, ...present]);
  const before = pages.get(key);
  if (before) return before;
  if (pages.size >= mostKnown) pages.clear();
  const made = render(layout, values, present);
  pages.set(key, made);
  return made;
}

/** The words without those that the template does not name, which differ from article to article for nothing. */
function printedValues(article: Article, { template }: Layout): Record<ValueName, string> {
  const values = valuesOf(article);
  for (const name of valueNames) if (!template.includes(name)) values[name] = "";
  return values;
}

function render(layout: Layout, values: Record<ValueName, string>, present: ReadonlySet<PartName>): Rendered {
  const sign = unusedSign(layout.template + values.title + values.publication);
  const marks = partNames.map((name) => [name, present.has(name) ? `<p>${sign}${name}</p>` : ""]);
  const parts = Object.fromEntries(marks) as Record<PartName, string>;
  return { html: renderLayout(layout, { ...parts, ...values, [headName]: "" }), sign };
}

/** @param present the parts that the article has */
export function skeletonOf(article: Article, layout: Layout, present: ReadonlySet<PartName>): Skeleton {
  const page = rendered(article, layout, present);
  page.tree ??= readHtml(page.html);
  return { tree: page.tree, partOf: (text) => partNames.find((name) => text === page.sign + name) ?? null };
}

/** Those of the parts an article has that the layout prints of it. */
export function printedParts(article: Article, layout: Layout, present: ReadonlySet<PartName>): ReadonlySet<PartName> {
  const { html, sign } = rendered(article, layout, present);
  return new Set(partNames.filter((name) => html.includes(`<p>${sign}${name}</p>`)));
}
