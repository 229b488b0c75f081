import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";

/** The entries of a document's outline in reading order, those of every depth. */
function entriesOf(document: PDFDocument): PDFDict[] {
  const entries: PDFDict[] = [];
  const seen = new Set<PDFDict>();
  const walk = (parent: PDFDict) => {
    let entry = parent.lookupMaybe(PDFName.of("First"), PDFDict);
    while (entry && !seen.has(entry)) {
      seen.add(entry);
      entries.push(entry);
      walk(entry);
      entry = entry.lookupMaybe(PDFName.of("Next"), PDFDict);
    }
  };
  const root = document.catalog.lookupMaybe(PDFName.of("Outlines"), PDFDict);
  if (root) walk(root);
  return entries;
}

function titleOf(entry: PDFDict): string {
  return entry.lookupMaybe(PDFName.of("Title"), PDFString, PDFHexString)?.decodeText() ?? "";
}

/** The titles of a document's outline in reading order. */
export function outlineTitles(document: PDFDocument): string[] {
  return entriesOf(document).map(titleOf);
}

/**
 * Gives the entries the headings' own words. Chromium makes them of the drawn runs: words that a line break
 * parts are joined, and a heading in two directions is in the order it is seen.
 * @param isSame whether two texts are the same but for that
 */
export function nameOutline(
  document: PDFDocument,
  headings: readonly string[],
  isSame: (a: string, b: string) => boolean,
): void {
  const entries = entriesOf(document);
  // As many as there are headings are those headings, even where Chromium lost letters at the ends of mixed lines.
  const isWhole = entries.length === headings.length;
  const left = [...headings];
  for (const entry of entries) {
    const at = isWhole ? 0 : left.findIndex((heading) => isSame(heading, titleOf(entry)));
    const [heading] = at === -1 ? [] : left.splice(0, at + 1).slice(-1);
    if (heading !== undefined) entry.set(PDFName.of("Title"), PDFHexString.fromText(heading));
  }
}
