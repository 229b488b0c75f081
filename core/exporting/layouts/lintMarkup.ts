import type { Element, Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { elementFault } from "./allowedElements.ts";
import { headName } from "./layout.ts";
import { type Fault, faultAt, lineAt } from "./layoutProblem.ts";
import { markedTemplate, markOf, marksIn } from "./markedTemplate.ts";
import type { Tag } from "./templateTags.ts";

/** Where a part may stand: elements that take blocks and change nothing of what they are. */
const containers = new Set(["body", "main", "article", "section", "header", "footer", "aside", "div"]);
/** Attributes in which words may be printed, and conditions stand. */
const wordy = ["lang", "dir", "title", "alt", "className", "ariaLabel"];
const voids = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

const propertyText = (value: Element["properties"][string]) => (Array.isArray(value) ? value.join(" ") : String(value));

/** What the walk through a marked template gathers. */
class Findings {
  readonly faults: Fault[] = [];
  /** Tags whose marks stand where such a tag may. */
  readonly placed = new Set<number>();
  articles = 0;
  readonly #tags: readonly Tag[];
  readonly #source: string;

  constructor(tags: readonly Tag[], source: string) {
    this.#tags = tags;
    this.#source = source;
  }

  #isPart(index: number): boolean {
    return this.#tags[index]?.sign === "&";
  }

  /** True for what stands for a part, or for the head. */
  #takesMark(element: Element, above: readonly Element[]): boolean {
    const { tagName, properties, children } = element;
    const [child] = children;
    const words = tagName === "meta" ? String(properties.name ?? "") : child?.type === "text" ? child.value : "";
    const [index] = marksIn(words);
    if (index === undefined || words !== markOf(index) || !this.#isPart(index)) return false;
    const isHead = this.#tags[index]?.name === headName;
    if (tagName !== (isHead ? "meta" : "span")) return false;
    if (isHead ? above.at(-1)?.tagName === "head" : this.#mayHold(above, this.#tags[index]?.name)) {
      this.placed.add(index);
    }
    return true;
  }

  /** The article's own language and direction hold for its parts, and its text is nobody's aside. */
  #mayHold(above: readonly Element[], name: string | undefined): boolean {
    const inner = above.filter(({ tagName }) => tagName !== "html");
    const isTurned = inner.some(({ properties }) => "dir" in properties || "lang" in properties);
    const isAside = name === "bodyHtml" && inner.some(({ tagName }) => tagName === "aside");
    return !isTurned && !isAside && inner.every(({ tagName }) => containers.has(tagName));
  }

  #takeWords(text: string): void {
    for (const index of marksIn(text)) if (!this.#isPart(index)) this.placed.add(index);
  }

  #isClosed({ tagName, data, position }: Element): boolean {
    if (voids.has(tagName) || position === undefined || data?.position?.closing) return true;
    return this.#source[(data?.position?.opening?.end.offset ?? 0) - 2] === "/";
  }

  walk(node: Nodes, above: readonly Element[]): void {
    if (node.type === "text") this.#takeWords(node.value);
    // A comment is where a condition stands among elements; words in one would be printed into it.
    if (node.type === "comment" && marksIn(node.value).every((index) => node.value === markOf(index))) {
      this.#takeWords(node.value);
    }
    if (node.type === "element") {
      if (this.#takesMark(node, above)) return;
      const fault = elementFault(node);
      if (fault) this.faults.push(fault);
      if (!this.#isClosed(node)) {
        this.faults.push(faultAt(node.position?.start.line ?? 0, "not-closed", `<${node.tagName}>`));
      }
      if (node.tagName === "article") this.articles++;
      for (const name of wordy) if (name in node.properties) this.#takeWords(propertyText(node.properties[name]));
    }
    if (!("children" in node)) return;
    const around = node.type === "element" ? [...above, node] : above;
    for (const child of node.children) this.walk(child, around);
  }
}

/** The page's own language and direction must be the article's. */
function rootFaults(root: Element | undefined, tags: readonly Tag[]): Fault[] {
  const isPrinted = (value: unknown, name: string) => {
    const [index = -1] = marksIn(String(value ?? ""));
    return tags[index]?.name === name && value === markOf(index);
  };
  const line = root?.position?.start.line ?? 1;
  const { lang, dir } = root?.properties ?? {};
  return [
    ...(isPrinted(lang, "language") ? [] : [faultAt(line, "missing-tag", 'lang="{{language}}"')]),
    ...(isPrinted(dir, "direction") ? [] : [faultAt(line, "missing-tag", 'dir="{{direction}}"')]),
  ];
}

/** Declarations that are read in one way in a page and in another in a drawing. */
function declarationFaults(template: string): Fault[] {
  const found = /<!(?!--|doctype\b)[^>]{0,20}/i.exec(template);
  return found ? [faultAt(lineAt(template, found.index), "forbidden-element", found[0])] : [];
}

/**
 * What is wrong with the HTML of a template, the first of it. Conditions and words stand only where
 * hiding or printing them cannot change how the rest is read, so that what holds for the template with
 * everything in it holds for every page made of it.
 */
export function lintMarkup(template: string, tags: readonly Tag[]): Fault | null {
  const source = markedTemplate(template, tags);
  const parsing: Fault[] = [];
  const tree = fromHtml(source, {
    verbose: true,
    onerror({ line, ruleId }) {
      parsing.push(faultAt(line ?? 0, "bad-markup", ruleId));
    },
  });
  const found = new Findings(tags, source);
  found.walk(tree, []);
  const root = tree.children.find((child) => child.type === "element");
  const misplaced = tags.flatMap(({ sign, line, from, to }, index) =>
    sign === "!" || found.placed.has(index) ? [] : [faultAt(line, "misplaced-tag", template.slice(from, to))],
  );
  const faults = [...declarationFaults(template), ...misplaced, ...found.faults, ...parsing, ...rootFaults(root, tags)];
  if (found.articles !== 1) faults.push(faultAt(0, "one-article"));
  const [first] = faults.sort(
    (one, other) => (one.line || Number.MAX_SAFE_INTEGER) - (other.line || Number.MAX_SAFE_INTEGER),
  );
  return first ?? null;
}
