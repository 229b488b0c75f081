import { Table } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { keysOf, labelOf } from "../../strings/commandText.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { icon } from "../../ui/icon.ts";
import type { ArticleEditor } from "../createArticleEditor.ts";
import { platform } from "../platform.ts";
import styles from "./TablePicker.module.css";
import { newTable, type TableSize } from "./tableCommands.ts";

/** The largest table that is made at once; it grows by its own tools. */
const most: TableSize = { rows: 6, columns: 8 };

const sizes: readonly TableSize[] = Array.from({ length: most.rows * most.columns }, (_, index) => ({
  rows: Math.floor(index / most.columns) + 1,
  columns: (index % most.columns) + 1,
}));

/** The size an arrow leads to; columns are counted from where the lines of the window begin. */
function moved({ rows, columns }: TableSize, key: string, isRtl: boolean): TableSize {
  const forward = isRtl ? "ArrowLeft" : "ArrowRight";
  const x = key === "ArrowLeft" || key === "ArrowRight" ? (key === forward ? 1 : -1) : 0;
  const y = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  return {
    rows: Math.min(most.rows, Math.max(1, rows + y)),
    columns: Math.min(most.columns, Math.max(1, columns + x)),
  };
}

function Sizes({ onChoose }: { onChoose(size: TableSize): void }) {
  const { t, language } = useStrings();
  const [size, setSize] = useState(newTable);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.key.startsWith("Arrow")) return;
    event.preventDefault();
    const next = moved(size, event.key, language === "ar");
    setSize(next);
    const place = (next.rows - 1) * most.columns + next.columns - 1;
    event.currentTarget.querySelectorAll("button").item(place).focus();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div role="group" aria-label={t("tables.sizes")} className={styles.sizes} onKeyDown={onKeyDown}>
        {sizes.map((one) => {
          const isOwn = one.rows === size.rows && one.columns === size.columns;
          return (
            <button
              key={`${one.rows}-${one.columns}`}
              type="button"
              // biome-ignore lint/a11y/noAutofocus: the popover was asked for, and this is what it is for
              autoFocus={one.rows === newTable.rows && one.columns === newTable.columns}
              tabIndex={isOwn ? 0 : -1}
              aria-label={t("tables.size", { rows: one.rows, columns: one.columns })}
              data-covered={one.rows <= size.rows && one.columns <= size.columns}
              className={styles.size}
              onPointerEnter={() => setSize(one)}
              onClick={() => onChoose(one)}
            />
          );
        })}
      </div>
      <p className={styles.said} aria-hidden>
        {t("tables.size", { rows: size.rows, columns: size.columns })}
      </p>
    </>
  );
}

/** Puts a table of a chosen size into the text. */
export function TablePicker({ editor }: { editor: ArticleEditor }) {
  const { language } = useStrings();
  const [isOpen, setOpen] = useState(false);
  const isChosen = useRef(false);
  // Once it is closed: an open popover takes back the focus that leaves it.
  useEffect(() => {
    if (!isOpen && isChosen.current) editor.focus();
    isChosen.current = false;
  }, [isOpen, editor]);
  const label = labelOf("table.insert", language);
  const choose = (size: TableSize) => {
    editor.tables.insert(size);
    isChosen.current = true;
    setOpen(false);
  };
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <IconButton label={label} keys={keysOf("table.insert", platform)}>
        <Table {...icon} aria-hidden />
      </IconButton>
      <Popover placement="bottom" offset={4} className={styles.popover ?? ""}>
        <Dialog aria-label={label} className={styles.dialog ?? ""}>
          <Sizes onChoose={choose} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
