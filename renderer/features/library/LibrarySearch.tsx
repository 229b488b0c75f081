import { Search, X } from "lucide-react";
import type { RefObject } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import { useStore } from "zustand";
import { useDesk } from "../../session/desk.ts";
import { keysOf } from "../../strings/commandText.ts";
import { useStrings } from "../../strings/useStrings.ts";
import styles from "./LibrarySearch.module.css";
import type { LibraryStore } from "./libraryStore.ts";

export interface LibrarySearchProps {
  library: LibraryStore;
  /** Lets a command put the caret here. */
  inputRef: RefObject<HTMLInputElement | null>;
  /** The list is looked at now, wherever it is. */
  onFind(): void;
}

/** Finds pieces by any words while they are typed. */
export function LibrarySearch({ library, inputRef, onFind }: LibrarySearchProps) {
  const { t } = useStrings();
  const { platform } = useDesk();
  const words = useStore(library.store, (view) => view.words);
  function find(typed: string): void {
    library.find(typed);
    if (typed.trim() !== "") onFind();
  }
  return (
    <SearchField
      aria-label={t("library.searchLabel")}
      value={words}
      onChange={find}
      onSubmit={onFind}
      className={styles.field ?? ""}
    >
      <Search size={16} strokeWidth={1.75} aria-hidden />
      <Input
        ref={inputRef}
        className={styles.input ?? ""}
        placeholder={t("library.search")}
        maxLength={500}
        spellCheck={false}
      />
      {words === "" ? (
        <kbd className={styles.keys} aria-hidden>
          {keysOf("library.find", platform)?.replace("+", " ")}
        </kbd>
      ) : (
        <Button className={styles.clear ?? ""} aria-label={t("library.clearSearch")}>
          <X size={14} strokeWidth={2} aria-hidden />
        </Button>
      )}
    </SearchField>
  );
}
