import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "./IconButton.tsx";
import { icon } from "./icon.ts";
import styles from "./Notice.module.css";

export interface NoticeProps {
  tone: "quiet" | "warning" | "urgent";
  title?: string | undefined;
  children?: ReactNode;
  actions?: ReactNode;
  closeLabel?: string;
  onClose?: () => void;
}

/** A bar that stays until what it tells is over; an urgent one interrupts a screen reader. */
export function Notice({ tone, title, children, actions, closeLabel, onClose }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === "urgent" ? "alert" : "status"}>
      <div className={styles.text}>
        {title && <strong className={styles.title}>{title}</strong>}
        {children}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
      {onClose && closeLabel && (
        <IconButton label={closeLabel} onPress={onClose}>
          <X {...icon} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
