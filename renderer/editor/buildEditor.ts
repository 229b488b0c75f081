import { buildEditorFromExtensions, configExtension, defineExtension } from "@lexical/extension";
import { RichTextExtension } from "@lexical/rich-text";
import type { LexicalEditorWithDispose } from "lexical";
import { ArrowsExtension } from "./extensions/ArrowsExtension.ts";
import { BlockKeysExtension } from "./extensions/BlockKeysExtension.ts";
import { CaretAtKeysExtension } from "./extensions/CaretAtKeysExtension.ts";
import { CaretExtension } from "./extensions/CaretExtension.ts";
import { CommandKeysExtension } from "./extensions/CommandKeysExtension.ts";
import { CompositionExtension } from "./extensions/CompositionExtension.ts";
import { CountsExtension } from "./extensions/CountsExtension.ts";
import { CreditsExtension } from "./extensions/CreditsExtension.ts";
import { DirectionExtension } from "./extensions/DirectionExtension.ts";
import { DirectionKeysExtension } from "./extensions/DirectionKeysExtension.ts";
import { EditsExtension } from "./extensions/EditsExtension.ts";
import { FindExtension } from "./extensions/FindExtension.ts";
import { ImageKeysExtension } from "./extensions/ImageKeysExtension.ts";
import { ImagesExtension } from "./extensions/ImagesExtension.ts";
import { KeptTextsExtension } from "./extensions/KeptTextsExtension.ts";
import type { Idle } from "./extensions/keptPerBlock.ts";
import { LeavingExtension } from "./extensions/LeavingExtension.ts";
import { LinksExtension } from "./extensions/LinksExtension.ts";
import { ListsExtension } from "./extensions/ListsExtension.ts";
import { LongTextExtension } from "./extensions/LongTextExtension.ts";
import { OpeningExtension } from "./extensions/OpeningExtension.ts";
import { OpenMarksExtension } from "./extensions/OpenMarksExtension.ts";
import { QuotesExtension } from "./extensions/QuotesExtension.ts";
import { RunsExtension } from "./extensions/RunsExtension.ts";
import { SelectionCountsExtension } from "./extensions/SelectionCountsExtension.ts";
import { SpokenBlocksExtension } from "./extensions/SpokenBlocksExtension.ts";
import { TablesExtension } from "./extensions/TablesExtension.ts";
import { TypedBlocksExtension } from "./extensions/TypedBlocksExtension.ts";
import { TypewriterExtension } from "./extensions/TypewriterExtension.ts";
import { UndoExtension } from "./extensions/UndoExtension.ts";
import { ViewExtension } from "./extensions/ViewExtension.ts";
import { WholeBlocksExtension } from "./extensions/WholeBlocksExtension.ts";
import type { RunPattern } from "./finding/runPattern.ts";
import { createCopyExtension } from "./paste/CopyExtension.ts";
import { createPasteExtension } from "./paste/PasteExtension.ts";
import { SlashExtension } from "./slash/SlashExtension.ts";
import { theme } from "./theme.ts";

export interface ArticleEditorOptions {
  /** When counting, finding and looking for open marks may take place; by default when the window is idle. */
  idle?: Idle;
  /** Where patterns run; by default in a thread of their own. */
  runPattern?: RunPattern;
}

/** Lexical with every behaviour of the text, and the one of pasting, which belongs to this editor alone. */
export function buildEditor(options: ArticleEditorOptions) {
  // What a page elsewhere puts on the clipboard cannot carry a name it does not know.
  const launch = crypto.randomUUID();
  const languageAround = (): string | undefined =>
    editor.getRootElement()?.closest("[lang]")?.getAttribute("lang") ?? undefined;
  const PasteExtension = createPasteExtension(launch);
  const idle = options.idle ? { idle: options.idle } : {};
  const editor: LexicalEditorWithDispose = buildEditorFromExtensions(
    defineExtension({
      name: "midad/article",
      namespace: launch,
      theme,
      dependencies: [
        RichTextExtension,
        CaretAtKeysExtension,
        DirectionExtension,
        DirectionKeysExtension,
        CommandKeysExtension,
        LeavingExtension,
        ArrowsExtension,
        ListsExtension,
        LinksExtension,
        RunsExtension,
        CompositionExtension,
        QuotesExtension,
        WholeBlocksExtension,
        SpokenBlocksExtension,
        TablesExtension,
        ImagesExtension,
        CreditsExtension,
        BlockKeysExtension,
        ImageKeysExtension,
        TypedBlocksExtension,
        SlashExtension,
        UndoExtension,
        KeptTextsExtension,
        PasteExtension,
        createCopyExtension(launch, languageAround),
        EditsExtension,
        ViewExtension,
        OpeningExtension,
        configExtension(CountsExtension, idle),
        configExtension(SelectionCountsExtension, idle),
        configExtension(OpenMarksExtension, idle),
        LongTextExtension,
        CaretExtension,
        configExtension(FindExtension, {
          ...(options.idle && { idle: options.idle }),
          ...(options.runPattern && { runPattern: options.runPattern }),
        }),
        TypewriterExtension,
      ],
    }),
  );
  return { editor, PasteExtension };
}
