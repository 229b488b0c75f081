import type { Layout } from "../layouts/layout.ts";
import { printable } from "../printable.ts";

interface StyleSource {
  layout: Layout;
  fontFaces?: string;
}

// The same for every page of a layout, and with fonts half a million characters long.
const known = new WeakMap<Layout, { fontFaces: string; text: string }>();

/** The style of a page as it stands in its element, which no style sheet can end. */
export function styleText({ layout, fontFaces = "" }: StyleSource): string {
  const before = known.get(layout);
  if (before?.fontFaces === fontFaces) return before.text;
  const sheets = [fontFaces.trim(), layout.style.trim()].filter((sheet) => sheet !== "");
  const text = `\n${printable(sheets.join("\n")).replace(/<\/(?=style)/gi, "<\\/")}\n`;
  known.set(layout, { fontFaces, text });
  return text;
}
