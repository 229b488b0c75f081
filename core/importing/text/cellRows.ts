/** A field of a line in which tabs part them; one with a line end or a tab in it stands in quotes. */
const field = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g;

function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(field)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "") break;
    if (end === "\n") rows.push([]);
  }
  return rows;
}

/** The cells that a spreadsheet copied as text: as many tabs in every line, and at least two lines; null for any other text. */
export function cellRows(text: string): string[][] | null {
  const lines = text.replaceAll("\r\n", "\n").replace(/\n+$/, "");
  if (!lines.includes("\t") || !lines.includes("\n")) return null;
  const rows = rowsOf(lines);
  const width = rows[0]?.length ?? 0;
  return rows.length > 1 && width > 1 && rows.every((row) => row.length === width) ? rows : null;
}
