import { app, BrowserWindow } from "electron";

// The program that the other editors are measured in: a window like Midad's, and nothing else.

async function start() {
  await app.whenReady();
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  await window.loadFile("page.html");
}

if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
app.on("window-all-closed", () => app.quit());
// Not awaited: Electron is ready only when its main file has come to its end.
void start();
