import { Minimize2 } from "lucide-react";
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { UNSAFE_PortalProvider as PortalProvider } from "react-aria/PortalProvider";
import { I18nProvider } from "react-aria-components";
import { useStore } from "zustand";
import type { CommandId } from "../../core/commands/commands.ts";
import { ArticleBody } from "../editor/ArticleBody.tsx";
import type { ArticleEditor } from "../editor/createArticleEditor.ts";
import { EditorToolbar } from "../editor/EditorToolbar.tsx";
import { useWatched } from "../editor/useWatched.ts";
import { ComparisonView } from "../features/comparing/ComparisonView.tsx";
import type { ExportDialogProps } from "../features/exporting/ExportDialog.tsx";
import { OpenPlacesDialog } from "../features/exporting/OpenPlacesDialog.tsx";
import { DatelineLine } from "../features/fields/DatelineLine.tsx";
import { Paper } from "../features/fields/Paper.tsx";
import { FindBar } from "../features/finding/FindBar.tsx";
import type { Finding } from "../features/finding/finding.ts";
import { useFieldMarks } from "../features/finding/useFieldMarks.ts";
import { usePictures } from "../features/images/usePictures.ts";
import { DropOverlay } from "../features/importing/DropOverlay.tsx";
import { useLongParagraphs } from "../features/importing/useLongParagraphs.ts";
import { usePastedFurniture } from "../features/importing/usePastedFurniture.ts";
import { usePastedStory } from "../features/importing/usePastedStory.ts";
import { BinDialog } from "../features/library/BinDialog.tsx";
import type { BinQuestions } from "../features/library/binQuestion.ts";
import type { DraftsStore } from "../features/library/draftsStore.ts";
import { LibraryNotice } from "../features/library/LibraryNotice.tsx";
import { LibraryPanel } from "../features/library/LibraryPanel.tsx";
import { type LibraryStore, listedOf } from "../features/library/libraryStore.ts";
import { SaveNotices } from "../features/notices/SaveNotices.tsx";
import { FullPreview } from "../features/preview/FullPreview.tsx";
import { LayoutPicker, LayoutSetting } from "../features/preview/LayoutPicker.tsx";
import { Preview } from "../features/preview/Preview.tsx";
import type { LineField } from "../features/preview/pageLines.ts";
import type { SettingsPlace } from "../features/settings/SettingsPanel.tsx";
import { VersionDialogs } from "../features/versions/VersionDialogs.tsx";
import type { VersionsStore } from "../features/versions/versionsStore.ts";
import { useDesk, useSetting } from "../session/desk.ts";
import { keysOf } from "../strings/commandText.ts";
import { localeOf } from "../strings/formats.ts";
import { useStrings } from "../strings/useStrings.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { icon } from "../ui/icon.ts";
import { layers } from "../ui/layers.ts";
import { Toasts } from "../ui/Toasts.tsx";
import styles from "./App.module.css";
import { runCommand } from "./commandTable.ts";
import { Inspector } from "./Inspector.tsx";
import { Page } from "./Page.tsx";
import { StatusBar } from "./StatusBar.tsx";
import { TopBar } from "./TopBar.tsx";
import { useInterfaceLanguage, useTheme } from "./useAppearance.ts";
import { useCaretAfter } from "./useCaretAfter.ts";
import { useCommandTable } from "./useCommandTable.ts";
import { type Layout, useLayout } from "./useLayout.ts";
import { useMarkTour } from "./useMarkTour.ts";
import { useOpenLinks } from "./useOpenLinks.ts";
import { usePasteAs } from "./usePasteAs.ts";
import { useTextSize } from "./useSizes.ts";
import { useWindowEvents } from "./useWindowEvents.ts";
import { useWindowKeys } from "./useWindowKeys.ts";
import { Workspace } from "./Workspace.tsx";

// Opened rarely: not part of what the first paint waits for.
const SettingsPanel = lazy(async () => {
  const { SettingsPanel: component } = await import("../features/settings/SettingsPanel.tsx");
  return { default: component };
});

const ExportDialog = lazy(async () => {
  const { ExportDialog: component } = await import("../features/exporting/ExportDialog.tsx");
  return { default: component };
});

const PrintPreview = lazy(async () => {
  const { PrintPreview: component } = await import("../features/printing/PrintPreview.tsx");
  return { default: component };
});

export interface AppProps {
  editor: ArticleEditor;
  library: LibraryStore;
  drafts: DraftsStore;
  bin: BinQuestions;
  versions: VersionsStore;
  finding: Finding;
}

function LeaveFocus({ layout }: { layout: Layout }) {
  const { platform } = useDesk();
  const { t } = useStrings();
  return (
    <div className={styles.leaveFocus}>
      <IconButton label={t("app.leaveFocus")} keys={keysOf("view.focus", platform)} onPress={layout.toggleFocus}>
        <Minimize2 {...icon} aria-hidden />
      </IconButton>
    </div>
  );
}

