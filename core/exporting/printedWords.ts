/** The few words that exported files add of themselves, in the article's own language. */
export interface PrintedWords {
  urgent: string;
  by: string;
  source: string;
  untitled: string;
  /** Between names of a list. */
  comma: string;
}

const arabic: PrintedWords = { urgent: "عاجل", by: "بقلم", source: "المصدر", untitled: "بلا عنوان", comma: "، " };
const english: PrintedWords = { urgent: "Urgent", by: "By", source: "Source", untitled: "Untitled", comma: ", " };

/** @param language BCP 47; languages without a table of their own get the English one */
export function printedWords(language: string): PrintedWords {
  return /^ar\b/i.test(language) ? arabic : english;
}
