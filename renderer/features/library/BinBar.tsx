import { useStore } from "zustand";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./BinBar.module.css";
import type { LibraryStore } from "./libraryStore.ts";

/** Over the bin: how long it keeps, and the way to empty it. */
export function BinBar({ library, onEmpty }: { library: LibraryStore; onEmpty(): void }) {
  const { t } = useStrings();
  const count = useStore(library.store, (view) => view.counts.bin);
  if (count === 0) return null;
  return (
    <div className={styles.bar}>
      <span className={styles.text}>{t("library.binKeeps")}</span>
      <Button kind="ghost" onPress={onEmpty}>
        {t("library.binEmptyAll")}
      </Button>
    </div>
  );
}
