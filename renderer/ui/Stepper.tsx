import { Minus, Plus } from "lucide-react";
import { Group } from "react-aria-components";
import { IconButton } from "./IconButton.tsx";
import { icon } from "./icon.ts";
import styles from "./Stepper.module.css";

export interface StepperProps {
  label: string;
  /** The value in words. */
  value: string;
  lessLabel: string;
  moreLabel: string;
  canLess: boolean;
  canMore: boolean;
  onStep(by: 1 | -1): void;
}

/** A size that goes up and down by steps. */
export function Stepper({ label, value, lessLabel, moreLabel, canLess, canMore, onStep }: StepperProps) {
  return (
    <Group aria-label={label} className={styles.stepper ?? ""}>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      <span className={styles.steps}>
        <IconButton label={lessLabel} isDisabled={!canLess} onPress={() => onStep(-1)}>
          <Minus {...icon} aria-hidden />
        </IconButton>
        <span className={styles.value} role="status">
          {value}
        </span>
        <IconButton label={moreLabel} isDisabled={!canMore} onPress={() => onStep(1)}>
          <Plus {...icon} aria-hidden />
        </IconButton>
      </span>
    </Group>
  );
}
