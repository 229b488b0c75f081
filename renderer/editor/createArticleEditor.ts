import { $insertGeneratedNodes } from "@lexical/clipboard";
import {
  buildEditorFromExtensions,
  configExtension,
  defineExtension,
  getExtensionDependencyFromEditor,
} from "@lexical/extension";
import { RichTextExtension } from "@lexical/rich-text";
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $setSelection,
  CLEAR_HISTORY_COMMAND,
  type EditorUpdateOptions,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditorWithDispose,
} from "lexical";
import type { Block, Direction } from "../../core/article/blocks.ts";
import type { Counts } from "../../core/article/counts.ts";
import type { CommandId } from "../../core/commands/commands.ts";
import { type Blocks, createBlocks } from "./blockHandle/blocks.ts";
import { type EditorCommandId, editorCommands, isEditorCommand } from "./commands.ts";
import { $createBlock } from "./convert/blocksToNodes.ts";
import { $readBlocks } from "./convert/nodesToBlocks.ts";
import { $replaceBlocks } from "./convert/replaceBlocks.ts";
import { BlockKeysExtension } from "./extensions/BlockKeysExtension.ts";
import { CommandKeysExtension } from "./extensions/CommandKeysExtension.ts";
import { CountsExtension, type Idle } from "./extensions/CountsExtension.ts";
import { DirectionExtension } from "./extensions/DirectionExtension.ts";
import { DirectionKeysExtension } from "./extensions/DirectionKeysExtension.ts";
import { commandTag, type EditListener, EditsExtension, loadTag } from "./extensions/EditsExtension.ts";
import { $linkSelection, type LinkQuestion, LinksExtension } from "./extensions/LinksExtension.ts";
import { ListsExtension } from "./extensions/ListsExtension.ts";
import { LongTextExtension } from "./extensions/LongTextExtension.ts";
import { QuotesExtension } from "./extensions/QuotesExtension.ts";
import { RunsExtension } from "./extensions/RunsExtension.ts";
import { TypedBlocksExtension } from "./extensions/TypedBlocksExtension.ts";
import { UndoExtension } from "./extensions/UndoExtension.ts";
import { type EditorView, ViewExtension } from "./extensions/ViewExtension.ts";
import { WholeBlocksExtension } from "./extensions/WholeBlocksExtension.ts";
import { createCopyExtension } from "./paste/CopyExtension.ts";
import { createPasteExtension, type PasteHandler } from "./paste/PasteExtension.ts";
import { SlashExtension, type SlashCommandId, type SlashMenuView } from "./slash/SlashExtension.ts";
import { theme } from "./theme.ts";
import { type Watched, watched } from "./watched.ts";

/** The editor of an article's text. It knows no file, no field and no React. */
export interface ArticleEditor {
  /** Shows another text; what was undoable before is not any more. No edit is told. */
  load(body: readonly Block[], direction: Direction): void;
  /** The direction of the article, which blocks without one of their own follow. */
  setDirection(direction: Direction): void;
  /** The whole text, in its normal form. Reads every block: never on the way of a key. */
  read(): Block[];
  /** Makes the text that of `body`, as one step that can be undone. */
  replaceAll(body: readonly Block[]): void;
  /** Puts blocks where the caret is, or at the end, as one step that can be undone. */
  insertBlocks(blocks: readonly Block[]): void;
  /** Does a command; false where it is not the editor's. */
  run(command: CommandId | EditorCommandId): boolean;
  /** Puts the caret where it was last, or before the first word. */
  focus(): void;
  /** True while there is one empty paragraph and nothing else. */
  isEmpty(): boolean;
  /** Told after each change the journalist made, however. Returns the way to unsubscribe. */
  onEdit(listener: EditListener): () => void;
  /** Asked first what to do with blocks pasted from elsewhere, but not with words pasted into a line. */
  onPasteBlocks(handler: PasteHandler): () => void;
  /** Told when more was pasted than is read, and so nothing was. */
  onPasteRefused(listener: () => void): () => void;
  /** Told when a link is to be opened; the address is as the article has it. */
  onOpenLink(listener: (href: string) => void): () => void;
  readonly state: Watched<EditorView>;
  /** Follow the text within a moment of rest. */
  readonly counts: Watched<Counts>;
  readonly links: {
    /** The question for the link dialog, or null while none is asked. */
    readonly asked: Watched<LinkQuestion | null>;
    /** Ends the dialog: an address sets the link, null takes it away, nothing leaves it. */
    answer(href?: string | null): void;
    open(href: string): void;
  };
  /** The `/` menu: null while it is closed. */
  readonly slash: {
    readonly view: Watched<SlashMenuView | null>;
    choose(id: SlashCommandId): void;
    close(): void;
  };
  readonly blocks: Blocks;
  /** Gives the editor its element, or takes it away. */
  mount(element: HTMLElement | null): void;
  dispose(): void;
}

