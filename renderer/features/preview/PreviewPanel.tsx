import { Monitor, Smartphone } from "lucide-react";
import { useLayoutEffect, useRef, useState } from "react";
import type { Settings } from "../../../core/settings/settings.ts";
import { useDesk, useSetting } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Choice } from "../../ui/Choice.tsx";
import { icon } from "../../ui/icon.ts";
import { Notice } from "../../ui/Notice.tsx";
import { LayoutChooser } from "./LayoutChooser.tsx";
import { LayoutNotice } from "./LayoutNotice.tsx";
import { PageFrame } from "./PageFrame.tsx";
import styles from "./PreviewPanel.module.css";
import { useLayouts } from "./useLayouts.ts";
import { useRenderedPage } from "./useRenderedPage.ts";

type PreviewWidth = Settings["previewWidth"];

/** How wide the page believes its window to be, in px. */
const pageWidths: Record<PreviewWidth, number> = { phone: 375, desktop: 1100 };

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

/** The exported page itself beside the text. */
export function PreviewPanel() {
  const { settings } = useDesk();
  const { t } = useStrings();
  const kind = useSetting((all) => all.previewWidth);
  const chosen = useSetting((all) => all.layout);
  const layouts = useLayouts();
  const { url, layout, failure } = useRenderedPage();
  const isBroken = failure?.code === "layout-broken";
  const used = layouts.find(({ id }) => id === (isBroken ? (failure.name ?? chosen) : layout));
  const { ref, width } = useWidthOf();
  const zoom = Math.min(1, width / pageWidths[kind]);

  return (
    <section aria-label={t("preview.title")} className={styles.panel}>
      <div className={styles.bar}>
        <Choice<PreviewWidth>
          label={t("preview.width")}
          isLabelHidden
          selected={kind}
          onChoose={(previewWidth) => void settings.set({ previewWidth })}
          options={[
            { id: "phone", label: t("preview.phone"), icon: <Smartphone {...icon} aria-hidden /> },
            { id: "desktop", label: t("preview.desktop"), icon: <Monitor {...icon} aria-hidden /> },
          ]}
        />
        <LayoutChooser layouts={layouts} used={used} />
      </div>
      {used && <LayoutNotice layout={used} />}
      {failure && !isBroken && <Notice tone="warning">{t("preview.failed")}</Notice>}
      {url === null && !failure && <p className={styles.empty}>{t("preview.empty")}</p>}
      <div className={`${styles.screen} ${styles[kind]}`} hidden={url === null}>
        <div ref={ref} className={styles.page}>
          {url !== null && width > 0 && (
            <PageFrame url={url} title={t("preview.frame")} zoom={zoom} width={pageWidths[kind]} />
          )}
        </div>
      </div>
    </section>
  );
}
