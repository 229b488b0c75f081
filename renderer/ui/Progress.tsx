import { X } from "lucide-react";
import { Label, ProgressBar } from "react-aria-components";
import { IconButton } from "./IconButton.tsx";
import { icon } from "./icon.ts";
import styles from "./Progress.module.css";

export interface ProgressProps {
  label: string;
  /** In words: «3 من 12». */
  detail?: string | undefined;
  done: number;
  /** 0 means the end is not known. */
  total: number;
  cancelLabel: string;
  onCancel?: (() => void) | undefined;
}

/** Long work: how far it is, and the way to stop it. */
export function Progress({ label, detail, done, total, cancelLabel, onCancel }: ProgressProps) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <div className={styles.progress}>
      <ProgressBar className={styles.bar ?? ""} value={share * 100} isIndeterminate={total === 0}>
        <Label className={styles.label ?? ""}>{label}</Label>
        <span className={styles.track}>
          <span className={styles.fill} style={{ inlineSize: `${total === 0 ? 35 : share * 100}%` }} />
        </span>
        {detail && <span className={styles.detail}>{detail}</span>}
      </ProgressBar>
      {onCancel && (
        <IconButton label={cancelLabel} onPress={onCancel}>
          <X {...icon} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