function Window({ editor, library, drafts, bin, versions, finding }: AppProps) {
  const { t } = useStrings();
  const layout = useLayout();
  const searchRef = useRef<HTMLInputElement>(null);
  const [settingsPlace, setSettingsPlace] = useState<SettingsPlace | null>(null);
  const { comparison, session } = useDesk();
  const compared = useStore(comparison.store);
  const folder = useStore(library.store, (view) => view.library.folder);
  const [exporting, setExporting] = useState<Pick<ExportDialogProps, "listed"> | null>(null);
  const openExportOptions = useCallback(() => {
    const listed = listedOf(library.store.getState());
    if (session.article() !== null || listed?.selected) setExporting({ listed });
  }, [session, library]);
  const [isPrinting, setPrinting] = useState(false);
  const openPrintPreview = useCallback(() => setPrinting(true), []);
  const closePrintPreview = useCallback(() => setPrinting(false), []);
  const openSettings = useCallback(() => setSettingsPlace("top"), []);
  const focusSearch = useCallback(() => {
    searchRef.current?.focus();
    searchRef.current?.select();
  }, []);
  const runInEditor = useCallback((id: CommandId) => void editor.run(id), [editor]);
  const pasteAs = usePasteAs(editor);
  const tour = useMarkTour(editor);
  const table = useCommandTable({
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
  });
  useWindowEvents({ library, drafts, table });
  useWindowKeys(table);
  usePastedStory(editor);
  usePastedFurniture(editor);
  useLongParagraphs(editor);
  usePictures(editor);
  useOpenLinks(editor);
  const marks = useFieldMarks(finding);
  const typewriter = useSetting((settings) => settings.typewriter);
  useEffect(() => editor.setTypewriter(typewriter), [editor, typewriter]);
  useCaretAfter(layout.isFocus, editor);
  useCaretAfter(layout.isLibraryFull, editor);
  const opening = useWatched(editor.opening);
  const isPreviewBelow = useSetting((settings) => settings.previewPlace === "below");
  const goToField = useCallback(
    (field: LineField, offset: number) => {
      const line = finding.lines[field];
      line?.focus();
      line?.setSelectionRange(offset, offset);
    },
    [finding],
  );
  const targets = { places: editor.places, goToField };
  const preview = (
    <Preview {...targets} isFull={false} hasSide={layout.room.inspector} toggleFull={layout.togglePreviewFull} />
  );
  const full = layout.isPreviewFull && <FullPreview {...targets} onClose={layout.togglePreviewFull} />;

  return (
    <div className={styles.window}>
      {!layout.isFocus && (
        <TopBar library={library} searchRef={searchRef} layout={layout} onCommand={(id) => runCommand(table, id)} />
      )}
      <SaveNotices />
      <LibraryNotice library={library} onChooseFolder={table["library.choose"]} />
      <Workspace
        layout={layout}
        library={
          <LibraryPanel
            library={library}
            drafts={drafts}
            bin={bin}
            onExport={openExportOptions}
            onChooseOpen={layout.leaveFullLibrary}
          />
        }
        page={
          <Page
            onNew={table["article.new"]}
            onImport={table["import.files"]}
            cover={(compared && !layout.isLibraryFull && <ComparisonView compared={compared} />) || full || null}
            below={isPreviewBelow && !layout.isFocus && !layout.isPreviewFull ? preview : null}
            toolbar={layout.isFocus ? null : <EditorToolbar editor={editor} />}
            finder={<FindBar finding={finding} />}
            paper={
              <Paper lines={finding.lines} marks={marks} onLeave={() => editor.focus()} onEditList={setSettingsPlace}>
                <DatelineLine at={opening}>
                  <ArticleBody editor={editor} />
                </DatelineLine>
              </Paper>
            }
          />
        }
        inspector={
          <Inspector
            layout={layout}
            versions={versions}
            preview={isPreviewBelow || layout.isPreviewFull ? null : preview}
            onEditList={setSettingsPlace}
          />
        }
      />
      {layout.isFocus && <LeaveFocus layout={layout} />}
      <StatusBar editor={editor} library={library} tour={tour} isFocus={layout.isFocus} />
      <VersionDialogs versions={versions} />
      <DropOverlay takePictures={editor.pictures.drop} />
      <OpenPlacesDialog onBack={tour.first} />
      <BinDialog questions={bin} />
      <Toasts label={t("ui.notifications")} closeLabel={t("ui.close")} />
      {exporting && (
        <Suspense>
          <ExportDialog {...exporting} Layouts={LayoutPicker} onClose={() => setExporting(null)} />
        </Suspense>
      )}
      {isPrinting && (
        <Suspense>
          <PrintPreview chooser={<LayoutSetting />} onSave={table["export.pdf"]} onClose={closePrintPreview} />
        </Suspense>
      )}
      {settingsPlace !== null && (
        <Suspense>
          <SettingsPanel
            place={settingsPlace}
            folder={folder}
            onChooseFolder={table["library.choose"]}
            onClose={() => setSettingsPlace(null)}
          />
        </Suspense>
      )}
    </div>
  );
}

/** The whole window, in the language and theme of choice. */
export function App(props: AppProps) {
  useTheme();
  useInterfaceLanguage();
  useTextSize();
  const { language } = useStrings();
  return (
    <I18nProvider locale={localeOf(language)}>
      <PortalProvider getContainer={layers}>
        <Window {...props} />
      </PortalProvider>
    </I18nProvider>
  );
}
