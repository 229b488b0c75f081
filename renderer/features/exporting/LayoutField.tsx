import { ChevronDown } from "lucide-react";
import { useLayouts } from "../../session/useLayouts.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { Menu } from "../../ui/Menu.tsx";
import styles from "./ExportDialog.module.css";

/** No folder, and so no layout, can be called this. */
const byKind = "/";

/** Which layout a page has; null for the one that goes with the kind of piece. */
export function LayoutField({ chosen, onChoose }: { chosen: string | null; onChoose(layout: string | null): void }) {
  const { t, language } = useStrings();
  const layouts = useLayouts();
  const current = layouts.find(({ id }) => id === chosen);
  const name = current?.name[language] ?? t("preview.byKind");
  return (
    <div className={styles.field}>
      <span className={styles.quiet}>{t("preview.layout")}</span>
      <Menu
        label={t("preview.layout")}
        selected={current?.id ?? byKind}
        onChoose={(id) => onChoose(id === byKind ? null : id)}
        groups={[
          [{ id: byKind, label: t("preview.byKind") }],
          layouts.filter(({ usable }) => usable).map(({ id, name: names }) => ({ id, label: names[language] })),
        ]}
      >
        <Button
          aria-label={`${t("preview.layout")}: ${name}`}
          trail={<ChevronDown size={15} strokeWidth={1.75} aria-hidden />}
        >
          {name}
        </Button>
      </Menu>
    </div>
  );
}
