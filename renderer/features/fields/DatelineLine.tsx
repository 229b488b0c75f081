import type { CSSProperties, ReactNode } from "react";
import { closingDateline, openingDateline, printDateline } from "../../../core/arabic/dateline.ts";
import { useSession } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import styles from "./DatelineLine.module.css";

/** Text as a CSS string: what is typed into a field can never end it (CSS Syntax 3, §4.3.5). */
function cssString(text: string): string {
  return `"${text.replaceAll(/["\\\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}

export interface DatelineLineProps {
  /** Where it opens the text: at the paragraph that is marked for it, in a line of its own, or nowhere. */
  at: "paragraph" | "alone" | "none";
  children: ReactNode;
}

/**
 * Around the text: shows where it comes from, as export will print it. The opening stands before the
 * first words by a generated box, so that the editor's own document holds only what was written.
 */
export function DatelineLine({ at, children }: DatelineLineProps) {
  const { t } = useStrings();
  const head = useSession((state) => state.head);
  // Before no words at all it would stand in the way of the first ones.
  const opening = head && at !== "none" && openingDateline(head);
  const closing = head && closingDateline(head);
  const printed = opening ? printDateline(opening) : "";
  const style = printed ? ({ "--dateline": cssString(printed) } as CSSProperties) : {};
  return (
    <div className={printed ? styles.opened : styles.plain} style={style}>
      {printed && at === "alone" && <p className={styles.alone}>{printed}</p>}
      {children}
      {closing && <p className={styles.closing}>{t("fields.source", { list: printDateline(closing) })}</p>}
    </div>
  );
}
