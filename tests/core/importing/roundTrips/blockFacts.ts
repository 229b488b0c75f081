import type { Article } from "../../../../core/article/article.ts";
import {
  type Block,
  blockTexts,
  type Direction,
  type List,
  type PullQuote,
  type Quote,
} from "../../../../core/article/blocks.ts";
import { evenWidths } from "../../../../core/article/evenWidths.ts";
import type { Image } from "../../../../core/article/image.ts";
import { type Inline, inlineText } from "../../../../core/article/inline.ts";
import { safeHref } from "../../../../core/article/safeHref.ts";
import { type Cell, columnsOf, type Table } from "../../../../core/article/table.ts";
import { cellKinds } from "../../../../core/exporting/blocks/cellKinds.ts";
import { isBlank } from "../../../../core/exporting/printable.ts";
import { type Carried, flat } from "./carried.ts";
import { contentFacts } from "./contentFacts.ts";

/** The bytes or the place that a picture came with, by the name of its file. */
export type MediaOf = (image: Image) => string | null;

interface Ground {
  carried: Carried;
  /** The direction of the article. */
  around: Direction;
  mediaOf: MediaOf;
}

const shows = (content: readonly Inline[]) => !isBlank(inlineText(content));

function line(kind: string, content: readonly Inline[], direction: Direction, { carried }: Ground): string {
  // A line without words runs nowhere.
  return shows(content) ? `${kind} ${direction}: ${contentFacts(content, carried)}` : `${kind}:`;
}

/** The direction of a part of a block, where the format can say it. */
const inner = (own: Direction | undefined, block: Direction, { carried }: Ground) =>
  carried.innerDirections ? (own ?? block) : block;

/** Where an isolate about a line stands for its direction, those in it tell nothing. */
function within(ground: Ground): Ground {
  const { carried } = ground;
  return carried.innerDirections ? ground : { ...ground, carried: { ...carried, isolates: "none" } };
}

function listFacts({ ordered, start = 1, direction, items }: List, inherited: Direction, ground: Ground): string[] {
  const base = inner(direction, inherited, ground);
  const facts = items.flatMap(({ content, direction: own, list }) => {
    const runs = inner(own, base, ground);
    return [line("item", content, runs, within(ground)), ...(list ? listFacts(list, runs, ground) : [])];
  });
  return [`list ${ordered ? start : "-"}`, ...facts, "end of list"];
}

function quoteFacts({ type, content, direction, attribution }: Quote | PullQuote, ground: Ground): string[] {
  const { around } = ground;
  const own = direction ?? around;
  const source = attribution && shows(attribution.content) ? attribution : null;
  if (!shows(content) && !source) return [];
  if (!shows(content) && source && ground.carried.saidAlone !== "quote") {
    const begins = source.content.findIndex((node) => shows([node]));
    const dashed: Inline[] = [{ type: "text", text: "— " }, ...source.content.slice(begins)];
    const runs = source.direction ?? around;
    if (ground.carried.saidAlone === "paragraph") return [line("paragraph", source.content, runs, ground)];
    // Its words stand beside the dash, whatever empty lines they have before them.
    return [line(type, dashed, inner(runs, own, ground), within(ground)).replace(/—\n+/, "— ")];
  }
  const said = source
    ? [line("said by", source.content, inner(source.direction ?? around, own, ground), within(ground))]
    : [];
  // A quotation that begins with a dash may be who said one that has no words.
  const isDashed = ground.carried.saidAlone === "dash" && /^[\s\p{C}]*—/u.test(inlineText(content));
  return [line(type, content, own, isDashed ? within(ground) : ground), ...said];
}

/** The cells of a row, those that spans cover left out; in a format without spans they are empty cells. */
function rowsOf({ rows }: Table, { carried }: Ground): Cell[][] {
  if (carried.spans) return rows.map(({ cells }) => cells);
  const grid: (Cell | undefined)[][] = rows.map(() => []);
  for (const [y, { cells }] of rows.entries()) {
    let x = 0;
    for (const { colspan = 1, rowspan = 1, ...cell } of cells) {
      while (grid[y]?.[x]) x++;
      for (let at = 0; at < colspan * rowspan; at++) {
        const row = grid[y + Math.floor(at / colspan)];
        if (row) row[x + (at % colspan)] = at === 0 ? cell : { content: [] };
      }
    }
  }
  return grid.map((row) => row.flatMap((cell) => cell ?? []));
}

function tableFacts(table: Table, ground: Ground): string[] {
  const { carried, around } = ground;
  const direction = table.direction ?? around;
  const { scopes } = cellKinds(table);
  // Where a span from above covers every cell that it would name, or the header row does, there is none to be seen.
  const headerColumn = carried.headerColumns && scopes.flat().includes("row");
  const widths = carried.widths && table.widths ? `, ${evenWidths(table.widths)}` : "";
  const columns = columnsOf(table.rows) ?? 0;
  const grid = rowsOf(table, ground);
  const isBare = grid.length > 1 && grid[0]?.every(({ content }) => !shows(content));
  const headerRow = table.headerRow === true && (carried.blankHeaders || !isBare);
  const kept = table.headerRow === true && !headerRow ? grid.slice(1) : grid;
  const rows = kept.map((cells) =>
    cells.map(({ colspan = 1, rowspan = 1, direction: own, content }) =>
      line(`cell ${colspan}x${rowspan}`, content, inner(own, direction, ground), within(ground)),
    ),
  );
  const head = `table ${direction}, ${columns} columns${headerRow ? ", header row" : ""}`;
  return [`${head}${headerColumn ? ", header column" : ""}${widths}`, ...rows.flatMap((row) => ["row", ...row])];
}

