import { useEffect, useMemo, useRef, useState } from "react";
import type { Settings } from "../../core/settings/settings.ts";
import { useDesk } from "../session/desk.ts";
import { useStrings } from "../strings/useStrings.ts";
import { showToast } from "../ui/toasts.ts";
import { type PanelRoom, usePanelRoom } from "./usePanelRoom.ts";

type InspectorTab = Settings["inspectorPanel"]["tab"];

/** What of the window is in sight, and the ways to change it. */
export interface Layout {
  /** For which panels there is room; without it one that is to be shown waits for a smaller zoom or a wider window. */
  room: PanelRoom;
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
  const { t } = useStrings();
  const room = usePanelRoom();
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
    const sayNoRoom = (panel: keyof PanelRoom) => showToast({ tone: "quiet", text: t(`app.noRoom.${panel}`) });
    return {
      room,
      isFocus,
      toggleFocus: () => setFocus((now) => !now),
      toggleLibrary: () =>
        room.library ? setLibrary({ shown: !store.getState().libraryPanel.shown }) : sayNoRoom("library"),
      toggleInspector: () =>
        room.inspector ? setInspector({ shown: !store.getState().inspectorPanel.shown }) : sayNoRoom("inspector"),
      isPreviewFull,
      togglePreviewFull: () => setPreviewFull((now) => !now),
      togglePreview() {
        if (isPreviewFull) return setPreviewFull(false);
        if (!room.inspector && store.getState().previewPlace === "side") return setPreviewFull(true);
        const { shown, tab } = store.getState().inspectorPanel;
        const isBelow = store.getState().previewPlace === "below";
        if (isBelow || wasBelow.current) {
          const isBack = !isBelow && !(shown && tab === "preview");
          wasBelow.current = isBelow;
          if (isBelow || isBack) return void settings.set({ previewPlace: isBelow ? "side" : "below" });
        }
        setInspector({ shown: !(shown && tab === "preview"), tab: "preview" });
      },
      showTab(tab) {
        setInspector({ shown: true, tab });
        if (!room.inspector) sayNoRoom("inspector");
      },
      keepSizes({ library, inspector }) {
        if (library !== undefined) setLibrary({ size: library });
        if (inspector !== undefined) setInspector({ size: inspector });
      },
    };
  }, [settings, t, room, isFocus, isPreviewFull]);
}
