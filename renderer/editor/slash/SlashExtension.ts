import { defineExtension, signal } from "@lexical/extension";
import { $isListItemNode } from "@lexical/list";
import {
  $addUpdateTag,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  BLUR_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  PASTE_TAG,
  type TextNode,
} from "lexical";
import { type Command, type CommandId, commands } from "../../../core/commands/commands.ts";
import { findCommands } from "../../../core/commands/findCommands.ts";
import { $kindOf, type $textBlockOf } from "../blocks/setBlock.ts";
import { type EditorCommandId, editorCommands, isEditorCommand } from "../commands.ts";
import { commandTag, loadTag } from "../extensions/EditsExtension.ts";

/** A command that the menu can give. */
export type SlashCommandId = CommandId & EditorCommandId;

/** What the `/` menu shows. */
export interface SlashMenuView {
  choices: readonly SlashCommandId[];
  /** The choice that Enter takes. */
  active: SlashCommandId;
}

/** Where the slash is, and what the menu has that was opened by it. */
interface Opened {
  key: NodeKey;
  offset: number;
  offered: readonly (Command & { id: SlashCommandId })[];
}

const quiet = [HISTORIC_TAG, PASTE_TAG, commandTag, loadTag];
/** UTF-16 units; longer than what is typed for any label. */
const longestQuery = 30;

/** All blocks but what the caret's block is already: choosing that would take it away. */
function offeredBut(now: string): Opened["offered"] {
  return (commands as readonly Command[]).filter(
    (command): command is Command & { id: SlashCommandId } =>
      command.slash !== undefined && isEditorCommand(command.id) && command.id !== now,
  );
}

/** Cells and captions hold no blocks, so there is none to choose in them. */
function $holdsBlocks(block: ReturnType<typeof $textBlockOf>): boolean {
  return $isListItemNode(block) || (block?.getParent()?.is($getRoot()) ?? false);
}

/** True where a slash at `offset` is the first sign of its line or follows a space: not in a word, address or date. */
function $beginsWord(node: TextNode, offset: number): boolean {
  if (offset > 0) return /\s/.test(node.getTextContent().charAt(offset - 1));
  const before = node.getPreviousSibling();
  return before === null || $isLineBreakNode(before) || ($isTextNode(before) && /\s$/.test(before.getTextContent()));
}

/** The slash that was typed just now, before the caret. */
function $typedSlash(): Opened | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  const offset = selection.anchor.offset - 1;
  if (!$isTextNode(node) || node.getTextContent().charAt(offset) !== "/") return null;
  const block = node.getParent();
  // The parent of a link's text is the link: no block is chosen in an address.
  if (!$holdsBlocks(block) || !$beginsWord(node, offset)) return null;
  return { key: node.getKey(), offset, offered: offeredBut(`block.${$kindOf(block)}`) };
}

/** What is typed between the slash and the caret, or null where the caret has left it. */
function $queryOf({ key, offset }: Opened): string | null {
  const selection = $getSelection();
  const node = $getNodeByKey(key);
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || !$isTextNode(node)) return null;
  const { anchor } = selection;
  const typed = node.getTextContent().slice(offset, anchor.key === key ? anchor.offset : 0);
  return typed.startsWith("/") && !/^\/\s/.test(typed) && typed.length <= longestQuery ? typed.slice(1) : null;
}

/** What the menu shows for what is typed; the choice of before stays while it is among them. */
function viewOf(offered: Opened["offered"], query: string, before: SlashMenuView | null): SlashMenuView | null {
  const choices = findCommands(offered, query).map(({ id }) => id);
  const [first] = choices;
  if (first === undefined) return null;
  const stays = before !== null && before.choices.length === choices.length && choices.includes(before.active);
  return { choices, active: stays ? before.active : first };
}

function createMenu(editor: LexicalEditor) {
  const view = signal<SlashMenuView | null>(null);
  let opened: Opened | null = null;

  function close(): void {
    opened = null;
    view.value = null;
  }

  function $follow(): void {
    const query = opened && $queryOf(opened);
    const next = opened && query !== null ? viewOf(opened.offered, query, view.peek()) : null;
    if (next === null) close();
    else view.value = next;
  }

  function $open(): void {
    opened = $typedSlash();
    if (opened) $follow();
  }

  /** Does a command in place of what was typed for it, as one step. */
  function choose(id: SlashCommandId): void {
    const slash = opened;
    close();
    const $takeTyped = () => {
      const query = slash && $queryOf(slash);
      const node = slash && $getNodeByKey(slash.key);
      if (!slash || query === null || !$isTextNode(node)) return;
      // Undo gives back what was typed, for those who meant it.
      $addUpdateTag(HISTORY_PUSH_TAG);
      const rest = node.spliceText(slash.offset, query.length + 1, "", true);
      if (rest.getTextContentSize() === 0) rest.remove();
      editorCommands[id](editor);
    };
    editor.update($takeTyped, { discrete: true, tag: commandTag });
  }

  function step(by: 1 | -1): void {
    const now = view.peek();
    if (!now) return;
    const count = now.choices.length;
    const active = now.choices[(now.choices.indexOf(now.active) + by + count) % count];
    if (active) view.value = { ...now, active };
  }

  return { view, choose, close, step, $open, $follow, isOpen: () => opened !== null };
}

/** Text grew by typing: the menu opens for a slash that is typed, not for one the caret comes upon. */
function grew(before: TextNode | undefined, now: TextNode): boolean {
  return now.__text.length > (before?.__text.length ?? 0);
}

/**
 * The menu that opens when `/` is typed at the start of a line or after a space: blocks by their names.
 * What is typed on goes into the text and narrows the list; where nothing is found it is only text.
 */
export const SlashExtension = defineExtension({
  name: "midad/slash",
  build: (editor) => createMenu(editor),
  register(editor, _config, state) {
    const menu = state.getOutput();
    const onKey = (command: LexicalCommand<KeyboardEvent> | LexicalCommand<KeyboardEvent | null>, act: () => void) =>
      editor.registerCommand(
        command as LexicalCommand<KeyboardEvent | null>,
        (event) => {
          if (!menu.isOpen() || event?.isComposing) return false;
          event?.preventDefault();
          act();
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      );
    const chooseActive = () => {
      const now = menu.view.peek();
      if (now) menu.choose(now.active);
    };
    return mergeRegister(
      editor.registerUpdateListener(({ editorState, prevEditorState, dirtyLeaves, tags }) => {
        if (menu.isOpen()) editorState.read(menu.$follow, { editor });
        else if (dirtyLeaves.size === 1 && !quiet.some((tag) => tags.has(tag))) {
          const [key] = dirtyLeaves;
          const node = key === undefined ? undefined : editorState._nodeMap.get(key);
          const before = key === undefined ? undefined : prevEditorState._nodeMap.get(key);
          if ($isTextNode(node) && grew($isTextNode(before) ? before : undefined, node)) {
            editorState.read(menu.$open, { editor });
          }
        }
      }),
      onKey(KEY_ARROW_DOWN_COMMAND, () => menu.step(1)),
      onKey(KEY_ARROW_UP_COMMAND, () => menu.step(-1)),
      onKey(KEY_ENTER_COMMAND, chooseActive),
      onKey(KEY_TAB_COMMAND, chooseActive),
      onKey(KEY_ESCAPE_COMMAND, menu.close),
      editor.registerCommand(
        BLUR_COMMAND,
        () => {
          menu.close();
          return false;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    );
  },
});
