import { Switch as AriaSwitch } from "react-aria-components";
import styles from "./Switch.module.css";

export interface SwitchProps {
  label: string;
  isSelected: boolean;
  isDisabled?: boolean;
  onChange(isSelected: boolean): void;
}

/** Something that is on or off, and says what. */
export function Switch({ label, isSelected, isDisabled = false, onChange }: SwitchProps) {
  return (
    <AriaSwitch isSelected={isSelected} isDisabled={isDisabled} onChange={onChange} className={styles.switch ?? ""}>
      <span className={styles.track} aria-hidden />
      {label}
    </AriaSwitch>
  );
}
