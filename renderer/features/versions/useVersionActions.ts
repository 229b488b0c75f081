import { useMemo } from "react";
import type { Article } from "../../../core/article/article.ts";
import type { Failure } from "../../../core/contract/errors.ts";
import type { VersionRow } from "../../../core/contract/versions.ts";
import { useDesk } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { showToast } from "../../ui/toasts.ts";
import { versionName } from "./versionName.ts";
import type { VersionsStore } from "./versionsStore.ts";

/** What the journalist can do with versions; failures are said, a restoring can be taken back. */
export function useVersionActions(versions: VersionsStore) {
  const { session, comparison } = useDesk();
  const { t, language, sayFailure } = useStrings();

  return useMemo(() => {
    const say = (failure: Failure) => void showToast({ tone: "urgent", text: sayFailure(failure) });
    const nameOf = (row: VersionRow) => versionName(row, new Date(), language);

    async function read(row: VersionRow): Promise<Article | null> {
      const outcome = await versions.read(row.version);
      if (outcome.ok) return outcome.value;
      say(outcome.failure);
      return null;
    }

    async function restore(row: VersionRow): Promise<void> {
      const outcome = await versions.restore(row.version);
      if (!outcome.ok) return say(outcome.failure);
      comparison.close();
      showToast({
        tone: "done",
        text: t("versions.restored", { name: nameOf(row) }),
        detail: t("versions.restoredDetail"),
        actions: [{ label: t("ui.undo"), run: outcome.value.undo }],
      });
    }

    const restoring = (row: VersionRow) => ({ label: t("versions.restoreLong"), run: () => void restore(row) });

    async function compare(row: VersionRow): Promise<void> {
      const article = await read(row);
      if (article === null || article.id !== session.store.getState().head?.id) return;
      comparison.show({
        left: { title: nameOf(row), article },
        right: { title: t("versions.present"), article: "present" },
        actions: [restoring(row)],
      });
    }

    /** The older one stands first, in whatever order they were chosen. */
    async function compareBoth(one: VersionRow, other: VersionRow): Promise<void> {
      const { versions: rows } = versions.store.getState();
      const place = (row: VersionRow) => rows.findIndex(({ version }) => version === row.version);
      const [older, newer] = place(one) > place(other) ? [one, other] : [other, one];
      const [left, right] = [await read(older), await read(newer)];
      if (left === null || right === null || left.id !== session.store.getState().head?.id) return;
      comparison.show({
        left: { title: nameOf(older), article: left },
        right: { title: nameOf(newer), article: right },
        actions: [restoring(older)],
      });
    }

    return {
      restore,
      compare,
      /** A row is chosen: compared with the present text, or with the version picked before. */
      choose(row: VersionRow): Promise<void> {
        const { picking } = versions.store.getState();
        versions.pick(null);
        return picking && picking.version !== row.version ? compareBoth(picking, row) : compare(row);
      },
      async keep(name: string): Promise<void> {
        const failure = await versions.keep("named", name);
        if (failure) return say(failure);
        showToast({ tone: "done", text: t("versions.kept", { name }) });
      },
      async rename(row: VersionRow, name: string): Promise<void> {
        const failure = await versions.rename(row.version, name);
        if (failure) say(failure);
      },
      /** Asks for a name, where there is something to keep. */
      askName() {
        if (session.store.getState().head) versions.ask({ kind: "keep" });
      },
      /** Asks whether the history may go, with how much of it there is now. */
      async askErase(): Promise<void> {
        await versions.reload();
        const { id, versions: rows, failure } = versions.store.getState();
        if (id === null) return;
        if (failure) return say(failure);
        if (rows.length > 0) versions.ask({ kind: "erase", id, count: rows.length });
        else showToast({ tone: "quiet", text: t("versions.nothingToErase") });
      },
      async erase(id: string): Promise<void> {
        const outcome = await versions.erase(id);
        if (!outcome.ok) return say(outcome.failure);
        comparison.close();
        showToast({ tone: "done", text: t("versions.erased", { count: outcome.value.count }) });
      },
    };
  }, [versions, session, comparison, t, language, sayFailure]);
}
