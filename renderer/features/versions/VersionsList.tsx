import { EllipsisVertical, RotateCcw } from "lucide-react";
import { type MouseEvent, useMemo, useState } from "react";
import {
  GridList,
  GridListHeader,
  GridListItem,
  GridListSection,
  ListLayout,
  Virtualizer,
} from "react-aria-components";
import { useStore } from "zustand";
import type { VersionRow } from "../../../core/contract/versions.ts";
import { formatDay } from "../../strings/formats.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { ContextMenu } from "../../ui/ContextMenu.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { icon } from "../../ui/icon.ts";
import { Menu, type MenuChoice } from "../../ui/Menu.tsx";
import type { WindowPlace } from "../../ui/WindowAnchor.tsx";
import { groupVersions, type VersionDay } from "./groupVersions.ts";
import { useVersionActions } from "./useVersionActions.ts";
import { VersionLine } from "./VersionLine.tsx";
import styles from "./VersionsList.module.css";
import type { VersionsStore } from "./versionsStore.ts";

type VersionCommand = "compare" | "compareWith" | "restore" | "rename";
const layoutOptions = { estimatedRowHeight: 58, estimatedHeadingHeight: 32 };

/** The version an event happened in. */
function versionAt(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest("[data-key]")?.getAttribute("data-key") ?? null) : null;
}

function useVersionMenu(versions: VersionsStore) {
  const { t } = useStrings();
  const actions = useVersionActions(versions);
  const groups: MenuChoice<VersionCommand>[][] = [
    [
      { id: "compare", label: t("versions.compare") },
      { id: "compareWith", label: t("versions.compareWith") },
    ],
    [
      { id: "restore", label: t("versions.restoreLong") },
      { id: "rename", label: t("versions.rename") },
    ],
  ];
  function choose(row: VersionRow, command: VersionCommand) {
    if (command === "compare") void actions.compare(row);
    if (command === "compareWith") versions.pick(row);
    if (command === "restore") void actions.restore(row);
    if (command === "rename") versions.ask({ kind: "rename", row });
  }
  return { label: t("versions.actions"), groups, choose, actions };
}

function VersionTools({ row, versions }: { row: VersionRow; versions: VersionsStore }) {
  const { t } = useStrings();
  const { label, groups, choose, actions } = useVersionMenu(versions);
  return (
    <span className={styles.tools}>
      <IconButton label={t("versions.restoreLong")} onPress={() => void actions.restore(row)}>
        <RotateCcw {...icon} aria-hidden />
      </IconButton>
      <Menu label={label} groups={groups} placement="bottom end" onChoose={(command) => choose(row, command)}>
        <IconButton label={label}>
          <EllipsisVertical {...icon} aria-hidden />
        </IconButton>
      </Menu>
    </span>
  );
}

function useDayTitle(now: Date): (day: VersionDay) => string {
  const { t, language } = useStrings();
  return ({ name, time }) => (name === "earlier" ? formatDay(time, now, language) : t(`versions.${name}`));
}

/** The versions by day; choosing one compares it. */
export function VersionsList({ versions }: { versions: VersionsStore }) {
  const { t } = useStrings();
  const { label, groups, choose, actions } = useVersionMenu(versions);
  const rows = useStore(versions.store, (view) => view.versions);
  const picking = useStore(versions.store, (view) => view.picking);
  const [menu, setMenu] = useState<{ row: VersionRow; place: WindowPlace } | null>(null);
  const { now, days } = useMemo(() => {
    const time = new Date();
    return { now: time, days: groupVersions(rows, time) };
  }, [rows]);
  const byVersion = useMemo(() => new Map(rows.map((row) => [row.version, row])), [rows]);
  const titleOf = useDayTitle(now);

  function onContextMenu(event: MouseEvent) {
    const row = byVersion.get(versionAt(event.target) ?? "");
    if (!row) return;
    event.preventDefault();
    const box = (event.target as Element).getBoundingClientRect();
    // From the keyboard there is no pointer: the menu opens at the row.
    const place = event.button === 2 ? { x: event.clientX, y: event.clientY } : { x: box.x, y: box.bottom };
    setMenu({ row, place });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: events bubble up from the rows of the grid inside
    <div className={styles.frame} onContextMenu={onContextMenu}>
      <Virtualizer layout={ListLayout} layoutOptions={layoutOptions} shouldObserveItemSize>
        <GridList
          aria-label={t("versions.list")}
          className={styles.list ?? ""}
          onAction={(key) => {
            const row = byVersion.get(String(key));
            if (row) void actions.choose(row);
          }}
        >
          {days.map((day) => (
            <GridListSection key={day.time} id={`day-${day.time}`} aria-label={titleOf(day)}>
              <GridListHeader className={styles.heading ?? ""}>{titleOf(day)}</GridListHeader>
              {day.rows.map((row) => (
                <GridListItem
                  key={row.version}
                  id={row.version}
                  textValue={row.name || t(`versions.reason.${row.reason}`)}
                  className={`${styles.item} ${picking?.version === row.version ? styles.picked : ""}`}
                >
                  <VersionLine row={row} />
                  <VersionTools row={row} versions={versions} />
                </GridListItem>
              ))}
            </GridListSection>
          ))}
        </GridList>
      </Virtualizer>
      <ContextMenu
        label={label}
        groups={groups}
        place={menu?.place ?? null}
        onClose={() => setMenu(null)}
        onChoose={(command) => menu && choose(menu.row, command)}
      />
    </div>
  );
}
