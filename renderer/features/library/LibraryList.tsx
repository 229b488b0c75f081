import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from "react";
import {
  GridList,
  GridListHeader,
  GridListItem,
  GridListLoadMoreItem,
  GridListSection,
  type Key,
  ListLayout,
  type Selection,
  Virtualizer,
} from "react-aria-components";
import { useStore } from "zustand";
import type { Row } from "../../../core/contract/rows.ts";
import { useSession } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { Spinner } from "../../ui/Spinner.tsx";
import type { WindowPlace } from "../../ui/WindowAnchor.tsx";
import type { BinQuestions } from "./binQuestion.ts";
import { groupRows } from "./groupRows.ts";
import styles from "./LibraryList.module.css";
import { LibraryRow } from "./LibraryRow.tsx";
import { type LibraryStore, selectionOf } from "./libraryStore.ts";
import { RangeStart } from "./RangeStart.tsx";
import { RowMenu } from "./RowMenu.tsx";
import { useLibraryActions } from "./useLibraryActions.ts";

const layoutOptions = { estimatedRowHeight: 86, estimatedHeadingHeight: 34 };

/** The id of the row an event happened in. */
function rowIdAt(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest("[data-key]")?.getAttribute("data-key") ?? null) : null;
}

export interface LibraryListProps {
  library: LibraryStore;
  bin: BinQuestions;
  onExport(): void;
  /** The piece that is open already was chosen. */
  onChooseOpen(): void;
}

/** The rows, grouped by day; only those in sight are in the document. */
export function LibraryList({ library, bin, onExport, onChooseOpen }: LibraryListProps) {
  const { t } = useStrings();
  const actions = useLibraryActions();
  const rows = useStore(library.store, (view) => view.rows);
  const total = useStore(library.store, (view) => view.total);
  const inBin = useStore(library.store, (view) => view.place === "bin");
  const current = useSession((state) => state.opening ?? state.head?.id);
  const selected = useStore(library.store, (view) => view.selected);
  const isSeveral = useStore(library.store, (view) => selectionOf(view) !== null);
  const [menu, setMenu] = useState<{ id: string; place: WindowPlace } | null>(null);
  const { now, groups } = useMemo(() => {
    const time = new Date();
    return { now: time, groups: groupRows(rows, time) };
  }, [rows]);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);

  function open(id: Key) {
    const row = byId.get(String(id));
    if (row) void actions.choose(row);
    if (id === current) onChooseOpen();
  }

  const rangeStarted = useRef<string | null>(null);
  function select(keys: Selection) {
    rangeStarted.current = current ?? null;
    library.select(keys as typeof selected);
  }

  /** A click of the mouse opens what it selects; with Ctrl or Shift it only selects. */
  function onClick(event: MouseEvent) {
    const { detail, ctrlKey, metaKey, shiftKey } = event;
    const id = rowIdAt(event.target);
    if (!inBin && detail === 1 && id !== null && !ctrlKey && !metaKey && !shiftKey) open(id);
  }

  /** All that are selected, where the row is one of several. */
  function together(row: Row | undefined): Row[] {
    const isIn = (id: string) => selected === "all" || selected.has(id);
    return isSeveral && row && isIn(row.id) ? rows.filter(({ id }) => isIn(id)) : [];
  }

  function onKeyDown(event: KeyboardEvent) {
    const row = byId.get(rowIdAt(event.target) ?? "");
    if (event.key !== "Delete" || !row) return;
    event.preventDefault();
    if (together(row).length > 0) return void actions.removeAll(together(row));
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
    <div className={styles.frame} onKeyDown={onKeyDown} onClickCapture={onClick} onContextMenu={onContextMenu}>
      <Virtualizer layout={ListLayout} layoutOptions={layoutOptions} shouldObserveItemSize>
        <GridList
          aria-label={inBin ? t("library.binList") : t("library.list")}
          className={`${styles.list} ${isSeveral ? styles.several : ""}`}
          selectionMode={inBin ? "none" : "multiple"}
          selectionBehavior="replace"
          selectedKeys={selected}
          onSelectionChange={select}
          {...(!inBin && { onAction: open })}
        >
          {groups.map((group) => (
            <GridListSection key={group.name} id={`group-${group.name}`} aria-label={t(`library.group.${group.name}`)}>
              <GridListHeader className={styles.heading ?? ""}>{t(`library.group.${group.name}`)}</GridListHeader>
              {group.rows.map((row) => (
                <GridListItem
                  key={row.id}
                  id={row.id}
                  textValue={row.headline || row.fileName}
                  className={`${styles.item} ${row.id === current ? styles.open : ""}`}
                >
                  {({ state }) => (
                    <>
                      {row.id === current && <RangeStart id={row.id} list={state} done={rangeStarted} />}
                      <LibraryRow row={row} group={group.name} now={now} inBin={inBin} />
                      {inBin && (
                        <Button kind="ghost" onPress={() => void actions.restore(row.id)}>
                          {t("library.putBack")}
                        </Button>
                      )}
                    </>
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
        selected={together(byId.get(menu?.id ?? ""))}
        onExport={onExport}
        place={menu?.place ?? null}
        inBin={inBin}
        bin={bin}
        onClose={() => setMenu(null)}
      />
    </div>
  );
}
