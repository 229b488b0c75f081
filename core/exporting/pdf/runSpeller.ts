import type { ContentFonts } from "./contentFonts.ts";
import { hexCode } from "./hexCode.ts";
import type { Spelling } from "./letterFonts.ts";
import { bareOf, type DrawnCluster, fontAfter, type RunPart, type Shown, wayToNext } from "./textRun.ts";

const isRightToLeft = (text: string) => /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text);
const isSign = (text: string) => /[^\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\p{M}\p{Cf}\s]/u.test(text);
const withoutControls = (text: string) => text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
const seen = (text: string) => (text === "" ? [""] : [...text].reverse());

const ownCodes = (shapes: DrawnCluster["shapes"]) => shapes.reduce((codes, { code }) => codes + hexCode(code), "");
const number = (value: number) => String(Math.round(value * 1e6) / 1e6);
const move = (x: number, y: number) => (x === 0 && y === 0 ? "" : `${number(x)} ${number(y)} Td\n`);

/** A gap after a letter within a word, in thousandths: below, readers do not see it; above, it is none of kerning. */
const kerning = { least: 30, most: 250 };

/** Some shapes and what they read. */
type Read = Pick<DrawnCluster, "text" | "shown" | "shapes" | "pen" | "setUp"> & {
  room: number | null;
  /** What `#codes` found, once it was asked. */
  codes?: string | null;
};

/** Spells one run; makes itself a list of the fonts that it uses beside the page's. */
export class RunSpeller {
  readonly used: Spelling[] = [];
  readonly #fonts: ContentFonts;
  readonly #parts: readonly RunPart[];
  readonly #isAstray: boolean;
  /** What is read at each part. */
  readonly #reads: readonly Read[][];
  /** The font of ours that is set by what was written so far. */
  #ours = "";

  constructor(parts: readonly RunPart[], fonts: ContentFonts) {
    this.#parts = parts;
    this.#fonts = fonts;
    this.#isAstray = parts.some((one) => "cluster" in one && this.#strays(one.cluster));
    this.#reads = parts.map((part, at) => this.#read(part, at));
  }

  /** The run's content. */
  spell(): string {
    const parts = this.#parts;
    const isOpaque = () => parts.some((one) => !fontAfter(one) && "raw" in one && /T[jJ]\b/.test(one.raw));
    const needsComposing = this.#reads.some((reads) => reads.some((read) => this.#codes(read) === null));
    // One font for all of a run: at another, readers end their words.
    if (!needsComposing || isOpaque()) {
      return parts.map((one, at) => this.#split(one, this.#reads[at] ?? [])).join("");
    }
    const composed = parts.map((one, at) => {
      if ("raw" in one) return "font" in one ? "" : one.raw;
      return this.#reads[at]?.map((read) => this.#compose(read)).join("");
    });
    const shown = fontAfter(parts.findLast((one) => fontAfter(one)));
    return composed.join("") + (shown ? `/${shown.name} ${shown.size} Tf\n` : "");
  }

  /** What the table says of a cluster's one shape. */
  #drawn({ shapes, shown }: DrawnCluster): string | undefined {
    const [shape, ...others] = shapes;
    return shape && others.length === 0 ? this.#known(shown, shape.code) : undefined;
  }