export interface ArticleEditorOptions {
  /** When counting may take place; by default when the window is idle. */
  idle?: Idle;
}

function build(options: ArticleEditorOptions) {
  // What a page elsewhere puts on the clipboard cannot carry a name it does not know.
  const launch = crypto.randomUUID();
  const languageAround = (): string | undefined =>
    editor.getRootElement()?.closest("[lang]")?.getAttribute("lang") ?? undefined;
  const PasteExtension = createPasteExtension(launch);
  const editor: LexicalEditorWithDispose = buildEditorFromExtensions(
    defineExtension({
      name: "midad/article",
      namespace: launch,
      theme,
      dependencies: [
        RichTextExtension,
        DirectionExtension,
        DirectionKeysExtension,
        CommandKeysExtension,
        ListsExtension,
        LinksExtension,
        RunsExtension,
        QuotesExtension,
        WholeBlocksExtension,
        BlockKeysExtension,
        TypedBlocksExtension,
        SlashExtension,
        UndoExtension,
        PasteExtension,
        createCopyExtension(launch, languageAround),
        EditsExtension,
        ViewExtension,
        configExtension(CountsExtension, options.idle ? { idle: options.idle } : {}),
        LongTextExtension,
      ],
    }),
  );
  return { editor, PasteExtension };
}

/** Builds the editor, without an element; `mount` gives it one. */
export function createArticleEditor(options: ArticleEditorOptions = {}): ArticleEditor {
  const { editor, PasteExtension } = build(options);
  const direction = getExtensionDependencyFromEditor(editor, DirectionExtension).output;
  const edits = getExtensionDependencyFromEditor(editor, EditsExtension).output;
  const view = getExtensionDependencyFromEditor(editor, ViewExtension).output;
  const counts = getExtensionDependencyFromEditor(editor, CountsExtension).output;
  const links = getExtensionDependencyFromEditor(editor, LinksExtension).output;
  const slash = getExtensionDependencyFromEditor(editor, SlashExtension).output;
  const paste = getExtensionDependencyFromEditor(editor, PasteExtension).output;

  const step: EditorUpdateOptions = { discrete: true, tag: [commandTag, HISTORY_PUSH_TAG] };

  return {
    load(body, base) {
      direction.now = base;
      editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
      editor.update(
        () => {
          const root = $getRoot().clear().setDirection(base);
          root.append(...(body.length > 0 ? body.flatMap($createBlock) : [$createParagraphNode()]));
          $setSelection(null);
        },
        // Transforms would join neighbouring lists: opening a file changes nothing in it.
        { discrete: true, skipTransforms: true, tag: [loadTag, HISTORY_MERGE_TAG] },
      );
    },
    setDirection: direction.set,
    read: () => editor.read($readBlocks),
    replaceAll: (body) => editor.update(() => $replaceBlocks(body), { ...step, skipTransforms: true }),
    insertBlocks: (blocks) =>
      editor.update(
        () => $insertGeneratedNodes(editor, blocks.flatMap($createBlock), $getSelection() ?? $getRoot().selectEnd()),
        step,
      ),
    run(command) {
      if (!isEditorCommand(command)) return false;
      editorCommands[command](editor);
      return true;
    },
    focus: () => editor.focus(undefined, { defaultSelection: "rootStart" }),
    isEmpty: () => view.peek().isEmpty,
    onEdit: (listener) => edits.listen(listener),
    onPasteBlocks: (handler) => paste.handlers.listen(handler),
    onPasteRefused: (listener) => paste.refused.listen(listener),
    onOpenLink: (listener) => links.open.listen(listener),
    state: watched(view),
    counts: watched(counts),
    links: {
      asked: watched(links.asked),
      answer(href) {
        links.asked.value = null;
        if (href === null) editorCommands["format.unlink"](editor);
        else if (href !== undefined) editor.update(() => $linkSelection(href), step);
        editor.focus();
      },
      open(href) {
        for (const listener of links.open) listener(href);
      },
    },
    slash: { view: watched(slash.view), choose: slash.choose, close: slash.close },
    blocks: createBlocks(editor),
    mount: (element) => editor.setRootElement(element),
    dispose: () => editor.dispose(),
  };
}
