import { Check, Circle, CircleCheck, TriangleAlert } from "lucide-react";
import { useSession } from "../../session/desk.ts";
import { formatClock } from "../../strings/formats.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Spinner } from "../../ui/Spinner.tsx";
import styles from "./SaveStatus.module.css";
import type { SaveLook } from "./saveLook.ts";
import { useSettledLook } from "./useSettledLook.ts";

const signs: Record<SaveLook, React.ReactNode> = {
  saved: <Check size={15} strokeWidth={2} aria-hidden />,
  kept: <CircleCheck size={15} strokeWidth={1.75} aria-hidden />,
  unsaved: <Circle size={9} strokeWidth={0} fill="currentColor" aria-hidden />,
  slow: <Spinner />,
  stalled: <TriangleAlert size={15} strokeWidth={1.75} aria-hidden />,
  failed: <TriangleAlert size={15} strokeWidth={1.75} aria-hidden />,
};

/** Whether what is on screen is in its file. */
export function SaveStatus() {
  const { t } = useStrings();
  const look = useSettledLook();
  const savedAt = useSession(({ save }) => save?.savedAt ?? null);
  if (!look) return null;
  const words =
    look === "saved" && savedAt !== null ? t("saving.savedAt", { time: formatClock(savedAt) }) : t(`saving.${look}`);
  return (
    <span role="status" className={`${styles.status} ${styles[look]}`} data-save={look}>
      {signs[look]}
      {words}
    </span>
  );
}
