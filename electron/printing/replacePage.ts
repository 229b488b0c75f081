import type { WebContents } from "electron";

/** A page, and the address it has in a window, by which it finds its pictures. */
export interface PlacedPage {
  address: string;
  html: string;
}

/**
 * Puts a page in the place of the one that a window shows, and waits until all that it loads is there. The document
 * stays, and with it the policy it came under; to go to a new one took a fifth of the time that a PDF takes. A page
 * has no frames: with one that is refused it would never be all there.
 */
export async function replacePage({ debugger: tools }: WebContents, { address, html }: PlacedPage): Promise<void> {
  const loaded = new Promise<void>((resolve) => {
    const hear = (_: unknown, what: string) => {
      if (what !== "Page.loadEventFired") return;
      tools.off("message", hear);
      resolve();
    };
    tools.on("message", hear);
  });
  await tools.sendCommand("Page.enable");
  // From outside the page, whose own scripts are off; those of the page that is written stay so.
  await tools.sendCommand("Runtime.evaluate", {
    expression: `{
      history.replaceState(null, "", ${JSON.stringify(address)});
      document.open();
      document.write(${JSON.stringify(html)});
      document.close();
    }`,
  });
  await loaded;
}
