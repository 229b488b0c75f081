import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFRef } from "@cantoo/pdf-lib";
import { writeGlyphTexts } from "./glyphTexts.ts";
import { hexCode } from "./hexCode.ts";

interface NewCode {
  shape: number;
  width: number;
  text: string;
}

/**
 * Codes that a composite font gets for single letters of its ligatures. Readers that put text in order by the place
 * of its letters (Poppler, PDFium, MuPDF) turn those round that one code stands for: «وكاالت» for «وكالات». Here the
 * code of the leftmost letter draws the shape; those of the others draw nothing, and each has its part of the room.
 */
export class SplitCodes {
  readonly #context: PDFContext;
  readonly #font: PDFRef;
  readonly #texts: Map<number, string>;
  readonly #first: number;
  readonly #codes: NewCode[] = [];
  readonly #known = new Map<string, string>();

  constructor(context: PDFContext, font: PDFRef, texts: Map<number, string>) {
    this.#context = context;
    this.#font = font;
    this.#texts = texts;
    this.#first = Math.max(0, ...texts.keys()) + 1;
  }

  /** As `ContentFonts.split`; null where the font has no shape that draws nothing, or no map of codes to shapes. */
  split(code: number, letters: readonly string[], room: number): string | null {
    const key = `${code} ${letters.join("")} ${room}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const [blank] = [...this.#texts].find(([, text]) => text === " ") ?? [];
    if (blank === undefined || !this.#descendant() || this.#first + this.#codes.length + letters.length > 0xffff) {
      return null;
    }
    const width = Math.round((room / letters.length) * 100) / 100;
    const codes = letters.map((text, at) => {
      this.#codes.push({ shape: at === 0 ? code : blank, width, text });
      return hexCode(this.#first + this.#codes.length - 1);
    });
    this.#known.set(key, codes.join(""));
    return codes.join("");
  }

  /** A TrueType font whose codes are its shapes' numbers, as Chromium embeds it. */
  #descendant(): PDFDict | null {
    const kin = this.#context.lookup(this.#font, PDFDict).lookupMaybe(PDFName.of("DescendantFonts"), PDFArray);
    const dict = kin?.lookupMaybe(0, PDFDict);
    const isPlain = dict?.get(PDFName.of("CIDToGIDMap")) === PDFName.of("Identity");
    return dict?.get(PDFName.of("Subtype")) === PDFName.of("CIDFontType2") && isPlain ? dict : null;
  }

  /** Writes the codes into the font, when all is split. */
  write(): void {
    const dict = this.#descendant();
    if (!dict || this.#codes.length === 0) return;
    const shapes = new Uint8Array(2 * (this.#first + this.#codes.length));
    const put = (code: number, shape: number) => shapes.set([shape >> 8, shape & 0xff], 2 * code);
    for (let code = 0; code < this.#first; code += 1) put(code, code);
    for (const [index, { shape, text }] of this.#codes.entries()) {
      put(this.#first + index, shape);
      this.#texts.set(this.#first + index, text);
    }
    dict.set(PDFName.of("CIDToGIDMap"), this.#context.register(this.#context.flateStream(shapes)));
    const widths = dict.lookupMaybe(PDFName.of("W"), PDFArray) ?? this.#context.obj([]);
    widths.push(PDFNumber.of(this.#first));
    widths.push(this.#context.obj(this.#codes.map(({ width }) => width)));
    dict.set(PDFName.of("W"), widths);
    writeGlyphTexts(this.#context, this.#font, this.#texts);
  }
}
