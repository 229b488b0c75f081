import { type BrowserWindow, ipcMain, type WebFrameMain } from "electron";
import { createDispatcher, type Handlers } from "../../core/contract/dispatcher.ts";
import type { EventName, EventPayload } from "../../core/contract/events.ts";
import { callChannel, eventChannel } from "../../core/contract/transport.ts";
import { startPage } from "../windows/appProtocol.ts";

/** Sends one of the contract's events to the window, if it is still there. */
export type Emit = <N extends EventName>(name: N, payload: EventPayload<N>) => void;

/** Every frame can send; only the window's own main frame, showing the app's own page, is heard. */
function isTrustedFrame(frame: WebFrameMain | null, window: BrowserWindow | null): boolean {
  return (
    frame !== null &&
    window !== null &&
    !window.isDestroyed() &&
    frame === window.webContents.mainFrame &&
    frame.url.split("#")[0] === startPage
  );
}

/** The only place that listens to the window. */
export function answerCalls(handlers: Handlers, window: () => BrowserWindow | null, log: (message: string) => void) {
  const dispatch = createDispatcher<WebFrameMain | null>({
    handlers,
    isTrusted: (frame) => isTrustedFrame(frame, window()),
    log,
  });
  ipcMain.handle(callChannel, (event, message) => dispatch(event.senderFrame, message));
}

/** The only place that speaks to the window. */
export function createEmit(window: () => BrowserWindow | null): Emit {
  return (name, payload) => {
    const target = window();
    if (target && !target.isDestroyed()) target.webContents.send(eventChannel, { name, payload });
  };
}
