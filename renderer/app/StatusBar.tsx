import { Languages, Pilcrow } from "lucide-react";
import { useStore } from "zustand";
import type { ArticleEditor } from "../editor/createArticleEditor.ts";
import { useWatched } from "../editor/useWatched.ts";
import type { LibraryStore } from "../features/library/libraryStore.ts";
import { readingMinutes } from "../features/status/readingTime.ts";
import { SaveStatus } from "../features/status/SaveStatus.tsx";
import { TaskProgress } from "../features/status/TaskProgress.tsx";
import { useSession } from "../session/desk.ts";
import { useStrings } from "../strings/useStrings.ts";
import { Spinner } from "../ui/Spinner.tsx";
import styles from "./StatusBar.module.css";

/** The line under everything: is it safe, how long is it, which way does it run. */
export function StatusBar({ editor, library }: { editor: ArticleEditor; library: LibraryStore }) {
  const isReading = useStore(library.store, (view) => view.library.state === "reading");
  const words = useWatched(editor.counts, (counts) => counts.words);
  const { t } = useStrings();
  const direction = useSession((state) => state.head?.direction);
  const language = useSession((state) => state.head?.language.split("-")[0]);
  return (
    <footer className={styles.bar}>
      {direction && (
        <>
          <SaveStatus />
          <span>{t("status.words", { count: words })}</span>
          <span>{t("status.reading", { count: readingMinutes(words) })}</span>
        </>
      )}
      <span className={styles.space} />
      {isReading && (
        <span className={styles.item}>
          <Spinner /> {t("status.readingLibrary")}
        </span>
      )}
      <TaskProgress />
      {direction && (
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
