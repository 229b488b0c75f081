import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { parse } from "yaml";
import { isolateCloser, isolateOpeners } from "../../arabic/isolatedText.ts";
import type { Article } from "../../article/article.ts";
import { inlineText } from "../../article/inline.ts";
import { asRead } from "../check/asRead.ts";
import { compareLines } from "../check/compareLines.ts";
import { type ExpectedLine, expectedBody, type Line } from "../check/expectedLines.ts";
import type { ExportProblem } from "../check/exportProblem.ts";
import { compareLinks, expectedLinks } from "../check/links.ts";
import type { PictureAddress } from "../pictures.ts";
import { isBlank, printable } from "../printable.ts";
import { headingLevels, MarkdownReader } from "./markdownReader.ts";

const flat = (text: unknown) => (typeof text === "string" ? printable(text).replace(/\s+/g, " ").trim() : text);

/** What the front matter should say, one value a line; nothing of it is there twice or under another name. */
function expectedFront(article: Article): string[] {
  const { headline, kicker, deck, summary, section, genre, byline, agencies, dateline, keywords, slug } = article;
  const { publishedAt, updatedAt, language, direction, urgency, embargo } = article;
  const entries: [string, unknown][] = [
    ...Object.entries({ title: headline, kicker, deck, summary, section: section?.label, genre, slug }),
    ...Object.entries({ authors: byline, agencies, dateline: dateline.places, keywords }),
    ...Object.entries({ date: publishedAt, updated: updatedAt, lang: language, dir: direction, urgency, embargo }),
  ];
  return entries
    .flatMap(([name, value]): [string, unknown][] =>
      Array.isArray(value) ? value.map((one) => [name, one]) : [[name, value ?? ""]],
    )
    .filter(([, value]) => typeof value === "number" || !isBlank(String(value)))
    .map(([name, value]) => `${name}: ${flat(value)}`)
    .sort();
}

function foundFront(yaml: string): string[] | null {
  try {
    const data: unknown = parse(yaml, { maxAliasCount: 0, uniqueKeys: true });
    if (data === null || typeof data !== "object" || Array.isArray(data)) return null;
    return Object.entries(data)
      .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => `${name}: ${flat(one)}`))
      .sort();
  } catch {
    return null;
  }
}

const isolatedLines = (text: string, direction: Line["direction"]) =>
  text.replace(/[^\n]+/g, (line) => isolateOpeners[direction] + line + isolateCloser);

/** Lines that a block has more than one of, or that may run against their block. */
const within: ReadonlySet<Line["kind"]> = new Set(["item", "cell", "attribution"]);

/** A line of the article as Markdown has it: parts of a block run with the block, isolated where they run against it. */
function written(line: ExpectedLine, { body, direction: around }: Article, pictures: PictureAddress): Line {
  const block = body[line.block];
  const base = (block && "direction" in block ? block.direction : undefined) ?? around;
  const isAgainst = within.has(line.kind) && line.direction !== base && !isBlank(line.text);
  const text = isAgainst ? isolatedLines(line.text, line.direction) : line.text;
  const own = { kind: line.kind, text, direction: within.has(line.kind) ? base : line.direction };
  if (line.kind === "item") return { ...own, text: asRead(`${line.marker} ${text}`) };
  if (line.kind === "attribution")
    return { ...own, kind: block?.type === "pullQuote" ? "pullQuote" : "quote", text: `— ${text}` };
  if (line.kind === "source") return { ...own, kind: "paragraph" };
  if (block?.type !== "image") return own;
  const stands = block.media !== null && pictures(block.media) !== null;
  return { ...own, kind: stands ? "caption" : "paragraph" };
}

/** Caption and credit are lines of one paragraph; cells without text are not compared, as a span makes more of them. */
function expectedLines(article: Article, pictures: PictureAddress): Line[] {
  const lines: Line[] = [];
  let open = -1;
  for (const line of expectedBody(article)) {
    const own = written(line, article, pictures);
    const last = lines.at(-1);
    if (line.kind === "credit" && last && open === line.block) last.text += `\n${own.text}`;
    else if (line.kind !== "cell" || !isBlank(line.text)) lines.push(own);
    open = line.kind === "caption" ? line.block : -1;
  }
  return lines;
}

const tight = (line: Line): Line => ({
  ...line,
  text: line.text.replace(/([\u2066-\u2068])[ \n]+/g, "$1").replace(/[ \n]+(?=\u2069)/g, ""),
});

function comparePictures(found: readonly { src: string; alt: string }[], { body }: Article, pictures: PictureAddress) {
  const expected = body.flatMap((block) => {
    const src = (block.type === "image" && block.media !== null ? pictures(block.media) : null)?.src ?? null;
    return block.type === "image" && src !== null ? [`${src} ${flat(block.alt)}`] : [];
  });
  const count = Math.max(expected.length, found.length);
  const at = Array.from({ length: count }).findIndex(
    (_, index) => expected[index] !== (found[index] && `${found[index].src} ${flat(found[index].alt)}`),
  );
  return at === -1 ? [] : [{ what: "picture" as const, at }];
}

/**
 * What makes links of bare addresses after the parse goes by the text alone and overlooks that a sign in it
 * was escaped; GitHub's own parser, whose rule micromark follows, does not.
 */
const fromGfm = gfmFromMarkdown().map(({ transforms: _, ...rest }) => rest);

/** Reads a Markdown file back by parsers of YAML and of CommonMark, and compares it with the article. */
export function checkMarkdown(article: Article, text: string, pictures: PictureAddress): ExportProblem[] {
  const [, yaml = "", body = ""] = /^---\n(.*?\n)---\n(?:\n(.*))?$/s.exec(text) ?? [];
  const front = foundFront(yaml);
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: fromGfm });
  const { lines, links, pictures: shown, isForeign } = new MarkdownReader(tree.children, article.direction);
  const found = lines.filter((line) => line.kind !== "cell" || !isBlank(line.text));
  const levels = article.body.flatMap((block) =>
    block.type === "heading" && !isBlank(inlineText(block.content)) ? [block.level] : [],
  );
  const isFront = front !== null && JSON.stringify(front) === JSON.stringify(expectedFront(article));
  const isLevel = JSON.stringify(levels) === JSON.stringify(headingLevels(tree));
  return [
    ...(isFront ? [] : [{ what: "document" as const, at: 0 }]),
    ...compareLines(expectedLines(article, pictures).map(tight), found.map(tight)),
    ...(isLevel ? [] : [{ what: "kind" as const, at: 0 }]),
    ...compareLinks(expectedLinks(article), links),
    ...comparePictures(shown, article, pictures),
    ...(isForeign ? [{ what: "foreign" as const, at: 0 }] : []),
  ];
}
