import { defineExtension } from "@lexical/extension";
import { $getNodeByKey, type LexicalEditor, mergeRegister, type NodeKey, type NodeMutation } from "lexical";
import { $captionOf, $imageOf } from "../blocks/images.ts";
import { $isCaptionNode, CaptionNode } from "../nodes/CaptionNode.ts";
import { $isImageNode, ImageNode } from "../nodes/ImageNode.ts";

/** The picture and the caption that one of the two belongs to. */
function $pairOf(key: NodeKey) {
  const node = $getNodeByKey(key);
  const image = $isImageNode(node) ? node : $isCaptionNode(node) ? $imageOf(node) : null;
  return { image, caption: $isCaptionNode(node) ? node : image && $captionOf(image) };
}

function show(editor: LexicalEditor, key: NodeKey): void {
  const { image, caption } = editor.getEditorState().read(() => $pairOf(key), { editor });
  const line = caption && editor.getElementByKey(caption.getKey());
  const credit = image && editor.getEditorState().read(() => image.getPicture().credit, { editor });
  if (line && credit) line.dataset.credit = credit;
  else if (line) delete line.dataset.credit;
}

/**
 * Tells the style sheet whose a picture is, to be shown under its caption as on the page: the caption is a block of
 * the text, and the name in it is not for the caret.
 */
export const CreditsExtension = defineExtension({
  name: "midad/credits",
  register(editor) {
    const follow = (changes: ReadonlyMap<NodeKey, NodeMutation>) => {
      for (const [key, change] of changes) if (change !== "destroyed") show(editor, key);
    };
    return mergeRegister(
      editor.registerMutationListener(ImageNode, follow),
      editor.registerMutationListener(CaptionNode, follow),
    );
  },
});
