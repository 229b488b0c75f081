import { useCallback } from "react";
import { useDesk } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { showToast } from "../../ui/toasts.ts";
import type { LibraryStore } from "./libraryStore.ts";

/** Lets the journalist choose another folder; what is open is brought to its file first. */
export function useLibraryFolder(library: LibraryStore): () => Promise<void> {
  const { client, session } = useDesk();
  const { t, sayFailure } = useStrings();
  return useCallback(async () => {
    await session.saveAll();
    const outcome = await client.call("library.choose", {});
    if (!outcome.ok) {
      showToast({ tone: "urgent", text: sayFailure(outcome.failure) });
      return;
    }
    library.setLibrary(outcome.value.library);
    if (!outcome.value.changed) return;
    session.putAway();
    await library.reload();
    showToast({ tone: "done", text: t("settings.folderChanged") });
  }, [client, session, library, t, sayFailure]);
}
