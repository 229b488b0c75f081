import type { Mark } from "../../article/inline.ts";

/** What an element says about its text by style; false takes back what its tag says. */
export interface SourceStyle {
  marks: Partial<Record<Mark, boolean>>;
  hidden: boolean;
  /** Whether line ends in its text are shown as such; null where it says nothing of them. */
  keepsLines: boolean | null;
  /** Word's sign for a paragraph that is an item of a list: its level, from 1, and which list. */
  wordList: { level: number; id: string } | null;
  /** Word's mark for the bullet or number it wrote into such a paragraph. */
  isWordMarker: boolean;
  /** Word's place of a paragraph in the outline of its document, from 1. */
  outlineLevel: number | null;
  /** The width of a column, in thousandths of its table; null where it is none, or not said so. */
  share: number | null;
}

function declarations(css: string): Map<string, string> {
  const pairs = css.split(";").map((part) => {
    const colon = part.indexOf(":");
    return [
      part.slice(0, colon).trim().toLowerCase(),
      part
        .slice(colon + 1)
        .trim()
        .toLowerCase(),
    ] as const;
  });
  return new Map(pairs.filter(([name]) => name !== ""));
}

function weightMark(weight: string | undefined): Partial<Record<Mark, boolean>> {
  if (weight === undefined) return {};
  if (/^(bold|bolder|[6-9]00)$/.test(weight)) return { bold: true };
  return /^(normal|lighter|[1-5]00)$/.test(weight) ? { bold: false } : {};
}

function slopeMark(slope: string | undefined): Partial<Record<Mark, boolean>> {
  if (slope === undefined) return {};
  return { italic: /^(italic|oblique)/.test(slope) };
}

function lineMarks(line: string): Partial<Record<Mark, boolean>> {
  const underline = /\bunderline\b/.test(line) && { underline: true };
  const strike = /\bline-through\b/.test(line) && { strike: true };
  return { ...underline, ...strike };
}

function heightMark(align: string | undefined): Partial<Record<Mark, boolean>> {
  return align === "sub" ? { sub: true } : align === "super" ? { sup: true } : {};
}

/** Newer engines write the two halves of `white-space` one by one. */
function keepsLines(found: ReadonlyMap<string, string>): boolean | null {
  const space = found.get("white-space-collapse") ?? found.get("white-space") ?? "inherit";
  return space === "inherit" ? null : /^(pre|break-spaces)/.test(space);
}

function isHidden(found: ReadonlyMap<string, string>): boolean {
  if (found.get("display") === "none" || found.get("visibility") === "hidden") return true;
  return found.get("mso-hide") === "all" || found.get("mso-element") === "comment-list";
}

function wordListOf(list: string): SourceStyle["wordList"] {
  const level = /\blevel([1-9])\b/.exec(list)?.[1];
  return level === undefined ? null : { level: Number(level), id: /^l\d+\b/.exec(list)?.[0] ?? "" };
}

function shareOf(width: string | undefined): number | null {
  const percent = /^(\d{1,3}(?:\.\d{1,3})?)%$/.exec(width ?? "")?.[1];
  const share = Math.round(Number(percent ?? 0) * 10);
  return share >= 1 && share <= 1000 ? share : null;
}

/**
 * Reads the few things of a `style` attribute that mean something in an article. Google Docs writes
 * all its marks this way, and wraps what it copies in a `b` of normal weight.
 */
export function readStyle(css: string): SourceStyle {
  const found = declarations(css);
  const list = found.get("mso-list") ?? "";
  const outline = Number(found.get("mso-outline-level"));
  return {
    marks: {
      ...weightMark(found.get("font-weight")),
      ...slopeMark(found.get("font-style")),
      ...lineMarks(`${found.get("text-decoration") ?? ""} ${found.get("text-decoration-line") ?? ""}`),
      ...heightMark(found.get("vertical-align")),
    },
    hidden: isHidden(found),
    keepsLines: keepsLines(found),
    wordList: wordListOf(list),
    isWordMarker: list === "ignore",
    outlineLevel: outline >= 1 ? outline : null,
    share: shareOf(found.get("width")),
  };
}
