import type { ArticleHead } from "../../../core/article/article.ts";
import { type MarkedWords, markedWords } from "../../../core/checks/tk.ts";

/** The lines above the text in which marks are looked for, in the order they are read. */
export const markedFields = ["kicker", "headline", "deck"] as const;
export type MarkedField = (typeof markedFields)[number];

/** An open mark of the article: in one of its fields, or in the text, which knows it by its id. */
export type OpenPlace = MarkedWords & ({ id: string; field: null } | { id: string; field: MarkedField });

type Head = Pick<ArticleHead, MarkedField>;

/** The open marks of the fields, in reading order. */
export function placesInFields(head: Head): (OpenPlace & { field: MarkedField })[] {
  return markedFields.flatMap((field) =>
    markedWords(head[field]).map((words) => ({ ...words, id: `${field}:${words.start}`, field })),
  );
}

export interface MarkJoints {
  /** The fields of the open article; null while none is open. */
  head(): Head | null;
  text: { select(id: string): boolean; selectNext(): boolean; selectFirst(): boolean };
  fields: {
    caret(): { field: MarkedField; offset: number } | null;
    select(field: MarkedField, start: number, end: number): void;
  };
}

/** The way from one open mark to the next: through the fields, then the text, then from the beginning. */
export interface MarkTour {
  go(place: Pick<OpenPlace, "id" | "field" | "start" | "end">): void;
  /** False where there is none at all. */
  first(): boolean;
  next(): boolean;
}

export function createMarkTour({ head, text, fields }: MarkJoints): MarkTour {
  const inFields = () => placesInFields(head() ?? { kicker: "", headline: "", deck: "" });

  function enter(place: (OpenPlace & { field: MarkedField }) | undefined): boolean {
    if (place) fields.select(place.field, place.start, place.end);
    return place !== undefined;
  }

  const first = () => enter(inFields()[0]) || text.selectFirst();

  return {
    go(place) {
      if (place.field === null) text.select(place.id);
      else fields.select(place.field, place.start, place.end);
    },
    first,
    next() {
      const caret = fields.caret();
      if (!caret) return text.selectNext() || first();
      const row = markedFields.indexOf(caret.field);
      const next = inFields().find(({ field, start }) => {
        const order = markedFields.indexOf(field) - row;
        return order > 0 || (order === 0 && start >= caret.offset);
      });
      return enter(next) || text.selectFirst() || first();
    },
  };
}
