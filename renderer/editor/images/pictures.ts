import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  type EditorUpdateOptions,
  type LexicalEditor,
  type NodeKey,
} from "lexical";
import { inlineFromText } from "../../../core/article/inline.ts";
import type { AddedPicture } from "../../../core/contract/media.ts";
import { $captionOf, $insertImages, $removeImage, type BlockPlace } from "../blocks/images.ts";
import { $createBlock, $createInline } from "../convert/blocksToNodes.ts";
import {
  CHOOSE_PICTURE_COMMAND,
  type CurrentPicture,
  type ImagesExtension,
  type ShownPicture,
} from "../extensions/ImagesExtension.ts";
import { $isImageNode, type ImageNode, type Picture } from "../nodes/ImageNode.ts";
import { type Watched, watched } from "../watched.ts";

/** The pictures of the text. The editor asks for them; whoever listens brings them into the library. */
export interface Pictures {
  readonly shown: Watched<readonly ShownPicture[]>;
  readonly current: Watched<CurrentPicture | null>;
  /** Told when a picture is to be chosen: another one for that of the key, or a new one. */
  onWanted(listener: (key: NodeKey | null) => void): () => void;
  /** Told of files that were pasted or dropped into the text. */
  onFiles(listener: (files: File[], place: BlockPlace | null) => void): () => void;
  /** Asks for another picture in the place of one. */
  choose(key: NodeKey): void;
  /** Takes dropped files where the pointer is in the text; false where it is not. */
  drop(files: File[], at: { target: EventTarget | null; clientY: number }): boolean;
  /** Puts pictures at a place, or at the caret, as one step that can be undone. */
  insert(added: readonly AddedPicture[], place: BlockPlace | null): void;
  /** Another file for a picture. What was written about it stays; what its file says fills what was empty. */
  replace(key: NodeKey, added: AddedPicture): void;
  change(key: NodeKey, change: Pick<Picture, "alt" | "credit"> | { layout: Picture["layout"] }): void;
  remove(key: NodeKey): void;
}

function without<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

function $nodesOf({ media, width, height, caption = "", credit = "", alt = "" }: AddedPicture) {
  return $createBlock({ type: "image", media, alt, caption: inlineFromText(caption), credit, width, height });
}

function $replace(image: ImageNode, { media, width, height, caption = "", credit = "", alt = "" }: AddedPicture): void {
  const old = image.getPicture();
  const { layout } = old;
  image.setPicture(without({ media, alt: old.alt || alt, credit: old.credit || credit, width, height, layout }));
  const under = $captionOf(image);
  if (under?.isEmpty()) under.append(...$createInline(inlineFromText(caption)));
}

/** The top-level block under the pointer, and which half of it. */
function placeAt(editor: LexicalEditor, target: Node, clientY: number): BlockPlace | null {
  const key = editor.read(() => $getNearestNodeFromDOMNode(target)?.getTopLevelElement()?.getKey());
  const box = key === undefined ? undefined : editor.getElementByKey(key)?.getBoundingClientRect();
  return key === undefined || !box ? null : { key, isBefore: clientY < box.y + box.height / 2 };
}

/**
 * @param output what `ImagesExtension` tells of
 * @param step how an update is made a step of its own
 */
export function createPictures(
  editor: LexicalEditor,
  output: ReturnType<NonNullable<(typeof ImagesExtension)["build"]>>,
  step: EditorUpdateOptions,
): Pictures {
  const { shown, current, wanted, files: listeners } = output;
  const onImage = (key: NodeKey, $work: (image: ImageNode) => void) =>
    editor.update(() => {
      const node = $getNodeByKey(key);
      if ($isImageNode(node)) $work(node);
    }, step);
  return {
    shown: watched(shown),
    current: watched(current),
    onWanted: (listener) => wanted.listen(listener),
    onFiles: (listener) => listeners.listen(listener),
    choose: (key) => void editor.dispatchCommand(CHOOSE_PICTURE_COMMAND, key),
    drop(files, { target, clientY }) {
      const root = editor.getRootElement();
      if (!(target instanceof Node) || !root?.contains(target)) return false;
      const place = placeAt(editor, target, clientY);
      for (const listener of listeners) listener(files, place);
      return true;
    },
    insert: (added, place) =>
      editor.update(() => {
        const block = place ? $getNodeByKey(place.key) : null;
        const nodes = added.flatMap($nodesOf);
        if (block && place) $insertImages(nodes, block, place.isBefore);
        else $insertImages(nodes);
      }, step),
    replace: (key, added) => onImage(key, (image) => $replace(image, added)),
    change: (key, change) =>
      onImage(key, (image) => void image.setPicture(without({ ...image.getPicture(), ...change }))),
    remove: (key) => onImage(key, $removeImage),
  };
}
