import { $insertGeneratedNodes } from "@lexical/clipboard";
import { getExtensionDependencyFromEditor } from "@lexical/extension";
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $setSelection,
  type EditorUpdateOptions,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
} from "lexical";
import type { Block, Direction } from "../../core/article/blocks.ts";
import type { Counts } from "../../core/article/counts.ts";
import type { CommandId } from "../../core/commands/commands.ts";
import type { PasteMode } from "../../core/importing/text/pastedText.ts";
import { type Blocks, createBlocks } from "./blockHandle/blocks.ts";
import { type ArticleEditorOptions, buildEditor } from "./buildEditor.ts";
import { type EditorCommandId, editorCommands, isEditorCommand } from "./commands.ts";
import { $createBlock } from "./convert/blocksToNodes.ts";
import { createReader } from "./convert/createReader.ts";
import { $replaceBlocks } from "./convert/replaceBlocks.ts";
import { CaretExtension } from "./extensions/CaretExtension.ts";
import { CountsExtension } from "./extensions/CountsExtension.ts";
import { DirectionExtension } from "./extensions/DirectionExtension.ts";
import { commandTag, type EditListener, EditsExtension, loadTag } from "./extensions/EditsExtension.ts";
import { FindExtension } from "./extensions/FindExtension.ts";
import { ImagesExtension } from "./extensions/ImagesExtension.ts";
import { KeptTextsExtension } from "./extensions/KeptTextsExtension.ts";
import { $linkSelection, type LinkQuestion, LinksExtension } from "./extensions/LinksExtension.ts";
import { type Opening, OpeningExtension } from "./extensions/OpeningExtension.ts";
import { OpenMarksExtension, type TextMark } from "./extensions/OpenMarksExtension.ts";
import { SelectionCountsExtension } from "./extensions/SelectionCountsExtension.ts";
import { type BlockNames, SpokenBlocksExtension } from "./extensions/SpokenBlocksExtension.ts";
import { TablesExtension, type TableView } from "./extensions/TablesExtension.ts";
import { TypewriterExtension } from "./extensions/TypewriterExtension.ts";
import { type EditorView, ViewExtension } from "./extensions/ViewExtension.ts";
import type { BodySearch, Found } from "./finding/bodySearch.ts";
import { createPictures, type Pictures } from "./images/pictures.ts";
import type { PastedListener, PasteHandler } from "./paste/PasteExtension.ts";
import { createPlaces, type Places } from "./places.ts";
import { type SlashCommandId, SlashExtension, type SlashMenuView } from "./slash/SlashExtension.ts";
import { $insertTable, type TableSize } from "./tables/tableCommands.ts";
import { type Watched, watched } from "./watched.ts";

/** The editor of an article's text. It knows no file, no field and no React. */
export interface ArticleEditor {
  /**
   * Shows another text. What was undoable before is not any more, until the same piece is shown again
   * with the text it was left with. No edit is told.
   */
  load(body: readonly Block[], direction: Direction, piece?: string): void;
  /** The direction of the article, which blocks without one of their own follow. */
  setDirection(direction: Direction): void;
  /** Whether the line that is written stays at one height of the window. */
  setTypewriter(isOn: boolean): void;
  /**
   * The whole text, in its normal form. Looks at every block, though it converts only those that changed
   * since it was last called: never on the way of a key. The blocks are frozen.
   */
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
  /** Told what was pasted from elsewhere, once it is in the text. */
  onPasted(listener: PastedListener): () => void;
  /** Takes the next paste in this way; those after it are clean again. */
  pasteAs(mode: PasteMode): void;
  /** Told when more was pasted than is read, and so nothing was. */
  onPasteRefused(listener: () => void): () => void;
  /** Told when a link is to be opened; the address is as the article has it. */
  onOpenLink(listener: (href: string) => void): () => void;
  readonly state: Watched<EditorView>;
  /** Where the dateline opens the text. */
  readonly opening: Watched<Opening>;
  /** The direction of the words around the caret, where they run against their line. */
  readonly caret: Watched<Direction | null>;
  /** Follow the text within a moment of rest; null until a text that was just shown is counted. */
  readonly counts: Watched<Counts | null>;
  readonly tables: {
    /** What the tools of a table show; null while the caret is in none. */
    readonly view: Watched<TableView | null>;
    insert(size: TableSize): void;
    /** Told when the keys ask for the tools of the table. */
    onAskTools(listener: () => void): () => void;
  };
  /** Of what is selected, once the selection rests; null while nothing is. */
  readonly selectionCounts: Watched<Counts | null>;
  /** What is still to be filled in or checked in the text; follows it within a moment of rest. */
  readonly openMarks: Watched<readonly TextMark[]> & {
    /** Selects one and brings it in sight; false where it is not there any more. */
    select(id: string): boolean;
    /** The next one after the caret; false where there is none. */
    selectNext(): boolean;
    selectFirst(): boolean;
  };
  readonly links: {
    /** The question for the link dialog, or null while none is asked. */
    readonly asked: Watched<LinkQuestion | null>;
    /** Ends the dialog: an address sets the link, null takes it away, nothing leaves it. */
    answer(href?: string | null): void;
    open(href: string): void;
  };
  readonly find: Omit<BodySearch, "found"> & { readonly found: Watched<Found> };
  readonly pictures: Pictures;
  readonly places: Places;
  /** The `/` menu: null while it is closed. */
  readonly slash: {
    readonly view: Watched<SlashMenuView | null>;
    choose(id: SlashCommandId): void;
    close(): void;
  };
  readonly blocks: Blocks;
  /** Says what blocks are called to those who hear the text; again where the language of the window changes. */
  nameBlocks(names: BlockNames): void;
  /** Gives the editor its element, or takes it away. */
  mount(element: HTMLElement | null): void;
  dispose(): void;
}

