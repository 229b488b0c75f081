/**
 * What an imported file had that its article does not have, or has in another form. The list is closed:
 * each code has a sentence in both languages.
 */
export const droppedCodes = [
  /** «عاجل» told before the headline, now the urgency of the article. */
  "urgent",
  /** Pictures that could not be read, or of a kind that no article holds. */
  "pictures",
  /** Pictures on the network or in a folder that did not come along: their place and words are kept. */
  "remote-pictures",
  /** Videos, frames, maps, players. */
  "embeds",
  "forms",
  /** Text that the file itself does not show. */
  "hidden",
  /** Lines of the page around the story. */
  "page",
  /** Links that may not be followed: their text is kept. */
  "links",
  "comments",
  /** Changes that were tracked and not yet decided: taken as accepted. */
  "changes",
  /** Notes, now at the end of the text. */
  "footnotes",
  /** Headers and footers of printed pages. */
  "margins",
  /** Charts, equations, drawings and other objects. */
  "objects",
  /** Markup in a text that is not HTML: its words are kept. */
  "markup",
  /** Entries of front matter that no field holds. */
  "entries",
  /** The markup was too tangled to be followed: all its words are kept, its form is not. */
  "structure",
] as const;
export type DroppedCode = (typeof droppedCodes)[number];

/** How many of a kind. */
export interface Dropped {
  code: DroppedCode;
  count: number;
}

/** Counts what is dropped while a file is read. */
export class Tally {
  readonly #counts = new Map<DroppedCode, number>();

  add(code: DroppedCode, count = 1): void {
    if (count > 0) this.#counts.set(code, (this.#counts.get(code) ?? 0) + count);
  }

  /** In the order of the list. */
  list(): Dropped[] {
    return droppedCodes.flatMap((code) => {
      const count = this.#counts.get(code);
      return count === undefined ? [] : [{ code, count }];
    });
  }
}
