import { Maximize2, Minimize2, Monitor, Moon, PanelBottom, PanelLeft, Smartphone, Sun, Tablet } from "lucide-react";
import { useLayoutEffect, useRef, useState } from "react";
import type { LayoutRow } from "../../../core/contract/layouts.ts";
import type { Settings } from "../../../core/settings/settings.ts";
import { useDesk, useSetting } from "../../session/desk.ts";
import { useLayouts } from "../../session/useLayouts.ts";
import { keysOf } from "../../strings/commandText.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Choice } from "../../ui/Choice.tsx";
import { IconButton, IconToggle } from "../../ui/IconButton.tsx";
import { icon } from "../../ui/icon.ts";
import { Notice } from "../../ui/Notice.tsx";
import { LayoutChooser } from "./LayoutChooser.tsx";
import { LayoutNotice } from "./LayoutNotice.tsx";
import { PageFrame } from "./PageFrame.tsx";
import styles from "./Preview.module.css";
import { useRenderedPage } from "./useRenderedPage.ts";
import { type PlaceTargets, useSamePlace } from "./useSamePlace.ts";
import { ZoomMenu } from "./ZoomMenu.tsx";

type PreviewWidth = Settings["previewWidth"];

/** How wide a page believes its window to be, in px. */
const pageWidths: Record<PreviewWidth, number> = { phone: 375, tablet: 820, desktop: 1280 };

/** A sheet of A3, of which a newspaper's page is one: 297 mm, in CSS px. */
const sheetWidth = 1123;

/** How large the page's window is: as the device that was chosen, or where the layout has a size, as that. */
function sizeOf(layout: LayoutRow | undefined, device: PreviewWidth): { width: number; height: number | null } {
  if (layout?.for === "card" && layout.size) return layout.size;
  return { width: layout?.for === "print" ? sheetWidth : pageWidths[device], height: null };
}

/** Of the page's outline, in px. */
const edges = 2;

/** The inner width of an element, in px, as it changes. */
function useWidthOf(): { ref: React.RefObject<HTMLDivElement | null>; width: number } {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}

export interface PreviewProps extends PlaceTargets {
  isFull: boolean;
  toggleFull(): void;
}

/** The exported page itself, as large as its place allows. */
export function Preview({ isFull, toggleFull, ...targets }: PreviewProps) {
  const { settings, platform } = useDesk();
  const { t } = useStrings();
  const device = useSetting((all) => all.previewWidth);
  const scheme = useSetting((all) => all.previewScheme);
  const place = useSetting((all) => all.previewPlace);
  const chosen = useSetting((all) => all.previewZoom);
  const layoutChosen = useSetting((all) => all.layout);
  const layouts = useLayouts();
  const { page, failure } = useRenderedPage();
  const isBroken = failure?.code === "layout-broken";
  const used = layouts.find(({ id }) => id === (isBroken ? (failure.name ?? layoutChosen) : page?.layout));
  const samePlace = useSamePlace(targets);
  const { ref, width } = useWidthOf();
  const isPage = (used?.for ?? "page") === "page";
  const size = sizeOf(used, device);
  const wide = size.width;
  const fits = Math.min(1, (width - edges) / wide);
  const zoom = chosen === null ? fits : chosen / 100;
  const isBelow = place === "below";
  const inspector = useSetting((all) => all.inspectorPanel);
  const atSide = { previewPlace: "side", inspectorPanel: { ...inspector, shown: true, tab: "preview" } } as const;
  const below = { previewPlace: "below", inspectorPanel: { ...inspector, tab: "fields" } } as const;

  return (
    <section aria-label={t("preview.title")} className={styles.preview}>
      <div className={styles.tools}>
        <LayoutChooser
          layouts={layouts}
          used={used}
          chosen={layoutChosen}
          onChoose={(layout) => void settings.set({ layout })}
        />
        {isPage && (
          <span className={styles.devices}>
            <Choice<PreviewWidth>
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
          <ZoomMenu
            chosen={chosen}
            shown={Math.round(zoom * 100)}
            onChoose={(previewZoom) => void settings.set({ previewZoom })}
          />
          <IconToggle
            label={t("preview.dark")}
            isSelected={scheme === "dark"}
            onChange={(isDark) => void settings.set({ previewScheme: isDark ? "dark" : "light" })}
          >
            {scheme === "dark" ? <Moon {...icon} aria-hidden /> : <Sun {...icon} aria-hidden />}
          </IconToggle>
          {!isFull && (
            <IconButton
              label={t(isBelow ? "preview.toSide" : "preview.toBelow")}
              onPress={() => void settings.set(isBelow ? atSide : below)}
            >
              {isBelow ? <PanelLeft {...icon} aria-hidden /> : <PanelBottom {...icon} aria-hidden />}
            </IconButton>
          )}
          <IconButton
            label={t(isFull ? "preview.leaveFull" : "preview.full")}
            keys={keysOf("view.previewFull", platform)}
            onPress={toggleFull}
          >
            {isFull ? <Minimize2 {...icon} aria-hidden /> : <Maximize2 {...icon} aria-hidden />}
          </IconButton>
        </span>
      </div>
      {used && <LayoutNotice layout={used} />}
      {failure && !isBroken && <Notice tone="warning">{t("preview.failed")}</Notice>}
      {page === null && !failure && <p className={styles.empty}>{t("preview.empty")}</p>}
      <div ref={ref} className={styles.place} hidden={page === null}>
        <div
          className={`${styles.page} ${isPage ? styles[device] : ""}`}
          style={{
            inlineSize: Math.ceil(wide * zoom) + edges,
            ...(size.height !== null && { blockSize: Math.ceil(size.height * zoom) + edges }),
          }}
        >
          {page !== null && width > 0 && (
            <PageFrame
              page={page}
              title={t("preview.frame")}
              zoom={zoom}
              width={wide}
              height={size.height}
              scheme={scheme}
              {...samePlace}
            />
          )}
        </div>
      </div>
    </section>
  );
}
