import type { ReactNode } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import styles from "./Choice.module.css";

export interface ChoiceProps<Id extends string> {
  label: string;
  /** The label is read out but not shown. */
  isLabelHidden?: boolean;
  options: readonly { id: Id; label: string; icon?: ReactNode }[];
  selected: Id;
  onChoose(id: Id): void;
}

/** One of a few, all in sight. */
export function Choice<Id extends string>({ label, isLabelHidden, options, selected, onChoose }: ChoiceProps<Id>) {
  return (
    <RadioGroup
      value={selected}
      onChange={(value) => onChoose(value as Id)}
      orientation="horizontal"
      className={styles.choice ?? ""}
      {...(isLabelHidden ? { "aria-label": label } : {})}
    >
      {!isLabelHidden && <Label className={styles.label ?? ""}>{label}</Label>}
      <span className={styles.options}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className={styles.option ?? ""}>
            {option.icon}
            {option.label}
          </Radio>
        ))}
      </span>
    </RadioGroup>
  );
}
