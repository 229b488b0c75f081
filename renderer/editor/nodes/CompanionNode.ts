import { $createParagraphNode, $getDocument, ElementNode, type RangeSelection } from "lexical";

/**
 * A line that belongs to the block before it. A block of its own, not inside of that one, so that the caret goes
 * in and out of it as of any block; without that block before it, it becomes a paragraph.
 */
export class CompanionNode extends ElementNode {
  override createDOM(): HTMLElement {
    const element = $getDocument().createElement("p");
    element.dataset[this.getType()] = "";
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
