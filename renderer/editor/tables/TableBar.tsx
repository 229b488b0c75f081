import {
  ArrowDownFromLine,
  ArrowLeftFromLine,
  ArrowRightFromLine,
  ArrowUpFromLine,
  Ellipsis,
  type LucideIcon,
  PanelLeft,
  PanelRight,
  PanelTop,
  TableCellsMerge,
  TableCellsSplit,
} from "lucide-react";
import { useEffect, useRef } from "react";
import { Separator, Toolbar } from "react-aria-components";
import type { CommandId } from "../../../core/commands/commands.ts";
import { labelOf } from "../../strings/commandText.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { icon } from "../../ui/icon.ts";
import { Menu } from "../../ui/Menu.tsx";
import type { EditorCommandId } from "../commands.ts";
import type { ArticleEditor } from "../createArticleEditor.ts";
import type { TableView } from "../extensions/TablesExtension.ts";
import { ToolButton, ToolToggle } from "../toolbar/ToolButton.tsx";
import { useWatched } from "../useWatched.ts";
import styles from "./TableBar.module.css";

type TableCommand = Extract<CommandId & EditorCommandId, `table.${string}`>;

const additions: readonly { id: TableCommand; rtl: LucideIcon; ltr: LucideIcon }[] = [
  { id: "table.rowAbove", rtl: ArrowUpFromLine, ltr: ArrowUpFromLine },
  { id: "table.rowBelow", rtl: ArrowDownFromLine, ltr: ArrowDownFromLine },
  { id: "table.columnBefore", rtl: ArrowRightFromLine, ltr: ArrowLeftFromLine },
  { id: "table.columnAfter", rtl: ArrowLeftFromLine, ltr: ArrowRightFromLine },
];

const more: readonly (readonly TableCommand[])[] = [
  ["table.wider", "table.narrower", "table.turn"],
  ["table.deleteRow", "table.deleteColumn", "table.delete"],
];

interface ToolsProps {
  view: TableView;
  run(id: TableCommand): void;
}

function Tools({ view, run }: ToolsProps) {
  const { t, language } = useStrings();
  const labelled = (id: TableCommand) => ({ label: labelOf(id, language), onPress: () => run(id) });
  const choices = more.map((group) =>
    group.map((id) => ({ id, label: labelOf(id, language), isDanger: id === "table.delete" })),
  );
  return (
    <>
      {additions.map(({ id, ...pictures }) => (
        <ToolButton key={id} {...labelled(id)} icon={pictures[view.direction]} isDisabled={false} />
      ))}
      <Separator orientation="vertical" className={styles.line ?? ""} />
      <ToolToggle {...labelled("table.headerRow")} icon={PanelTop} isOn={view.row} />
      <ToolToggle
        {...labelled("table.headerColumn")}
        icon={view.direction === "rtl" ? PanelRight : PanelLeft}
        isOn={view.column}
      />
      <Separator orientation="vertical" className={styles.line ?? ""} />
      <ToolButton {...labelled("table.merge")} icon={TableCellsMerge} isDisabled={!view.canMerge} />
      <ToolButton {...labelled("table.split")} icon={TableCellsSplit} isDisabled={!view.canSplit} />
      <Separator orientation="vertical" className={styles.line ?? ""} />
      <Menu label={t("tables.more")} groups={choices} onChoose={run}>
        <IconButton label={t("tables.more")} preventFocusOnPress>
          <Ellipsis {...icon} aria-hidden />
        </IconButton>
      </Menu>
    </>
  );
}

/** The tools of the table that the caret is in, above it; they stay in sight while any of it is. */
export function TableBar({ editor }: { editor: ArticleEditor }) {
  const { t } = useStrings();
  const view = useWatched(editor.tables.view);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => editor.tables.onAskTools(() => bar.current?.querySelector("button")?.focus()), [editor]);
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !bar.current?.contains(document.activeElement)) return;
      event.preventDefault();
      editor.focus();
    };
    // Before the hint of the focused tool, which would take the key for itself.
    window.addEventListener("keydown", leave, true);
    return () => window.removeEventListener("keydown", leave, true);
  }, [editor]);
  if (!view) return null;
  const run = (id: TableCommand) => {
    editor.run(id);
    editor.focus();
  };
  return (
    <div className={styles.place}>
      <div ref={bar} className={styles.bar}>
        <Toolbar aria-label={t("tables.tools")} className={styles.tools ?? ""}>
          <Tools view={view} run={run} />
        </Toolbar>
      </div>
    </div>
  );
}
