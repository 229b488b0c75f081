import { pathToFileURL } from "node:url";
import type { ElectronApplication, Page } from "@playwright/test";

/** A window of the app's engine with nothing of the app in it, such as any browser shows an exported file in. */
export async function openBrowser(app: ElectronApplication): Promise<Page> {
  const opened = app.waitForEvent("window");
  await app.evaluate(({ BrowserWindow }) => {
    const webPreferences = { partition: "exported", sandbox: true };
    const browser = new BrowserWindow({ show: false, frame: false, useContentSize: true, webPreferences });
    return browser.loadURL("about:blank#exported");
  });
  return opened;
}

/** Gives the browser's page a width, in CSS px. */
export async function resizeBrowser(app: ElectronApplication, width: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, wide) => {
    const browser = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().startsWith("file:"));
    browser?.setContentSize(wide, 700);
  }, width);
}

/** Opens a file in the browser, and waits until it has loaded. */
export async function openInBrowser(app: ElectronApplication, page: Page, path: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, file) => {
    const isOurs = (url: string) => url.startsWith("file:") || url.startsWith("about:blank#exported");
    return BrowserWindow.getAllWindows()
      .find((one) => isOurs(one.webContents.getURL()))
      ?.loadFile(file);
  }, path);
  await page.waitForURL(pathToFileURL(path).href);
}
