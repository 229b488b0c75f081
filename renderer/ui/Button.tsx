import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import styles from "./Button.module.css";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "children" | "style"> {
  /** `primary` is for the one thing in sight most likely wanted next. */
  kind?: "primary" | "quiet" | "ghost" | "danger";
  icon?: ReactNode;
  /** Stands at the inline end: a chevron of a menu, keys. */
  trail?: ReactNode;
  children?: ReactNode;
}

export function Button({ kind = "quiet", icon, trail, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`${styles.button} ${styles[kind]}`}>
      {icon}
      {children && <span className={styles.label}>{children}</span>}
      {trail}
    </AriaButton>
  );
}
