import { type Layout, usualWidest } from "./layout.ts";
import { type Fault, faultAt, type LayoutFileName, type LayoutProblem, layoutFileNames } from "./layoutProblem.ts";
import { lintMarkup } from "./lintMarkup.ts";
import { lintStyle } from "./lintStyle.ts";
import { lintTags } from "./lintTags.ts";
import { parseLayoutFile } from "./parseLayoutFile.ts";
import { templateTags } from "./templateTags.ts";

/** A layout, or the first thing that is wrong with it. */
export type ParsedLayout = { ok: true; layout: Layout } | { ok: false; problem: LayoutProblem };

/** The texts of a layout's files; null for one that is not there. */
export type LayoutFiles = Readonly<Record<LayoutFileName, string | null>>;

const withLineEnds = (text: string) => text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");

function lintTemplate(template: string): Fault | null {
  const read = templateTags(template);
  if (!read.ok) return faultAt(read.line, "bad-template");
  return lintTags(read.tags) ?? lintMarkup(template, read.tags);
}

/**
 * Reads a layout that nobody has to look through, as those that come with the program, which the tests lint.
 * @param id the name of its folder
 */
export function readLayout(id: string, files: LayoutFiles): ParsedLayout {
  const texts: Partial<Record<LayoutFileName, string>> = {};
  for (const file of layoutFileNames) {
    const text = files[file];
    if (text === null) return { ok: false, problem: { file, ...faultAt(0, "missing-file") } };
    texts[file] = withLineEnds(text);
  }
  const { "layout.json": json = "", "page.html": template = "", "style.css": style = "" } = texts;
  const facts = parseLayoutFile(json);
  if (!facts.ok) return { ok: false, problem: { file: "layout.json", ...facts.fault } };
  const { name, pictures } = facts.file;
  const size = facts.file.for === "card" ? facts.file.size : null;
  const widest = pictures?.widest ?? usualWidest;
  return { ok: true, layout: { id, name, for: facts.file.for, size, widest, template, style } };
}

/**
 * Reads a layout whose files come from anyone: what is let through cannot run, load or lead anywhere, whatever
 * article is printed with it.
 * @param id the name of its folder
 */
export function parseLayout(id: string, files: LayoutFiles): ParsedLayout {
  const read = readLayout(id, files);
  if (!read.ok) return read;
  const inPage = lintTemplate(read.layout.template);
  if (inPage) return { ok: false, problem: { file: "page.html", ...inPage } };
  const inStyle = lintStyle(read.layout.style);
  return inStyle ? { ok: false, problem: { file: "style.css", ...inStyle } } : read;
}
