import { useMemo } from "react";
import type { Row } from "../../../core/contract/rows.ts";
import { useDesk } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { showToast } from "../../ui/toasts.ts";

/** True for a row whose file cannot be opened but may hold text. */
export function isSalvageable({ problem }: Pick<Row, "problem">): boolean {
  return problem === "damaged" || problem === "not-article";
}

/** What can be done with a piece of the list; failures are said, deletions can be undone. */
export function useLibraryActions() {
  const { client, session, comparison } = useDesk();
  const { t, sayFailure } = useStrings();

  return useMemo(() => {
    async function open(id: string): Promise<void> {
      const failure = await session.open(id);
      if (failure) showToast({ tone: "urgent", text: sayFailure(failure) });
    }

    async function create(): Promise<void> {
      const failure = await session.create();
      if (failure) showToast({ tone: "urgent", text: sayFailure(failure) });
    }

    async function restore(binId: string): Promise<void> {
      const outcome = await client.call("article.restore", { binId });
      if (!outcome.ok) {
        showToast({ tone: "urgent", text: sayFailure(outcome.failure) });
        return;
      }
      showToast({ tone: "quiet", text: t("library.restored") });
      await open(outcome.value.id);
    }

    async function remove(id: string, headline: string): Promise<void> {
      const outcome = await session.remove(id);
      if (!outcome.ok) {
        showToast({ tone: "urgent", text: sayFailure(outcome.failure) });
        return;
      }
      const { binId } = outcome.value;
      showToast({
        tone: "quiet",
        text: t("library.deleted", { name: headline.trim() || t("article.untitled") }),
        actions: [{ label: t("ui.undo"), run: () => void restore(binId) }],
      });
    }

    /** Takes several pieces away, one after the other; undoing it brings them all back. */
    async function removeAll(rows: readonly Row[]): Promise<void> {
      const gone: string[] = [];
      for (const { id } of rows) {
        const outcome = await session.remove(id);
        if (outcome.ok) gone.push(outcome.value.binId);
        else showToast({ tone: "urgent", text: sayFailure(outcome.failure) });
      }
      if (gone.length === 0) return;
      async function bringBack() {
        for (const binId of gone) {
          const outcome = await client.call("article.restore", { binId });
          if (!outcome.ok) showToast({ tone: "urgent", text: sayFailure(outcome.failure) });
        }
      }
      showToast({
        tone: "quiet",
        text: t("library.deletedAll", { count: gone.length }),
        actions: [{ label: t("ui.undo"), run: () => void bringBack() }],
      });
    }

    async function reveal(id: string): Promise<void> {
      const outcome = await client.call("article.reveal", { id });
      if (!outcome.ok) showToast({ tone: "urgent", text: sayFailure(outcome.failure) });
    }

    /** Makes a new piece of what can still be read in a damaged file, and opens it. */
    async function salvage(id: string): Promise<void> {
      const outcome = await client.call("article.salvage", { id });
      if (!outcome.ok) {
        showToast({ tone: "urgent", text: sayFailure(outcome.failure) });
        return;
      }
      await open(outcome.value.id);
      showToast({ tone: "done", text: t("library.salvaged") });
    }

    /** Opens a copy and shows it beside the piece it is a copy of. */
    async function compareWithOriginal(row: Row): Promise<void> {
      if (row.copyOf === null) return;
      await open(row.id);
      const original = await session.standings.fileNow(row.copyOf.id);
      if (!original.ok) return void showToast({ tone: "urgent", text: sayFailure(original.failure) });
      const left = { title: t("library.original"), article: original.value };
      comparison.show({ left, right: { title: t("library.thisCopy"), article: "present" } });
    }

    /** A row that cannot be opened says why, and what can be done; the others open. */
    async function choose(row: Row): Promise<void> {
      if (row.problem === null) return open(row.id);
      showToast({
        tone: "urgent",
        text: sayFailure({ code: row.problem, name: row.fileName }),
        actions: isSalvageable(row) ? [{ label: t("library.salvage"), run: () => void salvage(row.id) }] : [],
      });
    }

    return { compareWithOriginal, create, choose, open, remove, removeAll, restore, reveal, salvage };
  }, [client, session, comparison, t, sayFailure]);
}
