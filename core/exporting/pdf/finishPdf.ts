import { PDFDocument, ReadingDirection } from "@cantoo/pdf-lib";
import type { Article } from "../../article/article.ts";
import { descriptionOf, titleOf } from "../describe.ts";
import { printedWords } from "../printedWords.ts";
import { headingsOf } from "./headings.ts";
import { countedLetters } from "./letters.ts";
import { nameOutline } from "./outline.ts";
import { spellText } from "./spellText.ts";
import { teachGlyphs } from "./teachGlyphs.ts";

/**
 * How many objects of a document are read or written before others may have their turn: each turn given away is
 * 1 ms at least. A page has about fifty.
 */
export const objectsAtOnce = 500;

const sameLetters = (a: string, b: string) => countedLetters(a) === countedLetters(b);

/**
 * Makes a printed page the article's document: what it is and whose, in which language and direction, an outline
 * in the article's words, and text that every reader copies as letters. Tags, links and pages stay as they were
 * printed.
 * @param now the moment the file is made
 * @param hasText whether its layout prints the text at all; a card does not
 */
export async function finishPdf(printed: Uint8Array, article: Article, now: Date, hasText = true): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: objectsAtOnce });
  const { comma } = printedWords(article.language);
  document.setTitle(titleOf(article), { showInWindowTitleBar: true });
  document.setAuthor((article.byline.length > 0 ? article.byline : article.agencies).join(comma));
  document.setSubject(descriptionOf(article));
  // As one: the library would join keywords by spaces, and «رئيس الوزراء» would become two.
  document.setKeywords([article.keywords.join(comma)]);
  document.setLanguage(article.language);
  document.setCreator("Midad");
  document.setCreationDate(now);
  document.setModificationDate(now);
  const preferences = document.catalog.getOrCreateViewerPreferences();
  preferences.setReadingDirection(article.direction === "rtl" ? ReadingDirection.R2L : ReadingDirection.L2R);
  nameOutline(document, headingsOf(hasText ? article : { ...article, body: [] }), sameLetters);
  teachGlyphs(document);
  spellText(document);
  return document.save({
    ...{ useObjectStreams: false, objectsPerTick: objectsAtOnce },
    ...{ addDefaultPage: false, updateFieldAppearances: false },
  });
}
