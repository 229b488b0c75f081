// Run by Electron: opens a hidden window, tells which Electron this is and whether the window's process is confined.
import { readFileSync } from "node:fs";
import { app, BrowserWindow } from "electron";

// Not awaited: Electron is ready only after this file has been read to its end.
void app.whenReady().then(tell);

async function tell() {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  await window.loadURL("data:text/html,");
  const { electron, chrome, node } = process.versions;
  const told = JSON.stringify({ electron, chrome, node, sandboxed: isConfined(window) });
  process.stdout.write(`midad-probe ${told}\n`, () => app.exit(0));
}

/** @param {BrowserWindow} window */
function isConfined({ webContents }) {
  if (process.platform !== "linux") return true;
  // 2 is a filter of system calls: proc(5).
  return /^Seccomp:\s+2$/m.test(readFileSync(`/proc/${webContents.getOSProcessId()}/status`, "utf8"));
}
