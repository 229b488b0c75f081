import { BookmarkPlus, History } from "lucide-react";
import { useCallback, useEffect } from "react";
import { useStore } from "zustand";
import { useDesk, useSession } from "../../session/desk.ts";
import { keysOf } from "../../strings/commandText.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Hint } from "../../ui/Hint.tsx";
import { icon } from "../../ui/icon.ts";
import { Spinner } from "../../ui/Spinner.tsx";
import { useEscape } from "../../ui/useEscape.ts";
import { useVersionActions } from "./useVersionActions.ts";
import { VersionsList } from "./VersionsList.tsx";
import styles from "./VersionsPanel.module.css";
import { versionName } from "./versionName.ts";
import type { VersionsStore } from "./versionsStore.ts";

/** While another version is being chosen: what it will be compared with, and the way out. */
function Picking({ name, onCancel }: { name: string; onCancel(): void }) {
  const { t } = useStrings();
  useEscape(onCancel);
  return (
    <div className={styles.picking} role="status">
      <span>{t("versions.pickOther", { name })}</span>
      <Button kind="ghost" onPress={onCancel}>
        {t("ui.cancel")}
      </Button>
    </div>
  );
}

function Rows({ versions }: { versions: VersionsStore }) {
  const { t, sayFailure } = useStrings();
  const { askErase } = useVersionActions(versions);
  const { versions: rows, loading, failure } = useStore(versions.store);
  if (failure) {
    return (
      <EmptyState
        title={t("versions.failedTitle")}
        text={sayFailure(failure)}
        actions={<Button onPress={() => void versions.reload()}>{t("versions.retry")}</Button>}
      />
    );
  }
  if (loading) {
    return (
      <p className={styles.reading} role="status">
        <Spinner /> {t("versions.loading")}
      </p>
    );
  }
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={<History size={24} strokeWidth={1.75} aria-hidden />}
        title={t("versions.empty.title")}
        text={t("versions.empty.text")}
      />
    );
  }
  return (
    <>
      <VersionsList versions={versions} />
      <div className={styles.end}>
        <Button kind="ghost" onPress={() => void askErase()}>
          {t("versions.erase")}
        </Button>
      </div>
    </>
  );
}

/** The history of the open piece. */
export function VersionsPanel({ versions }: { versions: VersionsStore }) {
  const { platform } = useDesk();
  const { t, language } = useStrings();
  const { askName } = useVersionActions(versions);
  const picking = useStore(versions.store, (view) => view.picking);
  const cancelPicking = useCallback(() => versions.pick(null), [versions]);
  const isOpen = useSession((state) => state.head !== null);
  useEffect(() => versions.watch(), [versions]);
  if (!isOpen) return <p className={styles.nothing}>{t("versions.nothingOpen")}</p>;
  return (
    <section aria-label={t("versions.title")} className={styles.panel}>
      <div className={styles.top}>
        <Hint text={t("versions.nameHint")} keys={keysOf("versions.keep", platform)}>
          <Button icon={<BookmarkPlus {...icon} aria-hidden />} onPress={askName}>
            {t("versions.keep")}
          </Button>
        </Hint>
      </div>
      {picking && <Picking name={versionName(picking, new Date(), language)} onCancel={cancelPicking} />}
      <Rows versions={versions} />
    </section>
  );
}
