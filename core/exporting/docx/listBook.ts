import type { ILevelsOptions } from "docx";
import { digitsOf, printedNumber } from "../../arabic/digits.ts";
import type { List } from "../../article/blocks.ts";

/** Word knows nine levels; deeper lists stay on the last one. */
export const deepestLevel = 8;

/** How far the first level goes in, each further one, and the marker before its text, in twips. */
const inset = 794;
const step = 567;
const hanging = 397;

const bullets = ["•", "◦", "▪"] as const;

const place = (level: number) => ({ paragraph: { indent: { left: inset + step * level, hanging } } });

function bulletLevel(level: number): ILevelsOptions {
  const text = bullets[level % bullets.length] ?? "•";
  return { level, format: "bullet", text, alignment: "start", style: place(level) };
}

function numberLevel(level: number, start: number, text = `%${level + 1}.`): ILevelsOptions {
  return { level, format: "decimal", text, alignment: "start", start, style: place(level) };
}

/** The levels of a list, those it does not use too: for who goes on with it in Word. */
function everyLevel({ ordered, start = 1 }: List, own: number): ILevelsOptions[] {
  return Array.from({ length: deepestLevel + 1 }, (_, level) =>
    ordered ? numberLevel(level, level === own ? start : 1) : bulletLevel(level),
  );
}

/**
 * The definitions of a file's lists. Each list of the article, nested ones too, has one of its own: so it
 * counts by itself, and begins where it is told to.
 *
 * No number format of Word is in Arabic-Indic digits: `hindiNumbers` are those of Devanagari, and `decimal`
 * is shown in the digits that its reader has set Word to. Where a piece prints others than 0-9, each item has
 * its number written out in a definition of its own, so that it is the same for everyone.
 */
export class ListBook {
  readonly #language: string;
  readonly config: { reference: string; levels: ILevelsOptions[] }[] = [];

  constructor(language: string) {
    this.#language = language;
  }

  #add(levels: ILevelsOptions[]): string {
    const reference = `list-${this.config.length + 1}`;
    this.config.push({ reference, levels });
    return reference;
  }

  /** @returns the name that the paragraph of an item, by its index, refers to its definition by */
  add(list: List, level: number): (index: number) => string {
    if (!list.ordered || digitsOf(this.#language) === "latn") {
      const reference = this.#add(everyLevel(list, level));
      return () => reference;
    }
    return (index) => {
      const number = (list.start ?? 1) + index;
      return this.#add([numberLevel(level, number, `${printedNumber(number, this.#language)}.`)]);
    };
  }
}
