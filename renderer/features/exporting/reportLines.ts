import type { TFunction } from "i18next";
import type { CallOutput } from "../../../core/contract/calls.ts";
import type { ExportNoteCode } from "../../../core/exporting/exportNotes.ts";
import { formatClock, formatDay, formatList, type Language } from "../../strings/formats.ts";

/** One thing to know about a file. */
export interface ReportLine {
  text: string;
  /** It asks for something to be done, rather than only telling how the file is. */
  isWarning: boolean;
}

const warnings: ReadonlySet<ExportNoteCode> = new Set([
  "embargo",
  "no-headline",
  "unsafe-link",
  "missing-picture",
  "no-alt",
  "open-mark",
]);

/** What the journalist should know about a file that is otherwise right: first what asks for something, then the rest. */
export function reportLines(
  t: TFunction,
  { leftOut, notes }: CallOutput<"export.foresee">,
  language: Language,
): ReportLine[] {
  const names = leftOut.map((field) => t(`article.field.${field}`));
  const left = t("exporting.leftOut", { list: formatList(names, language) });
  const said = notes.map(({ code, text }) => {
    const isMoment = code === "embargo";
    const moment = isMoment ? `${formatDay(text, new Date(), language)} ${formatClock(text)}` : text;
    return { text: t(`exporting.note.${code}`, { text: moment }), isWarning: warnings.has(code) };
  });
  const lines = names.length > 0 ? [...said, { text: left, isWarning: false }] : said;
  return [...lines.filter(({ isWarning }) => isWarning), ...lines.filter(({ isWarning }) => !isWarning)];
}
