import type { ReactNode } from "react";
import { Group, Panel } from "react-resizable-panels";
import { useSetting } from "../session/desk.ts";
import { useStrings } from "../strings/useStrings.ts";
import { Edge } from "./Edge.tsx";
import type { Layout } from "./useLayout.ts";
import { useRoom } from "./useRoom.ts";
import styles from "./Workspace.module.css";

export interface WorkspaceProps {
  layout: Layout;
  library: ReactNode;
  page: ReactNode;
  inspector: ReactNode;
}

/** Each panel scrolls its own content; the library would scroll the panel itself. */
const clipped = { overflow: "hidden" } as const;

/**
 * Library, page and inspector side by side, as many as a large zoom leaves room for; in focus only the
 * page, which stays where it is in the tree.
 */
export function Workspace({ layout, library, page, inspector }: WorkspaceProps) {
  const { t } = useStrings();
  const libraryPanel = useSetting((settings) => settings.libraryPanel);
  const inspectorPanel = useSetting((settings) => settings.inspectorPanel);
  const hasRoomForTwo = useRoom(660);
  const hasRoomForAll = useRoom(900);
  const hasLibrary = libraryPanel.shown && !layout.isFocus && hasRoomForTwo;
  const hasInspector = inspectorPanel.shown && !layout.isFocus && hasRoomForAll;

  return (
    <Group
      id="workspace"
      className={styles.workspace ?? ""}
      onLayoutChanged={(sizes, { isUserInteraction }) => {
        if (isUserInteraction) layout.keepSizes({ library: sizes.library, inspector: sizes.inspector });
      }}
    >
      {hasLibrary && (
        <>
          <Panel
            id="library"
            className={styles.side ?? ""}
            style={clipped}
            defaultSize={`${libraryPanel.size}%`}
            minSize={220}
            maxSize={460}
            groupResizeBehavior="preserve-pixel-size"
          >
            {library}
          </Panel>
          <Edge label={t("app.resizeLibrary")} />
        </>
      )}
      <Panel id="page" key="page" className={styles.page ?? ""} style={clipped} minSize={420}>
        {page}
      </Panel>
      {hasInspector && (
        <>
          <Edge label={t("app.resizeInspector")} />
          <Panel
            id="inspector"
            className={styles.side ?? ""}
            style={clipped}
            defaultSize={`${inspectorPanel.size}%`}
            minSize={260}
            maxSize={720}
            groupResizeBehavior="preserve-pixel-size"
          >
            {inspector}
          </Panel>
        </>
      )}
    </Group>
  );
}
