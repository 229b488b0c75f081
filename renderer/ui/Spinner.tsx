import styles from "./Spinner.module.css";

/** Work of unknown length; the words beside it say which. */
export function Spinner() {
  return <span className={styles.spinner} aria-hidden />;
}
