import { Separator } from "react-resizable-panels";
import styles from "./Edge.module.css";

/** The edge between two panels, to be dragged, or moved with the arrows. */
export function Edge({ label }: { label: string }) {
  return <Separator className={styles.edge ?? ""} aria-label={label} />;
}
