import { type BrowserWindow, dialog, shell } from "electron";
import { safeHref } from "../../../core/article/safeHref.ts";
import { MidadError } from "../../../core/contract/errors.ts";
import type { Settings } from "../../../core/settings/settings.ts";
import { systemStrings } from "../../strings.ts";

/**
 * Asks, and opens a link of an article in the browser.
 * @throws MidadError `denied` for an address that may not be opened
 */
export async function openLink(
  window: BrowserWindow,
  language: Settings["interfaceLanguage"],
  href: string,
): Promise<void> {
  const safe = safeHref(href);
  if (safe === null) throw new MidadError("denied", "a link with an address that may not be opened");
  const say = systemStrings(language);
  const { response } = await dialog.showMessageBox(window, {
    message: say.openLinkQuestion(new URL(safe).host || safe),
    detail: safe,
    buttons: [say.openLink, say.cancel],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0) await shell.openExternal(safe);
}
