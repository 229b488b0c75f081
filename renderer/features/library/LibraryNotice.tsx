import { useStore } from "zustand";
import { useDesk } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { showToast } from "../../ui/toasts.ts";
import type { LibraryStore } from "./libraryStore.ts";

/** The library cannot be reached or written: what that means, and the two ways out. */
export function LibraryNotice({ library, onChooseFolder }: { library: LibraryStore; onChooseFolder(): void }) {
  const { client } = useDesk();
  const { t, sayFailure } = useStrings();
  const { state, folder } = useStore(library.store, (view) => view.library);
  if (state !== "offline" && state !== "read-only") return null;

  async function retry() {
    const outcome = await client.call("library.retry", {});
    if (!outcome.ok) {
      showToast({ tone: "urgent", text: sayFailure(outcome.failure) });
      return;
    }
    library.setLibrary(outcome.value);
    await library.reload();
  }

  return (
    <Notice
      tone="warning"
      actions={
        <>
          <Button onPress={() => void retry()}>{t("library.retry")}</Button>
          <Button onPress={onChooseFolder}>{t("library.chooseFolder")}</Button>
        </>
      }
    >
      {t(state === "offline" ? "library.offline" : "library.readOnly", { name: folder })}
    </Notice>
  );
}