/** Builds the editor, without an element; `mount` gives it one. */
export function createArticleEditor(options: ArticleEditorOptions = {}): ArticleEditor {
  const { editor, PasteExtension } = buildEditor(options);
  const direction = getExtensionDependencyFromEditor(editor, DirectionExtension).output;
  const edits = getExtensionDependencyFromEditor(editor, EditsExtension).output;
  const view = getExtensionDependencyFromEditor(editor, ViewExtension).output;
  const counts = getExtensionDependencyFromEditor(editor, CountsExtension).output;
  const selectionCounts = getExtensionDependencyFromEditor(editor, SelectionCountsExtension).output;
  const openMarks = getExtensionDependencyFromEditor(editor, OpenMarksExtension).output;
  const typewriter = getExtensionDependencyFromEditor(editor, TypewriterExtension).output;
  const keptTexts = getExtensionDependencyFromEditor(editor, KeptTextsExtension).output;
  const tables = getExtensionDependencyFromEditor(editor, TablesExtension).output;
  const links = getExtensionDependencyFromEditor(editor, LinksExtension).output;
  const { search } = getExtensionDependencyFromEditor(editor, FindExtension).output;
  const images = getExtensionDependencyFromEditor(editor, ImagesExtension).output;
  const spoken = getExtensionDependencyFromEditor(editor, SpokenBlocksExtension).output;
  const slash = getExtensionDependencyFromEditor(editor, SlashExtension).output;
  const paste = getExtensionDependencyFromEditor(editor, PasteExtension).output;
  const $read = createReader();
  const step: EditorUpdateOptions = { discrete: true, tag: [commandTag, HISTORY_PUSH_TAG] };

  function show(body: readonly Block[], base: Direction): void {
    editor.update(
      () => {
        const root = $getRoot().clear().setDirection(base);
        root.append(...(body.length > 0 ? body.flatMap($createBlock) : [$createParagraphNode()]));
        $setSelection(null);
      },
      // Transforms would join neighbouring lists: opening a file changes nothing in it.
      { discrete: true, skipTransforms: true, tag: [loadTag, HISTORY_MERGE_TAG] },
    );
  }

  return {
    load(body, base, piece) {
      direction.now = base;
      keptTexts.putAway();
      if (piece !== undefined && keptTexts.bringBack(piece, body)) direction.set(base);
      else show(body, base);
      keptTexts.name(piece ?? null);
    },
    setDirection: direction.set,
    setTypewriter(isOn) {
      typewriter.value = isOn;
    },
    read: () => editor.read($read),
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
    onPasted: (listener) => paste.pasted.listen(listener),
    pasteAs(mode) {
      paste.next = mode;
    },
    onPasteRefused: (listener) => paste.refused.listen(listener),
    onOpenLink: (listener) => links.open.listen(listener),
    state: watched(view),
    opening: watched(getExtensionDependencyFromEditor(editor, OpeningExtension).output),
    caret: watched(getExtensionDependencyFromEditor(editor, CaretExtension).output),
    counts: watched(counts),
    tables: {
      view: watched(tables.view),
      insert: (size) => editor.update(() => $insertTable(size), step),
      onAskTools: (listener) => tables.toolsAsked.listen(listener),
    },
    selectionCounts: watched(selectionCounts),
    openMarks: {
      ...watched(openMarks.marks),
      select: openMarks.select,
      selectNext: openMarks.selectNext,
      selectFirst: openMarks.selectFirst,
    },
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
    find: { ...search, found: watched(search.found) },
    pictures: createPictures(editor, images, step),
    places: createPlaces(editor),
    slash: { view: watched(slash.view), choose: slash.choose, close: slash.close },
    blocks: createBlocks(editor),
    nameBlocks(names) {
      spoken.value = names;
    },
    mount: (element) => editor.setRootElement(element),
    dispose: () => editor.dispose(),
  };
}
