import type { ReactNode } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import styles from "./Choice.module.css";

export interface ChoiceProps<Id extends string> {
  label: string;
  /** The label is read out but not shown. */
  isLabelHidden?: boolean;
  /** Where there is no room for words, a style sheet around may hide `[data-words]`: each option is named besides. */
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
          <Radio key={option.id} value={option.id} aria-label={option.label} className={styles.option ?? ""}>
            {option.icon}
            <span data-words>{option.label}</span>
          </Radio>
        ))}
      </span>
    </RadioGroup>
  );
}
