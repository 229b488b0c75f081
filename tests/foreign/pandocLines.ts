import type { Found } from "./differences.ts";
import { outputOf } from "./programs.ts";

/** What pandoc understood of a file. */
export interface PandocReading {
  lines: Found[];
  links: string[];
  pictures: number;
  /** Markup that it took for markup and not for text. */
  raw: string[];
}

interface Node {
  t: string;
  c?: unknown;
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.t === "string";
const leaves = new Set(["Para", "Plain", "Header", "LineBlock"]);

/** Reads pandoc's own tree of a document (`-t json`, its module Text.Pandoc.Definition). */
export function pandocLines(path: string, from: string): PandocReading {
  const reading: PandocReading = { lines: [], links: [], pictures: 0, raw: [] };
  const inlineText = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(inlineText).join("");
    if (!isNode(value)) return "";
    const { t, c } = value;
    if (t === "Str") return String(c);
    if (/^(Space|SoftBreak|LineBreak)$/.test(t)) return " ";
    if (t === "Code") return String((c as unknown[])[1]);
    if (t === "RawInline") reading.raw.push(String((c as unknown[])[1]));
    // Its text is what it shows, or before pandoc 3 its caption.
    if (t === "Image") reading.pictures += 1;
    if (t === "Link") reading.links.push(String((c as [unknown, unknown, [string]])[2][0]));
    return inlineText(c);
  };
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    if (!isNode(value)) return;
    if (value.t === "RawBlock") reading.raw.push(String((value.c as unknown[])[1]));
    if (value.t === "CodeBlock") reading.lines.push({ text: String((value.c as unknown[])[1]) });
    else if (leaves.has(value.t)) reading.lines.push({ text: inlineText(value.c) });
    else walk(value.c);
  };
  walk(JSON.parse(outputOf("pandoc", "-f", from, "-t", "json", path)).blocks);
  return reading;
}
