import { type KeyboardEvent, type MouseEvent, useMemo, useState } from "react";
import {
  GridList,
  GridListHeader,
  GridListItem,
  GridListLoadMoreItem,
  GridListSection,
  ListLayout,
  type Selection,
  Virtualizer,
} from "react-aria-components";
import { useStore } from "zustand";
import type { Row } from "../../../core/contract/rows.ts";
import { useDesk, useSession } from "../../session/desk.ts";
import { keysOf } from "../../strings/commandText.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { ContextMenu } from "../../ui/ContextMenu.tsx";
import type { MenuChoice } from "../../ui/Menu.tsx";
import { Spinner } from "../../ui/Spinner.tsx";
import type { WindowPlace } from "../../ui/WindowAnchor.tsx";
import type { BinQuestions } from "./binQuestion.ts";
import { groupRows } from "./groupRows.ts";
import styles from "./LibraryList.module.css";
import { LibraryRow } from "./LibraryRow.tsx";
import type { LibraryStore } from "./libraryStore.ts";
import { isSalvageable, useLibraryActions } from "./useLibraryActions.ts";

type RowCommand = "open" | "salvage" | "restore" | "reveal" | "compare" | "delete" | "remove";
const layoutOptions = { estimatedRowHeight: 86, estimatedHeadingHeight: 34 };

/** The id of the row an event happened in. */
function rowIdAt(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest("[data-key]")?.getAttribute("data-key") ?? null) : null;
}

function RowMenu({
  row,
  place,
  inBin,
  bin,
  onClose,
}: {
  row: Row | undefined;
  place: WindowPlace | null;
  inBin: boolean;
  bin: BinQuestions;
  onClose(): void;
}) {
  const actions = useLibraryActions();
  const { platform } = useDesk();
  const { t } = useStrings();
  const usual: MenuChoice<RowCommand>[][] = [
    [
      row && isSalvageable(row)
        ? { id: "salvage", label: t("library.salvage") }
        : { id: "open", label: t("library.open"), isDisabled: row?.problem !== null },
      { id: "reveal", label: t("library.reveal") },
      ...(row?.copyOf ? [{ id: "compare" as const, label: t("library.compareOriginal") }] : []),
    ],
    [
      {
        id: "delete",
        label: t("library.delete"),
        keys: keysOf("article.delete", platform) ?? "Delete",
        isDanger: true,
      },
    ],
  ];

  const binned: MenuChoice<RowCommand>[][] = [
    [
      { id: "restore", label: t("library.restore") },
      { id: "reveal", label: t("library.reveal") },
    ],
    [{ id: "remove", label: t("library.binRemove"), isDanger: true }],
  ];

  function onChoose(command: RowCommand) {
    if (!row) return;
    if (command === "open") void actions.choose(row);
    if (command === "salvage") void actions.salvage(row.id);
    if (command === "restore") void actions.restore(row.id);
    if (command === "compare") void actions.compareWithOriginal(row);
    if (command === "reveal") void actions.reveal(row.id);
    if (command === "remove") bin.askOne(row.id, row.headline.trim() || row.fileName);
    if (command === "delete") void actions.remove(row.id, row.headline || row.fileName);
  }

  return (
    <ContextMenu
      label={t("library.actions")}
      groups={inBin ? binned : usual}
      place={place}
      onClose={onClose}
      onChoose={onChoose}
    />
  );
}

/** The rows, grouped by day; only those in sight are in the document. */
export function LibraryList({ library, bin }: { library: LibraryStore; bin: BinQuestions }) {
  const { t } = useStrings();
  const actions = useLibraryActions();
  const rows = useStore(library.store, (view) => view.rows);
  const total = useStore(library.store, (view) => view.total);
  const inBin = useStore(library.store, (view) => view.place === "bin");
  const current = useSession((state) => state.opening ?? state.head?.id);
  const [menu, setMenu] = useState<{ id: string; place: WindowPlace } | null>(null);
  const { now, groups } = useMemo(() => {
    const time = new Date();
    return { now: time, groups: groupRows(rows, time) };
  }, [rows]);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);

  function choose(keys: Selection) {
    const row = keys === "all" ? undefined : byId.get(String([...keys][0]));
    if (row) void actions.choose(row);
  }

  function onKeyDown(event: KeyboardEvent) {
    const row = byId.get(rowIdAt(event.target) ?? "");
    if (event.key !== "Delete" || !row) return;
    event.preventDefault();
    if (inBin) bin.askOne(row.id, row.headline.trim() || row.fileName);
    else void actions.remove(row.id, row.headline || row.fileName);
  }

  function onContextMenu(event: MouseEvent) {
    const id = rowIdAt(event.target);
    if (id === null) return;
    event.preventDefault();
    const box = (event.target as Element).getBoundingClientRect();
    // From the keyboard there is no pointer: the menu opens at the row.
    const place = event.button === 2 ? { x: event.clientX, y: event.clientY } : { x: box.x, y: box.bottom };
    setMenu({ id, place });
  }

  return (
    // The list itself has the keyboard; this only adds what a list does not know.
    // biome-ignore lint/a11y/noStaticElementInteractions: events bubble up from the rows of the grid inside
    <div className={styles.frame} onKeyDown={onKeyDown} onContextMenu={onContextMenu}>
      <Virtualizer layout={ListLayout} layoutOptions={layoutOptions} shouldObserveItemSize>
        <GridList
          aria-label={inBin ? t("library.binList") : t("library.list")}
          className={styles.list ?? ""}
          // Choosing a row opens it, by click, Enter or Space; what is shown as chosen is what is open.
          selectionMode={inBin ? "none" : "single"}
          selectedKeys={current ? [current] : []}
          disallowEmptySelection
          onSelectionChange={choose}
        >
          {groups.map((group) => (
            <GridListSection key={group.name} id={`group-${group.name}`} aria-label={t(`library.group.${group.name}`)}>
              <GridListHeader className={styles.heading ?? ""}>{t(`library.group.${group.name}`)}</GridListHeader>
              {group.rows.map((row) => (
                <GridListItem
                  key={row.id}
                  id={row.id}
                  textValue={row.headline || row.fileName}
                  className={styles.item ?? ""}
                >
                  <LibraryRow row={row} group={group.name} now={now} inBin={inBin} />
                  {inBin && (
                    <Button kind="ghost" onPress={() => void actions.restore(row.id)}>
                      {t("library.putBack")}
                    </Button>
                  )}
                </GridListItem>
              ))}
            </GridListSection>
          ))}
          <GridListLoadMoreItem
            isLoading={rows.length < total}
            onLoadMore={() => void library.more()}
            className={styles.more ?? ""}
          >
            <Spinner /> {t("library.loadingMore")}
          </GridListLoadMoreItem>
        </GridList>
      </Virtualizer>
      <RowMenu
        row={byId.get(menu?.id ?? "")}
        place={menu?.place ?? null}
        inBin={inBin}
        bin={bin}
        onClose={() => setMenu(null)}
      />
    </div>
  );
}
