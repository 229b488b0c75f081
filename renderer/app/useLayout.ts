import { useEffect, useMemo, useRef, useState } from "react";
import type { Settings } from "../../core/settings/settings.ts";
import { useDesk } from "../session/desk.ts";

type InspectorTab = Settings["inspectorPanel"]["tab"];

/** What of the window is in sight, and the ways to change it. */
export interface Layout {
  /** Only the paper is in sight. */
  isFocus: boolean;
  toggleFocus(): void;
  toggleLibrary(): void;
  toggleInspector(): void;
  /** The preview stands in the page's place. */
  isPreviewFull: boolean;
  togglePreviewFull(): void;
  /** Brings the preview in sight, or puts it away where it is. */
  togglePreview(): void;
  showTab(tab: InspectorTab): void;
  /** Sizes the journalist dragged, as shares of the window in per cent. */
  keepSizes(sizes: { library?: number | undefined; inspector?: number | undefined }): void;
}

export function useLayout(): Layout {
  const { settings } = useDesk();
  const [isFocus, setFocus] = useState(false);
  const [isPreviewFull, setPreviewFull] = useState(false);
  // Put away from below the text, it comes back there.
  const wasBelow = useRef(false);

  useEffect(() => {
    if (!isFocus) return;
    // A menu or dialog that closes on Escape has stopped the event before it comes here.
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented && !event.isComposing) setFocus(false);
    };
    window.addEventListener("keydown", leave);
    return () => window.removeEventListener("keydown", leave);
  }, [isFocus]);

  return useMemo(() => {
    const { store } = settings;
    const setInspector = (change: Partial<Settings["inspectorPanel"]>) =>
      void settings.set({ inspectorPanel: { ...store.getState().inspectorPanel, ...change } });
    const setLibrary = (change: Partial<Settings["libraryPanel"]>) =>
      void settings.set({ libraryPanel: { ...store.getState().libraryPanel, ...change } });
    return {
      isFocus,
      toggleFocus: () => setFocus((now) => !now),
      toggleLibrary: () => setLibrary({ shown: !store.getState().libraryPanel.shown }),
      toggleInspector: () => setInspector({ shown: !store.getState().inspectorPanel.shown }),
      isPreviewFull,
      togglePreviewFull: () => setPreviewFull((now) => !now),
      togglePreview() {
        if (isPreviewFull) return setPreviewFull(false);
        const { shown, tab } = store.getState().inspectorPanel;
        const isBelow = store.getState().previewPlace === "below";
        if (isBelow || wasBelow.current) {
          const isBack = !isBelow && !(shown && tab === "preview");
          wasBelow.current = isBelow;
          if (isBelow || isBack) return void settings.set({ previewPlace: isBelow ? "side" : "below" });
        }
        setInspector({ shown: !(shown && tab === "preview"), tab: "preview" });
      },
      showTab: (tab) => setInspector({ shown: true, tab }),
      keepSizes({ library, inspector }) {
        if (library !== undefined) setLibrary({ size: library });
        if (inspector !== undefined) setInspector({ size: inspector });
      },
    };
  }, [settings, isFocus, isPreviewFull]);
}
