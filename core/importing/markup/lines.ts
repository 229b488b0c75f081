import { type Break, type Inline, isSameKind, type Link, type Text } from "../../article/inline.ts";
import { ordered, type Run } from "./ordered.ts";

/** A piece of a line as it is met in the tree. */
export type Piece = Run | "break";

const markupSpace = /[ \t\n\r\f]+/g;

/** Nothing but joiners and marks: how sites and newsletters keep an empty line open. */
const invisible = /^[\s\u00a0\u200c-\u200f\u061c]*$/;

/** White space as HTML shows it: one space for a stretch of it, none at the edges of a line. */
function collapse(runs: readonly Run[]): Run[] {
  const shown: Run[] = [];
  let atSpace = true;
  for (const piece of runs) {
    let text = piece.isPreformatted ? piece.run.text : piece.run.text.replace(markupSpace, " ");
    if (atSpace && !piece.isPreformatted) text = text.replace(/^[ \u00a0]+/, "");
    if (text === "") continue;
    atSpace = /[ \u00a0]$/.test(text);
    shown.push({ ...piece, run: { ...piece.run, text } });
  }
  return shown.every(({ run }) => invisible.test(run.text)) ? [] : trimEnds(shown);
}

/** No-break spaces at the edges of a line are a layout's, too. */
function trimEnds(runs: Run[]): Run[] {
  const trimmed = [...runs];
  for (const [edge, space] of [
    ["first", /^[\s\u00a0]+/],
    ["last", /[\s\u00a0]+$/],
  ] as const) {
    for (
      let index = edge === "first" ? 0 : trimmed.length - 1;
      trimmed[index];
      index = edge === "first" ? 0 : trimmed.length - 1
    ) {
      const piece = trimmed[index] as Run;
      const text = piece.run.text.replace(space, "");
      trimmed.splice(index, 1, ...(text === "" ? [] : [{ ...piece, run: { ...piece.run, text } }]));
      if (text !== "") break;
    }
  }
  return trimmed;
}

/** Pieces as lines of runs; the text of preformatted ones has line ends of its own. */
function splitLines(pieces: readonly Piece[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const piece of pieces) {
    if (piece === "break") {
      lines.push([]);
      continue;
    }
    const texts = piece.isPreformatted ? piece.run.text.split("\n") : [piece.run.text];
    for (const [index, text] of texts.entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ ...piece, run: { ...piece.run, text } });
    }
  }
  return lines.map((line) => collapse(ordered(line)));
}

/** @param isTogether with the run before: in the same isolate, or like it in none */
function pushRun(content: (Inline | Text | Break)[], run: Text, isTogether: boolean): void {
  const last = content.at(-1);
  if (isTogether && last?.type === "text" && isSameKind(last, run)) {
    content[content.length - 1] = { ...last, text: last.text + run.text };
  } else {
    content.push(run);
  }
}

/** Runs as inline content: neighbours of one kind joined, those of one address in one link. */
function inlineOf(lines: readonly Run[][]): Inline[] {
  const content: Inline[] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0) content.push({ type: "break" });
    for (const [at, { run, href, apart }] of line.entries()) {
      const last = content.at(-1);
      const isTogether = line[at - 1]?.apart === apart;
      if (href === null) pushRun(content, run, isTogether);
      else if (last?.type === "link" && last.href === href) pushRun(last.content, run, isTogether);
      else content.push({ type: "link", href, content: [run] } satisfies Link);
    }
  }
  return content;
}

/** All lines, without empty ones at their edges. */
function trimLines(lines: readonly Run[][]): Run[][] {
  const isFull = ({ length }: Run[]) => length > 0;
  const first = lines.findIndex(isFull);
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex(isFull) + 1);
}

/**
 * Pieces as paragraphs of inline content. Two line breaks in a row are how many pages part their
 * paragraphs, so they part them here; a single one stays a break.
 * @param isOwn of a source of ours, in which an empty line is one and parts nothing
 */
export function paragraphsOf(pieces: readonly Piece[], isOwn = false): Inline[][] {
  const all = splitLines(pieces);
  if (isOwn) return [trimLines(all)].filter((lines) => lines.length > 0).map(inlineOf);
  const groups: Run[][][] = [[]];
  for (const line of all) {
    if (line.length > 0) groups.at(-1)?.push(line);
    else if (groups.at(-1)?.length) groups.push([]);
  }
  return groups.filter((lines) => lines.length > 0).map(inlineOf);
}
