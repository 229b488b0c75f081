import { useCallback } from "react";
import type { CallInput } from "../../../core/contract/calls.ts";
import type { ExportFormat } from "../../../core/exporting/exportFormats.ts";
import type { ExportOptions } from "../../../core/exporting/exportOptions.ts";
import { useDesk } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { showToast } from "../../ui/toasts.ts";

/** How many failures are named one by one. */
const named = 5;

/** Which pieces of the list: as `export.many` takes them. */
export type ListedPieces = Pick<CallInput<"export.many">, "words" | "status" | "ids">;

/** Exports pieces of the list, saved first, and tells what became of them. */
export function useExportMany() {
  const { client, session } = useDesk();
  const { t, sayFailure } = useStrings();
  return useCallback(
    async (pieces: ListedPieces, format: ExportFormat, options: ExportOptions) => {
      await session.saveAll();
      const outcome = await client.call("export.many", { ...pieces, format, options });
      if (!outcome.ok) {
        showToast({ tone: "urgent", text: t("exporting.failed"), detail: sayFailure(outcome.failure) });
        return;
      }
      const report = outcome.value;
      if (report.state === "cancelled") return;
      const { total, exported, noted, failed, stopped, token } = report;
      if (failed.length > 0) {
        const lines = failed.slice(0, named).map(({ name, code }) => sayFailure({ code, name }));
        const rest = failed.length - named;
        if (rest > 0) lines.push(t("exporting.listedMore", { count: rest }));
        showToast({
          tone: "urgent",
          text: t("exporting.listedFailed", { count: failed.length }),
          detail: lines.join("\n"),
        });
      }
      const details = [
        ...(stopped ? [t("exporting.listedStopped", { exported, total })] : []),
        ...(noted > 0 ? [t("exporting.listedNoted", { count: noted })] : []),
      ];
      showToast({
        tone: "done",
        text: t("exporting.listedDone", { count: exported }),
        detail: details.length > 0 ? details.join("\n") : undefined,
        actions: [
          {
            label: t("exporting.openFolder"),
            run: () =>
              void client.call("export.open", { token }).then((opened) => {
                if (!opened.ok) showToast({ tone: "urgent", text: sayFailure(opened.failure) });
              }),
          },
        ],
      });
    },
    [client, session, t, sayFailure],
  );
}
