import { $create, $getDocument, $getState, $setState, createState, DecoratorNode, type LexicalNode } from "lexical";
import { type Image, imageSchema } from "../../../core/article/image.ts";

/** A picture without what is written under it, which the caption after it holds. */
export type Picture = Omit<Image, "type" | "direction" | "caption">;

const noPicture: Picture = { media: null, alt: "", credit: "" };
const pictureSchema = imageSchema.omit({ type: true, direction: true, caption: true });

const pictureState = createState("picture", {
  parse: (value: unknown): Picture => pictureSchema.safeParse(value).data ?? noPicture,
});

/**
 * A picture, selected, moved and deleted as a whole. Its caption is a block of its own after it, so
 * that the caret goes in and out of it as of any block, and the two are one block of the article.
 */
export class ImageNode extends DecoratorNode<Picture> {
  override $config() {
    return this.config("image", { extends: DecoratorNode, stateConfigs: [{ stateConfig: pictureState }] });
  }

  getPicture(): Picture {
    return $getState(this, pictureState);
  }

  setPicture(picture: Picture): this {
    return $setState(this, pictureState, picture);
  }

  override createDOM(): HTMLElement {
    const element = $getDocument().createElement("figure");
    element.dataset.image = this.getPicture().layout ?? "normal";
    return element;
  }

  override updateDOM(_previous: this, dom: HTMLElement): boolean {
    dom.dataset.image = this.getPicture().layout ?? "normal";
    return false;
  }

  override getTextContent(): string {
    return "\n";
  }

  override isInline(): false {
    return false;
  }

  /** What the window draws inside the element; nothing here knows how. */
  override decorate(): Picture {
    return this.getPicture();
  }
}

export function $createImageNode(picture: Picture): ImageNode {
  return $create(ImageNode).setPicture(picture);
}

export function $isImageNode(node: LexicalNode | null | undefined): node is ImageNode {
  return node instanceof ImageNode;
}
