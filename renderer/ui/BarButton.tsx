import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import styles from "./BarButton.module.css";

export interface BarButtonProps extends Omit<AriaButtonProps, "className" | "style"> {
  tone?: "plain" | "warning";
}

/** A button of a thin bar: reads as a word of it until one comes near. */
export function BarButton({ tone = "plain", ...rest }: BarButtonProps) {
  return <AriaButton {...rest} className={`${styles.button} ${tone === "warning" ? styles.warning : ""}`} />;
}
