import { useDesk } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Preview.module.css";

/** In the preview's place at the side while it is elsewhere: where, and the way back. */
export function PreviewElsewhere({ isFull, leaveFull }: { isFull: boolean; leaveFull(): void }) {
  const { settings } = useDesk();
  const { t } = useStrings();
  return (
    <div className={styles.empty}>
      <p>{t(isFull ? "preview.isFull" : "preview.isBelow")}</p>
      <Button onPress={isFull ? leaveFull : () => void settings.set({ previewPlace: "side" })}>
        {t(isFull ? "preview.leaveFull" : "preview.toSide")}
      </Button>
    </div>
  );
}
