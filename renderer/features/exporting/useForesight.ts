import { useEffect, useState } from "react";
import { serializeArticle } from "../../../core/article/articleFile.ts";
import type { CallOutput } from "../../../core/contract/calls.ts";
import type { Failure } from "../../../core/contract/errors.ts";
import type { ExportFormat } from "../../../core/exporting/exportFormats.ts";
import type { ExportOptions } from "../../../core/exporting/exportOptions.ts";
import { useDesk } from "../../session/desk.ts";

export type Foresight = { report: CallOutput<"export.foresee"> } | { failure: Failure } | null;

/** What a file of the open article will leave out and what is to be known of it; null until that is known. */
export function useForesight(format: ExportFormat, options: ExportOptions): Foresight {
  const { client, session } = useDesk();
  const [foresight, setForesight] = useState<Foresight>(null);
  useEffect(() => {
    const article = session.article();
    if (!article) return;
    let isOld = false;
    void client.call("export.foresee", { article: serializeArticle(article), format, options }).then((outcome) => {
      if (!isOld) setForesight(outcome.ok ? { report: outcome.value } : { failure: outcome.failure });
    });
    return () => {
      isOld = true;
    };
  }, [client, session, format, options]);
  return foresight;
}
