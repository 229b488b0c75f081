import { $create, $getDocument, DecoratorNode, type LexicalNode } from "lexical";

/** The line between two parts of a text. */
export class DividerNode extends DecoratorNode<null> {
  override $config() {
    return this.config("divider", { extends: DecoratorNode });
  }

  override createDOM(): HTMLElement {
    return $getDocument().createElement("hr");
  }

  override updateDOM(): boolean {
    return false;
  }

  override getTextContent(): string {
    return "\n";
  }

  override isInline(): false {
    return false;
  }

  override decorate(): null {
    return null;
  }
}

export function $createDividerNode(): DividerNode {
  return $create(DividerNode);
}

export function $isDividerNode(node: LexicalNode | null | undefined): node is DividerNode {
  return node instanceof DividerNode;
}