  /**
   * Says of a letter's shape that it reads a sign, or the other way round. Chromium counts wrong where a line ends
   * amid a word, and takes marks of direction for the letter they stand before: then all of a run is what its shapes are.
   */
  #strays(cluster: DrawnCluster): boolean {
    const drawn = this.#drawn(cluster);
    if (drawn === cluster.text || !drawn?.trim()) return false;
    return isRightToLeft(cluster.text) !== isRightToLeft(drawn) || isSign(cluster.text) !== isSign(drawn);
  }

  #known({ name }: Shown, code: number): string | undefined {
    const font = this.#fonts.named(name);
    return font ? this.#fonts.textOf(font, code) : undefined;
  }

  /** A cluster, or code by code. */
  #read(part: RunPart, at: number): Read[] {
    if ("raw" in part) return [];
    const room = wayToNext(this.#parts, at);
    if ("cluster" in part) {
      const { shown, shapes, pen, setUp, text } = part.cluster;
      const drawn = this.#isAstray ? this.#drawn(part.cluster) : undefined;
      return [{ shown, shapes, pen, setUp, room, text: drawn?.trim() ? drawn : withoutControls(text) || text }];
    }
    const { codes, shown } = part.show;
    const start = { x: 0, y: 0 };
    return codes.map((code) => ({
      ...{ shown, setUp: "", pen: start, shapes: [{ code, ...start }] },
      ...{ text: this.#known(shown, code) ?? "", room: codes.length === 1 ? room : null },
    }));
  }

  /** What a letter takes, in thousandths: its width, and the kerning behind it, which readers take for a space. */
  #room({ shown, room }: Read, code: number): number {
    const font = this.#fonts.named(shown.name);
    const width = font ? this.#fonts.widthOf(font, code) : 0;
    const whole = room === null ? width : (room * 1000) / shown.size;
    const isKerned = whole - width > kerning.least && whole - width < kerning.most;
    return isKerned ? Math.round(whole) : width;
  }

  /** The codes of one shape in its own font; null where its letters cannot be had there. */
  #codes(read: Read): string | null {
    if (read.codes === undefined) read.codes = this.#findCodes(read);
    return read.codes;
  }

  #findCodes(read: Read): string | null {
    const { shown, shapes, text } = read;
    const [shape, ...others] = shapes;
    const font = this.#fonts.named(shown.name);
    if (!font || !shape || !isRightToLeft(text)) return ownCodes(shapes);
    if (others.length > 0) return null;
    const room = this.#room(read, shape.code);
    const isLetter = text.length === 1;
    if (isLetter && room === this.#fonts.widthOf(font, shape.code)) return hexCode(shape.code);
    return this.#fonts.split(font, shape.code, seen(text), room) ?? (isLetter ? hexCode(shape.code) : null);
  }

  #split(part: RunPart, reads: readonly Read[]): string {
    if ("raw" in part) return part.raw;
    if ("show" in part) return `<${reads.map((read) => this.#codes(read) ?? ownCodes(read.shapes)).join("")}> Tj`;
    const { whole, shapes } = part.cluster;
    const [read] = reads as readonly [Read];
    const [shape, ...others] = shapes;
    if (!shape || others.length > 0) return whole;
    const codes = this.#codes(read) ?? hexCode(shape.code);
    const isOwn = codes === hexCode(shape.code);
    if (isOwn && this.#drawn(part.cluster) !== read.text) return whole;
    return isOwn ? bareOf(whole) : bareOf(whole).replace(/<[0-9A-Fa-f]+>(\s*Tj\s*)$/, `<${codes}>$1`);
  }

  /** The widest of its shapes is the one that marks stand over. */
  #compose(read: Read): string {
    const { shapes, shown, setUp, pen, text } = read;
    const font = this.#fonts.named(shown.name);
    if (!font || shown.size <= 0) return "";
    const widthOf = (code: number) => this.#fonts.widthOf(font, code);
    const base = shapes.reduce((one, other) => (widthOf(other.code) > widthOf(one.code) ? other : one));
    const unit = 1000 / shown.size;
    const spelling = this.#fonts.compose({
      letters: isRightToLeft(text) ? seen(text) : [text],
      width: shapes.length === 1 ? this.#room(read, base.code) : widthOf(base.code),
      shapes: shapes.map(({ code, x, y }) => ({ font, code, x: (x - base.x) * unit, y: (y - base.y) * unit })),
    });
    this.used.push(spelling);
    const ours = `/${spelling.name} ${shown.size} Tf\n`;
    const set = setUp.replace(/^\/.* Tf\n/gm, "") + (this.#ours === ours ? "" : ours);
    this.#ours = ours;
    return `${set}${move(base.x, base.y)}<${spelling.hex}> Tj\n${move(pen.x - base.x, pen.y - base.y)}`;
  }
}
