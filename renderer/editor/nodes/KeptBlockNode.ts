import { $create, $getDocument, $getState, $setState, createState, DecoratorNode, type LexicalNode } from "lexical";
import { blockTexts } from "../../../core/article/blocks.ts";

const dataState = createState("data", { parse: (data: unknown): unknown => data ?? null });

/**
 * A block of the file that this version does not know. It is shown as its text, moved and deleted as
 * a whole, and written back exactly as it was found.
 */
export class KeptBlockNode extends DecoratorNode<null> {
  override $config() {
    return this.config("kept-block", { extends: DecoratorNode, stateConfigs: [{ stateConfig: dataState }] });
  }

  getData(): unknown {
    return $getState(this, dataState);
  }

  override createDOM(): HTMLElement {
    const document = $getDocument();
    const element = document.createElement("div");
    element.dataset.kept = "";
    for (const text of this.#texts()) {
      const paragraph = document.createElement("p");
      paragraph.textContent = text;
      element.append(paragraph);
    }
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override getTextContent(): string {
    return this.#texts().join("\n");
  }

  override isInline(): false {
    return false;
  }

  override decorate(): null {
    return null;
  }

  #texts(): string[] {
    return blockTexts({ type: "unknown", data: this.getData() });
  }
}

export function $createKeptBlockNode(data: unknown): KeptBlockNode {
  return $setState($create(KeptBlockNode), dataState, () => data);
}

export function $isKeptBlockNode(node: LexicalNode | null | undefined): node is KeptBlockNode {
  return node instanceof KeptBlockNode;
}
