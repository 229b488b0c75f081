import { BookmarkPlus, History } from "lucide-react";
import { useEffect } from "react";
import { useStore } from "zustand";
import { useDesk, useSession } from "../../session/desk.ts";
import { keysOf } from "../../strings/commandText.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Hint } from "../../ui/Hint.tsx";
import { icon } from "../../ui/icon.ts";
import { Spinner } from "../../ui/Spinner.tsx";
import { useVersionActions } from "./useVersionActions.ts";
import { VersionsList } from "./VersionsList.tsx";
import styles from "./VersionsPanel.module.css";
import { versionName } from "./versionName.ts";
import type { VersionsStore } from "./versionsStore.ts";

/** While another version is being chosen: what it will be compared with, and the way out. */
function Picking({ versions }: { versions: VersionsStore }) {
  const { t, language } = useStrings();
  const picking = useStore(versions.store, (view) => view.picking);
  if (picking === null) return null;
  return (
    <div className={styles.picking} role="status">
      <span>{t("versions.pickOther", { name: versionName(picking, new Date(), language) })}</span>
      <Button kind="ghost" onPress={() => versions.pick(null)}>
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
  const { t } = useStrings();
  const { askName } = useVersionActions(versions);
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
      <Picking versions={versions} />
      <Rows versions={versions} />
    </section>
  );
}
