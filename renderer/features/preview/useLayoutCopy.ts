import { useCallback } from "react";
import type { Failure } from "../../../core/contract/errors.ts";
import { layoutFor } from "../../../core/exporting/layouts/usualLayout.ts";
import { useDesk } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { showToast } from "../../ui/toasts.ts";

/** Makes a layout of the library's own from the one the open piece is shown in, and chooses it. */
export function useLayoutCopy(): () => Promise<void> {
  const { client, session, settings } = useDesk();
  const { t, language, sayFailure } = useStrings();
  return useCallback(async () => {
    const tell = (failure: Failure) =>
      void showToast({ tone: "urgent", text: t("preview.copyFailed"), detail: sayFailure(failure) });
    const known = await client.call("layouts.list", {});
    if (!known.ok) return tell(known.failure);
    const piece = session.article() ?? { genre: "news" as const, urgency: null };
    const ids = known.value.layouts.map(({ id }) => id);
    const copied = await client.call("layouts.copy", { id: layoutFor(piece, settings.store.getState().layout, ids) });
    if (!copied.ok) return tell(copied.failure);
    const { id } = copied.value;
    await settings.set({ layout: id });
    const now = await client.call("layouts.list", {});
    const name = (now.ok && now.value.layouts.find((layout) => layout.id === id)?.name[language]) || id;
    showToast({ tone: "done", text: t("preview.copied", { name }), detail: t("preview.copiedHint") });
  }, [client, session, settings, t, language, sayFailure]);
}
