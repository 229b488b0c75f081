import type { Element, ElementContent, Root } from "hast";
import { cleanText } from "../../arabic/cleanText.ts";
import type { ArticleFields } from "../../article/article.ts";
import { printedWords } from "../../exporting/printedWords.ts";
import { classesOf, elementsOf, type Holder, textOf, without } from "./tree.ts";

/** The parts of a page of ours that are fields, by their names in `headerHast`. */
const parts = ["section", "urgent", "kicker", "deck", "summary", "byline", "meta", "source", "dateline"] as const;
type Part = (typeof parts)[number];

const isPart = (element: Element, part: Part) =>
  classesOf(element)[0] === part && element.tagName === (part === "dateline" ? "span" : "p");

const line = (node: Element | undefined) => cleanText(textOf(node)).replace(/\s+/g, " ").trim();

const elementsIn = ({ children }: Holder): Element[] =>
  (children as ElementContent[]).filter((child) => child.type === "element");

/** A header with our parts and no others. */
function isOwnHeader(element: Element): boolean {
  if (element.tagName !== "header") return false;
  return elementsIn(element).every((one) => one.tagName === "h1" || parts.some((part) => isPart(one, part)));
}

/** What stands in a fragment of ours beside its header. */
const bodyTags = /^(?:p|h[2-4]|blockquote|aside|ul|ol|figure|hr)$/;

/** A fragment says nothing of itself: it is one element that tells its language and direction, and our blocks in it. */
export function looksOwn(root: Root): boolean {
  const body = elementsOf(root).find(({ tagName }) => tagName === "body") ?? root;
  const [outer, ...others] = elementsIn(body);
  if (outer?.tagName !== "div" || others.length > 0) return false;
  if (Object.keys(outer.properties).sort().join() !== "dir,lang") return false;
  const blocks = elementsIn(outer);
  return blocks.length > 0 && blocks.every((one, at) => bodyTags.test(one.tagName) || (at === 0 && isOwnHeader(one)));
}

const names = (text: string) =>
  text
    .split(/[،,]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
const agenciesIn = (element: Element | undefined) =>
  names(line(element && elementsOf(element).find((one) => classesOf(one)[0] === "agency")));

/** The places of a dateline: what stands before its agency, or before its dash. */
function placesIn(element: Element | undefined, label = ""): string[] {
  if (!element) return [];
  const agency = element.children.findIndex((child) => child.type === "element" && classesOf(child)[0] === "agency");
  const before = { ...element, children: agency === -1 ? element.children : element.children.slice(0, agency) };
  return names(
    line(before)
      .replace(label, "")
      .replace(/\s*[(–]\s*$/u, ""),
  );
}

export interface OwnPage {
  fields: Partial<ArticleFields>;
  /** The label of its section as it is printed; "" for none. */
  section: string;
  isUrgent: boolean;
  /** What is left of the page when its fields are taken out: its text. */
  body: Holder;
}

/** Where the text and its header stand: a layout may set the publication's name and other words around it. */
function holderOf(root: Root, elements: readonly Element[]): Holder {
  return (
    elements.find(({ tagName }) => tagName === "article") ?? elements.find(({ tagName }) => tagName === "body") ?? root
  );
}

/**
 * Reads the fields out of a page or fragment that we wrote, by the very markup we write.
 * @param language of the article, BCP 47
 */
export function ownPage(root: Root, language: string): OwnPage {
  const elements = elementsOf(root);
  const part = (name: Part) => elements.find((one) => isPart(one, name));
  const byline = part("byline");
  const authors = byline
    ? elementsOf(byline)
        .filter((one) => classesOf(one)[0] === "author")
        .map(line)
    : [];
  const [opening, closing] = [part("dateline"), part("source")];
  const agencies = [part("meta"), opening, closing].map(agenciesIn).find((found) => found.length > 0) ?? [];
  const places = closing ? placesIn(closing, `${printedWords(language).source}:`) : placesIn(opening);
  const headline = elements.find(({ tagName }) => tagName === "h1");
  const taken = new Set(parts.flatMap((name) => elements.filter((one) => isPart(one, name))));
  if (headline) taken.add(headline);
  return {
    fields: {
      headline: line(headline),
      kicker: line(part("kicker")),
      deck: line(part("deck")),
      byline: authors.filter((name) => name !== ""),
      agencies,
      dateline: { places, position: closing ? "end" : "start" },
    },
    section: line(part("section")),
    isUrgent: part("urgent") !== undefined,
    body: without(holderOf(root, elements), taken),
  };
}
