import type { ReactNode } from "react";
import styles from "./FieldsPanel.module.css";

/** A field of the panel under its name, with what there is to say of it. */
export function Field({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      {children}
      {hint && <span className={styles.hint}>{hint}</span>}
    </div>
  );
}
