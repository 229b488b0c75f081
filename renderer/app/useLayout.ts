import { useEffect, useMemo, useRef, useState } from "react";
import type { Settings } from "../../core/settings/settings.ts";
import { useDesk, useSetting } from "../session/desk.ts";
import { useStrings } from "../strings/useStrings.ts";
import { showToast } from "../ui/toasts.ts";
import { useFullLibrary } from "./useFullLibrary.ts";
import { type PanelRoom, usePanelRoom } from "./usePanelRoom.ts";

type InspectorTab = Settings["inspectorPanel"]["tab"];

/** What of the window is in sight, and the ways to change it. */
export interface Layout {
  /** For which panels there is room: without it the inspector waits for more, and the library takes the page's place. */
  room: PanelRoom;
  /** Only the paper is in sight. */
  isFocus: boolean;
  toggleFocus(): void;
  /** The list is in sight: beside the page, or in its place. */
  isLibraryShown: boolean;
  /** The list stands in the page's place. */
  isLibraryFull: boolean;
  toggleLibrary(): void;
  /** Brings the list in sight. */
  showLibrary(): void;
  /** Gives the page its place back. */
  leaveFullLibrary(): void;
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
  const isLibraryOn = useSetting((all) => all.libraryPanel.shown);
  const [isLibraryFull, setLibraryFull] = useFullLibrary(room.library);
  const [isFocus, setFocus] = useState(false);
  const [wasPreviewFull, setPreviewFull] = useState(false);
  const isPreviewFull = wasPreviewFull && !isLibraryFull;
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
    const sayNoRoom = () => showToast({ tone: "quiet", text: t("app.noRoom") });
    return {
      room,
      isFocus,
      toggleFocus: () => setFocus((now) => !now),
      isLibraryShown: room.library ? isLibraryOn : isLibraryFull,
      isLibraryFull,
      toggleLibrary() {
        if (room.library) setLibrary({ shown: !store.getState().libraryPanel.shown });
        else setLibraryFull(!isLibraryFull);
      },
      showLibrary() {
        if (!room.library) setLibraryFull(true);
        else if (!store.getState().libraryPanel.shown) setLibrary({ shown: true });
      },
      leaveFullLibrary: () => setLibraryFull(false),
      toggleInspector: () =>
        room.inspector ? setInspector({ shown: !store.getState().inspectorPanel.shown }) : sayNoRoom(),
      isPreviewFull,
      togglePreviewFull() {
        setLibraryFull(false);
        setPreviewFull(!isPreviewFull);
      },
      togglePreview() {
        setLibraryFull(false);
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
        if (!room.inspector) sayNoRoom();
      },
      keepSizes({ library, inspector }) {
        if (library !== undefined) setLibrary({ size: library });
        if (inspector !== undefined) setInspector({ size: inspector });
      },
    };
  }, [settings, t, room, isFocus, isPreviewFull, isLibraryOn, isLibraryFull, setLibraryFull]);
}
