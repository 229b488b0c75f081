import { $insertGeneratedNodes, ClipboardImportExtension, type ImportMimeTypeFunction } from "@lexical/clipboard";
import { configExtension, defineExtension } from "@lexical/extension";
import {
  $addUpdateTag,
  $createRangeSelectionFromDom,
  $getEditor,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type BaseSelection,
  COMMAND_PRIORITY_CRITICAL,
  type CommandPayloadType,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
} from "lexical";
import type { Block, Direction } from "../../../core/article/blocks.ts";
import { type Inline, inlineText } from "../../../core/article/inline.ts";
import type { PasteMode } from "../../../core/importing/text/pastedText.ts";
import { isPictureFile } from "../../../core/media/imageLimit.ts";
import { $createBlock, $createInline } from "../convert/blocksToNodes.ts";
import { ImagesExtension } from "../extensions/ImagesExtension.ts";
import { $linkSelection } from "../extensions/LinksExtension.ts";
import { Listeners } from "../listeners.ts";
import { type Pasted, readTransfer } from "./readTransfer.ts";

/** Asked first what to do with pasted blocks; true when it took them. */
export type PasteHandler = (blocks: Block[]) => boolean;
/** Told what was pasted from elsewhere, once it is in the text. */
export type PastedListener = (blocks: readonly Block[]) => void;

function $base(): Direction {
  return $getRoot().getDirection() === "ltr" ? "ltr" : "rtl";
}

function contentOf({ blocks, url }: Pasted): Inline[] {
  const content = blocks.flatMap((block) => ("content" in block ? block.content : []));
  const isBareUrl = url !== null && content.every((node) => node.type === "text");
  return isBareUrl ? [{ type: "link", href: url, content: [{ type: "text", text: inlineText(content) }] }] : content;
}

function $nodesOf(pasted: Pasted, selection: BaseSelection): LexicalNode[] {
  if (!pasted.inline) return pasted.blocks.flatMap($createBlock);
  const nodes = $createInline(contentOf(pasted));
  const format = pasted.isPlain && $isRangeSelection(selection) ? selection.format : 0;
  if (format !== 0) for (const node of nodes) if ($isTextNode(node)) node.setFormat(format);
  return nodes;
}

/** Puts what was read where the selection is, as a step of its own in the history. */
export function $insertPasted(
  pasted: Pasted,
  selection: BaseSelection = $getSelection() ?? $getRoot().selectEnd(),
): void {
  $addUpdateTag(PASTE_TAG);
  const isOverWords = $isRangeSelection(selection) && !selection.isCollapsed();
  if (pasted.url !== null && isOverWords) $linkSelection(pasted.url);
  else $insertGeneratedNodes($getEditor(), $nodesOf(pasted, selection), selection);
}

/** The pictures of a clipboard that holds nothing else to read: a program gives one beside its text, too. */
function picturesOf(transfer: DataTransfer, pasted: Pasted | "too-large" | null): File[] {
  const hasText = pasted === "too-large" || (pasted?.blocks.some(({ type }) => type !== "image") ?? false);
  return hasText || pasted?.isOwn ? [] : [...transfer.files].filter(isPictureFile);
}

function transferOf(event: CommandPayloadType<typeof PASTE_COMMAND>): DataTransfer | null {
  if ("clipboardData" in event) return event.clipboardData;
  return "dataTransfer" in event ? event.dataTransfer : null;
}

/** A middle click pastes where it is, before Lexical has heard that the caret is there. */
function $followCaret(editor: LexicalEditor): void {
  const selection = $getSelection();
  if (selection && !$isRangeSelection(selection)) return;
  const shown = editor.getRootElement()?.ownerDocument.getSelection() ?? null;
  const range = $createRangeSelectionFromDom(shown, editor);
  if (range && !selection?.is(range)) $setSelection(range);
}

/** Every other way in, such as a drop, ends here as well, whatever type of data Lexical would try first. */
const $importAny: (launch: string, refused: Listeners<() => void>) => ImportMimeTypeFunction =
  (launch, refused) => (_data, selection, _next, transfer) => {
    const pasted = readTransfer(transfer, launch, $base());
    if (pasted === "too-large") for (const listener of refused) listener();
    else if (pasted) $insertPasted(pasted, selection);
    return true;
  };

export interface PasteDoor {
  handlers: Listeners<PasteHandler>;
  /** Told when more was pasted than is read. */
  refused: Listeners<() => void>;
  pasted: Listeners<PastedListener>;
  /** How the next paste is taken; those after it are clean again. */
  next: PasteMode;
}

/** The engine's own keys for text without format, which it then pastes by itself. */
const isPlainPaste = (event: KeyboardEvent) =>
  event.code === "KeyV" && event.shiftKey && !event.altKey && (event.ctrlKey || event.metaKey);

/**
 * The one door for text from the clipboard or a drag. It stands before Lexical's own handlers, which
 * see nothing of what comes in.
 * @param launch a random name that this launch alone knows
 */
export function createPasteExtension(launch: string) {
  const door: PasteDoor = {
    handlers: new Listeners(),
    refused: new Listeners(),
    pasted: new Listeners(),
    next: "clean",
  };
  const importers = [$importAny(launch, door.refused)];
  /** The paste that a key brings follows it at once; one that a command asked for comes when it comes. */
  let isPlainByKeys = false;

  /** Out of the update that brought the event: a handler may change the text as it likes. */
  function takeIn(editor: LexicalEditor, pasted: Pasted | "too-large" | null): void {
    if (pasted === null) return;
    if (pasted === "too-large") {
      for (const listener of door.refused) listener();
      return;
    }
    const isStory = !pasted.inline && !pasted.isOwn;
    const isTaken = isStory && [...door.handlers].some((handler) => handler(pasted.blocks));
    if (!isTaken) editor.update(() => $insertPasted(pasted), { discrete: true });
    if (!pasted.isOwn) for (const listener of door.pasted) listener(pasted.blocks);
  }

  return defineExtension({
    name: "midad/paste",
    dependencies: [
      ImagesExtension,
      configExtension(ClipboardImportExtension, {
        $importMimeType: {
          "application/x-lexical-editor": importers,
          "text/html": importers,
          "text/plain": importers,
          "text/uri-list": importers,
        },
      }),
    ],
    build: () => door,
    register(editor, _config, state) {
      const { files: pictureListeners } = state.getDependency(ImagesExtension).output;
      return mergeRegister(
        editor.registerCommand(
          KEY_DOWN_COMMAND,
          (event) => {
            isPlainByKeys = isPlainPaste(event);
            return false;
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
        editor.registerCommand(
          PASTE_COMMAND,
          (event) => {
            event.preventDefault();
            $followCaret(editor);
            const transfer = transferOf(event);
            const pasted = transfer && readTransfer(transfer, launch, $base(), isPlainByKeys ? "plain" : door.next);
            door.next = "clean";
            isPlainByKeys = false;
            const files = transfer ? picturesOf(transfer, pasted) : [];
            if (files.length === 0) queueMicrotask(() => takeIn(editor, pasted));
            else for (const listener of pictureListeners) listener(files, null);
            return true;
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
      );
    },
  });
}
