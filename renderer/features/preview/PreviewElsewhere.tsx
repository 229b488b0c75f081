import { useDesk } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Preview.module.css";

/** In the preview's place at the side while it is below the text: the way back. */
export function PreviewElsewhere() {
  const { settings } = useDesk();
  const { t } = useStrings();
  return (
    <div className={styles.empty}>
      <p>{t("preview.isBelow")}</p>
      <Button onPress={() => void settings.set({ previewPlace: "side" })}>{t("preview.toSide")}</Button>
    </div>
  );
}
