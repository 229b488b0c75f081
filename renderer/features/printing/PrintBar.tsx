import { FileDown, Maximize, MoveHorizontal, Printer, X } from "lucide-react";
import type { ReactNode } from "react";
import { type Paper, papers } from "../../../core/settings/paper.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { IconButton, IconToggle } from "../../ui/IconButton.tsx";
import { icon } from "../../ui/icon.ts";
import { Stepper } from "../../ui/Stepper.tsx";
import styles from "./PrintPreview.module.css";
import { nextZoom, type PageZoom } from "./pageZoom.ts";

export interface PrintBarProps {
  /** How many pages there are; null while there are none yet. */
  total: number | null;
  at: number;
  paper: Paper;
  chooser: ReactNode;
  zoom: PageZoom;
  /** CSS px on screen for one on paper. */
  scale: number;
  onPaper(paper: Paper): void;
  onZoom(zoom: PageZoom): void;
  onPrint(): void;
  onSave(): void;
  onClose(): void;
}

/** Over the pages: where one is, how they are shown, on what they go, and the ways to paper, file and back. */
export function PrintBar(props: PrintBarProps) {
  const { total, at, paper, chooser, zoom, scale, onPaper, onZoom, onPrint, onSave, onClose } = props;
  const { t } = useStrings();
  const isReady = total !== null;
  return (
    <header className={styles.bar}>
      <div className={styles.group}>
        <h2 className={styles.title}>{t("printing.title")}</h2>
        <span className={styles.place} role="status">
          {isReady && (total === 1 ? t("printing.pageOf", { count: 1 }) : t("printing.page", { at: at + 1, total }))}
        </span>
      </div>
      {chooser}
      <Choice<Paper>
        label={t("printing.paper")}
        isLabelHidden
        selected={paper}
        onChoose={onPaper}
        options={papers.map((id) => ({ id, label: id }))}
      />
      <div className={styles.group}>
        <IconToggle label={t("printing.fitPage")} isSelected={zoom === "page"} onChange={() => onZoom("page")}>
          <Maximize {...icon} aria-hidden />
        </IconToggle>
        <IconToggle label={t("printing.fitWidth")} isSelected={zoom === "width"} onChange={() => onZoom("width")}>
          <MoveHorizontal {...icon} aria-hidden />
        </IconToggle>
        <Stepper
          label={t("printing.zoom")}
          value={t("printing.percent", { percent: Math.round(scale * 100) })}
          lessLabel={t("printing.zoomOut")}
          moreLabel={t("printing.zoomIn")}
          canLess={isReady && nextZoom(scale, -1) < Math.round(scale * 100)}
          canMore={isReady && nextZoom(scale, 1) > Math.round(scale * 100)}
          onStep={(by) => onZoom(nextZoom(scale, by))}
        />
      </div>
      <div className={styles.actions}>
        <Button isDisabled={!isReady} icon={<FileDown {...icon} aria-hidden />} onPress={onSave}>
          {t("printing.save")}
        </Button>
        <Button kind="primary" isDisabled={!isReady} icon={<Printer {...icon} aria-hidden />} onPress={onPrint}>
          {t("printing.print")}
        </Button>
        <IconButton label={t("printing.close")} keys="Esc" onPress={onClose}>
          <X {...icon} aria-hidden />
        </IconButton>
      </div>
    </header>
  );
}
