import { FilePlus2, Inbox, SearchX } from "lucide-react";
import { useStore } from "zustand";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import type { LibraryStore } from "./libraryStore.ts";

const icon = { size: 24, strokeWidth: 1.75, "aria-hidden": true } as const;

/** Why the list is empty, and the way on. */
export function LibraryEmpty({ library, onNew, onImport }: { library: LibraryStore; onNew(): void; onImport(): void }) {
  const { t } = useStrings();
  const { place, words, status } = useStore(library.store);

  if (words.trim() !== "") {
    return (
      <EmptyState
        icon={<SearchX {...icon} />}
        title={t("library.nothingFound.title")}
        text={t("library.nothingFound.text")}
        actions={<Button onPress={() => library.find("")}>{t("library.nothingFound.clear")}</Button>}
      />
    );
  }
  if (place === "bin") {
    return (
      <EmptyState icon={<Inbox {...icon} />} title={t("library.binEmpty.title")} text={t("library.binEmpty.text")} />
    );
  }
  if (status !== null) {
    return (
      <EmptyState
        icon={<SearchX {...icon} />}
        title={t("library.noneWithStatus.title")}
        text={t("library.noneWithStatus.text")}
        actions={<Button onPress={() => library.show({ status: null })}>{t("library.noneWithStatus.showAll")}</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon={<FilePlus2 {...icon} />}
      title={t("library.empty.title")}
      text={t("library.empty.text")}
      actions={
        <>
          <Button onPress={onNew}>{t("library.empty.new")}</Button>
          <Button onPress={onImport}>{t("library.empty.import")}</Button>
        </>
      }
    />
  );
}
