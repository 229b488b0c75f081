import type { Root } from "hast";
import type { Article } from "../../article/article.ts";
import { readHtml } from "../check/readHtml.ts";
import { titleOf } from "../describe.ts";
import { headName, type Layout, type PartName, partNames, type ValueName } from "./layout.ts";
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
}

// An export asks several times for what an article with these parts makes of its layout.
const lastRendered = new WeakMap<Layout, { key: string; rendered: Rendered }>();

function rendered(article: Article, layout: Layout, present: ReadonlySet<PartName>): Rendered {
  const values = valuesOf(article);
  const key = JSON.stringify([values, ...present]);
  const last = lastRendered.get(layout);
  if (last?.key === key) return last.rendered;
  const made = render(layout, values, present);
  lastRendered.set(layout, { key, rendered: made });
  return made;
}

function render(layout: Layout, values: Record<ValueName, string>, present: ReadonlySet<PartName>): Rendered {
  const sign = unusedSign(layout.template + values.title + values.publication);
  const marks = partNames.map((name) => [name, present.has(name) ? `<p>${sign}${name}</p>` : ""]);
  const parts = Object.fromEntries(marks) as Record<PartName, string>;
  return { html: renderLayout(layout, { ...parts, ...values, [headName]: "" }), sign };
}

// One article after another has the same bare page: it is parsed when it changes.
const lastTrees = new WeakMap<Layout, { html: string; tree: Root }>();

function treeOf(html: string, layout: Layout): Root {
  const last = lastTrees.get(layout);
  if (last?.html === html) return last.tree;
  const tree = readHtml(html);
  lastTrees.set(layout, { html, tree });
  return tree;
}

/** @param present the parts that the article has */
export function skeletonOf(article: Article, layout: Layout, present: ReadonlySet<PartName>): Skeleton {
  const { html, sign } = rendered(article, layout, present);
  return {
    tree: treeOf(html, layout),
    partOf: (text) => partNames.find((name) => text === sign + name) ?? null,
  };
}

/** Those of the parts an article has that the layout prints of it. */
export function printedParts(article: Article, layout: Layout, present: ReadonlySet<PartName>): ReadonlySet<PartName> {
  const { html, sign } = rendered(article, layout, present);
  return new Set(partNames.filter((name) => html.includes(`<p>${sign}${name}</p>`)));
}
