import type { WebContents } from "electron";

/** Lays the page out and waits for the faces that this asks for. */
const settle = "document.body.offsetHeight, document.fonts.ready.then(() => document.fonts.status)";

/**
 * Opens an address and waits until its faces are there too: the end of loading does not wait for them, and until
 * they have come their letters are not drawn. Now and then a page was so printed with no text, or with half of it.
 * @param medium for which the page is laid out
 */
export async function load(contents: WebContents, url: string, medium: "print" | "screen"): Promise<void> {
  await contents.loadURL(url);
  const { debugger: inspector } = contents;
  inspector.attach();
  try {
    await inspector.sendCommand("Emulation.setEmulatedMedia", { media: medium });
    // The page runs no scripts, its inspector may.
    const { result, exceptionDetails } = await inspector.sendCommand("Runtime.evaluate", {
      expression: settle,
      awaitPromise: true,
      returnByValue: true,
    });
    if (result?.value !== "loaded") throw new Error(`faces: ${JSON.stringify(exceptionDetails ?? result)}`);
  } finally {
    if (!contents.isDestroyed() && inspector.isAttached()) inspector.detach();
  }
}
