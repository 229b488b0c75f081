import type { Element } from "xast";
import { x } from "xastscript";
import { type Block, blockTexts, type Direction, type List, type PullQuote, type Quote } from "../../article/blocks.ts";
import type { Image } from "../../article/image.ts";
import { inlineText } from "../../article/inline.ts";
import { safeHref } from "../../article/safeHref.ts";
import type { Table } from "../../article/table.ts";
import { isBlank } from "../printable.ts";
import { nitfInline } from "./nitfInline.ts";

/** NITF has no direction; a block that does not follow the text around it says so in its class. */
function classOf(own: Direction | undefined, inherited: Direction, ...names: string[]): { class?: string } {
  const classes = [...names, ...(own === undefined || own === inherited ? [] : [own])];
  return classes.length === 0 ? {} : { class: classes.join(" ") };
}

function listXast({ ordered, start, direction, items }: List, inherited: Direction): Element {
  const base = direction ?? inherited;
  const entries = items.map((item) => {
    const nested = item.list ? [listXast(item.list, item.direction ?? base)] : [];
    return x("li", classOf(item.direction, base), [...nitfInline(item.content), ...nested]);
  });
  const first = ordered && start !== undefined ? { seqnum: String(start) } : {};
  return x(ordered ? "ol" : "ul", { ...classOf(direction, inherited), ...first }, entries);
}

function quoteXast({ type, direction, content, attribution }: Quote | PullQuote, inherited: Direction): Element[] {
  const words = isBlank(inlineText(content)) ? [] : [x("p", nitfInline(content))];
  const isSaid = attribution && !isBlank(inlineText(attribution.content));
  if (words.length === 0 && !isSaid) return [];
  const source = isSaid
    ? [
        x(
          "credit",
          classOf(attribution.direction ?? inherited, direction ?? inherited),
          nitfInline(attribution.content),
        ),
      ]
    : [];
  const kind = type === "pullQuote" ? ["pullquote"] : [];
  return [x("bq", classOf(direction, inherited, ...kind), [x("block", words), ...source])];
}

function tableXast({ rows, direction, headerRow, headerColumn }: Table, inherited: Direction): Element {
  const base = direction ?? inherited;
  const trs = rows.map(({ cells }, y) =>
    x(
      "tr",
      cells.map((cell, column) => {
        const names = (headerRow && y === 0) || (headerColumn && column === 0);
        const spans = {
          ...(cell.colspan && { colspan: String(cell.colspan) }),
          ...(cell.rowspan && { rowspan: String(cell.rowspan) }),
        };
        return x(names ? "th" : "td", { ...classOf(cell.direction, base), ...spans }, nitfInline(cell.content));
      }),
    ),
  );
  return x("table", classOf(direction, inherited), [x("tbody", trs)]);
}

const mimeTypes: Record<string, string> = {
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  gif: "image/gif",
  avif: "image/avif",
};

/** A picture: what names its file or where it was on the web, never where it lies here. */
function mediaXast(image: Image, inherited: Direction): Element[] {
  const { media, source, alt, caption, credit, width, height, direction } = image;
  const words = isBlank(inlineText(caption)) ? [] : [x("media-caption", nitfInline(caption))];
  const owner = isBlank(credit) ? [] : [x("media-producer", credit.replaceAll("\n", " "))];
  const address = media === null && source !== undefined ? safeHref(source) : null;
  if (media === null && address === null && words.length + owner.length === 0 && isBlank(alt)) return [];
  const reference = x("media-reference", {
    ...(media !== null && { name: media, "mime-type": mimeTypes[media.split(".")[1] ?? ""] }),
    ...(address !== null && { source: address }),
    ...(!isBlank(alt) && { "alternate-text": alt }),
    ...(width && height && { width: String(width), height: String(height), units: "pixels" }),
  });
  return [x("media", { "media-type": "image", ...classOf(direction, inherited) }, [reference, ...words, ...owner])];
}

function lineXast(name: "p" | "hl2", block: Extract<Block, { type: "paragraph" | "heading" }>, inherited: Direction) {
  if (isBlank(inlineText(block.content))) return [];
  const level = block.type === "heading" && block.level > 2 ? [`level-${block.level}`] : [];
  return [x(name, classOf(block.direction, inherited, ...level), nitfInline(block.content))];
}

/** A block as NITF's block content. */
export function nitfBlock(block: Block, inherited: Direction): Element[] {
  switch (block.type) {
    case "paragraph":
      return lineXast("p", block, inherited);
    case "heading":
      return lineXast("hl2", block, inherited);
    case "quote":
    case "pullQuote":
      return quoteXast(block, inherited);
    case "list":
      return [listXast(block, inherited)];
    case "table":
      return [tableXast(block, inherited)];
    case "image":
      return mediaXast(block, inherited);
    case "divider":
      return [x("hr")];
    case "unknown":
      return blockTexts(block)
        .filter((text) => !isBlank(text))
        .map((text) => x("p", text.replaceAll("\n", " ")));
  }
}
