import { app, type BrowserWindow } from "electron";
import type { Emit } from "../ipc/bridge.ts";

export interface Closing {
  /** The window's answer: everything is in its file, or the journalist closes all the same. */
  answer(mayClose: boolean): void;
}

/**
 * Holds the window open until the text is in its file. A window whose renderer is gone has nothing
 * left to hand over and closes at once; one that cannot save stays, with its banner.
 */
export function closeAfterSaving(window: BrowserWindow, emit: Emit): Closing {
  let mayClose = false;
  let isQuitting = false;
  let isGone = false;
  app.on("before-quit", () => {
    isQuitting = true;
  });
  window.webContents.on("render-process-gone", () => {
    isGone = true;
  });
  window.webContents.on("did-finish-load", () => {
    isGone = false;
  });
  window.on("close", (event) => {
    if (mayClose || isGone) return;
    event.preventDefault();
    emit("window.closing", {});
  });
  return {
    answer(allowed) {
      mayClose = allowed;
      if (!allowed) {
        isQuitting = false;
        return;
      }
      if (isQuitting) app.quit();
      else window.close();
    },
  };
}
