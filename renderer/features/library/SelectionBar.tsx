import { Share, X } from "lucide-react";
import { useCallback, useRef } from "react";
import { useStore } from "zustand";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { icon } from "../../ui/icon.ts";
import { useEscape } from "../../ui/useEscape.ts";
import { type LibraryStore, selectionOf } from "./libraryStore.ts";
import styles from "./SelectionBar.module.css";

function Bar({ count, onExport, onClear }: { count: number; onExport(): void; onClear(): void }) {
  const { t } = useStrings();
  const bar = useRef<HTMLDivElement>(null);
  useEscape(onClear);

  /** The focus goes back to the list above before the button it is on is gone. */
  function clear() {
    bar.current?.previousElementSibling?.querySelector<HTMLElement>('[role="grid"]')?.focus();
    onClear();
  }
  const label = t("library.selected", { count });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws and resets more than is wanted here
    <div ref={bar} role="group" aria-label={label} className={styles.bar}>
      <span className={styles.count}>{label}</span>
      <Button icon={<Share {...icon} aria-hidden />} onPress={onExport}>
        {t("exporting.go")}
      </Button>
      <IconButton label={t("library.unselect")} keys="Esc" onPress={clear}>
        <X {...icon} aria-hidden />
      </IconButton>
    </div>
  );
}

/** Under the list, whose rows stay where they are, while several of its rows are selected: how many, and what can be done with them. */
export function SelectionBar({ library, onExport }: { library: LibraryStore; onExport(): void }) {
  const count = useStore(library.store, (view) => selectionOf(view)?.count ?? 0);
  const clear = useCallback(() => library.select(new Set()), [library]);
  return count > 0 && <Bar count={count} onExport={onExport} onClear={clear} />;
}
