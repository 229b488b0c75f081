import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps, ToggleButton } from "react-aria-components";
import { Hint } from "./Hint.tsx";
import styles from "./IconButton.module.css";

export interface IconButtonProps extends Omit<AriaButtonProps, "className" | "children" | "style" | "aria-label"> {
  label: string;
  /** Shown beside the label in the tooltip. */
  keys?: string | undefined;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

/** A button that is only an icon: named for those who do not see it, explained for those who wait. */
export function IconButton({ label, keys, children, ...rest }: IconButtonProps) {
  return (
    <Hint text={label} keys={keys}>
      <AriaButton {...rest} aria-label={label} className={styles.button ?? ""}>
        {children}
      </AriaButton>
    </Hint>
  );
}

export interface IconToggleProps {
  label: string;
  keys?: string | undefined;
  isSelected: boolean;
  onChange(isSelected: boolean): void;
  /** Leaves the caret where it is. */
  preventFocusOnPress?: boolean;
  children: ReactNode;
}

/** An icon that stays pressed. */
export function IconToggle({ label, keys, children, ...rest }: IconToggleProps) {
  return (
    <Hint text={label} keys={keys}>
      <ToggleButton {...rest} aria-label={label} className={styles.button ?? ""}>
        {children}
      </ToggleButton>
    </Hint>
  );
}
