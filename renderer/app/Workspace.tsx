import type { ReactNode } from "react";
import { Group, Panel } from "react-resizable-panels";
import { defaultSettings } from "../../core/settings/settings.ts";
import { useSetting } from "../session/desk.ts";
import { useStrings } from "../strings/useStrings.ts";
import { useEscape } from "../ui/useEscape.ts";
import { SizedPanel } from "./SizedPanel.tsx";
import type { Layout } from "./useLayout.ts";
import styles from "./Workspace.module.css";

export interface WorkspaceProps {
  layout: Layout;
  library: ReactNode;
  page: ReactNode;
  inspector: ReactNode;
}

const clipped = { overflow: "hidden" } as const;

/** What stays of the page, in px. */
const pageMin = 420;

/** The list in the page's place, which waits behind it; Escape goes back to the page. */
function FullLibrary({ onClose, children }: { onClose(): void; children: ReactNode }) {
  useEscape(onClose);
  return <div className={styles.full}>{children}</div>;
}

/**
 * Library, page and inspector side by side, as many as a large zoom leaves room for; in focus only the
 * page, which stays where it is in the tree.
 */
export function Workspace({ layout, library, page, inspector }: WorkspaceProps) {
  const { t } = useStrings();
  const libraryPanel = useSetting((settings) => settings.libraryPanel);
  const inspectorPanel = useSetting((settings) => settings.inspectorPanel);
  const { room, isFocus } = layout;
  const isFull = layout.isLibraryFull && !isFocus;

  return (
    <Group
      id="workspace"
      className={styles.workspace ?? ""}
      onLayoutChanged={(sizes, { isUserInteraction }) => {
        if (isUserInteraction) layout.keepSizes({ library: sizes.library, inspector: sizes.inspector });
      }}
    >
      {libraryPanel.shown && room.library && !isFocus && (
        <SizedPanel
          id="library"
          label={t("app.resizeLibrary")}
          at="start"
          size={libraryPanel.size}
          usual={defaultSettings.libraryPanel.size}
          min={220}
          max={460}
          pageMin={pageMin}
          onSize={(size) => layout.keepSizes({ library: size })}
        >
          {library}
        </SizedPanel>
      )}
      <Panel id="page" key="page" className={styles.page ?? ""} style={clipped} minSize={pageMin}>
        <div className={styles.behind} inert={isFull}>
          {page}
        </div>
        {isFull && <FullLibrary onClose={layout.leaveFullLibrary}>{library}</FullLibrary>}
      </Panel>
      {inspectorPanel.shown && room.inspector && !isFocus && (
        <SizedPanel
          id="inspector"
          label={t("app.resizeInspector")}
          at="end"
          size={inspectorPanel.size}
          usual={defaultSettings.inspectorPanel.size}
          min={260}
          max={720}
          pageMin={pageMin}
          onSize={(size) => layout.keepSizes({ inspector: size })}
        >
          {inspector}
        </SizedPanel>
      )}
    </Group>
  );
}
