import { Share } from "lucide-react";
import { useState } from "react";
import type { ListQuery } from "../../../core/contract/rows.ts";
import type { ExportFormat } from "../../../core/exporting/exportFormats.ts";
import { exportOptionsOf, rememberedOptions } from "../../../core/exporting/exportOptions.ts";
import { useDesk } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { icon } from "../../ui/icon.ts";
import { Switch } from "../../ui/Switch.tsx";
import styles from "./ExportDialog.module.css";
import { ExportFields, type LayoutPart } from "./ExportFields.tsx";
import { ForesightList } from "./ForesightList.tsx";
import { FormatList } from "./FormatList.tsx";
import { useExport } from "./useExport.ts";
import { useExportMany } from "./useExportMany.ts";
import { useForesight } from "./useForesight.ts";

export interface ExportDialogProps {
  /** What the list shows, and how many pieces that are; null where the list is of something else. */
  listed: (Pick<ListQuery, "words" | "status"> & { total: number }) | null;
  Layouts: LayoutPart;
  onClose(): void;
}

/** Everything that can be chosen of an export of the open piece, with what is to be known before it. */
export function ExportDialog({ listed, Layouts, onClose }: ExportDialogProps) {
  const { settings } = useDesk();
  const { t } = useStrings();
  const { run } = useExport();
  const [format, setFormat] = useState(() => settings.store.getState().exportFormat);
  const [options, setOptions] = useState(() => exportOptionsOf(settings.store.getState()));
  const [isMany, setMany] = useState(false);
  const foresight = useForesight(format, options);
  const runMany = useExportMany();

  function take(chosen: ExportFormat) {
    // A choice that could not be written holds all the same; the next one will tell.
    void settings.set({ exportFormat: chosen, ...rememberedOptions(options) });
    onClose();
    void (isMany && listed ? runMany(listed, chosen, options) : run(chosen, options));
  }

  return (
    <Dialog title={t("exporting.optionsTitle")} isWide onClose={onClose}>
      <div className={styles.columns}>
        <FormatList selected={format} onSelect={setFormat} onTake={take} />
        <div className={styles.choices}>
          <ExportFields format={format} options={options} onChange={setOptions} Layouts={Layouts} />
          {listed && listed.total > 1 && (
            <Switch label={t("exporting.listed", { count: listed.total })} isSelected={isMany} onChange={setMany} />
          )}
          {isMany ? (
            <p className={styles.quiet}>{t("exporting.listedHint")}</p>
          ) : (
            <ForesightList foresight={foresight} />
          )}
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
