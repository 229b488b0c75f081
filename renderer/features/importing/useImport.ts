import { useMemo } from "react";
import type { CallOutput } from "../../../core/contract/calls.ts";
import { useDesk } from "../../session/desk.ts";
import { formatList, quoted } from "../../strings/formats.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { showToast } from "../../ui/toasts.ts";
import { batchesOf, type DroppedFile, readBatch } from "./readFiles.ts";

type ImportOutcome = CallOutput<"import.files">;

/** Failures named one by one before the rest is only counted. */
const namedFailures = 6;

/** Reports shown one by one; of a folder full of files each is told on its own by `midad import`. */
const namedReports = 2;

/** Imports files and tells what became of each. */
export function useImport() {
  const { client, session } = useDesk();
  const { t, language, sayFailure } = useStrings();

  return useMemo(() => {
    function failureLines(failed: ImportOutcome["failed"]): string {
      const rest = failed.length - namedFailures;
      const lines = failed.slice(0, namedFailures).map(({ name, code }) => sayFailure({ code, name }));
      return [...lines, ...(rest > 0 ? [t("importing.andMore", { count: rest })] : [])].join("\n");
    }

    function tell({ imported, failed, cancelled }: ImportOutcome): void {
      if (failed.length > 0) {
        const text = t("importing.failed", { count: failed.length });
        showToast({ tone: "urgent", text, detail: failureLines(failed) });
      }
      const damaged = imported.filter(({ salvaged }) => salvaged).map(({ name }) => quoted(name, language));
      if (damaged.length > 0) {
        const named = damaged.slice(0, namedFailures);
        const rest = damaged.length - named.length;
        const list = formatList([...named, ...(rest > 0 ? [t("importing.andMore", { count: rest })] : [])], language);
        showToast({ tone: "quiet", text: t("importing.salvaged", { list }) });
      }
      const incomplete = imported.filter(({ missingPictures }) => missingPictures > 0);
      if (incomplete.length > 0) {
        const count = incomplete.reduce((sum, { missingPictures }) => sum + missingPictures, 0);
        const list = formatList(
          incomplete.slice(0, namedFailures).map(({ name }) => quoted(name, language)),
          language,
        );
        showToast({ tone: "quiet", text: t("importing.missingPictures", { count, list }) });
      }
      for (const { name, dropped } of imported.filter((one) => one.dropped.length > 0).slice(0, namedReports)) {
        const lines = dropped.map(({ code, count }) => t(`importing.dropped.${code}`, { number: count }));
        const text = t("importing.changed", { list: quoted(name, language) });
        showToast({ tone: "quiet", stays: true, text, detail: lines.join("\n") });
      }
      const detail = cancelled ? t("importing.cancelled") : undefined;
      if (imported.length > 1 || cancelled) {
        showToast({ tone: "done", text: t("importing.imported", { count: imported.length }), detail });
      }
    }

    async function finish(outcome: ImportOutcome): Promise<void> {
      tell(outcome);
      const [only, ...others] = outcome.imported;
      if (!only || others.length > 0) return;
      const failure = await session.open(only.id);
      if (failure) showToast({ tone: "urgent", text: sayFailure(failure) });
    }

    /** Asks for files and imports them. */
    async function choose(): Promise<void> {
      const outcome = await client.call("import.choose", {});
      if (outcome.ok) await finish(outcome.value);
      else showToast({ tone: "urgent", text: sayFailure(outcome.failure) });
    }

    /** Takes the files that the program was given from outside: opens those of the library, imports the others. */
    async function takeGiven(): Promise<void> {
      const outcome = await client.call("files.given", {});
      if (!outcome.ok) return void showToast({ tone: "urgent", text: sayFailure(outcome.failure) });
      await finish(outcome.value);
      const [shown] = outcome.value.shown;
      const failure = shown === undefined ? null : await session.open(shown);
      if (failure) showToast({ tone: "urgent", text: sayFailure(failure) });
    }

    /** Imports files that were dropped; what is too large is not even read. */
    async function drop(dropped: readonly DroppedFile[]): Promise<void> {
      const { batches, failed } = batchesOf(dropped);
      const total: ImportOutcome = { imported: [], failed: [...failed], cancelled: false };
      for (const batch of batches) {
        const { files, failed: unread } = await readBatch(batch);
        total.failed.push(...unread);
        if (files.length === 0) continue;
        const outcome = await client.call("import.files", { files });
        if (!outcome.ok) {
          showToast({ tone: "urgent", text: sayFailure(outcome.failure) });
          break;
        }
        total.imported.push(...outcome.value.imported);
        total.failed.push(...outcome.value.failed);
        total.cancelled = outcome.value.cancelled;
        if (total.cancelled) break;
      }
      await finish(total);
    }

    return { choose, drop, takeGiven };
  }, [client, session, t, language, sayFailure]);
}
