import type { Section } from "../article/article.ts";
import { fold } from "../search/fold.ts";

/** How lines are compared with what is known of a story: letters and digits alone, folded. */
export const lineKey = (line: string): string => fold(line).replace(/[^\p{L}\p{N}]+/gu, "");

/** The section of a desk by that label, or one of that label alone; null for none. */
export function sectionNamed(label: string, sections: readonly Section[]): Section | null {
  const key = lineKey(label);
  if (key === "") return null;
  const known = sections.find((section) => lineKey(section.label) === key);
  return known ? { ...known } : { id: label.slice(0, 100), label: label.slice(0, 500) };
}
