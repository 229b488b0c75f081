/** What the walk needs of a DOM node, so that it can be tested where there is no DOM. */
export interface SourceNode {
  /** 1 for an element, 3 for text, as in the DOM. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<SourceNode>;
  getAttribute?(name: string): string | null;
}

/** The tag of an element in small letters, `#text` for text, and nothing for comments and their like. */
export function tagOf(node: SourceNode): string {
  return node.nodeType === 1 || node.nodeType === 3 || node.nodeType === 11 ? node.nodeName.toLowerCase() : "";
}

export function childrenOf(node: SourceNode): SourceNode[] {
  return [...node.childNodes];
}

export function attributeOf(node: SourceNode, name: string): string | null {
  return node.getAttribute?.(name) ?? null;
}

/** Elements that stand on lines of their own; a button of a site, so that its label is a line of its own. */
export const blockTags: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption " +
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section " +
    "summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);
