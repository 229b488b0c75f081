import { useMemo } from "react";
import type { Article } from "../../../core/article/article.ts";
import { serializeArticle } from "../../../core/article/articleFile.ts";
import type { Failure } from "../../../core/contract/errors.ts";
import type { CopyKind } from "../../../core/exporting/clipboard/copyKinds.ts";
import type { ExportFormat } from "../../../core/exporting/exportFormats.ts";
import { type ExportOptions, exportOptionsOf } from "../../../core/exporting/exportOptions.ts";
import { openPlaces } from "../../../core/exporting/openPlaces.ts";
import { useDesk } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { showToast } from "../../ui/toasts.ts";
import { mayHandOver } from "./openPlacesQuestion.ts";
import { reportLines } from "./reportLines.ts";

/** Exports the open article, saved first, and tells what became of it. */
export function useExport() {
  const { client, session, settings } = useDesk();
  const { t, language, sayFailure } = useStrings();

  return useMemo(() => {
    const tellFailure = (failure: Failure, text?: string) =>
      showToast({ tone: "urgent", text: text ?? sayFailure(failure), detail: text && sayFailure(failure) });

    /**
     * What is on screen, or null where it is not to be handed over yet. A failed save has its own banner
     * and does not stop the export.
     * @param isTold what is still open was in sight when the export was chosen
     */
    async function current(isTold = false): Promise<Article | null> {
      await session.saveAll();
      const article = session.article();
      return article && (isTold || (await mayHandOver(openPlaces(article)))) ? article : null;
    }

    async function show(call: "export.open" | "export.reveal", token: string): Promise<void> {
      const outcome = await client.call(call, { token });
      if (!outcome.ok) tellFailure(outcome.failure);
    }

    /** @param chosen in the dialog, where what is to be known stood beside it; else what is remembered holds */
    async function run(format: ExportFormat, chosen?: ExportOptions): Promise<void> {
      const article = await current(chosen !== undefined);
      if (!article) return;
      const options = chosen ?? exportOptionsOf(settings.store.getState());
      const outcome = await client.call("export.run", { article: serializeArticle(article), format, options });
      if (!outcome.ok) {
        tellFailure(outcome.failure, t("exporting.failed"));
        return;
      }
      const report = outcome.value;
      if (report.state === "cancelled") return;
      showToast({
        tone: "done",
        text: t("exporting.done", { name: report.fileName }),
        detail:
          reportLines(t, report, language)
            .map(({ text }) => text)
            .join("\n") || undefined,
        actions: [
          { label: t("exporting.open"), run: () => void show("export.open", report.token) },
          { label: t("exporting.reveal"), run: () => void show("export.reveal", report.token) },
        ],
      });
    }

    async function copy(as: CopyKind): Promise<void> {
      const article = await current();
      if (!article) return;
      const outcome = await client.call("export.copy", { article: serializeArticle(article), as });
      if (!outcome.ok) {
        tellFailure(outcome.failure, t("exporting.copyFailed"));
        return;
      }
      // A clipboard carries no files: whoever pastes must know that captions come without their pictures.
      const hasPictures = article.body.some((block) => block.type === "image");
      const details = [
        ...(as === "wordpress" ? [t("exporting.titleApart")] : []),
        ...(hasPictures && as !== "text" ? [t("exporting.picturesStay")] : []),
      ];
      const detail = details.length > 0 ? details.join("\n") : undefined;
      showToast({ tone: "done", text: t(`exporting.copied.${as}`), detail });
    }

    return { run, copy };
  }, [client, session, settings, t, language, sayFailure]);
}
