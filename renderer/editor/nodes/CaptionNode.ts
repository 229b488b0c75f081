import {
  $create,
  $createParagraphNode,
  $getDocument,
  ElementNode,
  type LexicalNode,
  type RangeSelection,
} from "lexical";

/** What is written under the picture before it; without a picture before it, it becomes a paragraph. */
export class CaptionNode extends ElementNode {
  override $config() {
    return this.config("caption", { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = $getDocument().createElement("p");
    element.dataset.caption = "";
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

export function $createCaptionNode(): CaptionNode {
  return $create(CaptionNode);
}

export function $isCaptionNode(node: LexicalNode | null | undefined): node is CaptionNode {
  return node instanceof CaptionNode;
}
