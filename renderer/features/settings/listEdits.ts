/** A list with the entry at `from` moved one place; the same list where there is no such place. */
export function moved<T>(list: readonly T[], from: number, by: -1 | 1): T[] {
  const to = from + by;
  const entry = list[from];
  if (entry === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, entry);
}

function newId(kind: string, known: readonly string[]): string {
  for (let number = known.length + 1; ; number += 1) {
    const id = `${kind}-${number}`;
    if (!known.includes(id)) return id;
  }
}

/** A new id for a section, unlike all others; ids stay when labels are renamed. */
export function newSectionId(known: readonly string[]): string {
  return newId("section", known);
}

/** A new id for a publication, unlike all others. */
export function newPublicationId(known: readonly string[]): string {
  return newId("publication", known);
}
