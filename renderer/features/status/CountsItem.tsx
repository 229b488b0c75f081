import { useState } from "react";
import { Dialog, DialogTrigger, Input, Label, Popover, Text, TextField } from "react-aria-components";
import { wholeNumber } from "../../../core/arabic/wholeNumber.ts";
import { type Counts, readingMinutes } from "../../../core/article/counts.ts";
import type { ArticleEditor } from "../../editor/createArticleEditor.ts";
import { useWatched } from "../../editor/useWatched.ts";
import { useDesk, useSession } from "../../session/desk.ts";
import { formatNumber } from "../../strings/formats.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { BarButton } from "../../ui/BarButton.tsx";
import menuStyles from "../../ui/Menu.module.css";
import styles from "./CountsItem.module.css";

export interface CountsItemProps {
  editor: Pick<ArticleEditor, "counts" | "selectionCounts">;
}

/** The longest piece that is asked for, in words. */
const longest = 1_000_000;

function targetOf(typed: string): number | null {
  const words = wholeNumber(typed);
  return words !== null && words >= 1 && words <= longest ? words : null;
}

function CountsTable({ editor }: CountsItemProps) {
  const { t, language } = useStrings();
  const counts = useWatched(editor.counts);
  const selected = useWatched(editor.selectionCounts);
  const number = (value: number) => formatNumber(value, language);
  const rows: [string, (of: Counts) => string][] = [
    [t("counts.words"), ({ words }) => number(words)],
    [t("counts.characters"), ({ graphemes }) => number(graphemes)],
    [t("counts.paragraphs"), ({ paragraphs }) => number(paragraphs)],
    [t("counts.reading"), ({ words }) => t("counts.minutes", { count: readingMinutes(words) })],
  ];
  return (
    <table className={styles.table}>
      {selected && (
        <thead>
          <tr>
            <td />
            <th scope="col">{t("counts.selection")}</th>
            <th scope="col">{t("counts.article")}</th>
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(([name, show]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {selected && <td>{show(selected)}</td>}
            <td>{counts && show(counts)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TargetField() {
  const { session } = useDesk();
  const { t } = useStrings();
  const target = useSession((state) => state.head?.targetWords ?? null);
  const [typed, setTyped] = useState(target === null ? "" : String(target));
  const isWrong = typed.trim() !== "" && targetOf(typed) === null;

  function take(text: string): void {
    setTyped(text);
    const targetWords = targetOf(text);
    if (targetWords !== target && (targetWords !== null || text.trim() === "")) session.change({ targetWords });
  }

  return (
    <TextField className={styles.target ?? ""} value={typed} onChange={take} isInvalid={isWrong}>
      <Label>{t("counts.target")}</Label>
      <Input className={styles.input ?? ""} inputMode="numeric" />
      <Text slot="description" className={styles.hint ?? ""}>
        {t("counts.targetHint")}
      </Text>
    </TextField>
  );
}

/** How many words there are, or are selected of them; opens all counts and the length that is asked for. */
export function CountsItem({ editor }: CountsItemProps) {
  const { t } = useStrings();
  const words = useWatched(editor.counts, (counts) => counts?.words ?? 0);
  const selected = useWatched(editor.selectionCounts, (counts) => counts?.words ?? null);
  return (
    <DialogTrigger>
      <BarButton>
        {selected === null ? t("status.words", { count: words }) : t("counts.selected", { selected, count: words })}
      </BarButton>
      <Popover placement="top start" offset={4} className={menuStyles.popover ?? ""}>
        <Dialog aria-label={t("counts.title")} className={styles.sheet ?? ""}>
          <CountsTable editor={editor} />
          <TargetField />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
