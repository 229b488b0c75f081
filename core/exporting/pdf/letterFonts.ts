import { type PDFContext, PDFName, type PDFRef } from "@cantoo/pdf-lib";
import type { Glyph } from "./glyphClusters.ts";
import { textTable } from "./glyphTexts.ts";

/** A shape in its place, in thousandths of the font's size from the first letter's start. */
export interface Placed extends Glyph {
  x: number;
  y: number;
}

/** What is drawn as one for several letters. */
export interface Ligature {
  /** Its letters as they are seen, from left to right. */
  letters: string[];
  /** All of it, in thousandths of the font's size. */
  width: number;
  shapes: Placed[];
}

export interface Spelling {
  /** What the font is called in resources. */
  name: string;
  font: PDFRef;
  /** The letters' codes, as a page's content has them. */
  hex: string;
}

interface Letter {
  text: string;
  width: number;
  shapes: Placed[];
}

const byteOf = (code: number) => code.toString(16).toUpperCase().padStart(2, "0");
const rounded = (number: number) => Math.round(number * 100) / 100;

/** A font of a byte a code (Type 3; PDF 32000-1, 9.6.5); code 0 is left free, since readers take it for none. */
class LetterFont {
  readonly ref: PDFRef;
  readonly #context: PDFContext;
  readonly #letters: Letter[] = [];

  constructor(context: PDFContext) {
    this.#context = context;
    this.ref = context.nextRef();
  }

  hasRoomFor(count: number): boolean {
    return this.#letters.length + count < 255;
  }

  add(letter: Letter): string {
    return byteOf(this.#letters.push(letter));
  }

  write(): void {
    const fonts = new Map<PDFRef, string>();
    const nameOf = (font: PDFRef) => {
      const name = fonts.get(font) ?? `F${fonts.size}`;
      fonts.set(font, name);
      return name;
    };
    const procedures = this.#letters.map(({ width, shapes }) => {
      const drawn = shapes.map(
        ({ font, code, x, y }) =>
          `/${nameOf(font)} 1000 Tf 1 0 0 1 ${x} ${y} Tm <${code.toString(16).padStart(4, "0")}> Tj`,
      );
      const text = drawn.length > 0 ? `\nBT ${drawn.join(" ")} ET` : "";
      // d0, and not d1: what is drawn keeps its exact place, where d1 lets a reader keep a picture of it.
      // Too short to become shorter.
      return this.#context.register(this.#context.stream(`${width} 0 d0${text}`));
    });
    const glyphNames = procedures.map((_, index) => `g${index + 1}`);
    const texts = new Map(this.#letters.map(({ text }, index) => [index + 1, text]));
    const font = this.#context.obj({
      Type: "Font",
      Subtype: "Type3",
      FontBBox: [0, -400, 1000, 1000],
      FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
      CharProcs: Object.fromEntries(procedures.map((ref, index) => [glyphNames[index], ref])),
      Encoding: { Type: "Encoding", Differences: [1, ...glyphNames.map((name) => PDFName.of(name))] },
      FirstChar: 1,
      LastChar: procedures.length,
      Widths: this.#letters.map(({ width }) => width),
      Resources: { Font: Object.fromEntries([...fonts].map(([ref, name]) => [name, ref])) },
      ToUnicode: this.#context.register(this.#context.flateStream(textTable(texts, 2))),
    });
    this.#context.assign(this.ref, font);
  }
}

/**
 * Fonts for runs in which several shapes draw one letter, or a letter and its marks: a mark drawn by itself, off the
 * line and back from where the pen was, ends a word for readers. Here the code of the leftmost letter draws all that
 * belongs together; those of the others draw nothing, and each has its part of the room.
 */
export class LetterFonts {
  readonly #context: PDFContext;
  readonly #fonts: LetterFont[] = [];
  readonly #known = new Map<string, Spelling>();

  constructor(context: PDFContext) {
    this.#context = context;
  }

  spell({ letters, width, shapes }: Ligature): Spelling {
    const placed = shapes.map((shape) => ({ ...shape, x: rounded(shape.x), y: rounded(shape.y) }));
    const key = JSON.stringify([letters, width, placed.map(({ font, code, x, y }) => [font.tag, code, x, y])]);
    const known = this.#known.get(key);
    if (known) return known;
    if (!this.#fonts.at(-1)?.hasRoomFor(letters.length)) this.#fonts.push(new LetterFont(this.#context));
    const font = this.#fonts.at(-1) as LetterFont;
    const part = rounded(width / letters.length);
    const codes = letters.map((text, at) => font.add({ text, width: part, shapes: at === 0 ? placed : [] }));
    const spelling = { name: `Letters${this.#fonts.length}`, font: font.ref, hex: codes.join("") };
    this.#known.set(key, spelling);
    return spelling;
  }

  /** Writes the fonts into the document, when all is spelled. */
  write(): void {
    for (const font of this.#fonts) font.write();
  }
}
