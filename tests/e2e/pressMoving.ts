import type { Page } from "@playwright/test";

/** Presses a key that moves the caret and waits until the editor has heard of it, which is told with the next frame. */
export async function pressMoving(window: Page, key: string): Promise<void> {
  await window.keyboard.press(key);
  await window.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
