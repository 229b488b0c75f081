const known: string[] = [];

/** A code of two bytes as a content has it. */
export function hexCode(code: number): string {
  // Kept, since a page is made of a few hundred codes, each asked for again and again.
  known[code] ??= code.toString(16).toUpperCase().padStart(4, "0");
  return known[code];
}
