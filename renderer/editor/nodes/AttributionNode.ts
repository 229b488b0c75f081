import { $create, type LexicalNode } from "lexical";
import { CompanionNode } from "./CompanionNode.ts";

/** Who said the quote before it. */
export class AttributionNode extends CompanionNode {
  override $config() {
    return this.config("attribution", { extends: CompanionNode });
  }
}

export function $createAttributionNode(): AttributionNode {
  return $create(AttributionNode);
}

export function $isAttributionNode(node: LexicalNode | null | undefined): node is AttributionNode {
  return node instanceof AttributionNode;
}
