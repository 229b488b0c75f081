import type { Element } from "@xmldom/xmldom";
import { isRightToLeft } from "../../../arabic/rightToLeft.ts";
import type { Direction } from "../../../article/blocks.ts";
import { asRead } from "../../check/asRead.ts";
import type { Line } from "../../check/expectedLines.ts";
import type { WordLevel } from "./wordNumbers.ts";
import { attribute, below, firstBelow, isOn } from "./wordXml.ts";

/** A paragraph of a Word file. */
export interface WordLine extends Line {
  /** 2 to 4 for a heading, the level from 0 for an item of a list, else null. */
  level: number | null;
  /** What Word puts before an item: its number as it is shown, or `-` for a bullet. */
  marker: string | null;
}

export interface WordReading {
  lines: WordLine[];
  links: { id: string | null; text: string }[];
  /** Of each picture: its relation and its description. */
  pictures: { id: string | null; alt: string }[];
  /** The numbers of the lines in which a run does not run as its letters do. */
  turnedRuns: number[];
}

const kinds: Readonly<Record<string, Line["kind"]>> = {
  Section: "section",
  Urgent: "urgent",
  Kicker: "kicker",
  Title: "headline",
  Subtitle: "deck",
  Byline: "byline",
  Meta: "meta",
  Normal: "paragraph",
  Heading2: "heading",
  Heading3: "heading",
  Heading4: "heading",
  Quote: "quote",
  IntenseQuote: "pullQuote",
  Attribution: "attribution",
  ListParagraph: "item",
  TableText: "cell",
  TableHeading: "cell",
  Caption: "caption",
  Credit: "credit",
  Divider: "divider",
  Source: "source",
};

/** Paragraphs that hold no text: what is in them nevertheless is astray. */
const silent = new Set(["Gap", "Picture"]);

function runText(run: Element): string {
  return below(run)
    .map((node) => {
      if (node.localName === "t") return (node.textContent ?? "").replaceAll("\n", " ");
      if (node.localName === "br") return "\n";
      return node.localName === "tab" ? "\t" : "";
    })
    .join("");
}

function runsAsItsLetters(run: Element): boolean {
  const isRtl = isOn(firstBelow(run, "rPr", "rtl")) ?? false;
  const letters = runText(run).match(/\p{L}/gu) ?? [];
  return letters.every((letter) => isRightToLeft(letter) === isRtl);
}

function readPictures(paragraph: Element, reading: WordReading): void {
  for (const drawing of paragraph.getElementsByTagNameNS("*", "drawing")) {
    const [blip] = drawing.getElementsByTagNameNS("*", "blip");
    const [facts] = drawing.getElementsByTagNameNS("*", "docPr");
    reading.pictures.push({ id: attribute(blip ?? null, "embed"), alt: attribute(facts ?? null, "descr") ?? "" });
  }
}

/**
 * Reads paragraphs in the order they stand in, tables cell by cell, the way Word does: style and direction
 * from the paragraph's properties, numbers by counting.
 */
export function wordReader(levels: ReadonlyMap<string, WordLevel>, base: Direction) {
  const reading: WordReading = { lines: [], links: [], pictures: [], turnedRuns: [] };
  const counted = new Map<string, number>();

  function numbered(properties: Element | null): Pick<WordLine, "level" | "marker"> {
    const list = firstBelow(properties, "numPr");
    if (list === null) return { level: null, marker: null };
    const level = attribute(firstBelow(list, "ilvl"), "val") ?? "0";
    const key = `${attribute(firstBelow(list, "numId"), "val")}/${level}`;
    const definition = levels.get(key);
    if (!definition) return { level: Number(level), marker: null };
    const number = counted.get(key) ?? definition.start;
    counted.set(key, number + 1);
    const shown = definition.text.replace(`%${Number(level) + 1}`, String(number));
    return { level: Number(level), marker: definition.isBullet ? "-" : shown };
  }

  function readText(paragraph: Element): string {
    return below(paragraph)
      .map((node) => {
        if (node.localName === "r") {
          if (!runsAsItsLetters(node)) reading.turnedRuns.push(reading.lines.length);
          return runText(node);
        }
        if (node.localName !== "hyperlink") return "";
        const text = readText(node);
        reading.links.push({ id: attribute(node, "id"), text: asRead(text) });
        return text;
      })
      .join("");
  }

  function readParagraph(paragraph: Element): void {
    const properties = firstBelow(paragraph, "pPr");
    const style = attribute(firstBelow(properties, "pStyle"), "val") ?? "Normal";
    const isRtl = isOn(firstBelow(properties, "bidi")) ?? base === "rtl";
    const text = asRead(readText(paragraph));
    readPictures(paragraph, reading);
    if (silent.has(style) && text === "") return;
    const [, heading] = /^Heading(\d)$/.exec(style) ?? [];
    const { level, marker } = numbered(properties);
    const kind = kinds[style] ?? "stray";
    const direction = isRtl ? "rtl" : "ltr";
    reading.lines.push({ kind, text, direction, level: heading ? Number(heading) : level, marker });
  }

  function read(parent: Element): void {
    for (const node of below(parent)) {
      if (node.localName === "p") readParagraph(node);
      else if (node.localName === "tbl")
        for (const row of below(node, "tr")) for (const cell of below(row, "tc")) readCell(cell);
    }
  }

  /** What a merge from above covers is a cell in the file and none on the page. */
  function readCell(cell: Element): void {
    const merge = firstBelow(cell, "tcPr", "vMerge");
    if (merge === null || attribute(merge, "val") === "restart") read(cell);
  }

  return { read, reading };
}
