import { BrowserWindow, nativeTheme, screen } from "electron";
import type { SettingsStore, WindowPlace } from "../settings/settingsStore.ts";
import { startPage } from "./appProtocol.ts";

const defaultPlace = { width: 1440, height: 900, maximized: false };
/** The smallest window in which no part of the interface is cut off, in px. */
const smallest = { minWidth: 900, minHeight: 600 };

/** The desk's colour in both themes, so that the first frame does not flash. */
const desk = { light: "#EFEDE7", dark: "#131416" };

/** The remembered place, unless its screen is gone. */
function placeOnScreen(place: WindowPlace | null): WindowPlace | typeof defaultPlace {
  if (place === null) return defaultPlace;
  const { x, y } = place;
  const isVisible = screen.getAllDisplays().some(({ workArea }) => {
    const right = Math.min(x + place.width, workArea.x + workArea.width);
    return right - Math.max(x, workArea.x) >= 100 && y >= workArea.y && y < workArea.y + workArea.height - 50;
  });
  return isVisible ? place : { ...defaultPlace, maximized: place.maximized };
}

/** Makes the main window, shows it as soon as it has something to show, and remembers its place. */
export function createMainWindow(store: SettingsStore, preload: string, icon: string): BrowserWindow {
  const { theme, zoom } = store.settings();
  nativeTheme.themeSource = theme;
  const { maximized, ...bounds } = placeOnScreen(store.get("window"));
  const window = new BrowserWindow({
    ...bounds,
    ...smallest,
    show: false,
    title: "مداد",
    icon,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? desk.dark : desk.light,
    webPreferences: {
      preload,
      zoomFactor: zoom / 100,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      enableWebSQL: false,
      navigateOnDragDrop: false,
    },
  });
  if (maximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  window.on("close", () => {
    store.set("window", { ...window.getNormalBounds(), maximized: window.isMaximized() });
  });
  void window.loadURL(startPage);
  return window;
}
