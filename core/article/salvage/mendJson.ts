import { poisonedKeys } from "../guardJson.ts";
import { isJunk, isStretch } from "./readableText.ts";
import { readString, unescaped } from "./readString.ts";
import { salvageLimits } from "./salvageLimits.ts";

/** Stands among the values where what was being read broke off, or a list ended whose beginning is lost. */
export const breakOff = Symbol("break off");

export interface MendedJson {
  /** What stands at the top, in order. A string there has lost its key or its beginning. */
  values: unknown[];
  /** Objects and lists that are not whole. */
  torn: ReadonlySet<object>;
  /** True where anything was in the way of reading. */
  lost: boolean;
}

type Fields = Record<string, unknown>;

const literal = /true|false|null|-?\d[\d.eE+-]*/y;
const keyEnd = /\s*:/y;

/** White space, commas and colons: they are not missed where they are lost. */
function isSeparator(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x2c ||
    code === 0x3a ||
    code === 0x0a ||
    code === 0x0d ||
    code === 0x09 ||
    code === 0xfeff
  );
}

function literalValue(word: string): unknown {
  if (word === "null") return null;
  if (word === "true" || word === "false") return word === "true";
  const number = Number(word);
  return Number.isFinite(number) ? number : null;
}

/**
 * Reads forward once and never goes back. What cannot stand where it stands breaks off everything
 * that is open; from there on, fields lie loose until a closing bracket makes an object of them.
 */
class Mender {
  readonly #values: unknown[] = [];
  readonly #torn = new Set<object>();
  #lost = false;
  readonly #text: string;
  #at = 0;
  /** Objects and lists that are not closed yet, the innermost last. */
  readonly #open: (Fields | unknown[])[] = [];
  /** The key that waits for its value. */
  #key: string | null = null;
  /** Fields of an object whose opening bracket is lost. */
  #loose: Fields | null = null;
  #read = { values: 0, units: 0 };
  /** The end of the run that was looked at last, and the first thing to be seen after it. */
  #run = { end: -1, after: "" };

  constructor(text: string) {
    this.#text = text;
  }

