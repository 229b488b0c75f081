import { Share } from "lucide-react";
import { useState } from "react";
import type { ListQuery } from "../../../core/contract/rows.ts";
import type { ExportFormat } from "../../../core/exporting/exportFormats.ts";
import { exportOptionsOf, rememberedOptions } from "../../../core/exporting/exportOptions.ts";
import { useDesk } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { icon } from "../../ui/icon.ts";
import styles from "./ExportDialog.module.css";
import { ExportFields, type LayoutPart } from "./ExportFields.tsx";
import { ForesightList } from "./ForesightList.tsx";
import { FormatList } from "./FormatList.tsx";
import { useExport } from "./useExport.ts";
import { useExportMany } from "./useExportMany.ts";
import { useForesight } from "./useForesight.ts";

interface Listed extends Pick<ListQuery, "words" | "status"> {
  total: number;
  /** Without ids: all of it. */
  selected: { ids: readonly string[] | null; count: number } | null;
}

type Scope = "openOne" | "selected" | "listed";

export interface ExportDialogProps {
  /** What the list shows, and what of it is selected; null where the list is of something else. */
  listed: Listed | null;
  Layouts: LayoutPart;
  onClose(): void;
}

/** What an export may be of, with how many pieces that are: each thing once. */
function scopesOf(listed: Listed | null, isOpen: boolean): { id: Scope; count: number }[] {
  const { selected = null, total = 0 } = listed ?? {};
  return [
    ...(isOpen ? [{ id: "openOne" as const, count: 1 }] : []),
    ...(selected ? [{ id: "selected" as const, count: selected.count }] : []),
    ...(total > 1 && selected?.count !== total ? [{ id: "listed" as const, count: total }] : []),
  ];
}

/** Everything that can be chosen of an export, and of one of the open piece what is to be known before it. */
export function ExportDialog({ listed, Layouts, onClose }: ExportDialogProps) {
  const { settings, session } = useDesk();
  const { t } = useStrings();
  const { run } = useExport();
  const [format, setFormat] = useState(() => settings.store.getState().exportFormat);
  const [options, setOptions] = useState(() => exportOptionsOf(settings.store.getState()));
  const scopes = scopesOf(listed, session.store.getState().head !== null);
  const [chosenScope, setScope] = useState<Scope>(listed?.selected ? "selected" : "openOne");
  const scope = scopes.some(({ id }) => id === chosenScope) ? chosenScope : "openOne";
  const foresight = useForesight(format, options);
  const runMany = useExportMany();

  function take(chosen: ExportFormat) {
    // A choice that could not be written holds all the same; the next one will tell.
    void settings.set({ exportFormat: chosen, ...rememberedOptions(options) });
    onClose();
    if (!listed || scope === "openOne") return void run(chosen, options);
    const { words, status, selected } = listed;
    const ids = scope === "selected" && selected?.ids ? [...selected.ids] : null;
    void runMany({ words, status, ids }, chosen, options);
  }

  return (
    <Dialog title={t("exporting.optionsTitle")} isWide onClose={onClose}>
      <div className={styles.columns}>
        <FormatList selected={format} onSelect={setFormat} onTake={take} />
        <div className={styles.choices}>
          <ExportFields format={format} options={options} onChange={setOptions} Layouts={Layouts} />
          {scopes.length > 1 && (
            <Choice<Scope>
              label={t("exporting.scope")}
              selected={scope}
              onChoose={setScope}
              options={scopes.map(({ id, count }) => ({ id, label: t(`exporting.${id}`, { count }) }))}
            />
          )}
          {scope === "openOne" ? (
            <ForesightList foresight={foresight} />
          ) : (
            <p className={styles.quiet}>{t("exporting.listedHint")}</p>
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
