import type { Section } from "../../../core/article/article.ts";

/** The sections to choose from: the desk's, and the one the article has where the desk dropped it. */
export function sectionChoices(desk: readonly Section[], current: Section | null): Section[] {
  const known = current === null || desk.some((section) => section.id === current.id);
  return known ? [...desk] : [current, ...desk];
}
