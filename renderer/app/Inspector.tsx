import type { ReactNode } from "react";
import { FieldsPanel } from "../features/fields/FieldsPanel.tsx";
import { PreviewElsewhere } from "../features/preview/PreviewElsewhere.tsx";
import { VersionsPanel } from "../features/versions/VersionsPanel.tsx";
import type { VersionsStore } from "../features/versions/versionsStore.ts";
import { useSetting } from "../session/desk.ts";
import { useStrings } from "../strings/useStrings.ts";
import { Tabs } from "../ui/Tabs.tsx";
import styles from "./Inspector.module.css";
import type { Layout } from "./useLayout.ts";

export interface InspectorProps {
  layout: Layout;
  versions: VersionsStore;
  /** The preview, while its place is here. */
  preview: ReactNode | null;
  onEditList(list: "sections" | "agencies" | "publications"): void;
}

/** The panel at the end: the page as it will be, everything known about the piece, and what it was before. */
export function Inspector({ layout, versions, preview, onEditList }: InspectorProps) {
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
          {
            id: "preview",
            label: t("app.inspectorPreview"),
            content: preview ?? <PreviewElsewhere isFull={layout.isPreviewFull} leaveFull={layout.togglePreviewFull} />,
          },
          { id: "fields", label: t("app.inspectorFields"), content: <FieldsPanel onEditList={onEditList} /> },
          { id: "versions", label: t("app.inspectorVersions"), content: <VersionsPanel versions={versions} /> },
        ]}
      />
    </aside>
  );
}
