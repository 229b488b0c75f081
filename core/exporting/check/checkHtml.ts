import type { Element, Root } from "hast";
import type { Article } from "../../article/article.ts";
import type { PictureAddress } from "../pictures.ts";
import { checkWidths } from "./columnWidths.ts";
import { compareLines } from "./compareLines.ts";
import { expectedBody, expectedHeader } from "./expectedLines.ts";
import type { ExportProblem } from "./exportProblem.ts";
import { hasForeignMarkup } from "./foreignMarkup.ts";
import { htmlLines } from "./htmlLines.ts";
import { compareLinks, expectedLinks, htmlLinks } from "./links.ts";
import { checkPictures } from "./pictureFacts.ts";
import { readHtml } from "./readHtml.ts";

function onlyElement({ children }: Root): Element | null {
  const elements = children.filter((child) => child.type === "element");
  return elements.length === 1 ? (elements[0] ?? null) : null;
}

function checkWrapper(fragment: Root, { language, direction }: Article): ExportProblem[] {
  const wrapper = onlyElement(fragment);
  const { lang, dir } = wrapper?.properties ?? {};
  return wrapper?.tagName === "div" && lang === language && dir === direction ? [] : [{ what: "document", at: 0 }];
}

/** Reads an exported fragment back with a parser that works as browsers do, and compares it with the article. */
export function checkHtml(
  article: Article,
  _format: "fragment",
  html: string,
  pictures: PictureAddress,
): ExportProblem[] {
  const tree = readHtml(html, true);
  return [
    ...compareLines([...expectedHeader(article, false), ...expectedBody(article)], htmlLines(tree, "ltr")),
    ...checkPictures(tree, article, pictures),
    ...compareLinks(expectedLinks(article), htmlLinks(tree)),
    ...checkWidths(tree, article),
    ...checkWrapper(tree, article),
    ...(hasForeignMarkup(tree) ? [{ what: "foreign" as const, at: 0 }] : []),
  ];
}
