/** The lines above the text in which words are found, in the order in which they stand on the paper. */
export const lineNames = ["kicker", "headline", "deck"] as const;
export type LineName = (typeof lineNames)[number];

/** Their elements, as long as they are on the screen. */
export type PaperLines = Partial<Record<LineName, HTMLTextAreaElement | null>>;

/** A selection in one of the lines, in UTF-16 offsets. */
export interface LineCaret {
  line: LineName;
  start: number;
  end: number;
}

/** Knows where the caret is, or was before the focus came to the bar, in the lines above the text. */
export interface LineCarets {
  /** To be told of what had the focus before the bar. */
  remember(element: Element | null): void;
  /** Null where the caret is in the text. */
  now(): LineCaret | null;
  /** The words selected in the line that has the focus; null where none has it. */
  selected(): string | null;
  set(caret: LineCaret): void;
  /** Puts the caret back; false where it was not in a line. */
  restore(): boolean;
}

/** True while the text itself has the focus. */
export function isInText(): boolean {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && focused.isContentEditable;
}

export function createLineCarets(lines: PaperLines): LineCarets {
  let last: LineCaret | null = null;

  function caretIn(element: Element | null): LineCaret | null {
    const line = lineNames.find((name) => element !== null && lines[name] === element);
    const area = line && lines[line];
    return area ? { line, start: area.selectionStart, end: area.selectionEnd } : null;
  }

  function set({ line, start, end }: LineCaret): void {
    lines[line]?.focus();
    lines[line]?.setSelectionRange(start, end);
  }

  return {
    remember(element) {
      last = caretIn(element);
      // What is selected is looked for, and the search starts before it.
      if (last) last = { ...last, end: last.start };
    },
    now: () => caretIn(document.activeElement) ?? (isInText() ? null : last),
    selected() {
      const caret = caretIn(document.activeElement);
      if (!caret) return null;
      return lines[caret.line]?.value.slice(caret.start, caret.end) ?? null;
    },
    set,
    restore() {
      if (last) set(last);
      return last !== null;
    },
  };
}

/** Puts text in the place of a stretch as if it were typed, so that the line itself can undo it. */
export function putIn(
  area: HTMLTextAreaElement | null | undefined,
  { start, end }: { start: number; end: number },
  text: string,
): void {
  const focused = document.activeElement;
  area?.focus();
  area?.setSelectionRange(start, end);
  document.execCommand(text === "" ? "delete" : "insertText", false, text);
  if (focused instanceof HTMLElement) focused.focus();
}
