import { useSetting } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Switch } from "../../ui/Switch.tsx";
import styles from "./SettingsPanel.module.css";
import { useSet } from "./useSet.ts";

/** What goes with every exported file. */
export function ExportSettings() {
  const { t } = useStrings();
  const set = useSet();
  const fonts = useSetting((settings) => settings.fonts);
  return (
    <section aria-label={t("settings.exporting")} className={styles.section}>
      <Switch label={t("settings.fonts")} isSelected={fonts} onChange={(next) => void set({ fonts: next })} />
    </section>
  );
}
