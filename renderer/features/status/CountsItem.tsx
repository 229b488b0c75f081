import { Dialog, DialogTrigger, Input, Label, NumberField, Popover, Text } from "react-aria-components";
import { type Counts, readingMinutes } from "../../../core/article/counts.ts";
import { useDesk, useSession } from "../../session/desk.ts";
import { formatNumber } from "../../strings/formats.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { BarButton } from "../../ui/BarButton.tsx";
import menuStyles from "../../ui/Menu.module.css";
import styles from "./CountsItem.module.css";

export interface CountsItemProps {
  counts: Counts;
  /** Of what is selected; null where nothing is. */
  selected: Counts | null;
}

function CountsTable({ counts, selected }: CountsItemProps) {
  const { t, language } = useStrings();
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
            <td>{show(counts)}</td>
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
  return (
    <NumberField
      className={styles.target ?? ""}
      value={target ?? Number.NaN}
      minValue={1}
      maxValue={1_000_000}
      formatOptions={{ maximumFractionDigits: 0 }}
      onChange={(words) => session.change({ targetWords: Number.isNaN(words) ? null : words })}
    >
      <Label>{t("counts.target")}</Label>
      <Input className={styles.input ?? ""} />
      <Text slot="description" className={styles.hint ?? ""}>
        {t("counts.targetHint")}
      </Text>
    </NumberField>
  );
}

/** How many words there are, or are selected of them; opens all counts and the length that is asked for. */
export function CountsItem({ counts, selected }: CountsItemProps) {
  const { t } = useStrings();
  return (
    <DialogTrigger>
      <BarButton>
        {selected
          ? t("counts.selected", { selected: selected.words, count: counts.words })
          : t("status.words", { count: counts.words })}
      </BarButton>
      <Popover placement="top start" offset={4} className={menuStyles.popover ?? ""}>
        <Dialog aria-label={t("counts.title")} className={styles.sheet ?? ""}>
          <CountsTable counts={counts} selected={selected} />
          <TargetField />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
