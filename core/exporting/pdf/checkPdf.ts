import { PDFDocument } from "@cantoo/pdf-lib";
import type { Article } from "../../article/article.ts";
import { expectedBody, expectedHeader } from "../check/expectedLines.ts";
import type { ExportProblem } from "../check/exportProblem.ts";
import { titleOf } from "../describe.ts";
import { objectsAtOnce } from "./finishPdf.ts";
import { headingsOf } from "./headings.ts";
import { countedLetters } from "./letters.ts";
import { outlineTitles } from "./outline.ts";
import { taggedText } from "./taggedText.ts";

/** Where pieces that follow each other begin and end that hold just these letters, from a piece on; null where none do. */
function findLine(letters: string, pieces: readonly string[], from: number): { end: number } | null {
  for (let start = from; start < pieces.length; start += 1) {
    let run = "";
    for (let end = start; end < pieces.length && run.length < letters.length; end += 1) {
      run += pieces[end];
      if (run.length === letters.length && countedLetters(run) === letters) return { end: end + 1 };
    }
  }
  return null;
}

/** A layout may leave these out of what it prints, or print those of its lead picture before the text. */
const isElsewhere = new Set(["caption", "credit", "divider"]);

function checkLines(article: Article, document: PDFDocument, hasText: boolean): ExportProblem[] {
  const pieces = taggedText(document)
    .map(countedLetters)
    .filter((letters) => letters !== "");
  const [headline] = expectedHeader(article, false).filter(({ kind }) => kind === "headline");
  if (headline && !findLine(countedLetters(headline.text), pieces, 0)) return [{ what: "text", at: 0 }];
  let from = 0;
  for (const [at, { kind, text }] of (hasText ? expectedBody(article) : []).entries()) {
    const letters = countedLetters(text);
    if (letters === "" || isElsewhere.has(kind)) continue;
    const found = findLine(letters, pieces, from);
    if (!found) return [{ what: "text", at }];
    from = found.end;
  }
  return [];
}

/**
 * Reads a printed document back: that it has pages, the article's title, language and headings, and that the letters
 * and digits of every line of the text are in it, line by line in reading order. In which order letters stand
 * within a line cannot be read from a page, which keeps runs as they are seen; nor whether pictures are as they should.
 * @param hasText whether its layout prints the text at all; a card does not
 */
export async function checkPdf(article: Article, bytes: Uint8Array, hasText = true): Promise<ExportProblem[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: objectsAtOnce }).catch(
    () => null,
  );
  if (!document || document.getPageCount() === 0) return [{ what: "count", at: 0 }];
  const isNamed = document.getTitle() === titleOf(article) && document.getLanguage() === article.language;
  const titles = outlineTitles(document);
  const headings = headingsOf(hasText ? article : { ...article, body: [] });
  const isOutlined = headings.length === titles.length && headings.every((text, at) => text === titles[at]);
  return [
    ...(isNamed ? [] : [{ what: "document" as const, at: 0 }]),
    ...(isOutlined ? [] : [{ what: "kind" as const, at: 0 }]),
    ...checkLines(article, document, hasText),
  ];
}
