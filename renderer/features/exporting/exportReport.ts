import type { TFunction } from "i18next";
import type { CallOutput } from "../../../core/contract/calls.ts";
import { formatClock, formatDay, formatList, type Language } from "../../strings/formats.ts";

export type ExportReport = Extract<CallOutput<"export.run">, { state: "done" }>;

/** What the journalist should know about a file that is otherwise right, a line each; `undefined` when nothing. */
export function exportReport(t: TFunction, { leftOut, notes }: ExportReport, language: Language): string | undefined {
  const names = leftOut.map((field) => t(`article.field.${field}`));
  const left = names.length > 0 ? [t("exporting.leftOut", { list: formatList(names, language) })] : [];
  const said = notes.map(({ code, text }) => {
    const isMoment = code === "embargo";
    const moment = isMoment ? `${formatDay(text, new Date(), language)} ${formatClock(text, language)}` : text;
    return t(`exporting.note.${code}`, { text: moment });
  });
  return left.length + said.length > 0 ? [...left, ...said].join("\n") : undefined;
}
