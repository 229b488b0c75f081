import { utf16 } from "./glyphClusters.ts";

/** The font that text is shown in from here on, as the content names it. */
export interface Shown {
  name: string;
  size: number;
}

/** A shape, and where it begins from where its cluster found the pen, in the text's own units. */
export interface DrawnShape {
  code: number;
  x: number;
  y: number;
}

/** Some shapes that stand for some characters. */
export interface DrawnCluster {
  /** As the content has it. */
  whole: string;
  /** What it says that it reads (ActualText). */
  text: string;
  /** Sets font and pen anew, where the cluster does. */
  setUp: string;
  shown: Shown;
  shapes: DrawnShape[];
  /** Where its last move led; those that follow count from there. */
  pen: { x: number; y: number };
}

/** Shapes drawn one after the other, each of which reads what its font's table says. */
export interface DrawnCodes {
  codes: number[];
  shown: Shown;
}

/** A part of a run: a cluster, codes, another font, or what is to stay as it is. */
export type RunPart = { cluster: DrawnCluster } | { show: DrawnCodes } | { font: Shown; raw: string } | { raw: string };

/** How wide a shape is, in the text's own units. */
export type Advance = (shown: Shown, code: number) => number;

function codesOf(hex: string): number[] {
  const codes: number[] = [];
  for (let at = 0; at + 4 <= hex.length; at += 4) codes.push(Number.parseInt(hex.slice(at, at + 4), 16));
  return codes;
}

/** The font that is set when a part is over; undefined for one that sets none. */
export function fontAfter(part: RunPart | undefined): Shown | undefined {
  if (!part) return undefined;
  if ("cluster" in part) return part.cluster.shown;
  if ("show" in part) return part.show.shown;
  return "font" in part ? part.font : undefined;
}

/** A cluster with what it says; nine of ten are one shape, perhaps after a move. */
const part =
  /\/Span\s*<<\s*\/ActualText\s*<([0-9A-Fa-f]*)>\s*>>\s*BDC\s(?:\s*(?:([-\d.]+)\s+([-\d.]+)\s+Td\s*)?<([0-9A-Fa-f]{4})>\s*Tj\s*|[\s\S]*?)\bEMC\b|\/([^\s/<>[\]()]+)\s+([-\d.]+)\s+Tf\b|<((?:[0-9A-Fa-f]{4})+)>\s*Tj\b/g;
const step =
  /\s*(?:\/([^\s/<>[\]()]+)\s+([-\d.]+)\s+Tf|((?:[-\d.]+\s+){6}Tm)|([-\d.]+)\s+([-\d.]+)\s+Td|<((?:[0-9A-Fa-f]{4})+)>\s*Tj)\s*/y;

/** What a cluster draws, as the content has it, without what it says that it reads (ActualText). */
export function bareOf(whole: string): string {
  return whole.slice(whole.indexOf("BDC", whole.indexOf(">>")) + 4, -"EMC".length);
}

/** Null where it does anything but set a font, move, and show shapes. */
function readCluster(whole: string, text: string, before: Shown | null, advance: Advance): DrawnCluster | null {
  const bare = bareOf(whole);
  let shown = before;
  let setUp = "";
  let pen = { x: 0, y: 0 };
  const shapes: DrawnShape[] = [];
  step.lastIndex = 0;
  while (step.lastIndex < bare.length) {
    const [found, name, size, matrix, right, up, hex = ""] = step.exec(bare) ?? [];
    const isSetUp = name !== undefined || matrix !== undefined;
    if (found === undefined || (isSetUp && shapes.length > 0)) return null;
    if (name !== undefined) shown = { name, size: Number(size) };
    if (isSetUp) setUp += `${found.trim()}\n`;
    else if (right !== undefined) pen = { x: pen.x + Number(right), y: pen.y + Number(up) };
    else if (shown) {
      let { x } = pen;
      for (const code of codesOf(hex)) {
        shapes.push({ code, x, y: pen.y });
        x += advance(shown, code);
      }
    }
  }
  return shown && shapes.length > 0 ? { whole, text, setUp, shown, shapes, pen } : null;
}

/**
 * What Chromium draws between BT and ET, part by part.
 * @param before the font that was set before it
 */
export function runParts(run: string, before: Shown | null, advance: Advance): RunPart[] {
  const parts: RunPart[] = [];
  let shown = before;
  let at = 0;
  for (const found of run.matchAll(part)) {
    const [whole, hex, right = "0", up = "0", code, name, size, codes = ""] = found;
    if (found.index > at) parts.push({ raw: run.slice(at, found.index) });
    at = found.index + whole.length;
    if (code !== undefined && shown) {
      const shape = { code: Number.parseInt(code, 16), x: Number(right), y: Number(up) };
      parts.push({ cluster: { whole, text: utf16(hex ?? ""), setUp: "", shown, shapes: [shape], pen: shape } });
      continue;
    }
    if (hex !== undefined) {
      const cluster = readCluster(whole, utf16(hex), shown, advance);
      parts.push(cluster ? { cluster } : { raw: whole });
    } else if (name !== undefined) parts.push({ font: { name, size: Number(size) }, raw: whole });
    else parts.push(shown ? { show: { codes: codesOf(codes), shown } } : { raw: whole });
    shown = fontAfter(parts.at(-1)) ?? shown;
  }
  if (at < run.length) parts.push({ raw: run.slice(at) });
  return parts;
}

const onlyMove = /^\s*(?:([-\d.]+)\s+0\s+Td\s*)?$/;

/**
 * How far it is from where a part begins to where the next one does, in the text's own units; null where something
 * else stands between them, or nothing comes.
 */
export function wayToNext(parts: readonly RunPart[], at: number): number | null {
  let way = 0;
  for (let index = at + 1; index < parts.length; index += 1) {
    const next = parts[index] as RunPart;
    if ("show" in next) return way;
    if ("cluster" in next) return next.cluster.setUp === "" ? way + (next.cluster.shapes[0]?.x ?? 0) : null;
    if (next.raw === "\n") continue;
    const move = "font" in next ? null : onlyMove.exec(next.raw);
    if (!move) return null;
    way += Number(move[1] ?? 0);
  }
  return null;
}
