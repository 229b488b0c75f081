import { type Fault, faultAt, lineAt } from "./layoutProblem.ts";

/** Functions that would take an address as a bare string, or put one together. */
const loaders = new Set(["image-set", "-webkit-image-set", "image", "src", "expression"]);

const local = /^(?:#|data:(?:image|font)\/[\w.+-]+[;,])/i;

/** True for an address that leads nowhere outside: a place on the page itself, or a picture or font that is its own address. */
export function isLocalAddress(address: string): boolean {
  return local.test(address.trim());
}

const nameStart = /[-_a-zA-Z\\]|[^\p{ASCII}]/u;
const nameRest = /(?:[-\w]|[^\p{ASCII}]|\\(?:[0-9a-fA-F]{1,6}\s?|[^\n]))*/uy;
const rawAddress = /[^)]*/y;
const closers: Readonly<Record<string, string>> = { "{": "}", "(": ")", "[": "]" };

/** CSS Syntax, 4.3.7: a backslash before up to six hex digits is that character, before another one it is that one. */
function unescaped(text: string): string {
  return text
    .replace(/\\([0-9a-fA-F]{1,6})\s?/g, (_, hex: string) => {
      const code = Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
    })
    .replace(/\\([^\n])/g, "$1");
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

/** The end of a string that begins at `at`, behind its quote; -1 for one that does not end on its line. */
function stringEnd(css: string, at: number): number {
  for (let end = at + 1; end < css.length; end++) {
    if (css[end] === "\\") end++;
    else if (css[end] === "\n") return -1;
    else if (css[end] === css[at]) return end + 1;
  }
  return -1;
}

class StyleReader {
  readonly #css: string;
  readonly #open: { sign: string; at: number }[] = [];
  #at = 0;

  constructor(css: string) {
    this.#css = css;
  }

  #fault(at: number, code: Fault["code"], what = ""): Fault {
    return faultAt(lineAt(this.#css, at), code, what);
  }

  /** Behind `url(`: the address must be local. */
  #address(): Fault | null {
    const css = this.#css;
    const from = this.#at + matchAt(/\s*/y, css, this.#at).length;
    const isQuoted = css[from] === '"' || css[from] === "'";
    const end = isQuoted ? stringEnd(css, from) : from + matchAt(rawAddress, css, from).length;
    if (end === -1 || end >= css.length) return this.#fault(from, "bad-style");
    const address = unescaped(isQuoted ? css.slice(from + 1, end - 1) : css.slice(from, end));
    if (!isLocalAddress(address)) return this.#fault(from, "outside-address", address);
    this.#at = end;
    return null;
  }

  #name(): Fault | null {
    const css = this.#css;
    const from = this.#at;
    const isRule = css[from] === "@";
    if (isRule) this.#at++;
    const written = matchAt(nameRest, css, this.#at);
    // A backslash at the end of a line escapes nothing; it is passed over as a sign of its own.
    this.#at += Math.max(written.length, 1);
    const name = unescaped(written).toLowerCase();
    if (isRule) return name === "import" ? this.#fault(from, "outside-address", "@import") : null;
    if (css[this.#at] !== "(") return null;
    if (loaders.has(name)) return this.#fault(from, "outside-address", `${name}()`);
    this.#open.push({ sign: "(", at: this.#at });
    this.#at++;
    return name === "url" ? this.#address() : null;
  }

  #next(): Fault | null {
    const css = this.#css;
    const sign = css[this.#at] ?? "";
    if (sign === "/" && css[this.#at + 1] === "*") {
      const end = css.indexOf("*/", this.#at + 2);
      if (end === -1) return this.#fault(this.#at, "bad-style", "/*");
      this.#at = end + 2;
      return null;
    }
    if (sign === '"' || sign === "'") {
      const end = stringEnd(css, this.#at);
      if (end === -1) return this.#fault(this.#at, "bad-style", sign);
      this.#at = end;
      return null;
    }
    if (sign === "@" || nameStart.test(sign)) return this.#name();
    if (sign in closers) this.#open.push({ sign, at: this.#at });
    else if (/[})\]]/.test(sign)) {
      const opened = this.#open.pop();
      if (opened === undefined || closers[opened.sign] !== sign) return this.#fault(this.#at, "bad-style", sign);
    }
    this.#at++;
    return null;
  }

  read(): Fault | null {
    while (this.#at < this.#css.length) {
      const fault = this.#next();
      if (fault) return fault;
    }
    const left = this.#open.at(-1);
    return left ? this.#fault(left.at, "bad-style", left.sign) : null;
  }
}

/**
 * What is wrong with a style sheet, the first of it: an address that leads outside, however it is
 * written (CSS Syntax Level 3), or something that does not end.
 */
export function lintStyle(css: string): Fault | null {
  return new StyleReader(css).read();
}
