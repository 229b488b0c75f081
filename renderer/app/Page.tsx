import { FileText } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { Group, Panel } from "react-resizable-panels";
import { defaultSettings } from "../../core/settings/settings.ts";
import { useDesk, useSession, useSetting } from "../session/desk.ts";
import { useStrings } from "../strings/useStrings.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import styles from "./Page.module.css";
import { SizedPanel } from "./SizedPanel.tsx";

export interface PageProps {
  /** Left out when only the paper is wanted. */
  toolbar: ReactNode | null;
  /** Stands over the paper and covers none of it; null while nothing is looked for. */
  finder: ReactNode | null;
  paper: ReactNode;
  /** Stands over the page, which waits behind it as it is; null leaves the page in sight. */
  cover: ReactNode | null;
  /** Stands below the sheet, with an edge to drag; null leaves the whole place to it. */
  below: ReactNode | null;
  onNew(): void;
  onImport(): void;
}

const clipped = { overflow: "hidden" } as const;

/** What stays of the paper, in px. */
const paperMin = 160;

/** The middle of the window: the sheet on the desk, or what to do while there is none. */
export function Page({ toolbar, finder, paper, cover, below, onNew, onImport }: PageProps) {
  const { t } = useStrings();
  const desk = useRef<HTMLDivElement>(null);
  const id = useSession((state) => state.head?.id);
  const { settings } = useDesk();
  const size = useSetting((all) => all.previewBelowSize);
  const keepSize = (previewBelowSize: number) => void settings.set({ previewBelowSize });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each article opens at its top
  useEffect(() => desk.current?.scrollTo({ top: 0 }), [id]);
  if (id === undefined) {
    return (
      <main className={styles.page}>
        <EmptyState
          icon={<FileText size={24} strokeWidth={1.75} aria-hidden />}
          title={t("app.emptyTitle")}
          text={t("app.emptyText")}
          actions={
            <>
              <Button onPress={onNew}>{t("app.newArticle")}</Button>
              <Button onPress={onImport}>{t("app.import")}</Button>
            </>
          }
        />
      </main>
    );
  }
  return (
    <main className={styles.page}>
      {toolbar && (
        <div className={styles.toolbar} inert={cover !== null}>
          {toolbar}
        </div>
      )}
      {cover === null && finder}
      <Group
        id="page-and-below"
        orientation="vertical"
        className={styles.halves ?? ""}
        onLayoutChanged={(sizes, { isUserInteraction }) => {
          if (isUserInteraction && sizes.below !== undefined) keepSize(sizes.below);
        }}
      >
        <Panel id="paper" style={clipped} minSize={paperMin}>
          <div ref={desk} className={styles.desk} inert={cover !== null}>
            {paper}
          </div>
        </Panel>
        {below && (
          <SizedPanel
            id="below"
            label={t("preview.resize")}
            at="below"
            size={size}
            usual={defaultSettings.previewBelowSize}
            min={160}
            pageMin={paperMin}
            onSize={keepSize}
          >
            <div className={styles.below}>{below}</div>
          </SizedPanel>
        )}
      </Group>
      {cover && <div className={styles.cover}>{cover}</div>}
    </main>
  );
}
