import { useMemo } from "react";
import type { Article } from "../../../core/article/article.ts";
import { useDesk } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { showToast } from "../../ui/toasts.ts";

/** Shows what is on screen beside another text of the same piece, with the ways to decide. */
export function useComparing() {
  const { session, comparison } = useDesk();
  const { t, sayFailure } = useStrings();

  return useMemo(() => {
    const mine = () => ({ title: t("saving.mine"), article: "present" as const });

    /** @param isAsked true where the journalist has to decide between the two */
    async function withFile(id: string, isAsked: boolean): Promise<void> {
      const outcome = await session.standings.fileNow(id);
      if (!outcome.ok) return void showToast({ tone: "urgent", text: sayFailure(outcome.failure) });
      const actions = [
        { label: t("saving.keepMine"), run: () => void session.standings.keepMine(id) },
        { label: t("saving.takeFile"), run: () => void takeFile(id) },
      ];
      const left = { title: t("saving.fileText"), article: outcome.value };
      comparison.show({ left, right: mine(), ...(isAsked ? { actions } : {}) });
    }

    async function takeFile(id: string): Promise<void> {
      const failure = await session.standings.takeFile(id);
      if (failure) showToast({ tone: "urgent", text: sayFailure(failure) });
    }

    /** With another piece of the library: a conflict copy, or the original of a copy. */
    async function withPiece(id: string, title: string): Promise<void> {
      const outcome = await session.standings.fileNow(id);
      if (!outcome.ok) return void showToast({ tone: "urgent", text: sayFailure(outcome.failure) });
      comparison.show({ left: { title, article: outcome.value }, right: mine() });
    }

    function withBefore(before: Article): void {
      comparison.show({ left: { title: t("saving.before"), article: before }, right: mine() });
    }

    return { withFile, withPiece, withBefore, takeFile };
  }, [session, comparison, t, sayFailure]);
}
