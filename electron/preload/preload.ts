import { contextBridge, ipcRenderer } from "electron";
import { callChannel, eventChannel, type Transport } from "../../core/contract/transport.ts";

const transport: Transport = {
  call: (message) => ipcRenderer.invoke(callChannel, message),
  onEvent(listener) {
    const forward = (_: unknown, message: unknown) => listener(message);
    ipcRenderer.on(eventChannel, forward);
    return () => ipcRenderer.off(eventChannel, forward);
  },
};

contextBridge.exposeInMainWorld("midad", transport);
