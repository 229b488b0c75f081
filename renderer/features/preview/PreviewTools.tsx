import { Maximize2, Minimize2, Monitor, Moon, PanelBottom, PanelLeft, Smartphone, Sun, Tablet } from "lucide-react";
import { memo } from "react";
import type { LayoutRow } from "../../../core/contract/layouts.ts";
import type { Settings } from "../../../core/settings/settings.ts";
import { useDesk, useSetting } from "../../session/desk.ts";
import { keysOf } from "../../strings/commandText.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Choice } from "../../ui/Choice.tsx";
import { IconToggle } from "../../ui/IconButton.tsx";
import { icon } from "../../ui/icon.ts";
import { LayoutChooser } from "./LayoutChooser.tsx";
import { MovingButton } from "./MovingButton.tsx";
import styles from "./Preview.module.css";
import { ZoomMenu } from "./ZoomMenu.tsx";

export interface PreviewToolsProps {
  layouts: readonly LayoutRow[];
  /** The layout of the page that is shown. */
  used: LayoutRow | undefined;
  /** How large the page is shown. */
  percent: number;
  isFull: boolean;
  /** There is room for it at the side of the text. */
  hasSide: boolean;
  toggleFull(): void;
}

/** How the page is looked at. Kept from being drawn anew with every page that is shown while one writes. */
export const PreviewTools = memo(function PreviewTools({
  layouts,
  used,
  percent,
  isFull,
  hasSide,
  toggleFull,
}: PreviewToolsProps) {
  const { settings, platform } = useDesk();
  const { t } = useStrings();
  const device = useSetting((all) => all.previewWidth);
  const scheme = useSetting((all) => all.previewScheme);
  const isBelow = useSetting((all) => all.previewPlace === "below");
  const chosen = useSetting((all) => all.previewZoom);
  const layoutChosen = useSetting((all) => all.layout);
  const inspector = useSetting((all) => all.inspectorPanel);
  const atSide = { previewPlace: "side", inspectorPanel: { ...inspector, shown: true, tab: "preview" } } as const;
  const below = { previewPlace: "below", inspectorPanel: { ...inspector, tab: "fields" } } as const;
  const isPage = (used?.for ?? "page") === "page";

  return (
    <div className={styles.tools}>
      <LayoutChooser
        layouts={layouts}
        used={used}
        chosen={layoutChosen}
        onChoose={(layout) => void settings.set({ layout })}
      />
      {isPage && (
        <span className={styles.devices}>
          <Choice<Settings["previewWidth"]>
            label={t("preview.width")}
            isLabelHidden
            selected={device}
            onChoose={(previewWidth) => void settings.set({ previewWidth })}
            options={[
              { id: "phone", label: t("preview.phone"), icon: <Smartphone {...icon} aria-hidden /> },
              { id: "tablet", label: t("preview.tablet"), icon: <Tablet {...icon} aria-hidden /> },
              { id: "desktop", label: t("preview.desktop"), icon: <Monitor {...icon} aria-hidden /> },
            ]}
          />
        </span>
      )}
      <span className={styles.buttons}>
        <ZoomMenu chosen={chosen} shown={percent} onChoose={(previewZoom) => void settings.set({ previewZoom })} />
        <IconToggle
          label={t("preview.dark")}
          isSelected={scheme === "dark"}
          onChange={(isDark) => void settings.set({ previewScheme: isDark ? "dark" : "light" })}
        >
          {scheme === "dark" ? <Moon {...icon} aria-hidden /> : <Sun {...icon} aria-hidden />}
        </IconToggle>
        {!isFull && hasSide && (
          <MovingButton
            mover="place"
            label={t(isBelow ? "preview.toSide" : "preview.toBelow")}
            onMove={() => void settings.set(isBelow ? atSide : below)}
          >
            {isBelow ? <PanelLeft {...icon} aria-hidden /> : <PanelBottom {...icon} aria-hidden />}
          </MovingButton>
        )}
        <MovingButton
          mover="full"
          label={t(isFull ? "preview.leaveFull" : "preview.full")}
          keys={keysOf("view.previewFull", platform)}
          onMove={toggleFull}
        >
          {isFull ? <Minimize2 {...icon} aria-hidden /> : <Maximize2 {...icon} aria-hidden />}
        </MovingButton>
      </span>
    </div>
  );
});
