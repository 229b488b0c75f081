import { Check } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import {
  Menu as AriaMenu,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  type Selection,
  Separator,
} from "react-aria-components";
import { icon } from "./icon.ts";
import styles from "./Menu.module.css";

export interface MenuChoice<Id extends string = string> {
  id: Id;
  label: string;
  hint?: string | undefined;
  keys?: string | undefined;
  icon?: ReactNode;
  isDisabled?: boolean;
  isDanger?: boolean;
}

export interface MenuProps<Id extends string> {
  label: string;
  /** Groups of choices, kept apart by a line. */
  groups: readonly (readonly MenuChoice<Id>[])[];
  /** What stands over a group, by its place; nothing where its choices speak for themselves. */
  titles?: readonly (string | undefined)[] | undefined;
  /** The choice that holds now, where the menu chooses one of several. */
  selected?: Id | undefined;
  onChoose(id: Id): void;
}

function ChoiceBody({ choice, isSelected }: { choice: MenuChoice; isSelected: boolean }) {
  return (
    <>
      {choice.icon}
      <span className={styles.text}>
        <span>{choice.label}</span>
        {choice.hint && <span className={styles.hint}>{choice.hint}</span>}
      </span>
      {choice.keys && <kbd className={styles.keys}>{choice.keys}</kbd>}
      {isSelected && <Check {...icon} className={styles.check} aria-hidden />}
    </>
  );
}

/** The list of a menu; stands inside a popover. */
export function MenuList<Id extends string>({ label, groups, titles, selected, onChoose }: MenuProps<Id>) {
  const selection = selected === undefined ? {} : { selectionMode: "single" as const, selectedKeys: [selected] };
  const itemOf = (choice: MenuChoice<Id>) => (
    <MenuItem
      key={choice.id}
      id={choice.id}
      textValue={choice.label}
      isDisabled={choice.isDisabled ?? false}
      className={`${styles.item} ${choice.isDanger ? styles.danger : ""}`}
    >
      {({ isSelected }) => <ChoiceBody choice={choice} isSelected={isSelected} />}
    </MenuItem>
  );
  const items = groups.flatMap((group, index) => {
    const title = titles?.[index];
    const line =
      index > 0 && group.length > 0 ? [<Separator key={`line-${group[0]?.id}`} className={styles.line ?? ""} />] : [];
    if (title === undefined || group.length === 0) return [...line, ...group.map(itemOf)];
    const section = (
      <MenuSection key={`group-${group[0]?.id}`}>
        <Header className={styles.title ?? ""}>{title}</Header>
        {group.map(itemOf)}
      </MenuSection>
    );
    return [...line, section];
  });
  return (
    <AriaMenu
      aria-label={label}
      className={styles.menu ?? ""}
      {...selection}
      onSelectionChange={(keys: Selection) => {
        // Choosing what is chosen already empties the selection; nothing was meant to change.
        const chosen = keys === "all" ? undefined : [...keys][0];
        if (chosen !== undefined) onChoose(String(chosen) as Id);
      }}
      onAction={selected === undefined ? (key) => onChoose(String(key) as Id) : () => undefined}
    >
      {items}
    </AriaMenu>
  );
}

/** A button (`children`) that opens a menu under it. */
export function Menu<Id extends string>({
  children,
  placement = "bottom start",
  ...list
}: MenuProps<Id> & { children: ReactElement; placement?: "bottom start" | "bottom end" | "top start" }) {
  return (
    <MenuTrigger>
      {children}
      <Popover placement={placement} offset={4} className={styles.popover ?? ""}>
        <MenuList {...list} />
      </Popover>
    </MenuTrigger>
  );
}
