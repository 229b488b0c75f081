/** What a pause is, in ms: longer than between two letters of a slow writer. */
const shortest = 400;

/** The engine lays a page out in one go, in which no key is answered; about so many UTF-16 units of the file in a ms. */
const unitsPerMs = 200;

/** So many pauses long the page may fall behind a writer who makes none. */
const patience = 30;

/**
 * When a page is drawn anew: after a pause that is long beside what drawing takes.
 * @param length of the article's file, in UTF-16 units
 */
export function previewPace(length: number): { pause: number; ceiling: number } {
  const pause = shortest + Math.round(length / unitsPerMs);
  return { pause, ceiling: patience * pause };
}
