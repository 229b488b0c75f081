import { useLayoutEffect, useMemo } from "react";
import { nextStep, textSteps, zoomSteps } from "../../core/settings/sizes.ts";
import { useDesk, useSetting } from "../session/desk.ts";

/** Sets the text on the paper, and the paper with it, in the chosen size; the window's is the main process's work. */
export function useTextSize(): void {
  const size = useSetting((settings) => settings.textSize);
  useLayoutEffect(() => {
    document.documentElement.style.setProperty("--text-scale", String(size / 100));
  }, [size]);
}

/** The steps to a larger and a smaller window and text. */
export function useSizes() {
  const { settings } = useDesk();
  return useMemo(() => {
    const now = () => settings.store.getState();
    return {
      zoom: (by: 1 | -1) => void settings.set({ zoom: nextStep(zoomSteps, now().zoom, by) }),
      resetZoom: () => void settings.set({ zoom: 100 }),
      text: (by: 1 | -1) => void settings.set({ textSize: nextStep(textSteps, now().textSize, by) }),
      toggleTypewriter: () => void settings.set({ typewriter: !now().typewriter }),
    };
  }, [settings]);
}
