import { FilePlus2, Inbox, SearchX } from "lucide-react";
import { useStore } from "zustand";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import type { LibraryStore } from "./libraryStore.ts";

const icon = { size: 24, strokeWidth: 1.75, "aria-hidden": true } as const;

/** Why the list is empty, and the way on; making and importing are offered by the page beside it. */
export function LibraryEmpty({ library }: { library: LibraryStore }) {
  const { t } = useStrings();
  const { place, words, status, library: state } = useStore(library.store);
  // What a library out of reach holds is not known, so it is not called empty.
  if (state.state === "offline") return null;

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
  return <EmptyState icon={<FilePlus2 {...icon} />} title={t("library.empty.title")} text={t("library.empty.text")} />;
}
