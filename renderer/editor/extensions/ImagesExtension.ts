import { defineExtension, signal } from "@lexical/extension";
import {
  COMMAND_PRIORITY_BEFORE_CRITICAL,
  COMMAND_PRIORITY_EDITOR,
  CUT_COMMAND,
  createCommand,
  type EditorState,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  PASTE_COMMAND,
} from "lexical";
import { $currentImage, $includeCaptions, $mendCaption, $mendImage, type BlockPlace } from "../blocks/images.ts";
import { Listeners } from "../listeners.ts";
import { CaptionNode } from "../nodes/CaptionNode.ts";
import { ImageNode, type Picture } from "../nodes/ImageNode.ts";

/** Asks for a picture: for the one of this key another, or for null a new one. */
export const CHOOSE_PICTURE_COMMAND: LexicalCommand<NodeKey | null> = createCommand("CHOOSE_PICTURE_COMMAND");

/** A picture of the text and the element it is drawn in. */
export interface ShownPicture {
  key: NodeKey;
  element: HTMLElement;
  picture: Picture;
}

/** The picture that is selected, or in whose caption the caret stands. */
export type CurrentPicture = Omit<ShownPicture, "element">;

function $readCurrent(): CurrentPicture | null {
  const image = $currentImage();
  return image && { key: image.getKey(), picture: image.getPicture() };
}

function shownIn(editor: LexicalEditor, decorators: Readonly<Record<NodeKey, unknown>>): ShownPicture[] {
  return Object.entries(decorators).flatMap(([key, picture]) => {
    const element = picture === null ? null : editor.getElementByKey(key);
    return element ? [{ key, element, picture: picture as Picture }] : [];
  });
}

/** Pictures with their captions. Where their files come from is for those outside, who are told what is wanted. */
export const ImagesExtension = defineExtension({
  name: "midad/images",
  nodes: () => [ImageNode, CaptionNode],
  build: () => ({
    shown: signal<readonly ShownPicture[]>([]),
    current: signal<CurrentPicture | null>(null),
    /** Told when a picture is to be chosen. */
    wanted: new Listeners<(key: NodeKey | null) => void>(),
    /** Told of files of pictures that were pasted or dropped, and where. */
    files: new Listeners<(files: File[], place: BlockPlace | null) => void>(),
  }),
  register(editor, _config, state) {
    const { shown, current, wanted } = state.getOutput();
    const mark = (key: NodeKey | undefined, isCurrent: boolean) => {
      if (key !== undefined) editor.getElementByKey(key)?.toggleAttribute("data-current", isCurrent);
    };
    const follow = (editorState: EditorState) => {
      const now = editorState.read($readCurrent);
      const before = current.peek();
      if (now === null && before === null) return;
      if (before?.key !== now?.key) mark(before?.key, false);
      mark(now?.key, true);
      if (before?.key !== now?.key || before?.picture !== now?.picture) current.value = now;
    };
    const $keepTogether = () => {
      $includeCaptions();
      return false;
    };
    return mergeRegister(
      editor.registerNodeTransform(ImageNode, $mendImage),
      editor.registerNodeTransform(CaptionNode, $mendCaption),
      editor.registerDecoratorListener((decorators: Record<NodeKey, unknown>) => {
        shown.value = shownIn(editor, decorators);
      }),
      editor.registerUpdateListener(({ editorState }) => follow(editorState)),
      editor.registerCommand(CUT_COMMAND, $keepTogether, COMMAND_PRIORITY_BEFORE_CRITICAL),
      editor.registerCommand(PASTE_COMMAND, $keepTogether, COMMAND_PRIORITY_BEFORE_CRITICAL),
      editor.registerCommand(
        CHOOSE_PICTURE_COMMAND,
        (key) => {
          for (const listener of wanted) listener(key);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    );
  },
});
