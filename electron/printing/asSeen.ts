import type { WebContents } from "electron";
import { type PlacedPage, replacePage } from "./replacePage.ts";

interface Media {
  /** Paper or screen. */
  media: "print" | "screen";
  features: { name: "prefers-color-scheme"; value: "light" }[];
}

/** Readers get the light colours, whatever the theme of the desk a page was made at. */
const light: Media["features"] = [{ name: "prefers-color-scheme", value: "light" }];

/**
 * Lets a page believe that it is on paper, or on a screen in its light colours, until the work is done, and begins
 * it when every face of its words is there: a page is loaded before it is laid out, only that asks for its faces,
 * and what is printed meanwhile has gaps where words should be.
 * @param page what is to take the place of the page that is shown; left out where that is the one
 */
export async function asSeen<T>(
  webContents: WebContents,
  media: Media["media"],
  work: () => Promise<T>,
  page?: PlacedPage,
): Promise<T> {
  const { debugger: tools } = webContents;
  tools.attach();
  try {
    await tools.sendCommand("Emulation.setEmulatedMedia", { media, features: light } satisfies Media);
    if (page) await replacePage(webContents, page);
    // From outside the page, whose own scripts are off.
    await tools.sendCommand("Runtime.evaluate", {
      expression: "(document.body.offsetWidth, document.fonts.ready)",
      awaitPromise: true,
    });
    return await work();
  } finally {
    if (tools.isAttached()) tools.detach();
  }
}
