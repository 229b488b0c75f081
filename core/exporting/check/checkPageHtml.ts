import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Article } from "../../article/article.ts";
import type { PageContext } from "../page/pageHtml.ts";
import { styleText } from "../page/styleText.ts";
import { compareLines } from "./compareLines.ts";
import { expectedPage } from "./expectedPage.ts";
import type { ExportProblem } from "./exportProblem.ts";
import { isSameFurniture } from "./furniture.ts";
import { htmlLines } from "./htmlLines.ts";
import { compareLinks, expectedLinks, htmlLinks } from "./links.ts";
import { checkPage, elementsNamed } from "./pageFacts.ts";
import { checkPictures } from "./pictureFacts.ts";
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

/**
 * A page whose style, where it is to the letter the layout's, is left empty: a parser reads it letter by
 * letter, which takes as long as all the rest, and raw text that ends no element says nothing else to it.
 */
function withoutStyle(html: string, context: PageContext): string {
  const style = styleText(context);
  const at = html.indexOf(`<style>${style}</style>`);
  if (at === -1) return html;
  const from = at + "<style>".length;
  return html.slice(0, from) + html.slice(from + style.length);
}

/** The one style there is must be the layout's, with nothing put to it: left empty, as `withoutStyle` does. */
function checkStyle(page: Root): ExportProblem[] {
  const styles = elementsNamed(page, "style");
  return styles.length === 1 && styles[0]?.children.length === 0 ? [] : [{ what: "document", at: 0 }];
}

/**
 * Reads an exported page back with a parser that works as browsers do, and compares it with the article
 * and with what its layout prints: the lines of the article's parts in the layout's order, between
 * them the layout's own, and nothing that neither of them writes.
 */
export function checkPageHtml(article: Article, html: string, context: PageContext): ExportProblem[] {
  const tree = fromHtml(withoutStyle(html, context));
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
    ...checkPage(tree, article),
    ...checkSite(tree, article, context),
    ...checkStyle(tree),
    ...(isWhole && isSameFurniture(tree, expected.skeleton) ? [] : [{ what: "foreign" as const, at: 0 }]),
  ];
}
