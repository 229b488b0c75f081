import {
  $create,
  $createParagraphNode,
  $getDocument,
  ElementNode,
  type LexicalNode,
  type RangeSelection,
} from "lexical";

/**
 * Who said the quote before it. A block of its own beside the quote, not inside, so that the caret
 * goes in and out of it as of any block; without a quote before it, it becomes a paragraph.
 */
export class AttributionNode extends ElementNode {
  override $config() {
    return this.config("attribution", { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = $getDocument().createElement("p");
    element.dataset.attribution = "";
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override insertNewAfter(_selection: RangeSelection, restoreSelection?: boolean): ElementNode {
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }
}

export function $createAttributionNode(): AttributionNode {
  return $create(AttributionNode);
}

export function $isAttributionNode(node: LexicalNode | null | undefined): node is AttributionNode {
  return node instanceof AttributionNode;
}
