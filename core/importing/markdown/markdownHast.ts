import type { Element, ElementContent, Properties } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { List, ListItem, Nodes, PhrasingContent, RootContent, Table, TableRow } from "mdast";
import type { Tally } from "../dropped.ts";
import { boundTree } from "../html/boundTree.ts";

const element = (tagName: string, children: ElementContent[] = [], properties: Properties = {}): Element => ({
  type: "element",
  tagName,
  properties,
  children,
});
const text = (value: string): ElementContent => ({ type: "text", value });

/** What a walk through Markdown takes along. */
interface Context {
  tally: Tally;
  /** Addresses of links and pictures that are written at the end of the file. */
  definitions: ReadonlyMap<string, string>;
  /** Notes in the order they are referred to; their numbers are their places. */
  notes: string[];
}

const tag = /^<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>$/i;
/** HTML that means something amid a line; all other is left out, and its words stay. */
const inlineTags = new Set(["bdi", "sub", "sup", "u", "ins", "del", "s", "b", "strong", "i", "em"]);
/** Elements that our own files put round blocks, and that others do, too. */
const blockTags = new Set(["div", "aside", "section", "p", "center", "article"]);

function attributes(source: string): Properties {
  const dir = /\bdir\s*=\s*["']?(rtl|ltr)\b/i.exec(source)?.[1]?.toLowerCase();
  const lang = /\blang\s*=\s*["']?([\w-]{2,35})/i.exec(source)?.[1];
  return { ...(dir && { dir }), ...(lang && { lang }) };
}

interface Open {
  tagName: string;
  properties: Properties;
  children: ElementContent[];
}

/** Nodes between tags of HTML, which Markdown gives as nodes beside them, put into elements. */
class Nest {
  readonly #stack: Open[] = [{ tagName: "", properties: {}, children: [] }];

  add(...nodes: ElementContent[]): void {
    this.#stack.at(-1)?.children.push(...nodes);
  }

  open(tagName: string, properties: Properties): void {
    // Deeper than anybody nests marks.
    if (this.#stack.length < 50) this.#stack.push({ tagName, properties, children: [] });
  }

  close(tagName: string): void {
    const at = this.#stack.findLastIndex((one) => one.tagName === tagName);
    while (at > 0 && this.#stack.length > at) this.#pop();
  }

  end(): ElementContent[] {
    while (this.#stack.length > 1) this.#pop();
    return this.#stack[0]?.children ?? [];
  }

  #pop(): void {
    const top = this.#stack.pop();
    if (top) this.add(element(top.tagName, top.children, top.properties));
  }
}

/** `[[page]]` and `[[page|words]]`: links within a vault of notes, of which only the words mean something elsewhere. */
function plainText(value: string, { tally }: Context): ElementContent[] {
  const plain = value.replace(
    /!?\[\[([^\][|]{1,500})(?:\|([^\][]{1,500}))?\]\]/g,
    (_, page: string, words?: string) => {
      tally.add("links");
      return words ?? page;
    },
  );
  // A box of notes: its kind means nothing elsewhere, its title stands on a line of its own.
  const [box, title = "", rest = ""] = /^\[!\w{2,20}\][+-]?[ \t]*([^\n]*)\n?([\s\S]*)$/.exec(plain) ?? [];
  return box === undefined ? [text(plain)] : [text(title), ...(title && rest ? [element("br")] : []), text(rest)];
}

/** The name of a picture's file, which may say what it shows; those of a library are numbers. */
function nameOf(url: string): string {
  const name = url.split(/[?#]/, 1)[0]?.split("/").at(-1) ?? "";
  return /^[0-9a-f]{64}\.\w+$/.test(name) ? "" : name;
}

function picture(url: string, alt: string | null | undefined): ElementContent {
  return element("img", [], { src: url, alt: alt?.trim() ?? "", title: nameOf(url) });
}

function noteMark(identifier: string, { notes }: Context): ElementContent {
  if (!notes.includes(identifier)) notes.push(identifier);
  return element("sup", [text(`[${notes.indexOf(identifier) + 1}]`)]);
}

function inlineNode(node: PhrasingContent, context: Context): ElementContent[] {
  switch (node.type) {
    case "text":
      return plainText(node.value, context);
    case "strong":
      return [element("strong", inlineHast(node.children, context))];
    case "emphasis":
      return [element("em", inlineHast(node.children, context))];
    case "delete":
      return [element("s", inlineHast(node.children, context))];
    case "break":
      return [element("br")];
    case "inlineCode":
      return [element("span", [text(node.value)], { dir: "ltr" })];
    case "link":
      return [element("a", inlineHast(node.children, context), { href: node.url })];
    case "linkReference": {
      const href = context.definitions.get(node.identifier);
      return [element("a", inlineHast(node.children, context), href === undefined ? {} : { href })];
    }
    case "image":
      return [picture(node.url, node.alt)];
    case "imageReference":
      return [picture(context.definitions.get(node.identifier) ?? "", node.alt)];
    case "footnoteReference":
      return [noteMark(node.identifier, context)];
    case "html":
      return [];
  }
}

function inlineHast(nodes: readonly PhrasingContent[], context: Context): ElementContent[] {
  const nest = new Nest();
  for (const node of nodes) {
    const found = node.type === "html" ? tag.exec(node.value) : null;
    const name = found?.[2]?.toLowerCase() ?? "";
    if (node.type !== "html") nest.add(...inlineNode(node, context));
    else if (name === "br") nest.add(element("br"));
    else if (inlineTags.has(name) && found?.[1] === "/") nest.close(name);
    else if (inlineTags.has(name)) nest.open(name, attributes(found?.[3] ?? ""));
    else context.tally.add("markup");
  }
  return nest.end();
}

function itemHast({ checked, children }: ListItem, context: Context): Element {
  const box = typeof checked === "boolean" ? [text(checked ? "☑ " : "☐ ")] : [];
  const blocks = blocksHast(children, context);
  const [first, ...rest] = blocks;
  const isLine = first?.type === "element" && first.tagName === "p";
  return element("li", isLine ? [{ ...first, children: [...box, ...first.children] }, ...rest] : [...box, ...blocks]);
}

function listHast({ ordered, start, children }: List, context: Context): Element {
  const items = children.map((item) => itemHast(item, context));
  return element(ordered ? "ol" : "ul", items, ordered && typeof start === "number" ? { start } : {});
}

/** A table; Markdown's must begin with a row of headers, and one without words is there for that alone. */
function tableHast({ children }: Table, context: Context): Element {
  const [head, ...rest] = children;
  const rowHast = ({ children: cells }: TableRow, isHead = false) =>
    element(
      "tr",
      cells.map((cell) =>
        element(isHead ? "th" : "td", inlineHast(cell.children, context), isHead ? { scope: "col" } : {}),
      ),
    );
  const isBare = rest.length > 0 && head?.children.every((cell) => cell.children.length === 0);
  const thead = head && !isBare ? [element("thead", [rowHast(head, true)])] : [];
  return element("table", [
    ...thead,
    element(
      "tbody",
      rest.map((row) => rowHast(row)),
    ),
  ]);
}

/** A block of HTML amid Markdown: read as a page is, so that its words and structure come along. */
function htmlHast(value: string, { tally }: Context): ElementContent[] {
  const words = value.replace(/<!--[\s\S]*?(?:-->|$)/g, "");
  if (words.trim() === "") return [];
  tally.add("markup");
  if ((words.match(/</g)?.length ?? 0) > 5000) return [text(words.replace(/<[^>]*>?/g, " "))];
  const root = fromHtml(words, { fragment: true });
  return boundTree(root, tally) ? (root.children as ElementContent[]) : [];
}

const isTagged = (node: PhrasingContent | undefined) => node?.type === "html" && /^<br\s*\/?>$/i.test(node.value);

/** Line ends that are tags, with the space before them, as what they are: our own files have them before other tags. */
function withBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes
    .filter((node, at) => !(node.type === "text" && node.value.trim() === "" && isTagged(nodes[at + 1])))
    .map((node) => (isTagged(node) ? { type: "break" } : node));
}

/** A picture with lines under it, as our own files have its caption and, last, whose it is. */
function figureHast(all: readonly PhrasingContent[], context: Context): Element | null {
  const [first, second, ...rest] = withBreaks(all);
  if (first?.type !== "image" || second?.type !== "break" || rest.length === 0) return null;
  const cut = rest.findLastIndex(({ type }) => type === "break");
  const line = (part: PhrasingContent[], className: string[]) => element("p", inlineHast(part, context), { className });
  const lines = cut === -1 ? [line(rest, [])] : [line(rest.slice(0, cut), []), line(rest.slice(cut + 1), ["credit"])];
  return element("figure", [picture(first.url, first.alt), element("figcaption", lines)]);
}

function blockNode(node: RootContent, context: Context): ElementContent[] {
  switch (node.type) {
    case "paragraph":
      return [figureHast(node.children, context) ?? element("p", inlineHast(node.children, context))];
    case "heading":
      return [element(`h${node.depth}`, inlineHast(node.children, context))];
    case "blockquote":
      return [element("blockquote", blocksHast(node.children, context))];
    case "list":
      return [listHast(node, context)];
    case "table":
      return [tableHast(node, context)];
    case "thematicBreak":
      return [element("hr")];
    case "code":
      return [element("pre", [text(node.value)])];
    case "definition":
    case "footnoteDefinition":
    case "yaml":
      return [];
    default:
      return inlineHast([node as PhrasingContent], context);
  }
}

function blocksHast(nodes: readonly RootContent[], context: Context): ElementContent[] {
  const nest = new Nest();
  for (const node of nodes) {
    const found = node.type === "html" ? tag.exec(node.value.trim()) : null;
    const name = found?.[2]?.toLowerCase() ?? "";
    if (node.type !== "html") nest.add(...blockNode(node, context));
    else if (blockTags.has(name) && found?.[1] === "/") nest.close(name);
    else if (blockTags.has(name)) {
      const className = name === "aside" ? ["pullquote"] : [];
      nest.open(name, { ...attributes(found?.[3] ?? ""), className });
    } else nest.add(...htmlHast(node.value, context));
  }
  return nest.end();
}

/** The nodes of a type, wherever they stand. */
function all<T extends Nodes["type"]>(top: Nodes, type: T): Extract<Nodes, { type: T }>[] {
  const found: Extract<Nodes, { type: T }>[] = [];
  const stack: Nodes[] = [top];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === type) found.push(node as Extract<Nodes, { type: T }>);
    if ("children" in node) stack.push(...(node.children as Nodes[]).toReversed());
  }
  return found;
}

/** The notes of a text as a list under it, in the order of their numbers. */
function notesHast(tree: Nodes, context: Context): ElementContent[] {
  const written = new Map(all(tree, "footnoteDefinition").map((note) => [note.identifier, note.children]));
  for (const identifier of written.keys()) if (!context.notes.includes(identifier)) context.notes.push(identifier);
  if (context.notes.length === 0) return [];
  context.tally.add("footnotes", written.size);
  const items = context.notes.map((identifier) => element("li", blocksHast(written.get(identifier) ?? [], context)));
  return [element("hr"), element("ol", items)];
}

/** A tree of Markdown as the tree of HTML that it stands for. */
export function markdownHast(tree: Extract<Nodes, { type: "root" }>, tally: Tally): Element {
  const definitions = new Map(all(tree, "definition").map(({ identifier, url }) => [identifier, url]));
  const context: Context = { tally, definitions, notes: [] };
  const blocks = blocksHast(tree.children, context);
  const notes = notesHast(tree, context);
  const last = blocks.at(-1);
  const isParted = notes.length > 0 && last?.type === "element" && last.tagName === "hr";
  return element("div", [...(isParted ? blocks.slice(0, -1) : blocks), ...notes]);
}
