import type { Element, ElementContent } from "hast";
import { isSitePart } from "./siteParts.ts";
import type { Holder } from "./tree.ts";

/** Counts text by where it stands. Each part of a tree is counted once. */
export class Prose {
  readonly #prose = new WeakMap<object, number>();
  readonly #all = new WeakMap<object, number>();

  /** UTF-16 units below a node that read like a text: not in a link, nor in a part of the site. */
  of(node: Holder): number {
    const isNone = node.type === "element" && (/^(?:a|footer)$/.test(node.tagName) || isSitePart(node));
    return isNone ? 0 : this.#sum(this.#prose, node, (child) => this.of(child));
  }

  /** UTF-16 units of all words below a node. */
  all(node: Holder): number {
    return this.#sum(this.#all, node, (child) => this.all(child));
  }

  #sum(known: WeakMap<object, number>, node: Holder, below: (child: Element) => number): number {
    const found = known.get(node);
    if (found !== undefined) return found;
    let sum = 0;
    for (const child of node.children as ElementContent[]) {
      if (child.type === "text") sum += child.value.trim().length;
      else if (child.type === "element") sum += below(child);
    }
    known.set(node, sum);
    return sum;
  }
}
