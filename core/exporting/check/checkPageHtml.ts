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

/** The one style there is must be the layout's, with nothing put to it. */
function checkStyle(page: Root, context: PageContext): ExportProblem[] {
  const styles = elementsNamed(page, "style").map(({ children }) =>
    children.map((child) => (child.type === "text" ? child.value : "")).join(""),
  );
  return styles.length === 1 && styles[0] === styleText(context) ? [] : [{ what: "document", at: 0 }];
}

/**
 * Reads an exported page back with a parser that works as browsers do, and compares it with the article
 * and with what its layout prints: the lines of the article's parts in the layout's order, between
 * them the layout's own, and nothing that neither of them writes.
 */
export function checkPageHtml(article: Article, html: string, context: PageContext): ExportProblem[] {
  const tree = fromHtml(html);
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
    ...checkStyle(tree, context),
    ...(isWhole && isSameFurniture(tree, expected.skeleton) ? [] : [{ what: "foreign" as const, at: 0 }]),
  ];
}
