import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useStore } from "zustand";
import { type Status, statuses } from "../../../core/article/article.ts";
import { formatNumber } from "../../strings/formats.ts";
import { useStrings } from "../../strings/useStrings.ts";
import styles from "./LibraryFilters.module.css";
import type { LibraryStore } from "./libraryStore.ts";

/** Chips that narrow the list to one status, with how many pieces each has. */
export function LibraryFilters({ library }: { library: LibraryStore }) {
  const { t, language } = useStrings();
  const counts = useStore(library.store, (view) => view.counts);
  const status = useStore(library.store, (view) => view.status);
  // A status nobody uses yet would only be noise; the chosen one stays in sight.
  const offered = statuses.filter((one) => counts[one] > 0 || one === status);

  if (counts.all === 0) return null;
  return (
    <ToggleButtonGroup
      aria-label={t("library.filter")}
      className={styles.chips ?? ""}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[status ?? "all"]}
      onSelectionChange={(keys) => {
        const chosen = String([...keys][0] ?? "all");
        library.show({ status: chosen === "all" ? null : (chosen as Status) });
      }}
    >
      <ToggleButton id="all" className={styles.chip ?? ""}>
        {t("library.all")} {formatNumber(counts.all, language)}
      </ToggleButton>
      {offered.map((one) => (
        <ToggleButton key={one} id={one} className={styles.chip ?? ""}>
          {t(`article.status.${one}`)} {formatNumber(counts[one], language)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
