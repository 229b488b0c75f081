import type { LayoutRow } from "../../../core/contract/layouts.ts";
import { layoutProblemSentence } from "../../../core/exporting/layouts/problemSentence.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Notice } from "../../ui/Notice.tsx";

/** What is wrong with the layout in use, for whoever edits its files. */
export function LayoutNotice({ layout }: { layout: LayoutRow }) {
  const { t, language } = useStrings();
  if (!layout.problem) return null;
  return (
    <Notice tone="warning" title={t("preview.broken", { name: layout.name[language] })}>
      <p>{layoutProblemSentence(layout.problem, language)}</p>
      <p>{t(layout.usable ? "preview.brokenKept" : "preview.brokenNever")}</p>
    </Notice>
  );
}
