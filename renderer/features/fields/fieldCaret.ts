/** The lines above the text, in the order they are read. */
export const paperFields = ["kicker", "headline", "deck"] as const;
export type PaperField = (typeof paperFields)[number];

/** In which line of the paper the caret stands, and where (UTF-16 units); null where it is in none. */
export function fieldCaret(): { field: PaperField; offset: number } | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLTextAreaElement)) return null;
  const field = paperFields.find((name) => name === focused.name);
  return field ? { field, offset: focused.selectionEnd } : null;
}

/** Selects a part of a line of the paper and brings it in sight. */
export function selectInField(field: PaperField, start: number, end: number): void {
  const line = document.querySelector<HTMLTextAreaElement>(`textarea[name="${field}"]`);
  line?.focus();
  line?.setSelectionRange(start, end);
}
