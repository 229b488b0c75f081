import { lineAt } from "./layoutProblem.ts";

/** A value with the lines it stands on: `lineOf` answers for the way to a key, or for the nearest above it. */
export type ReadJson =
  | { ok: true; value: unknown; lineOf(path: readonly PropertyKey[]): number }
  | { ok: false; line: number };

const space = /[ \t\n\r]*/y;
const token = /[{}[\],:]|"(?:[^"\\\n]|\\.)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** Deeper than anything that is read here. */
const deepest = 20;

class Misread extends Error {}

class JsonReader {
  readonly lines = new Map<string, number>();
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get line(): number {
    return lineAt(this.#text, this.#at);
  }

  /** The next token, taken; "" at the end. */
  #take(): string {
    space.lastIndex = this.#at;
    this.#at += space.exec(this.#text)?.[0].length ?? 0;
    token.lastIndex = this.#at;
    const found = token.exec(this.#text)?.[0] ?? "";
    if (found === "" && this.#at < this.#text.length) throw new Misread();
    this.#at += found.length;
    return found;
  }

  /** A token that is not what must stand here: the fault is before it. */
  #refuse(found: string): never {
    this.#at -= found.length;
    throw new Misread();
  }

  value(path: readonly string[], found = this.#take()): unknown {
    if (path.length > deepest) this.#refuse(found);
    if (found === "{") return this.#object(path);
    if (found === "[") return this.#array(path);
    if (found === "" || /^[}\],:]$/.test(found)) this.#refuse(found);
    try {
      return JSON.parse(found);
    } catch {
      return this.#refuse(found);
    }
  }

  /** The token behind a comma, which must not be the end. */
  #afterComma(comma: string): string {
    if (comma !== ",") this.#refuse(comma);
    const found = this.#take();
    return found === "}" || found === "]" ? this.#refuse(found) : found;
  }

  #object(path: readonly string[]): unknown {
    const entries: [string, unknown][] = [];
    let found = this.#take();
    while (found !== "}") {
      if (!found.startsWith('"')) this.#refuse(found);
      const key = String(this.value(path, found));
      const way = [...path, key];
      this.lines.set(JSON.stringify(way), this.line);
      const colon = this.#take();
      if (colon !== ":") this.#refuse(colon);
      entries.push([key, this.value(way)]);
      found = this.#take();
      if (found !== "}") found = this.#afterComma(found);
    }
    return Object.fromEntries(entries);
  }

  #array(path: readonly string[]): unknown {
    const values: unknown[] = [];
    let found = this.#take();
    while (found !== "]") {
      values.push(this.value([...path, String(values.length)], found));
      found = this.#take();
      if (found !== "]") found = this.#afterComma(found);
    }
    return values;
  }

  end(): void {
    const found = this.#take();
    if (found !== "") this.#refuse(found);
  }
}

/** Reads JSON and remembers the lines, which `JSON.parse` does not tell. */
export function readJson(text: string): ReadJson {
  const reader = new JsonReader(text);
  try {
    const value = reader.value([]);
    reader.end();
    const lineOf = (path: readonly PropertyKey[]): number =>
      path.length === 0 ? 1 : (reader.lines.get(JSON.stringify(path.map(String))) ?? lineOf(path.slice(0, -1)));
    return { ok: true, value, lineOf };
  } catch (error) {
    if (!(error instanceof Misread)) throw error;
    return { ok: false, line: reader.line };
  }
}
