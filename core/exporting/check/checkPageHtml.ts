import type { Element, Root } from "hast";
import type { Article } from "../../article/article.ts";
import type { PageContext } from "../page/pageHtml.ts";
import { styleText } from "../page/styleText.ts";
import { checkWidths } from "./columnWidths.ts";
import { compareLines } from "./compareLines.ts";
import { expectedPage } from "./expectedPage.ts";
import type { ExportProblem } from "./exportProblem.ts";
import { isSameFurniture } from "./furniture.ts";
import { htmlLines } from "./htmlLines.ts";
import { compareLinks, expectedLinks, htmlLinks } from "./links.ts";
import { checkPage, elementsNamed } from "./pageFacts.ts";
import { checkPictures } from "./pictureFacts.ts";
import { readHtml } from "./readHtml.ts";
import { checkSite } from "./siteFacts.ts";

/** The pictures that are not the layout's own, and whether all of its own are there. */
function partPictures(page: Root, own: readonly Element[]): { pictures: Root; isWhole: boolean } {
  const left = own.map(({ properties }) => JSON.stringify(properties));
  const children = elementsNamed(page, "img").filter(({ properties }) => {
    const at = left.indexOf(JSON.stringify(properties));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  return { pictures: { type: "root", children }, isWhole: left.length === 0 };
}

/** The tables that are not the layout's own, which have no class of ours about them. */
function partTables(page: Root): Element[] {
  return elementsNamed(page, "figure").filter(({ properties }) => String(properties.className) === "table");
}

/**
 * The page without the words of the layout's style, which are most of it, the same in every page, and known to
 * the letter: nothing in them ends a `style` of the head, so that the rest is parsed as it would be with them.
 * Null where the style does not stand there so.
 */
function withoutStyle(html: string, context: PageContext): string | null {
  const style = `<style>${styleText(context)}</style>`;
  const at = html.indexOf(style);
  return at === -1 ? null : `${html.slice(0, at)}<style></style>${html.slice(at + style.length)}`;
}

/** The one style there is must be the layout's, with nothing put to it: the one that `withoutStyle` has emptied. */
function checkStyle(page: Root, isThere: boolean): ExportProblem[] {
  const [style, ...others] = elementsNamed(page, "style");
  const [head] = elementsNamed(page, "head");
  const isOwn = isThere && style !== undefined && head?.children.includes(style) && style.children.length === 0;
  return isOwn && others.length === 0 ? [] : [{ what: "document", at: 0 }];
}

/**
 * Reads an exported page back with a parser that works as browsers do, and compares it with the article
 * and with what its layout prints: the lines of the article's parts in the layout's order, between
 * them the layout's own, and nothing that neither of them writes.
 */
export function checkPageHtml(article: Article, html: string, context: PageContext): ExportProblem[] {
  const bare = withoutStyle(html, context);
  const tree = readHtml(bare ?? html);
  const expected = expectedPage(article, context);
  const [root] = elementsNamed(tree, "html");
  const [body] = elementsNamed(tree, "body");
  const base = root?.properties.dir === "rtl" ? "rtl" : "ltr";
  const { pictures, isWhole } = partPictures(tree, elementsNamed(expected.skeleton, "img"));
  return [
    ...compareLines(expected.lines, body ? htmlLines(body, base) : []),
    ...compareLinks(
      expectedLinks({ body: expected.blocks }),
      htmlLinks(tree).filter(({ href }) => !href.startsWith("#")),
    ),
    ...checkPictures(pictures, { ...article, body: expected.blocks }, context.pictures),
    ...checkWidths({ type: "root", children: partTables(tree) }, { body: expected.blocks }),
    ...checkPage(tree, article),
    ...checkSite(tree, article, context),
    ...checkStyle(tree, bare !== null),
    ...(isWhole && isSameFurniture(tree, expected.skeleton) ? [] : [{ what: "foreign" as const, at: 0 }]),
  ];
}
