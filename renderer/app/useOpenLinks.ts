import { useEffect } from "react";
import { useDesk } from "../session/desk.ts";
import { useStrings } from "../strings/useStrings.ts";
import { showToast } from "../ui/toasts.ts";

/** A link of the text leads outside only by way of the main process, which asks and checks. */
export function useOpenLinks(editor: { onOpenLink(listener: (href: string) => void): () => void }): void {
  const { client } = useDesk();
  const { sayFailure } = useStrings();
  useEffect(() => {
    async function open(href: string): Promise<void> {
      const outcome = await client.call("link.open", { href });
      if (!outcome.ok) showToast({ tone: "urgent", text: sayFailure(outcome.failure) });
    }
    return editor.onOpenLink((href) => void open(href));
  }, [editor, client, sayFailure]);
}
