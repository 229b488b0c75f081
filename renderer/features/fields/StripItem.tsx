import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import menuStyles from "../../ui/Menu.module.css";
import { Menu, type MenuProps } from "../../ui/Menu.tsx";
import styles from "./StripItem.module.css";

interface Face {
  label: string;
  /** What the field holds now; empty shows the placeholder. */
  value: string;
  placeholder: string;
  mark?: ReactNode;
}

function FaceButton({ label, value, placeholder, mark, isMenu }: Face & { isMenu: boolean }) {
  return (
    <Button className={styles.item ?? ""} aria-label={`${label}: ${value || placeholder}`}>
      <span className={styles.label}>{label}</span>
      <span className={`${styles.value} ${value === "" ? styles.missing : ""}`}>
        {mark}
        <bdi className={styles.text}>{value || placeholder}</bdi>
        {isMenu && <ChevronDown size={14} strokeWidth={1.75} aria-hidden />}
      </span>
    </Button>
  );
}

/** A fact of the strip that is one of several. */
export function StripMenu<Id extends string>({ menu, ...face }: Face & { menu: Omit<MenuProps<Id>, "label"> }) {
  return (
    <Menu label={face.label} {...menu}>
      <FaceButton {...face} isMenu />
    </Menu>
  );
}

/** A fact of the strip that is typed, in a small sheet under it. */
export function StripField({ children, hasList = false, ...face }: Face & { children: ReactNode; hasList?: boolean }) {
  return (
    <DialogTrigger>
      <FaceButton {...face} isMenu={hasList} />
      <Popover placement="bottom start" offset={4} className={menuStyles.popover ?? ""}>
        <Dialog aria-label={face.label} className={styles.sheet ?? ""}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
