import type { Heading } from "../../article/blocks.ts";
import type { Image } from "../../article/image.ts";
import { readStyle, type SourceStyle } from "./sourceStyle.ts";

/** The attributes that are read and then taken away: none of them has a place in an article. */
export const readAttributes =
  "style class role aria-level data-listid src srcset data-src data-lazy-src data-original width height".split(" ");

/** What an element is to an article, beyond its tag. */
export interface SourceTraits extends SourceStyle {
  heading: Heading["level"] | null;
  part: "figure" | "caption" | "credit" | "quote" | "pullQuote" | null;
  /** How much of the page a figure takes, in pages of ours. */
  layout: Image["layout"] | null;
  /** The level, from 1, of an item of a list that is written as many lists of one item, as Word Online does. */
  flatLevel: number | null;
  /** A table for the sake of the layout. */
  isLayout: boolean;
  /** Where a picture is, as it is written there: the first that is an address of its own. */
  picture: string | null;
  /** Smaller than any picture of a story: a button, a counter of visits. */
  isTiny: boolean;
}

type Read = (name: string) => string | null;

const parts: readonly [RegExp, NonNullable<SourceTraits["part"]>][] = [
  [/(^|\s)(wp-caption-text|caption-text|image-caption|MsoCaption)(\s|$)/i, "caption"],
  [/(^|\s)wp-caption(\s|$)/i, "figure"],
  [/(^|\s)credit(\s|$)/i, "credit"],
  [/(^|[\s-])pull-?quote(\s|$)/i, "pullQuote"],
  [/(^|\s)Mso(Intense)?Quote/i, "quote"],
];

/** In a story the headline is above all of them, so that the first level of a document is the second here. */
const headingAt = (level: number): Heading["level"] => (level <= 2 ? 2 : level === 3 ? 3 : 4);

function headingOf(read: Read, { outlineLevel }: SourceStyle): Heading["level"] | null {
  const name = read("class") ?? "";
  const numbered = /(?:^|\s)MsoHeading([1-9])/i.exec(name)?.[1];
  if (numbered !== undefined) return headingAt(Number(numbered));
  if (/(?:^|\s)MsoTitle/i.test(name)) return 2;
  if (outlineLevel !== null) return headingAt(outlineLevel);
  return read("role") === "heading" ? headingAt(Number(read("aria-level") ?? 2)) : null;
}

/** Pages that load pictures late keep a placeholder in `src` and the address elsewhere. */
function pictureOf(read: Read): string | null {
  const [listed] = (read("srcset") ?? "").trim().split(/[\s,]+/);
  const found = [read("src"), read("data-src"), read("data-lazy-src"), read("data-original"), listed ?? null].filter(
    (address) => address !== null && address !== "",
  );
  return found.find((address) => !address?.startsWith("data:")) ?? found[0] ?? null;
}

const tiny = 48;

function isTiny(read: Read): boolean {
  return ["width", "height"].some((name) => {
    const pixels = Number.parseInt(read(name) ?? "", 10);
    return pixels >= 0 && pixels < tiny;
  });
}

/** Reads the attributes of an element that say what it is. */
export function readTraits(read: Read): SourceTraits {
  const style = readStyle(read("style") ?? "");
  const name = read("class") ?? "";
  const flat = Number(read("aria-level"));
  return {
    ...style,
    marks: /\bMso(Footnote|Endnote)Reference\b/i.test(name) ? { ...style.marks, sup: true } : style.marks,
    hidden: style.hidden || /\bMsoCommentReference\b/i.test(name),
    heading: headingOf(read, style),
    part: parts.find(([pattern]) => pattern.test(name))?.[1] ?? null,
    layout: /^(?:small|wide)$/.test(name) ? (name as Image["layout"]) : null,
    flatLevel: read("data-listid") !== null && flat >= 1 ? flat : null,
    isLayout: /^(presentation|none)$/.test(read("role") ?? ""),
    picture: pictureOf(read),
    isTiny: isTiny(read),
  };
}

export const noTraits: SourceTraits = readTraits(() => null);
