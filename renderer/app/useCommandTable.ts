import { useMemo } from "react";
import { type CommandId, commandIds } from "../../core/commands/commands.ts";
import type { PasteMode } from "../../core/importing/text/pastedText.ts";
import { type EditorCommandId, isEditorCommand } from "../editor/commands.ts";
import { useExport } from "../features/exporting/useExport.ts";
import type { Finding } from "../features/finding/finding.ts";
import { useImport } from "../features/importing/useImport.ts";
import type { BinQuestions } from "../features/library/binQuestion.ts";
import type { LibraryStore } from "../features/library/libraryStore.ts";
import { useLibraryActions } from "../features/library/useLibraryActions.ts";
import { useLibraryFolder } from "../features/library/useLibraryFolder.ts";
import type { MarkTour } from "../features/marks/markTour.ts";
import { useLayoutCopy } from "../features/preview/useLayoutCopy.ts";
import { useVersionActions } from "../features/versions/useVersionActions.ts";
import type { VersionsStore } from "../features/versions/versionsStore.ts";
import { useDesk } from "../session/desk.ts";
import { useStrings } from "../strings/useStrings.ts";
import { showToast } from "../ui/toasts.ts";
import type { CommandTable } from "./commandTable.ts";
import type { Layout } from "./useLayout.ts";
import { useSizes } from "./useSizes.ts";

export interface CommandDoers {
  library: LibraryStore;
  bin: BinQuestions;
  versions: VersionsStore;
  finding: Finding;
  layout: Layout;
  tour: MarkTour;
  /** Commands that change the text. */
  runInEditor(id: CommandId): void;
  pasteAs(mode: PasteMode): void;
  focusSearch(): void;
  openSettings(): void;
  openExportOptions(): void;
  openPrintPreview(): void;
}

/** Joins every command to the feature that does it. */
export function useCommandTable({
  library,
  bin,
  versions,
  finding,
  layout,
  tour,
  runInEditor,
  pasteAs,
  focusSearch,
  openSettings,
  openExportOptions,
  openPrintPreview,
}: CommandDoers): CommandTable {
  const { session } = useDesk();
  const { t } = useStrings();
  const pieces = useLibraryActions();
  const imports = useImport();
  const exports = useExport();
  const history = useVersionActions(versions);
  const sizes = useSizes();
  const chooseFolder = useLibraryFolder(library);
  const copyLayout = useLayoutCopy();

  return useMemo(() => {
    const inEditor = Object.fromEntries(
      commandIds.filter(isEditorCommand).map((id) => [id, () => runInEditor(id)]),
    ) as Record<CommandId & EditorCommandId, () => void>;
    const onOpen = (work: (id: string, headline: string) => Promise<void>) => () => {
      const { head } = session.store.getState();
      if (head) void work(head.id, head.headline);
    };
    return {
      ...inEditor,
      "article.new": () => void pieces.create(),
      "article.save": () => void session.saveAll(),
      "article.reveal": onOpen(pieces.reveal),
      "article.delete": onOpen(pieces.remove),
      "versions.show": () => layout.showTab("versions"),
      "versions.keep": history.askName,
      "versions.erase": () => void history.askErase(),
      "import.files": () => void imports.choose(),
      "export.html": () => void exports.run("html"),
      "export.fragment": () => void exports.run("fragment"),
      "export.wordpress": () => void exports.run("wordpress"),
      "export.markdown": () => void exports.run("markdown"),
      "export.text": () => void exports.run("text"),
      "export.docx": () => void exports.run("docx"),
      "export.pdf": () => void exports.run("pdf"),
      "print.preview": onOpen(async () => openPrintPreview()),
      "export.options": openExportOptions,
      "export.copyFragment": () => void exports.copy("cms"),
      "export.copyWordpress": () => void exports.copy("wordpress"),
      "export.copyText": () => void exports.copy("text"),
      "export.ninjs": () => void exports.run("ninjs"),
      "export.nitf": () => void exports.run("nitf"),
      "export.newsml": () => void exports.run("newsml"),
      "export.pack": () => void exports.run("pack"),
      "layout.duplicate": () => void copyLayout(),
      "marks.next": () => {
        if (!tour.next()) showToast({ tone: "quiet", text: t("marks.none") });
      },
      "bin.empty": () => void bin.askAll(),
      "library.choose": () => void chooseFolder(),
      "find.open": () => finding.open("find"),
      "find.replace": () => finding.open("replace"),
      "find.next": () => void finding.step(1),
      "find.previous": () => void finding.step(-1),
      "edit.pasteFormatted": () => pasteAs("formatted"),
      "edit.pastePlain": () => pasteAs("plain"),
      "library.find": focusSearch,
      "view.library": layout.toggleLibrary,
      "view.inspector": layout.toggleInspector,
      "view.preview": layout.togglePreview,
      "view.previewFull": layout.togglePreviewFull,
      "view.focus": layout.toggleFocus,
      "view.typewriter": sizes.toggleTypewriter,
      "view.larger": () => sizes.zoom(1),
      "view.smaller": () => sizes.zoom(-1),
      "view.usual": sizes.resetZoom,
      "text.larger": () => sizes.text(1),
      "text.smaller": () => sizes.text(-1),
      "settings.open": openSettings,
    };
  }, [
    session,
    bin,
    pieces,
    imports,
    exports,
    history,
    finding,
    chooseFolder,
    copyLayout,
    layout,
    tour,
    sizes,
    t,
    runInEditor,
    pasteAs,
    focusSearch,
    openSettings,
    openExportOptions,
    openPrintPreview,
  ]);
}
