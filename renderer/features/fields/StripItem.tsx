import { ChevronDown, Pencil } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { IconButton } from "../../ui/IconButton.tsx";
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
    <Button className={styles.item ?? ""}>
      {/* The space keeps label and value apart for those who hear them. */}
      <span className={styles.label}>{label}</span>{" "}
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

export interface StripFieldProps extends Face {
  /** Where the field has a list behind it: the way to change that list. */
  edit?: { label: string; onPress(): void };
  children: ReactNode;
}

/** A fact of the strip that is typed, in a small sheet under it. */
export function StripField({ children, edit, ...face }: StripFieldProps) {
  return (
    <DialogTrigger>
      <FaceButton {...face} isMenu={edit !== undefined} />
      <Popover placement="bottom start" offset={4} className={menuStyles.popover ?? ""}>
        <Dialog aria-label={face.label} className={styles.sheet ?? ""}>
          <div className={styles.head}>
            <span className={styles.label}>{face.label}</span>
            {edit && (
              <IconButton label={edit.label} onPress={edit.onPress}>
                <Pencil size={15} strokeWidth={1.75} aria-hidden />
              </IconButton>
            )}
          </div>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
