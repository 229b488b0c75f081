import { FieldsPanel } from "../features/fields/FieldsPanel.tsx";
import { PreviewPanel } from "../features/preview/PreviewPanel.tsx";
import { useSetting } from "../session/desk.ts";
import { useStrings } from "../strings/useStrings.ts";
import { Tabs } from "../ui/Tabs.tsx";
import styles from "./Inspector.module.css";
import type { Layout } from "./useLayout.ts";

/** The panel at the end: the page as it will be, and everything known about the piece. */
export function Inspector({ layout, onEditList }: { layout: Layout; onEditList(list: "sections" | "agencies"): void }) {
  const { t } = useStrings();
  const tab = useSetting((settings) => settings.inspectorPanel.tab);
  return (
    <aside aria-label={t("app.inspector")} className={styles.inspector}>
      <Tabs
        label={t("app.inspector")}
        look="wide"
        selected={tab}
        onSelect={layout.showTab}
        tabs={[
          { id: "preview", label: t("app.inspectorPreview"), content: <PreviewPanel /> },
          { id: "fields", label: t("app.inspectorFields"), content: <FieldsPanel onEditList={onEditList} /> },
        ]}
      />
    </aside>
  );
}
