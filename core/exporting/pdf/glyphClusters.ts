import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";

/** One shape of one font, by its code in the page's content. */
export interface Glyph {
  /** The font's own object. */
  font: PDFRef;
  code: number;
}

/** What is drawn for some characters, as the page's content has it. */
export interface GlyphCluster {
  /** The number of the marked content it lies in, which the structure tree names; null outside any. */
  content: number | null;
  /** Drawn from left to right although it reads from right to left (PDF 32000-1, 14.8.2.3.3). */
  isReversed: boolean;
  /** What the page says it reads (ActualText), null where the font's own table tells. */
  text: string | null;
  glyphs: Glyph[];
}

/**
 * Names, dictionaries, strings and the few operators that say what text is; all else is passed over. Before them what
 * most of a page is: what one letter reads.
 */
const token =
  /\/Span\s*<<\s*\/ActualText\s*<([0-9A-Fa-f]*)>\s*>>\s*BDC|\/([^\s/<>[\]()]+)\s*<<(.*?)>>\s*BDC|\/([^\s/<>[\]()]+)\s+BMC|\b(EMC)\b|\/([^\s/<>[\]()]+)\s+[-\d.]+\s+Tf|\/([^\s/<>[\]()]+)\s+Do\b|<([0-9A-Fa-f\s]*)>(?=[^<>]*?T[jJ])/gs;

/** UTF-16 with its mark, as PDF writes text that is not Latin. */
export function utf16(hex: string): string {
  let text = "";
  for (let at = Number.parseInt(hex.slice(0, 4), 16) === 0xfeff ? 4 : 0; at + 4 <= hex.length; at += 4) {
    text += String.fromCharCode(Number.parseInt(hex.slice(at, at + 4), 16));
  }
  return text;
}

/** What holds within a mark, and the marks around it. */
interface Mark {
  content: number | null;
  isReversed: boolean;
  cluster: GlyphCluster | null;
}

const unmarked: Mark = { content: null, isReversed: false, cluster: null };

class ClusterReader {
  readonly clusters: GlyphCluster[] = [];
  readonly #context: PDFContext;
  readonly #marks: Mark[] = [];
  readonly #wide = new Map<PDFRef, boolean>();

  constructor(context: PDFContext) {
    this.#context = context;
  }

  get #mark(): Mark {
    return this.#marks.at(-1) ?? unmarked;
  }

  read(content: string, resources: PDFDict | undefined, depth = 0): void {
    let font: PDFRef | null = null;
    for (const [, said, tag, entries = "", bare, end, fontName, drawn, hex] of content.matchAll(token)) {
      if (said !== undefined) this.#say(utf16(said), this.#mark.content);
      else if (hex !== undefined) {
        if (font) this.#show(font, hex);
      } else if (end !== undefined) this.#marks.pop();
      else if (tag !== undefined) this.#begin(entries);
      else if (bare !== undefined) {
        this.#marks.push({ ...this.#mark, isReversed: this.#mark.isReversed || bare === "ReversedChars" });
      } else if (fontName !== undefined) font = this.#named(resources, "Font", fontName);
      else if (drawn !== undefined) this.#draw(resources, drawn, depth);
    }
  }

  #begin(entries: string): void {
    const [, hex, literal] = /\/ActualText\s*(?:<([0-9A-Fa-f]*)>|\(((?:\\.|[^\\)])*)\))/s.exec(entries) ?? [];
    const actual = hex === undefined ? literal && PDFString.of(literal).decodeText() : utf16(hex);
    const number = /\/MCID\s+(\d+)/.exec(entries)?.[1];
    const content = number === undefined ? this.#mark.content : Number(number);
    if (actual === undefined) this.#marks.push({ ...this.#mark, content });
    else this.#say(actual, content);
  }

  /** Begins what reads so. */
  #say(text: string, content: number | null): void {
    const { isReversed } = this.#mark;
    const cluster = { content, isReversed, text, glyphs: [] };
    this.#marks.push({ content, isReversed, cluster });
    this.clusters.push(cluster);
  }

  #named(resources: PDFDict | undefined, kind: string, name: string): PDFRef | null {
    const ref = resources?.lookupMaybe(PDFName.of(kind), PDFDict)?.get(PDFName.of(name));
    return ref instanceof PDFRef ? ref : null;
  }

  /** A group that is drawn as one, for example through a veil, has its own content and resources. */
  #draw(resources: PDFDict | undefined, name: string, depth: number): void {
    const ref = this.#named(resources, "XObject", name);
    const form = ref && depth < 20 ? this.#context.lookup(ref) : undefined;
    if (!(form instanceof PDFRawStream) || form.dict.get(PDFName.of("Subtype")) !== PDFName.of("Form")) return;
    this.read(characters(form), form.dict.lookupMaybe(PDFName.of("Resources"), PDFDict), depth + 1);
  }

  /** Looked up once a font: a page shows glyphs by the thousand. */
  #isWide(font: PDFRef): boolean {
    const known = this.#wide.get(font);
    if (known !== undefined) return known;
    const isWide = this.#context.lookup(font, PDFDict).get(PDFName.of("Subtype")) === PDFName.of("Type0");
    this.#wide.set(font, isWide);
    return isWide;
  }

  #show(font: PDFRef, hex: string): void {
    const size = this.#isWide(font) ? 4 : 2;
    const { content, isReversed, cluster } = this.#mark;
    const digits = /\s/.test(hex) ? hex.replace(/\s/g, "") : hex;
    for (let at = 0; at + size <= digits.length; at += size) {
      const glyph = { font, code: Number.parseInt(digits.slice(at, at + size), 16) };
      if (cluster) cluster.glyphs.push(glyph);
      else this.clusters.push({ content, isReversed, text: null, glyphs: [glyph] });
    }
  }
}

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
// Bytes made UTF-16 units are the characters of their numbers, as every machine that Electron runs on has them in memory.
const units = new TextDecoder("utf-16le", { ignoreBOM: true });

/** Bytes, each as the character of its number. */
function charactersOf(bytes: Uint8Array): string {
  // Chromium writes ASCII, which is read at once, and takes half of the memory that the others do.
  const text = utf8.decode(bytes);
  if (text.length === bytes.length && !text.includes("\ufffd")) return text;
  return units.decode(new Uint8Array(new Uint16Array(bytes).buffer));
}

// Each is read twice: for what its shapes are said to read, and to spell it anew.
const known = new WeakMap<PDFRawStream, string>();

/** A stream's bytes, each as the character of its number. */
export function characters(stream: PDFRawStream): string {
  const text = known.get(stream) ?? charactersOf(decodePDFRawStream(stream).decode());
  known.set(stream, text);
  return text;
}

/** What a page made by Chromium draws as text, in the order it is drawn. */
export function glyphClusters(page: PDFPage): GlyphCluster[] {
  const { context } = page.doc;
  const reader = new ClusterReader(context);
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFRawStream ? [contents] : contents instanceof PDFArray ? contents.asArray() : [];
  for (const one of streams) {
    const stream = one instanceof PDFRef ? context.lookup(one) : one;
    if (stream instanceof PDFRawStream) reader.read(characters(stream), page.node.Resources());
  }
  return reader.clusters;
}
