import type { Article } from "../../article/article.ts";
import { printable } from "../printable.ts";
import { printedWords } from "../printedWords.ts";
import { compareLines } from "./compareLines.ts";
import { type ExpectedLine, expectedBody, expectedHeader, type Line } from "./expectedLines.ts";
import type { ExportProblem } from "./exportProblem.ts";

const flat = (text: string) => printable(text).replace(/\s+/g, " ").trim();

function written({ kind, text, marker }: ExpectedLine, { by }: { by: string }): string {
  if (kind === "divider") return "* * *";
  if (kind === "byline") return `${by}:${text.slice(by.length)}`;
  return marker === undefined ? text : `${marker} ${text}`;
}

/** A paragraph a line; the items of one list are one paragraph. */
function expectedParagraphs(article: Article): string[] {
  const words = printedWords(article.language);
  const lines = [...expectedHeader(article, false), ...expectedBody(article)].filter(({ kind }) => kind !== "urgent");
  const paragraphs: string[] = [];
  let open = -1;
  for (const line of lines) {
    const text = written(line, words);
    if (line.kind === "item" && line.block === open) paragraphs.push(`${paragraphs.pop()} ${text}`);
    else paragraphs.push(text);
    open = line.kind === "item" ? line.block : -1;
  }
  return paragraphs;
}

/** Reads an exported text back and compares it with the article, paragraph by paragraph. */
export function checkText(article: Article, text: string): ExportProblem[] {
  const asLines = (paragraphs: string[]): Line[] =>
    paragraphs.map((paragraph) => ({ kind: "paragraph", text: flat(paragraph), direction: article.direction }));
  const body = text.trim();
  return compareLines(asLines(expectedParagraphs(article)), asLines(body === "" ? [] : body.split(/\n\s*\n/)));
}
