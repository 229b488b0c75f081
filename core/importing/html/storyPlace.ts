import type { Element, ElementContent, Root } from "hast";
import { attributeOf } from "./hastSource.ts";
import { Prose } from "./prose.ts";
import { isSitePart, namesOf } from "./siteParts.ts";
import { elementsOf, type Holder, without } from "./tree.ts";

/** Where on a page its story stands. */
export interface StoryPlace {
  /** Everything that is read: the story with its headline and pictures, and what the site set amid and about them. */
  scope: Holder;
  /** Elements in it that belong to the site. */
  furniture: ReadonlySet<Element>;
  /** How many pieces of text stand outside of it. */
  outside: number;
}

const childElements = (node: Holder): Element[] =>
  (node.children as ElementContent[]).filter((child) => child.type === "element");

/** How much of the prose of a place its text holds at least. */
const share = 0.7;
const textTags = /^(?:p|ul|ol|blockquote|figure)$/;
const tableTags = /^(?:table|tbody|tr)$/;

/** The deepest element that still holds most of the prose: the text without the columns beside it. */
function densest(top: Holder, prose: Prose, parentOf: (node: Holder) => Holder): Holder {
  const whole = prose.of(top) * share;
  let place = top;
  for (;;) {
    const next = childElements(place).find((child) => prose.of(child) >= whole && !textTags.test(child.tagName));
    if (!next || whole === 0) break;
    place = next;
  }
  // A table is a text's layout where one of its cells holds it all, and else a part of it.
  while (place.type === "element" && tableTags.test(place.tagName) && place !== top) place = parentOf(place);
  return place;
}

const bodyNames =
  /(?:^|\s)(?:entry-content|post-content|article-content|article-body|articlebody|article__body|story-body|post-body|td-post-content|wysiwyg)(?:\s|$)/i;
const hasText = (one: Element) => /(?:^|\s)articleBody(?:\s|$)/.test(attributeOf(one, "itemprop") ?? "");
const isMain = (one: Element) => one.tagName === "main" || attributeOf(one, "role") === "main";

/** Which elements stand above which. */
function familyOf(page: Holder): { parentOf: (node: Holder) => Holder; above: (node: Holder) => Set<Holder> } {
  const parents = new Map<Holder, Holder>();
  for (const holder of [page, ...elementsOf(page)])
    for (const child of childElements(holder)) parents.set(child, holder);
  const parentOf = (node: Holder) => parents.get(node) ?? page;
  const above = (node: Holder) => {
    const found = new Set<Holder>([node]);
    for (let up = node; up !== page; up = parentOf(up)) found.add(parentOf(up));
    return found;
  };
  return { parentOf, above };
}

/** The scope and the text in it: by what the page says of itself, else by where the prose is densest. */
function find(page: Holder, prose: Prose): { scope: Holder; core: Holder; around: Set<Holder> } {
  const { parentOf, above } = familyOf(page);
  const elements = elementsOf(page);
  // A front page has many of them, each with little: only one that holds most of the page's prose is meant.
  const chief = (test: (element: Element) => boolean, least: number): Element | null => {
    let best: Element | null = null;
    for (const one of elements) if (test(one) && prose.of(one) > (best ? prose.of(best) : 0)) best = one;
    return best && prose.of(best) >= prose.of(page) * least ? best : null;
  };
  const body = chief(hasText, 0.3) ?? chief((one) => bodyNames.test(namesOf(one)), 0.4);
  const main = chief(isMain, 0.5);
  const isArticle = (one: Element) =>
    one.tagName === "article" || /\/(?:News)?Article$/.test(attributeOf(one, "itemtype") ?? "");
  const article = body
    ? ([...above(body)].find((one) => one.type === "element" && isArticle(one)) ?? null)
    : chief(isArticle, 0.5);
  const core = body ?? densest(article ?? main ?? page, prose, parentOf);
  const around = above(core);
  // Two steps up from the text is where pages that mark nothing keep its headline and picture.
  const scope = article ?? (main && around.has(main) ? main : parentOf(parentOf(core)));
  return { scope, core, around };
}

/** What stands about a text and is the story's all the same. */
const storyNames =
  /(?:^|[\s_-])(?:deck|standfirst|subtitle|subhead(?:line)?|sub-?title|excerpt|lead|lede|intro|kicker|summary)(?:$|[\s_-])/i;
const isStory = (element: Element) =>
  /^(?:h1|figure|img|picture)$/.test(element.tagName) || storyNames.test(namesOf(element));

/** A few lines that a site set there are shown to be brought back; columns of them are only counted. */
const mostShown = 8;

interface Sorted {
  furniture: Set<Element>;
  /** Taken out of the page: nobody would look for a story in it. */
  columns: Set<Element>;
}

function sortParts({ scope, core, around }: ReturnType<typeof find>, prose: Prose): Sorted {
  const furniture = new Set<Element>();
  const columns = new Set<Element>();
  // A third of the text is no part of the site, whatever its name is.
  const isSmall = (element: Element) => prose.all(element) < prose.all(core) * 0.34;
  const within = (node: Holder) => {
    for (const child of childElements(node)) {
      if (isSitePart(child) && isSmall(child)) furniture.add(child);
      else within(child);
    }
  };
  const about = (node: Holder) => {
    for (const child of childElements(node)) {
      if (child === core) within(child);
      else if (around.has(child)) about(child);
      else if (isSitePart(child)) (isColumn(child) ? columns : furniture).add(child);
      else if (isStory(child)) continue;
      else if (elementsOf(child).some(isStory)) about(child);
      else furniture.add(child);
    }
  };
  if (scope === core) within(core);
  else about(scope);
  return { furniture, columns };
}

const isColumn = (part: Element) => /^(?:nav|aside|footer)$/.test(part.tagName) || pieces(part) > mostShown;

/** How many pieces of text stand below a node. */
function pieces(node: Holder, without: Holder | null = null): number {
  if (node === without) return 0;
  return (node.children as ElementContent[]).reduce((sum, child) => {
    if (child.type === "text") return sum + (child.value.trim() === "" ? 0 : 1);
    return child.type === "element" ? sum + pieces(child, without) : sum;
  }, 0);
}

/**
 * Finds the story of a page: by schema.org's `articleBody`, the names that systems give the text, `article`,
 * `main`, and else by where the prose is densest. A page that is nothing but a text is its own story.
 */
export function storyPlace(root: Root): StoryPlace {
  const page = elementsOf(root).find(({ tagName }) => tagName === "body") ?? root;
  const prose = new Prose();
  const found = find(page, prose);
  const { furniture, columns } = sortParts(found, prose);
  const outside = [...columns].reduce((sum, column) => sum + pieces(column), pieces(page, found.scope));
  return { scope: without(found.scope, columns), furniture, outside };
}
