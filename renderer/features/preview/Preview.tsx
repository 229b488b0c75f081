import { useLayoutEffect, useRef, useState } from "react";
import type { LayoutRow } from "../../../core/contract/layouts.ts";
import type { Settings } from "../../../core/settings/settings.ts";
import { useSetting } from "../../session/desk.ts";
import { useLayouts } from "../../session/useLayouts.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Notice } from "../../ui/Notice.tsx";
import { LayoutNotice } from "./LayoutNotice.tsx";
import { PageFrame } from "./PageFrame.tsx";
import styles from "./Preview.module.css";
import { PreviewTools, type PreviewToolsProps } from "./PreviewTools.tsx";
import { useRenderedPage } from "./useRenderedPage.ts";
import { type PlaceTargets, useSamePlace } from "./useSamePlace.ts";

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

export interface PreviewProps extends PlaceTargets, Pick<PreviewToolsProps, "isFull" | "hasSide" | "toggleFull"> {}

/** The exported page itself, as large as its place allows. */
export function Preview({ isFull, hasSide, toggleFull, ...targets }: PreviewProps) {
  const { t } = useStrings();
  const device = useSetting((all) => all.previewWidth);
  const scheme = useSetting((all) => all.previewScheme);
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

  return (
    <section aria-label={t("preview.title")} className={styles.preview}>
      <PreviewTools
        layouts={layouts}
        used={used}
        percent={Math.round(zoom * 100)}
        isFull={isFull}
        hasSide={hasSide}
        toggleFull={toggleFull}
      />
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