/** The words of a picture that is not there. */
function missingFacts({ caption, credit, direction }: Image, ground: Ground): string[] {
  const words: Inline[][] = [caption, [{ type: "text", text: credit }]];
  const lines = words.filter(shows);
  const runs = direction ?? ground.around;
  if (ground.carried.missing === "paragraphs") return lines.map((words) => line("paragraph", words, runs, ground));
  const joined = lines.map((one) => contentFacts(one, ground.carried)).join("\n");
  return joined === "" ? [] : [`paragraph ${runs}: ${joined}`];
}

/** Of several lines under a picture the last one is its credit, where the format says no more of them. */
function withCredit(image: Image, { carried }: Ground): Image {
  const words = image.caption.slice(0, image.caption.findLastIndex((node) => shows([node])) + 1);
  const cut = words.findLastIndex(({ type }) => type === "break");
  const [above, below] = [words.slice(0, cut), words.slice(cut + 1)];
  if (carried.creditAlone || !isBlank(image.credit) || cut === -1 || !shows(above) || !shows(below)) return image;
  return { ...image, caption: above, credit: inlineText(below) };
}

function imageFacts(given: Image, ground: Ground): string[] {
  const image = given.media === null ? given : withCredit(given, ground);
  const { carried, around, mediaOf } = ground;
  const { alt, caption, credit, direction, layout, source } = image;
  const media = carried.pictures === "with" ? mediaOf(image) : null;
  const address =
    carried.pictures === "addresses" && image.media === null ? (source && safeHref(source)) || null : null;
  const isThere = media !== null || address !== null;
  const described = isThere || carried.altOfMissing ? flat(alt) : "";
  if (!isThere && !carried.altOfMissing && !shows(caption) && isBlank(credit)) return [];
  const under = shows(caption) ? [line("caption", caption, direction ?? around, ground)] : [];
  if (!isThere && carried.missing !== "figure") return missingFacts(image, ground);
  const size = carried.layouts && isThere && layout ? `, ${layout}` : "";
  const credited = carried.creditAlone || shows(caption);
  const owner = credited
    ? `credit: ${flat(credit)}`
    : line("caption", [{ type: "text", text: credit }], direction ?? around, ground);
  return [`image ${media ?? address ?? "missing"}${size}: ${described}`, ...under, ...(isBlank(credit) ? [] : [owner])];
}

function factsOf(block: Block, ground: Ground): string[] {
  const { around } = ground;
  switch (block.type) {
    case "paragraph":
      return shows(block.content) ? [line("paragraph", block.content, block.direction ?? around, ground)] : [];
    case "heading":
      return shows(block.content)
        ? [line(`heading ${block.level}`, block.content, block.direction ?? around, ground)]
        : [];
    case "quote":
    case "pullQuote":
      return quoteFacts(block, ground);
    case "list":
      return listFacts(block, block.direction ?? around, ground);
    case "table":
      return tableFacts(block, ground);
    case "image":
      return imageFacts(block, ground);
    case "divider":
      return ["divider"];
    case "unknown":
      return blockTexts(block)
        .filter((text) => !isBlank(text))
        .map((text) => line("paragraph", [{ type: "text", text }], around, ground));
  }
}

/** A picture that is not in the text but with it has its place there by its words. */
function wordlessLast(body: readonly Block[]): Block[] {
  const isWordless = (block: Block) => block.type === "image" && !shows(block.caption) && isBlank(block.credit);
  return [...body.filter((block) => !isWordless(block)), ...body.filter(isWordless)];
}

/** Lists that follow each other as one, where the second goes on counting or none of them counts. */
function joinLists(body: readonly Block[], block: Block): Block[] {
  const last = body.at(-1);
  if (last?.type !== "list" || block.type !== "list" || last.ordered !== block.ordered) return [...body, block];
  if (block.ordered && block.start !== (last.start ?? 1) + last.items.length) return [...body, block];
  const told = ({ items, direction }: List) => items.map((item) => ({ ...(direction && { direction }), ...item }));
  const { direction: _, ...bare } = last;
  return [...body.slice(0, -1), { ...bare, items: [...told(last), ...told(block)] }];
}

/** What a format carries of the text: each line of it with its kind, its direction and its letters. */
export function bodyFacts({ body, direction }: Article, carried: Carried, mediaOf: MediaOf): string[] {
  const placed = carried.pictures === "addresses" ? wordlessLast(body) : body;
  const blocks = carried.listsApart ? placed : placed.reduce(joinLists, []);
  return blocks.flatMap((block) => factsOf(block, { carried, around: direction, mediaOf }));
}
