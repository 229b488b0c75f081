import type { ContentFonts } from "./contentFonts.ts";
import type { Spelling } from "./letterFonts.ts";
import { RunSpeller } from "./runSpeller.ts";
import { fontAfter, runParts, type Shown } from "./textRun.ts";

/**
 * Makes the text of a content such that each code is one letter, drawn in its place, and that the fonts' tables say
 * which: then readers that know only the tables, and those that order letters by their places, read the same. What
 * the page said beside the places (ActualText) goes where the tables say it, since readers end their words at it.
 * @returns the content, and the fonts it uses now beside its own
 */
export function spellContent(content: string, fonts: ContentFonts): { content: string; used: Spelling[] } {
  const used: Spelling[] = [];
  let shown: Shown | null = null;
  const advance = ({ name, size }: Shown, code: number) => {
    const font = fonts.named(name);
    return font ? (fonts.widthOf(font, code) * size) / 1000 : 0;
  };
  const spelled = content.replace(/\bBT\b([\s\S]*?)\bET\b/g, (_, run: string) => {
    const parts = runParts(run, shown, advance);
    shown = fontAfter(parts.findLast((one) => fontAfter(one))) ?? shown;
    const speller = new RunSpeller(parts, fonts);
    const text = speller.spell();
    used.push(...speller.used);
    return `BT${text}ET`;
  });
  return { content: spelled, used };
}
