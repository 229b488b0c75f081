/**
 * A language as Word writes it, without what BCP 47 adds for digits and calendars; null for what is no tag.
 * @param tag BCP 47, or anything a file may hold in its place
 */
export function languageTag(tag: string): string | null {
  try {
    return new Intl.Locale(tag).baseName;
  } catch {
    return null;
  }
}

/** True for a language written from the right, whose tag Word wants in `w:bidi` and not in `w:val`. */
export function runsFromRight(tag: string): boolean {
  return /^(?:ar|arc|ckb|dv|fa|he|ks|nqo|ps|sd|syr|ug|ur|yi)\b/i.test(tag);
}
