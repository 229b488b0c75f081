import type { Element, ElementContent, Properties, Root, RootContent } from "hast";
import { isVoid } from "../../voidElements.ts";
import { propertiesOf } from "./attributes.ts";
import { holdsParts, standsIn, textOnly } from "./places.ts";
import { withoutReferences } from "./references.ts";

/** Everything that a plain file has none of: characters that are read as others, comments, declarations. */
const notPlain = /[\0\r\f]|<[!?]/;
const doctype = "<!DOCTYPE html>";

const startTag = /<([a-z][a-z0-9]*)((?:[ \n]+[a-z][a-z-]*(?:="[^"]*")?)*)>/y;
const space = /^[ \n\t]*$/;

type Children = (RootContent | ElementContent)[];

interface StartTag {
  name: string;
  properties: Properties;
  length: number;
}

// Most elements of a file, and of the next, begin with one of a few tags. One that has been read ended at its
// first bracket, so that up to there the same text is the same tag.
const knownTags = new Map<string, StartTag>();
const mostTags = 500;
const longestTag = 60;

function readStart(html: string, at: number): StartTag | null {
  startTag.lastIndex = at;
  const found = startTag.exec(html);
  if (!found) return null;
  const [{ length }, name = "", attributes = ""] = found;
  const properties = propertiesOf(attributes);
  // Several elements share them.
  return properties && { name, properties: Object.freeze(properties), length };
}

/** The start tag that is there; null where it is not plain. */
function startAt(html: string, at: number): StartTag | null {
  const length = html.indexOf(">", at) + 1 - at;
  const text = length > longestTag ? "" : html.slice(at, at + length);
  const known = knownTags.get(text);
  if (known) return known;
  const tag = readStart(html, at);
  if (tag && tag.length === text.length) {
    if (knownTags.size >= mostTags) knownTags.clear();
    knownTags.set(text, tag);
  }
  return tag;
}

/** One reading; a step answers false where the file is not plain. */
class PlainReader {
  readonly top: Children = [];
  readonly #open: Element[] = [];
  readonly #html: string;
  /** How far a whole page is: what may come next of its three elements. */
  #page: "html" | "head" | "body" | "end" | null;
  #at = 0;

  constructor(html: string, from: number, isFragment: boolean) {
    this.#html = html;
    this.#at = from;
    this.#page = isFragment ? null : "html";
  }

  read(): boolean {
    const html = this.#html;
    while (this.#at < html.length) {
      const next = html.indexOf("<", this.#at);
      const end = next === -1 ? html.length : next;
      if (end > this.#at && !this.#text(html.slice(this.#at, end))) return false;
      this.#at = end;
      if (end < html.length && !(html[end + 1] === "/" ? this.#end() : this.#start())) return false;
    }
    return this.#open.length === 0 && (this.#page === null || this.#page === "end");
  }

  #text(raw: string): boolean {
    const parent = this.#open.at(-1);
    const isSpace = space.test(raw);
    if (this.#page === "html" || (this.#page === "head" && parent?.tagName === "html")) return isSpace;
    if (this.#page === "end") return isSpace && this.#afterBody(raw);
    if (parent && holdsParts.has(parent.tagName) && !isSpace) return false;
    const value = withoutReferences(raw);
    if (value === null) return false;
    (parent?.children ?? this.top).push({ type: "text", value });
    return true;
  }

  /** White space behind a body is read as its last. */
  #afterBody(value: string): boolean {
    const root = this.top.at(-1);
    const body = root?.type === "element" ? root.children.at(-1) : undefined;
    if (body?.type !== "element") return false;
    const last = body.children.at(-1);
    if (last?.type === "text") last.value += value;
    else body.children.push({ type: "text", value });
    return true;
  }

  #start(): boolean {
    const tag = startAt(this.#html, this.#at);
    if (!tag || !this.#mayStand(tag.name)) return false;
    const { name, properties, length } = tag;
    const element: Element = { type: "element", tagName: name, properties, children: [] };
    this.#at += length;
    (this.#open.at(-1)?.children ?? this.top).push(element);
    if (isVoid.has(name)) return true;
    if (textOnly.raw.has(name) || textOnly.plain.has(name)) return this.#words(element);
    this.#open.push(element);
    return true;
  }

  #mayStand(name: string): boolean {
    const open = this.#open;
    const page = this.#page;
    if (page === null || ((page === "head" || page === "body") && open.length > 1)) return standsIn(name, open);
    if (page === "end" || name !== page) return false;
    if (page === "html") this.#page = "head";
    return true;
  }

  /** The text of an element that holds text alone, to its end tag. */
  #words(element: Element): boolean {
    const end = `</${element.tagName}>`;
    const to = this.#html.indexOf("<", this.#at);
    if (to === -1 || !this.#html.startsWith(end, to)) return false;
    const raw = this.#html.slice(this.#at, to);
    const value = textOnly.raw.has(element.tagName) ? raw : withoutReferences(raw);
    if (value === null) return false;
    if (value !== "") element.children.push({ type: "text", value });
    this.#at = to + end.length;
    return true;
  }

  #end(): boolean {
    const element = this.#open.pop();
    const tag = element && `</${element.tagName}>`;
    if (!tag || !this.#html.startsWith(tag, this.#at)) return false;
    this.#at += tag.length;
    if (this.#page === "head" && element.tagName === "head") this.#page = "body";
    else if (this.#page !== null && element.tagName === "body") this.#page = "end";
    return element.tagName !== "html" || this.#page === "end";
  }
}

/**
 * Reads HTML that holds nothing a parser would have to mend, move or add, as our exporters and tidy layouts
 * write it: every element is closed where it was opened and stands where it may, all in lower case, values in
 * double quotes. Of such a file this is the very tree that the whole algorithm makes (WHATWG HTML, 13.2), in a
 * fraction of its time. Anything else is refused, not guessed at.
 * @param isFragment not a whole page, but what could stand in a `body`
 */
export function readPlainHtml(html: string, isFragment: boolean): Root | null {
  const from = isFragment ? 0 : doctype.length;
  if (!isFragment && !html.startsWith(doctype)) return null;
  if (notPlain.test(isFragment ? html : html.slice(from))) return null;
  const reader = new PlainReader(html, from, isFragment);
  if (!reader.read()) return null;
  const children = [...(isFragment ? [] : [{ type: "doctype" as const }]), ...reader.top];
  return { type: "root", children, data: { quirksMode: false } };
}
