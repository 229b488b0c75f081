import { printedNumber } from "../../arabic/digits.ts";
import type { Article } from "../../article/article.ts";
import { isBlank, printable } from "../printable.ts";
import { printedWords } from "../printedWords.ts";
import { compareLines } from "./compareLines.ts";
import { type ExpectedLine, expectedBody, expectedHeader, type Line } from "./expectedLines.ts";
import type { ExportProblem } from "./exportProblem.ts";

const flat = (text: string) => printable(text).replace(/\s+/g, " ").trim();

function written({ kind, text, marker: sign }: ExpectedLine, language: string): string {
  const { by } = printedWords(language);
  const marker = typeof sign === "number" ? `${printedNumber(sign, language)}.` : sign;
  if (kind === "divider") return "* * *";
  if (kind === "byline") return `${by}:${text.slice(by.length)}`;
  if (kind === "cell" && isBlank(text)) return marker ?? "";
  return marker === undefined ? text : `${marker} ${text}`;
}

/** Lines that go on in the paragraph of the line before, where that is of the same block. */
const joined: ReadonlySet<ExpectedLine["kind"]> = new Set(["item", "cell", "attribution", "credit"]);

/** A paragraph a line; the items of one list are one paragraph, as are the cells of a table. */
function expectedParagraphs(article: Article): string[] {
  const lines = [...expectedHeader(article, false), ...expectedBody(article)].filter(({ kind }) => kind !== "urgent");
  const paragraphs: string[] = [];
  let open = Number.NaN;
  for (const line of lines) {
    const text = written(line, article.language);
    if (joined.has(line.kind) && line.block === open) paragraphs.push(`${paragraphs.pop()} ${text}`);
    else paragraphs.push(text);
    open = line.block === -1 ? Number.NaN : line.block;
  }
  return paragraphs.filter((paragraph) => flat(paragraph) !== "");
}

/** Reads an exported text back and compares it with the article, paragraph by paragraph. */
export function checkText(article: Article, text: string): ExportProblem[] {
  const asLines = (paragraphs: string[]): Line[] =>
    paragraphs.map((paragraph) => ({ kind: "paragraph", text: flat(paragraph), direction: article.direction }));
  const body = text.trim();
  return compareLines(asLines(expectedParagraphs(article)), asLines(body === "" ? [] : body.split(/\n\s*\n/)));
}
