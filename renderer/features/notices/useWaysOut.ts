import { useMemo } from "react";
import { useDesk } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { showToast } from "../../ui/toasts.ts";

/** Where a text can go while its file cannot take it. */
export function useWaysOut() {
  const { client } = useDesk();
  const { t, sayFailure } = useStrings();
  return useMemo(
    () => ({
      /** @param article as its file's text */
      async saveElsewhere(article: string): Promise<void> {
        const outcome = await client.call("article.saveElsewhere", { article });
        if (!outcome.ok) showToast({ tone: "urgent", text: sayFailure(outcome.failure) });
        else if (outcome.value.saved) showToast({ tone: "done", text: t("saving.savedElsewhere") });
      },
      async copyText(text: string): Promise<void> {
        const outcome = await client.call("text.copy", { text });
        if (outcome.ok) showToast({ tone: "done", text: t("saving.textCopied") });
        else showToast({ tone: "urgent", text: sayFailure(outcome.failure) });
      },
    }),
    [client, t, sayFailure],
  );
}
