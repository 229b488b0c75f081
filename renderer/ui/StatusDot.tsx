import styles from "./StatusDot.module.css";

/** A small sign of how far something is; the word beside it says the same. */
export function StatusDot({ status }: { status: "draft" | "review" | "ready" | "exported" }) {
  return <span className={`${styles.dot} ${styles[status]}`} aria-hidden />;
}
