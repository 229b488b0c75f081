import { printedNumber } from "../../arabic/digits.ts";
import { leadingMark } from "../../arabic/leadingMark.ts";
import type { Article } from "../../article/article.ts";
import type { Block, Direction } from "../../article/blocks.ts";
import type { Link } from "../../article/inline.ts";
import { isBlank, printable } from "../printable.ts";
import { printedWords } from "../printedWords.ts";
import { addressAfter } from "../text/messageStyle.ts";
import { compareLines } from "./compareLines.ts";
import { type ExpectedLine, expectedBody, expectedHeader, type Line } from "./expectedLines.ts";
import type { ExportProblem } from "./exportProblem.ts";

/** In one line, without the marks that lines and addresses are given; where a line begins, a file and an article may differ. */
const flat = (text: string) =>
  printable(text)
    .replace(/(^|\s)[\u200e\u200f]+/g, "$1")
    .replace(/\s+/g, " ")
    .trim();

function written({ kind, text, marker: sign }: ExpectedLine, language: string): string {
  const { by } = printedWords(language);
  const marker = typeof sign === "number" ? `${printedNumber(sign, language)}.` : sign;
  if (kind === "divider") return "———";
  if (kind === "byline") return `${by}:${text.slice(by.length)}`;
  if (kind === "cell" && isBlank(text)) return marker ?? "";
  return marker === undefined ? text : `${marker} ${text}`;
}

/** Lines that go on in the paragraph of the line before, where that is of the same block. */
const joined: ReadonlySet<ExpectedLine["kind"]> = new Set(["item", "cell", "attribution", "credit"]);

/** The same content with the address of each link as text after it. */
function addressed(value: unknown, seen: Set<string>): unknown {
  if (Array.isArray(value)) return value.flatMap((one) => addressed(one, seen));
  if (value === null || typeof value !== "object") return value;
  if ("type" in value && value.type === "link") {
    const address = addressAfter(value as Link, seen);
    return address === null ? value : [value, { type: "text", text: ` ${address} ` }];
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, addressed(inner, seen)]));
}

interface Paragraph {
  text: string;
  direction: Direction;
}

/** A paragraph a line; the items of one list are one paragraph, as are the cells of a table. */
function expectedParagraphs(article: Article): Paragraph[] {
  const seen = new Set<string>();
  const body = article.body.map((block) => (block.type === "unknown" ? block : (addressed(block, seen) as Block)));
  const lines = [...expectedHeader(article, false), ...expectedBody({ ...article, body })];
  const paragraphs: Paragraph[] = [];
  let open = Number.NaN;
  for (const line of lines.filter(({ kind }) => kind !== "urgent")) {
    const text = written(line, article.language);
    const last = paragraphs.at(-1);
    if (last && joined.has(line.kind) && line.block === open) last.text += ` ${text}`;
    else paragraphs.push({ text, direction: lineDirection(line, article) });
    open = line.block === -1 ? Number.NaN : line.block;
  }
  return paragraphs.filter(({ text }) => flat(text) !== "");
}

/** The direction of a paragraph's first line; a row of a table runs with the table, whatever its cells do. */
function lineDirection({ kind, block: at, direction }: ExpectedLine, article: Article): Direction {
  const block = article.body[at];
  return kind === "cell" && block?.type === "table" ? (block.direction ?? article.direction) : direction;
}

/** How a program that knows nothing lays the paragraph's first line out: by its first strong letter. */
function laidOut(paragraph: string, expected: Direction): Direction {
  const [first = ""] = paragraph.split("\n");
  if (leadingMark(first, expected) === "") return expected;
  return first.startsWith(expected === "rtl" ? "\u200f" : "\u200e") ? expected : expected === "rtl" ? "ltr" : "rtl";
}

/** Reads an exported text back and compares it with the article, paragraph by paragraph. */
export function checkText(article: Article, text: string): ExportProblem[] {
  const expected = expectedParagraphs(article);
  const trimmed = text.trim();
  const found = trimmed === "" ? [] : trimmed.split(/\n\s*\n/);
  const asLine = (paragraph: string, direction: Direction): Line => ({
    kind: "paragraph",
    text: flat(paragraph),
    direction,
  });
  return compareLines(
    expected.map(({ text: words, direction }) => asLine(words, direction)),
    found.map((one, index) => asLine(one, laidOut(one, expected[index]?.direction ?? article.direction))),
  );
}
