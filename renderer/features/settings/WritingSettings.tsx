import { nextStep, textSteps, zoomSteps } from "../../../core/settings/sizes.ts";
import { useSetting } from "../../session/desk.ts";
import { labelOf } from "../../strings/commandText.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Stepper } from "../../ui/Stepper.tsx";
import { Switch } from "../../ui/Switch.tsx";
import styles from "./SettingsPanel.module.css";
import { useSet } from "./useSet.ts";

/** How large everything is, and how the text moves while it is written. */
export function WritingSettings() {
  const { t, language } = useStrings();
  const set = useSet();
  const zoom = useSetting((settings) => settings.zoom);
  const textSize = useSetting((settings) => settings.textSize);
  const typewriter = useSetting((settings) => settings.typewriter);
  const canStep = (steps: readonly number[], now: number) => ({
    canLess: nextStep(steps, now, -1) !== now,
    canMore: nextStep(steps, now, 1) !== now,
  });
  return (
    <section aria-label={t("writing.title")} className={styles.section}>
      <Stepper
        label={t("writing.textSize")}
        value={t("writing.percent", { value: textSize })}
        lessLabel={labelOf("text.smaller", language)}
        moreLabel={labelOf("text.larger", language)}
        {...canStep(textSteps, textSize)}
        onStep={(by) => void set({ textSize: nextStep(textSteps, textSize, by) })}
      />
      <Stepper
        label={t("writing.zoom")}
        value={t("writing.percent", { value: zoom })}
        lessLabel={labelOf("view.smaller", language)}
        moreLabel={labelOf("view.larger", language)}
        {...canStep(zoomSteps, zoom)}
        onStep={(by) => void set({ zoom: nextStep(zoomSteps, zoom, by) })}
      />
      <Switch
        label={t("writing.typewriter")}
        isSelected={typewriter}
        onChange={(next) => void set({ typewriter: next })}
      />
    </section>
  );
}
