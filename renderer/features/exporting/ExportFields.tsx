import type { ComponentType } from "react";
import { type ExportFormat, factsOf } from "../../../core/exporting/exportFormats.ts";
import type { ExportOptions } from "../../../core/exporting/exportOptions.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Switch } from "../../ui/Switch.tsx";
import styles from "./ExportDialog.module.css";

/** The choice of a layout; null is the one that goes with the kind of piece. */
export type LayoutPart = ComponentType<{ chosen: string | null; onChoose(layout: string | null): void }>;

export interface ExportFieldsProps {
  format: ExportFormat;
  options: ExportOptions;
  onChange(options: ExportOptions): void;
  Layouts: LayoutPart;
}

/** What of an export can be chosen for its format. */
export function ExportFields({ format, options, onChange, Layouts }: ExportFieldsProps) {
  const { t } = useStrings();
  const { pictures, pictureKinds, laidOut } = factsOf(format);
  const isPage = pictures === "either" || pictures === "beside";
  // A format that takes the files as they are takes all of them.
  if (!isPage && pictureKinds === undefined) return <p className={styles.quiet}>{t("exporting.noOptions")}</p>;
  return (
    <>
      {laidOut && (
        <>
          <div className={styles.field}>
            <span className={styles.label}>{t("preview.layout")}</span>
            <Layouts chosen={options.layout} onChoose={(layout) => onChange({ ...options, layout })} />
          </div>
          <Switch
            label={t("exporting.fonts")}
            isSelected={options.fonts}
            onChange={(fonts) => onChange({ ...options, fonts })}
          />
        </>
      )}
      {pictures === "either" && (
        <Choice<ExportOptions["pictures"]>
          label={t("exporting.pictures")}
          selected={options.pictures}
          onChoose={(place) => onChange({ ...options, pictures: place })}
          options={[
            { id: "beside", label: t("exporting.picturesBeside") },
            { id: "inside", label: t("exporting.picturesInside") },
          ]}
        />
      )}
      {isPage && (
        <Choice<ExportOptions["pictureFormat"]>
          label={t("exporting.pictureFormat")}
          selected={options.pictureFormat}
          onChoose={(pictureFormat) => onChange({ ...options, pictureFormat })}
          options={[
            { id: "webp", label: "WebP" },
            { id: "jpg", label: "JPEG" },
          ]}
        />
      )}
      <div className={styles.field}>
        <Choice<"none" | "credit">
          label={t("exporting.metadata")}
          selected={options.metadata === "none" ? "none" : "credit"}
          onChoose={(metadata) => onChange({ ...options, metadata })}
          options={[
            { id: "none", label: t("exporting.metadataNone") },
            { id: "credit", label: t("exporting.metadataCredit") },
          ]}
        />
        {options.metadata !== "none" && (
          <Switch
            label={t("exporting.metadataAll")}
            isSelected={options.metadata === "all"}
            onChange={(isAll) => onChange({ ...options, metadata: isAll ? "all" : "credit" })}
          />
        )}
      </div>
    </>
  );
}