  mend(): MendedJson {
    while (this.#at < this.#text.length) {
      if (this.#read.values > salvageLimits.values || this.#read.units > salvageLimits.text) {
        this.#lost = true;
        break;
      }
      this.#step(this.#text.charCodeAt(this.#at));
    }
    if (this.#open.length > 0) this.#breakOff();
    this.#letLooseGo();
    return { values: this.#values, torn: this.#torn, lost: this.#lost };
  }

  #step(code: number): void {
    if (isSeparator(code)) this.#pass();
    else if (code === 0x22) this.#string();
    else if (code === 0x7b) this.#enter({});
    else if (code === 0x5b) this.#enter([]);
    else if (code === 0x7d || code === 0x5d) this.#leave(code === 0x5d);
    else this.#word();
  }

  #pass(): void {
    let at = this.#at;
    while (isSeparator(this.#text.charCodeAt(at))) at++;
    this.#at = at;
  }

  #enter(holder: Fields | unknown[]): void {
    this.#at++;
    if (this.#open.length >= salvageLimits.depth) this.#breakOff();
    this.#put(holder);
    this.#open.push(holder);
  }

  #leave(isList: boolean): void {
    this.#at++;
    const at = this.#open.findLastIndex((holder) => Array.isArray(holder) === isList);
    if (at === this.#open.length - 1 && at >= 0) {
      this.#open.pop();
      this.#key = null;
      return;
    }
    this.#lost = true;
    if (at >= 0) {
      // A bracket is missing inside; what encloses it goes on.
      for (const holder of this.#open) this.#torn.add(holder);
      this.#open.length = at;
      this.#key = null;
      return;
    }
    if (this.#open.length > 0) this.#breakOff();
    this.#letLooseGo();
    if (isList) this.#markBreak();
  }

  #string(): void {
    const { value, next, isWhole } = readString(this.#text, this.#at + 1);
    this.#at = next;
    this.#read.units += value.length;
    keyEnd.lastIndex = next;
    if (isWhole && keyEnd.test(this.#text)) this.#name(value);
    else this.#put(value);
    if (isWhole) return;
    this.#lost = true;
    if (next < this.#text.length) this.#skip();
  }

  #word(): void {
    literal.lastIndex = this.#at;
    const [word] = literal.exec(this.#text) ?? [];
    if (word === undefined) {
      this.#skip();
      return;
    }
    this.#at += word.length;
    this.#put(literalValue(word));
  }

  #name(key: string): void {
    const holder = this.#open.at(-1);
    const isFree = holder !== undefined && !Array.isArray(holder) && this.#key === null && !Object.hasOwn(holder, key);
    if (holder && !isFree) this.#breakOff();
    if (this.#loose && Object.hasOwn(this.#loose, key)) this.#letLooseGo();
    this.#key = key;
  }

  #put(value: unknown): void {
    this.#read.values++;
    const holder = this.#open.at(-1);
    const key = this.#key;
    this.#key = null;
    if (key === null) {
      if (holder && !Array.isArray(holder)) this.#breakOff();
      if (Array.isArray(holder)) holder.push(value);
      // A number or the like that lies about says nothing.
      else if (typeof value === "string" || (value !== null && typeof value === "object")) this.#values.push(value);
    } else if (!poisonedKeys.has(key)) {
      if (!holder) this.#loose ??= {};
      Object.assign(holder ?? this.#loose ?? {}, { [key]: value });
    }
  }

  #letLooseGo(): void {
    if (this.#loose === null) return;
    this.#torn.add(this.#loose);
    this.#values.push(this.#loose);
    this.#loose = null;
  }

  #markBreak(): void {
    if (this.#values.at(-1) !== breakOff) this.#values.push(breakOff);
  }

  /** Leaves everything that is open as it is. */
  #breakOff(): void {
    this.#lost = true;
    this.#read.values++;
    for (const holder of this.#open) this.#torn.add(holder);
    this.#open.length = 0;
    this.#key = null;
    this.#letLooseGo();
    this.#markBreak();
  }

  /** Goes on behind what is no JSON, and takes along what is text in it: mostly the end of a string. */
  #skip(): void {
    this.#breakOff();
    const text = this.#text;
    while (this.#at < text.length) {
      const code = text.charCodeAt(this.#at);
      if (isJunk(code) || code === 0x20) {
        this.#at++;
        continue;
      }
      const { end, after } = this.#lookAhead();
      if (text[end] === '"' && ",:]}".includes(after) && !"{}[],:".includes(text[this.#at] ?? "")) {
        if (after !== ":") this.#put(unescaped(text.slice(this.#at, Math.min(end, this.#at + salvageLimits.text))));
        this.#read.units += end - this.#at;
        this.#at = end + 1;
        return;
      }
      const run = text.slice(this.#at, end);
      const bracket = run.search(/[{}[\],:]/);
      const stretch = bracket < 0 ? run : run.slice(0, bracket);
      if (stretch === "") return;
      if (isStretch(stretch)) this.#put(unescaped(stretch.slice(0, salvageLimits.text)));
      this.#at += stretch.length;
    }
  }

  /** The next quote or control character, and what follows a quote: "" at the end of the text. */
  #lookAhead(): { end: number; after: string } {
    if (this.#run.end >= this.#at) return this.#run;
    const text = this.#text;
    let end = this.#at;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === 0x22 || code < 0x20) break;
      if (code === 0x5c) end++;
    }
    end = Math.min(end, text.length);
    let seen = end + 1;
    if (text[end] === '"') while (seen < text.length && text.charCodeAt(seen) <= 0x20) seen++;
    this.#run = { end, after: text[seen] ?? "" };
    return this.#run;
  }
}

/**
 * As much JSON as is sound in a text that may be cut, overwritten or glued together. Never throws,
 * never recurses, and takes time in proportion to the text.
 */
export function mendJson(text: string): MendedJson {
  return new Mender(text).mend();
}
