import { useCallback } from "react";
import type { Settings } from "../../../core/settings/settings.ts";
import { useDesk } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { showToast } from "../../ui/toasts.ts";

/** Changes settings; one that is not written is said, and holds until the program ends. */
export function useSet() {
  const { settings } = useDesk();
  const { t, sayFailure } = useStrings();
  return useCallback(
    async (patch: Partial<Settings>) => {
      const failure = await settings.set(patch);
      if (failure) showToast({ tone: "urgent", text: t("settings.failed"), detail: sayFailure(failure) });
    },
    [settings, t, sayFailure],
  );
}
