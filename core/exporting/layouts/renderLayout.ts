import Mustache from "mustache";
import { printable } from "../printable.ts";
import type { headName, Layout, PartName, ValueName } from "./layout.ts";

/** What a template is filled with. The parts are markup; the words are escaped when they are printed. */
export type Filling = Readonly<Record<PartName | typeof headName | ValueName, string>>;

/** A part alone on its line takes the line with it where the article has none of it. */
const aloneOnLine = /^[ \t]*\{\{\{\s*(\w+)\s*\}\}\}[ \t]*\n/gm;

// A writer keeps each template it has parsed, so every layout has one of its own, which goes with it.
const writers = new WeakMap<Layout, { writer: Mustache.Writer; template: string }>();

function writerOf(layout: Layout) {
  const known = writers.get(layout);
  if (known) return known;
  const template = printable(layout.template).replace(aloneOnLine, "{{#$1}}\n{{{$1}}}\n{{/$1}}\n");
  const made = { writer: new Mustache.Writer(), template };
  writers.set(layout, made);
  return made;
}

/** The page that a layout's template makes of a filling. */
export function renderLayout(layout: Layout, filling: Filling): string {
  const { writer, template } = writerOf(layout);
  const words = { title: printable(filling.title), publication: printable(filling.publication) };
  return writer.render(template, { ...filling, ...words });
}
