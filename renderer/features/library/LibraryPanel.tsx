import { useStore } from "zustand";
import { useStrings } from "../../strings/useStrings.ts";
import { Spinner } from "../../ui/Spinner.tsx";
import { type TabItem, Tabs } from "../../ui/Tabs.tsx";
import { BinBar } from "./BinBar.tsx";
import type { BinQuestions } from "./binQuestion.ts";
import type { DraftsStore } from "./draftsStore.ts";
import { LibraryEmpty } from "./LibraryEmpty.tsx";
import { LibraryFilters } from "./LibraryFilters.tsx";
import { LibraryList, type LibraryListProps } from "./LibraryList.tsx";
import styles from "./LibraryPanel.module.css";
import type { LibraryStore } from "./libraryStore.ts";
import { RecoveredDrafts } from "./RecoveredDrafts.tsx";
import { SelectionBar } from "./SelectionBar.tsx";

function Rows(list: LibraryListProps) {
  const { library } = list;
  const { t } = useStrings();
  const isEmpty = useStore(library.store, (view) => view.rows.length === 0);
  const isReading = useStore(library.store, (view) => view.loading || view.library.state === "reading");
  if (!isEmpty) return <LibraryList {...list} />;
  if (isReading) {
    return (
      <p className={styles.reading} role="status">
        <Spinner /> {t("library.loading")}
      </p>
    );
  }
  return <LibraryEmpty library={library} />;
}

export interface LibraryPanelProps {
  library: LibraryStore;
  drafts: DraftsStore;
  bin: BinQuestions;
  /** Asks how what is selected is to be exported. */
  onExport(): void;
  /** The piece that is open already was chosen. */
  onChooseOpen(): void;
}

/** The panel at the side: the pieces there are, or those in the bin. */
export function LibraryPanel({ drafts, ...list }: LibraryPanelProps) {
  const { library, bin, onExport } = list;
  const { t } = useStrings();
  const place = useStore(library.store, (view) => view.place);
  const tabs: TabItem<"library" | "bin">[] = [
    {
      id: "library",
      label: t("library.articles"),
      content: (
        <div className={styles.panel}>
          <RecoveredDrafts drafts={drafts} />
          <LibraryFilters library={library} />
          <Rows {...list} />
          <SelectionBar library={library} onExport={onExport} />
        </div>
      ),
    },
    {
      id: "bin",
      label: t("library.bin"),
      content: (
        <div className={styles.panel}>
          <BinBar library={library} onEmpty={() => void bin.askAll()} />
          <Rows {...list} />
        </div>
      ),
    },
  ];
  return (
    <section aria-label={t("library.title")} className={styles.panel}>
      <Tabs
        label={t("library.places")}
        look="plain"
        tabs={tabs}
        selected={place}
        onSelect={(next) => library.show({ place: next, status: null })}
      />
    </section>
  );
}
