import type { Row } from "../../../core/contract/rows.ts";
import { useDesk } from "../../session/desk.ts";
import { keysOf } from "../../strings/commandText.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { ContextMenu } from "../../ui/ContextMenu.tsx";
import type { MenuChoice } from "../../ui/Menu.tsx";
import type { WindowPlace } from "../../ui/WindowAnchor.tsx";
import type { BinQuestions } from "./binQuestion.ts";
import { isSalvageable, useLibraryActions } from "./useLibraryActions.ts";

type RowCommand = "open" | "salvage" | "restore" | "reveal" | "compare" | "delete" | "remove" | "export" | "deleteAll";

export interface RowMenuProps {
  /** The one it was asked for. */
  row: Row | undefined;
  /** All that are selected, where that row is one of several; else none. */
  selected: readonly Row[];
  place: WindowPlace | null;
  inBin: boolean;
  bin: BinQuestions;
  onExport(): void;
  onClose(): void;
}

/** What can be done with a row of the list, or with all that are selected. */
export function RowMenu({ row, selected, place, inBin, bin, onExport, onClose }: RowMenuProps) {
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

  const several: MenuChoice<RowCommand>[][] = [
    [{ id: "export", label: t("exporting.go") }],
    [{ id: "deleteAll", label: t("library.delete"), keys: "Delete", isDanger: true }],
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
    if (command === "export") onExport();
    if (command === "deleteAll") void actions.removeAll(selected);
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
      label={selected.length > 0 ? t("library.selected", { count: selected.length }) : t("library.actions")}
      groups={inBin ? binned : selected.length > 0 ? several : usual}
      place={place}
      onClose={onClose}
      onChoose={onChoose}
    />
  );
}
