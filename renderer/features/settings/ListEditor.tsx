import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { type FormEvent, type ReactNode, useState } from "react";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { icon } from "../../ui/icon.ts";
import { showToast } from "../../ui/toasts.ts";
import styles from "./ListEditor.module.css";
import { moved } from "./listEdits.ts";

export interface ListEntry {
  id: string;
  label: string;
}

export interface ListEditorProps {
  title: string;
  hint: string;
  /** What the field for a new entry says. */
  newLabel: string;
  entries: readonly ListEntry[];
  onChange(entries: ListEntry[]): void;
  /** The entry to be for a label just typed; null where the list has it already. */
  create(label: string): ListEntry | null;
  /** Left out where the list begins empty. */
  onRestoreDefaults?(): void;
  /** What more can be set of an entry, under its name. */
  detailsOf?(entry: ListEntry): ReactNode;
}

function EntryName({ label, onRename }: { label: string; onRename(label: string): void }) {
  const { t } = useStrings();
  const [typed, setTyped] = useState(label);
  return (
    <input
      className={styles.name}
      aria-label={t("settings.rename", { name: label })}
      value={typed}
      maxLength={500}
      spellCheck={false}
      onChange={(event) => setTyped(event.target.value)}
      // Half a name is no name: the list hears of it when it is finished.
      onBlur={() => (typed.trim() === "" ? setTyped(label) : typed !== label && onRename(typed))}
      onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
    />
  );
}

function NewEntry({ label, onAdd }: { label: string; onAdd(label: string): boolean }) {
  const { t } = useStrings();
  const [typed, setTyped] = useState("");
  function add(event: FormEvent) {
    event.preventDefault();
    if (typed.trim() !== "" && onAdd(typed.trim())) setTyped("");
  }
  return (
    <form className={styles.row} onSubmit={add}>
      <input
        className={styles.name}
        aria-label={label}
        placeholder={label}
        value={typed}
        maxLength={500}
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" icon={<Plus {...icon} aria-hidden />} isDisabled={typed.trim() === ""}>
        {t("settings.add")}
      </Button>
    </form>
  );
}

/** A desk's own list: add, rename, move, remove, or begin again from the starting list. */
export function ListEditor(props: ListEditorProps) {
  const { title, hint, newLabel, entries, onChange, create, onRestoreDefaults, detailsOf } = props;
  const { t } = useStrings();

  function add(label: string): boolean {
    const entry = create(label);
    if (entry) onChange([...entries, entry]);
    return entry !== null;
  }

  function remove(entry: ListEntry): void {
    onChange(entries.filter((other) => other !== entry));
    const actions = [{ label: t("ui.undo"), run: () => onChange([...entries]) }];
    showToast({ tone: "quiet", text: t("settings.removed", { name: entry.label }), actions });
  }

  return (
    <section aria-label={title} className={styles.editor}>
      <header className={styles.header}>
        <h3 className={styles.title}>{title}</h3>
        {onRestoreDefaults && (
          <Button kind="ghost" onPress={onRestoreDefaults}>
            {t("settings.restoreDefaults")}
          </Button>
        )}
      </header>
      <p className={styles.hint}>{hint}</p>
      <ol className={styles.list}>
        {entries.map((entry, index) => (
          <li key={`${entry.id} ${entry.label}`}>
            <div className={styles.row}>
              <EntryName
                label={entry.label}
                onRename={(label) => onChange(entries.map((other) => (other === entry ? { ...entry, label } : other)))}
              />
              <IconButton
                label={t("settings.moveUp", { name: entry.label })}
                isDisabled={index === 0}
                onPress={() => onChange(moved(entries, index, -1))}
              >
                <ArrowUp {...icon} aria-hidden />
              </IconButton>
              <IconButton
                label={t("settings.moveDown", { name: entry.label })}
                isDisabled={index === entries.length - 1}
                onPress={() => onChange(moved(entries, index, 1))}
              >
                <ArrowDown {...icon} aria-hidden />
              </IconButton>
              <IconButton label={t("settings.remove", { name: entry.label })} onPress={() => remove(entry)}>
                <X {...icon} aria-hidden />
              </IconButton>
            </div>
            {detailsOf?.(entry)}
          </li>
        ))}
      </ol>
      <NewEntry label={newLabel} onAdd={add} />
    </section>
  );
}
