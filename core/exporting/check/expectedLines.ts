import { closingDateline, openingDateline, printDateline } from "../../arabic/dateline.ts";
import { isolateCloser, isolateOpeners } from "../../arabic/isolatedText.ts";
import type { Article } from "../../article/article.ts";
import { type Block, blockTexts, type Direction, type List, type PullQuote, type Quote } from "../../article/blocks.ts";
import type { Image } from "../../article/image.ts";
import type { Inline } from "../../article/inline.ts";
import { oncePerArticle } from "../../article/oncePerArticle.ts";
import type { Table } from "../../article/table.ts";
import { isUrgent } from "../../article/urgent.ts";
import { isBlank } from "../printable.ts";
import { articleInstant, type DateStyle, printedDate } from "../printedDate.ts";
import { printedWords } from "../printedWords.ts";
import { asRead } from "./asRead.ts";

/** One line of reading: what stands on the page as a line or paragraph of its own. */
export interface Line {
  kind:
    | "section"
    | "urgent"
    | "kicker"
    | "headline"
    | "deck"
    | "byline"
    | "meta"
    | "summary"
    | "paragraph"
    | "heading"
    | "quote"
    | "pullQuote"
    | "attribution"
    | "cell"
    | "caption"
    | "credit"
    | "item"
    | "divider"
    | "source"
    | "stray";
  /** As `asRead` gives it; isolates as their characters. */
  text: string;
  /** The base direction it is laid out with. */
  direction: Direction;
}

/** A line as the article has it. */
export interface ExpectedLine extends Line {
  /** Index of its block in the body; -1 above and below the body. */
  block: number;
  /** What stands before it in plain text: `-` or its number before an item, a stroke between cells. */
  marker?: number | "-" | "—" | "|";
}

/** Walks the content by itself: the exporter's own walk is what is being checked. */
function contentText(content: readonly Inline[]): string {
  let text = "";
  for (const node of content) {
    if (node.type === "break") text += "\n";
    else if (node.type === "link") text += contentText(node.content);
    else {
      const run = node.text.replaceAll("\n", " ");
      text += node.isolate ? isolateOpeners[node.isolate] + run + isolateCloser : run;
    }
  }
  return text;
}

type Raw = Omit<ExpectedLine, "block">;

function itemLines(list: List, inherited: Direction): Raw[] {
  const base = list.direction ?? inherited;
  return list.items.flatMap(({ content, direction = base, list: nested }, index) => {
    const marker = list.ordered ? (list.start ?? 1) + index : "-";
    const own: Raw = { kind: "item", text: contentText(content), direction, marker };
    return nested ? [own, ...itemLines(nested, direction)] : [own];
  });
}

function quoteLines({ type, content, attribution, direction: own }: Quote | PullQuote, direction: Direction): Raw[] {
  const words: Raw = { kind: type, text: contentText(content), direction: own ?? direction };
  if (!attribution) return [words];
  const source = contentText(attribution.content);
  return [words, { kind: "attribution", text: source, direction: attribution.direction ?? direction, marker: "—" }];
}

function cellLines({ rows, direction: own }: Table, direction: Direction): Raw[] {
  return rows.flatMap(({ cells }) =>
    cells.map((cell, index): Raw => {
      const line = { text: contentText(cell.content), direction: cell.direction ?? own ?? direction };
      return { kind: "cell", ...line, ...(index > 0 && { marker: "|" }) };
    }),
  );
}

function imageLines({ caption, credit, direction: given }: Image, inherited: Direction): Raw[] {
  const own = given ?? inherited;
  return [
    { kind: "caption", text: contentText(caption), direction: own },
    { kind: "credit", text: credit.replaceAll("\n", " "), direction: own },
  ];
}

function blockLines(block: Block, direction: Direction): Raw[] {
  switch (block.type) {
    case "quote":
    case "pullQuote":
      return quoteLines(block, direction);
    case "table":
      return cellLines(block, direction);
    case "image":
      return imageLines(block, direction);
    case "divider":
      return [{ kind: "divider", text: "", direction }];
    case "list":
      return itemLines(block, direction);
    case "unknown":
      return blockTexts(block).map((text) => ({ kind: "paragraph", text: text.replaceAll("\n", " "), direction }));
    default:
      return [{ kind: block.type, text: contentText(block.content), direction: block.direction ?? direction }];
  }
}

function isVisible({ kind, text }: Raw): boolean {
  return kind === "item" || kind === "cell" || kind === "divider" || !isBlank(text);
}

/** The lines of the body in order, with the printed dateline in its place. */
export const expectedBody = oncePerArticle((article): readonly ExpectedLine[] => {
  const { direction, language, body } = article;
  const lines: ExpectedLine[] = [];
  for (const [block, one] of body.entries()) {
    for (const line of blockLines(one, direction)) if (isVisible(line)) lines.push({ ...line, block });
  }
  const opening = openingDateline(article);
  const printed = opening ? printDateline(opening).replaceAll("\n", " ") : "";
  const first = lines.find(({ block }) => body[block]?.type === "paragraph");
  if (first) first.text = printed + first.text;
  else if (opening) lines.unshift({ kind: "paragraph", text: printed, direction, block: -1 });
  const closing = closingDateline(article);
  const source = closing ? `${printedWords(language).source}: ${printDateline(closing).replaceAll("\n", " ")}` : "";
  if (closing) lines.push({ kind: "source", text: source, direction, block: -1 });
  for (const line of lines) line.text = asRead(line.text);
  return lines;
});

/** The lines above the text. `dated`: with the line of agency and time, which only the page has. */
export function expectedHeader(article: Article, dated: boolean, dates: DateStyle | null = null): ExpectedLine[] {
  const { agencies, byline, direction, language } = article;
  const { by, comma, urgent } = printedWords(language);
  const date = printedDate(articleInstant(article), language, dates);
  const entries: [Line["kind"], string][] = [
    ["section", article.section?.label ?? ""],
    ["urgent", isUrgent(article.urgency) ? urgent : ""],
    ["kicker", article.kicker],
    ["headline", article.headline],
    ["deck", article.deck],
    ["byline", byline.length === 0 ? "" : `${by} ${byline.join(comma)}`],
    ["meta", dated ? [...(agencies.length === 0 ? [] : [agencies.join(comma)]), date].join(" · ") : ""],
  ];
  return entries
    .map(([kind, text]) => ({ kind, text: asRead(text.replaceAll("\n", " ")), direction, block: -1 }))
    .filter(isVisible);
}

/** The line of a summary, where a layout prints it. */
export function expectedSummary({ summary, direction }: Article): ExpectedLine[] {
  const line: ExpectedLine = { kind: "summary", text: asRead(summary.replaceAll("\n", " ")), direction, block: -1 };
  return isVisible(line) ? [line] : [];
}
