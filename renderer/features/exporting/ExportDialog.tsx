import { Share } from "lucide-react";
import { useState } from "react";
import type { ExportFormat } from "../../../core/exporting/exportFormats.ts";
import { exportOptionsOf, rememberedOptions } from "../../../core/exporting/exportOptions.ts";
import { useDesk } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { icon } from "../../ui/icon.ts";
import styles from "./ExportDialog.module.css";
import { ExportFields } from "./ExportFields.tsx";
import { ForesightList } from "./ForesightList.tsx";
import { FormatList } from "./FormatList.tsx";
import { useExport } from "./useExport.ts";
import { useForesight } from "./useForesight.ts";

/** Everything that can be chosen of an export of the open piece, with what is to be known before it. */
export function ExportDialog({ onClose }: { onClose(): void }) {
  const { settings } = useDesk();
  const { t } = useStrings();
  const { run } = useExport();
  const [format, setFormat] = useState(() => settings.store.getState().exportFormat);
  const [options, setOptions] = useState(() => exportOptionsOf(settings.store.getState()));
  const foresight = useForesight(format, options);

  function take(chosen: ExportFormat) {
    // A choice that could not be written holds all the same; the next one will tell.
    void settings.set({ exportFormat: chosen, ...rememberedOptions(options) });
    onClose();
    void run(chosen, options);
  }

  return (
    <Dialog title={t("exporting.optionsTitle")} isWide onClose={onClose}>
      <div className={styles.columns}>
        <FormatList selected={format} onSelect={setFormat} onTake={take} />
        <div className={styles.choices}>
          <ExportFields format={format} options={options} onChange={setOptions} />
          <ForesightList foresight={foresight} />
        </div>
      </div>
      <DialogActions>
        <Button onPress={onClose}>{t("ui.cancel")}</Button>
        <Button kind="primary" icon={<Share {...icon} aria-hidden />} onPress={() => take(format)}>
          {t("exporting.go")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
