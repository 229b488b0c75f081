import { $create, type LexicalNode } from "lexical";
import { CompanionNode } from "./CompanionNode.ts";

/** What is written under the picture before it. */
export class CaptionNode extends CompanionNode {
  override $config() {
    return this.config("caption", { extends: CompanionNode });
  }
}

export function $createCaptionNode(): CaptionNode {
  return $create(CaptionNode);
}

export function $isCaptionNode(node: LexicalNode | null | undefined): node is CaptionNode {
  return node instanceof CaptionNode;
}
