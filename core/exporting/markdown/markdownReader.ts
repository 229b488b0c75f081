import type { BlockContent, List as MarkdownList, Nodes, PhrasingContent, RootContent } from "mdast";
import type { Direction } from "../../article/blocks.ts";
import { asRead } from "../check/asRead.ts";
import type { Line } from "../check/expectedLines.ts";
import { type FoundLink, foundLink } from "../check/links.ts";

const opener = /^<(div|aside)(?: dir="(rtl|ltr)")? markdown="1">$/;
const closer = /^<\/(div|aside)>$/;
const inlineTags = /^<\/?(?:strong|em|u|sub|sup|del)>$/;

interface Place {
  name: string;
  direction: Direction;
}

/** Reads nodes of Markdown in order. The elements around blocks are nodes among them, opened and closed. */
export class MarkdownReader {
  readonly lines: Line[] = [];
  readonly links: FoundLink[] = [];
  /** Address and words of each picture. */
  readonly pictures: { src: string; alt: string }[] = [];
  /** HTML that Midad does not write, or a node it never makes. */
  isForeign = false;
  readonly #places: Place[];

  constructor(nodes: readonly RootContent[], direction: Direction) {
    this.#places = [{ name: "", direction }];
    for (const node of nodes) this.#block(node);
    if (this.#places.length > 1) this.isForeign = true;
  }

  get #here(): Place {
    return this.#places.at(-1) as Place;
  }

  #line(kind: Line["kind"], text: string): void {
    this.lines.push({ kind, text: asRead(text), direction: this.#here.direction });
  }

  #html(value: string): string {
    if (value === "<br>") return "\n";
    if (!inlineTags.test(value)) this.isForeign = true;
    return "";
  }

  #text(nodes: readonly PhrasingContent[]): string {
    let text = "";
    for (const node of nodes) {
      if (node.type === "text") text += node.value;
      else if (node.type === "break") text += "\n";
      else if (node.type === "html") text += this.#html(node.value);
      else if (node.type === "link") {
        const words = this.#text(node.children);
        this.links.push(foundLink(node.url, words));
        text += words;
      } else if (node.type === "strong" || node.type === "emphasis" || node.type === "delete")
        text += this.#text(node.children);
      else this.isForeign = true;
    }
    return text;
  }

  #paragraph(children: readonly PhrasingContent[], kind: Line["kind"]): void {
    const [first, ...rest] = children;
    if (first?.type !== "image") {
      this.#line(kind, this.#text(children));
      return;
    }
    this.pictures.push({ src: first.url, alt: first.alt ?? "" });
    const under = this.#text(rest);
    if (asRead(under) !== "") this.#line("caption", under);
  }

  #list({ ordered, start, children }: MarkdownList): void {
    for (const [index, { children: parts }] of children.entries()) {
      const [first, ...rest] = parts;
      const words = first?.type === "paragraph" ? this.#text(first.children) : "";
      this.#line("item", `${ordered ? (start ?? 1) + index : "-"} ${words}`);
      for (const nested of first?.type === "paragraph" ? rest : parts) {
        if (nested.type === "list") this.#list(nested);
        else this.isForeign = true;
      }
    }
  }

  #element(value: string): void {
    const [, name, dir] = opener.exec(value) ?? [];
    const [, closed] = closer.exec(value) ?? [];
    if (name) this.#places.push({ name, direction: (dir as Direction | undefined) ?? this.#here.direction });
    else if (closed && closed === this.#here.name) this.#places.pop();
    else this.isForeign = true;
  }

  #quote(children: readonly BlockContent[]): void {
    for (const child of children) {
      if (child.type === "paragraph")
        this.#paragraph(child.children, this.#here.name === "aside" ? "pullQuote" : "quote");
      else this.isForeign = true;
    }
  }

  #block(node: RootContent): void {
    if (node.type === "paragraph") this.#paragraph(node.children, "paragraph");
    else if (node.type === "heading") this.#line("heading", this.#text(node.children));
    else if (node.type === "blockquote") this.#quote(node.children as BlockContent[]);
    else if (node.type === "list") this.#list(node);
    else if (node.type === "thematicBreak") this.#line("divider", "");
    else if (node.type === "html") this.#element(node.value);
    else if (node.type === "table")
      for (const cell of node.children.flatMap((row) => row.children)) this.#line("cell", this.#text(cell.children));
    else this.isForeign = true;
  }
}

/** The levels of the headings, in order. */
export function headingLevels(node: Nodes): number[] {
  if (node.type === "heading") return [node.depth];
  return "children" in node ? node.children.flatMap(headingLevels) : [];
}
