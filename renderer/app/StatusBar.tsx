import { Languages, Pilcrow } from "lucide-react";
import { useStore } from "zustand";
import { readingMinutes } from "../../core/article/counts.ts";
import type { ArticleEditor } from "../editor/createArticleEditor.ts";
import { useWatched } from "../editor/useWatched.ts";
import type { LibraryStore } from "../features/library/libraryStore.ts";
import { MarksItem } from "../features/marks/MarksItem.tsx";
import type { MarkTour } from "../features/marks/markTour.ts";
import { CountsItem } from "../features/status/CountsItem.tsx";
import { SaveStatus } from "../features/status/SaveStatus.tsx";
import { TargetBar } from "../features/status/TargetBar.tsx";
import { TaskProgress } from "../features/status/TaskProgress.tsx";
import { useSession } from "../session/desk.ts";
import { useStrings } from "../strings/useStrings.ts";
import { Spinner } from "../ui/Spinner.tsx";
import styles from "./StatusBar.module.css";

export interface StatusBarProps {
  editor: ArticleEditor;
  library: LibraryStore;
  tour: MarkTour;
  /** Only the paper is in sight. */
  isFocus: boolean;
}

/**
 * How long the piece is; its place alone until it was counted. Drawn by itself, and only when a word more or less is
 * there: it follows every key.
 */
function Lengths({ editor }: { editor: ArticleEditor }) {
  const { t } = useStrings();
  const counted = useWatched(editor.counts, (counts) => counts?.words ?? null);
  const words = counted ?? 0;
  return (
    <span className={`${styles.lengths} ${counted === null ? styles.uncounted : ""}`}>
      <span className={styles.item}>
        <CountsItem editor={editor} />
        <TargetBar words={words} />
      </span>
      <span>{t("status.reading", { count: readingMinutes(words) })}</span>
    </span>
  );
}

/**
 * The line under everything: is it safe, how long is it, which way does it run. In focus only long work is left of
 * it, which is told from where it stands and goes on being told while the rest comes and goes.
 */
export function StatusBar({ editor, library, tour, isFocus }: StatusBarProps) {
  const isReading = useStore(library.store, (view) => view.library.state === "reading");
  const marks = useWatched(editor.openMarks);
  const { t } = useStrings();
  const direction = useSession((state) => state.head?.direction);
  const language = useSession((state) => state.head?.language.split("-")[0]);
  const isTold = direction !== undefined && !isFocus;
  return (
    <footer className={isFocus ? styles.overPaper : styles.bar}>
      {isTold && (
        <>
          <SaveStatus />
          <Lengths editor={editor} />
          <MarksItem inText={marks} tour={tour} />
        </>
      )}
      {!isFocus && <span className={styles.space} />}
      {isReading && !isFocus && (
        <span className={styles.item}>
          <Spinner /> {t("status.readingLibrary")}
        </span>
      )}
      <TaskProgress />
      {isTold && (
        <>
          <span className={styles.item} title={t("status.direction")}>
            <Pilcrow size={15} strokeWidth={1.75} aria-hidden />
            {t(`status.${direction}`)}
          </span>
          <span className={styles.item} title={t("status.language")}>
            <Languages size={15} strokeWidth={1.75} aria-hidden />
            {language === "ar" || language === "en" ? t(`article.language.${language}`) : language}
          </span>
        </>
      )}
    </footer>
  );
}
