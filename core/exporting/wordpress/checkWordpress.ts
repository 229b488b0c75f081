import type { Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { isolateCloser, isolateOpeners } from "../../arabic/isolatedText.ts";
import type { Article } from "../../article/article.ts";
import { compareLines } from "../check/compareLines.ts";
import { type ExpectedLine, expectedBody, expectedHeader, type Line } from "../check/expectedLines.ts";
import type { ExportProblem } from "../check/exportProblem.ts";
import { hasForeignMarkup } from "../check/foreignMarkup.ts";
import { compareLinks, expectedLinks, htmlLinks } from "../check/links.ts";
import type { PictureAddress } from "../pictures.ts";
import { isBlank, printable } from "../printable.ts";
import { wordpressLines, wordpressPictures } from "./wordpressLines.ts";

/** Lines whose block says its own direction; the others are isolates inside theirs. */
const directed: ReadonlySet<Line["kind"]> = new Set(["paragraph", "quote", "source", "kicker", "deck", "byline"]);

function inBlock(line: Line, around: Line["direction"]): Line {
  if (directed.has(line.kind) || line.direction === around || isBlank(line.text) || line.kind === "divider")
    return directed.has(line.kind) ? line : { ...line, direction: around };
  return { ...line, direction: around, text: isolateOpeners[line.direction] + line.text + isolateCloser };
}

/** Caption and credit are one text under a picture, and paragraphs where there is none. */
function underPictures(lines: readonly ExpectedLine[], { body, direction }: Article, pictures: PictureAddress): Line[] {
  const written: (Line & { block: number })[] = [];
  for (const line of lines) {
    const block = body[line.block];
    const isUnder = line.kind === "caption" || line.kind === "credit";
    const stands = block?.type === "image" && block.media !== null && pictures(block.media) !== null;
    const own = inBlock(isUnder && !stands ? { ...line, kind: "paragraph" } : line, direction);
    const last = written.at(-1);
    if (line.kind === "credit" && stands && last?.kind === "caption" && last.block === line.block)
      last.text += `\n${own.text}`;
    else written.push({ ...own, kind: own.kind === "credit" ? "caption" : own.kind, block: line.block });
  }
  return written;
}

const flat = (text: unknown) => printable(String(text)).replace(/\s+/g, " ").trim();

function checkPictures(tree: Nodes, { body }: Article, pictures: PictureAddress): ExportProblem[] {
  const expected = body.flatMap((block) => {
    const src = (block.type === "image" && block.media !== null ? pictures(block.media) : null)?.src ?? null;
    return block.type === "image" && src !== null ? [`${src} ${flat(block.alt)}`] : [];
  });
  const found = wordpressPictures(tree).map(([src, alt]) => `${src} ${flat(alt)}`);
  const count = Math.max(expected.length, found.length);
  const at = Array.from({ length: count }).findIndex((_, index) => expected[index] !== found[index]);
  return at === -1 ? [] : [{ what: "picture", at }];
}

function withoutComments<Node extends Nodes>(node: Node): Node {
  if (!("children" in node)) return node;
  const children = node.children.filter(({ type }) => type !== "comment").map(withoutComments);
  return { ...node, children } as Node;
}

/** White space inside the edges of an isolate, and empty lines between a caption and its credit, tell nothing. */
const tight = (line: Line): Line => ({
  ...line,
  text: line.text
    .replace(/([\u2066-\u2068])[ \n]+/g, "$1")
    .replace(/[ \n]+(?=\u2069)/g, "")
    .replace(/\n+/g, line.kind === "caption" ? "\n" : "$&"),
});

/** How WordPress finds its blocks, and its shortcodes by their brackets: in the text, before any HTML is parsed. */
const delimiter = /<!--\s*\/?wp:/g;

function countComments(node: Nodes): number {
  if (node.type === "comment") return 1;
  return "children" in node ? node.children.reduce((sum, child) => sum + countComments(child), 0) : 0;
}

/** Reads the blocks of a post back by WordPress's grammar and an HTML parser, and compares them with the article. */
export function checkWordpress(article: Article, html: string, pictures: PictureAddress): ExportProblem[] {
  const tree = fromHtml(html, { fragment: true });
  const found = wordpressLines(tree.children, article.direction);
  const inPost = (line: Line) => line.kind === "kicker" || line.kind === "deck" || line.kind === "byline";
  const header = expectedHeader(article, false).filter(inPost);
  const expected = underPictures([...header, ...expectedBody(article)], article, pictures);
  const isForeign =
    hasForeignMarkup(withoutComments(tree)) ||
    (html.match(delimiter) ?? []).length !== countComments(tree) ||
    html.includes("[");
  return [
    ...(found === null ? [{ what: "document" as const, at: 0 }] : compareLines(expected.map(tight), found.map(tight))),
    ...checkPictures(tree, article, pictures),
    ...compareLinks(expectedLinks(article), htmlLinks(tree)),
    ...(isForeign ? [{ what: "foreign" as const, at: 0 }] : []),
  ];
}
