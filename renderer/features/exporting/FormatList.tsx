import { useEffect, useRef } from "react";
import { Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components";
import type { ExportFormat } from "../../../core/exporting/exportFormats.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { icon } from "../../ui/icon.ts";
import styles from "./FormatList.module.css";
import { formatTable, groupedFormats } from "./formatTable.ts";

export interface FormatListProps {
  selected: ExportFormat;
  onSelect(format: ExportFormat): void;
  /** Enter, or a double click: this one, now. */
  onTake(format: ExportFormat): void;
}

/** Every format there is, by what it is for. */
export function FormatList({ selected, onSelect, onTake }: FormatListProps) {
  const { t } = useStrings();
  const ref = useRef<HTMLDivElement>(null);
  // The dialog takes the focus as it opens, before the list has its items.
  useEffect(() => {
    const chosen = () => ref.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    const frame = requestAnimationFrame(() => chosen()?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <ListBox
      aria-label={t("exporting.format")}
      className={styles.list ?? ""}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      ref={ref}
      selectedKeys={[selected]}
      onSelectionChange={(keys) => {
        const [key] = keys === "all" ? [] : keys;
        if (key !== undefined) onSelect(key as ExportFormat);
      }}
      onAction={(key) => onTake(key as ExportFormat)}
    >
      {groupedFormats.map(({ group, formats }) => (
        <ListBoxSection key={group} className={styles.group ?? ""}>
          <Header className={styles.heading ?? ""}>{t(`exporting.groups.${group}`)}</Header>
          {formats.map((id) => {
            const { icon: Icon } = formatTable[id];
            return (
              <ListBoxItem key={id} id={id} textValue={t(`exporting.${id}`)} className={styles.item ?? ""}>
                <Icon {...icon} aria-hidden />
                <span className={styles.words}>
                  <span>{t(`exporting.${id}`)}</span>
                  <span className={styles.hint}>{t(`exporting.${id}Hint`)}</span>
                </span>
              </ListBoxItem>
            );
          })}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}
