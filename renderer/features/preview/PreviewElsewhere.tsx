import { useDesk } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { carryFocus } from "./carriedFocus.ts";
import styles from "./Preview.module.css";

/** In the preview's place at the side while it is elsewhere: where, and the way back. */
export function PreviewElsewhere({ isFull, leaveFull }: { isFull: boolean; leaveFull(): void }) {
  const { settings } = useDesk();
  const { t } = useStrings();
  function bringHere(): void {
    carryFocus(isFull ? "full" : "place");
    if (isFull) leaveFull();
    else void settings.set({ previewPlace: "side" });
  }
  return (
    <div className={styles.empty}>
      <p>{t(isFull ? "preview.isFull" : "preview.isBelow")}</p>
      <Button onPress={bringHere}>{t(isFull ? "preview.leaveFull" : "preview.toSide")}</Button>
    </div>
  );
}
