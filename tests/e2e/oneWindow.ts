import type { ElectronApplication, Page } from "@playwright/test";
import { test as base, bodyOf, Machine, startArticle } from "./app.ts";

export { expect } from "./app.ts";

interface Desk {
  machine: Machine;
  app: ElectronApplication;
  window: Page;
}

/**
 * For tests of the text alone: one program for all of them, and each begins in a new, empty piece
 * with the caret in its text. What a test changes besides that piece it puts back.
 */
export const test = base.extend<{ begun: undefined }, { desk: Desk }>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
    async ({}, use) => {
      const machine = new Machine();
      await use({ machine, ...(await machine.start()) });
      await machine.remove();
    },
    { scope: "worker" },
  ],
  machine: async ({ desk }, use) => use(desk.machine),
  app: async ({ desk }, use) => use(desk.app),
  window: async ({ desk }, use) => use(desk.window),
  // A hook of this file would be one of the first spec file alone that imports it.
  begun: [
    async ({ window }, use) => {
      await window.keyboard.press("Escape");
      await startArticle(window);
      await bodyOf(window).click();
      await use(undefined);
    },
    { auto: true },
  ],
});
