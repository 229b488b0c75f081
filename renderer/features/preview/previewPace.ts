/** What a pause is, in ms: longer than between two letters of a quick writer. */
const shortest = 90;

/** Reading, rendering and laying out, of which the engine answers no key in the last; about so many UTF-16 units of the file in a ms. */
const unitsPerMs = 350;

/** So many pauses long the page may fall behind a writer who makes none. */
const patience = 25;

/**
 * When a page is drawn anew: after a pause that is long beside what drawing takes. For a piece of a thousand
 * words the page has followed 150 ms after the last letter.
 * @param length of the article's file, in UTF-16 units
 */
export function previewPace(length: number): { pause: number; ceiling: number } {
  const pause = shortest + Math.round(length / unitsPerMs);
  return { pause, ceiling: patience * pause };
}
