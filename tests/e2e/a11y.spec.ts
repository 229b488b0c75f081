import type { Page } from "@playwright/test";
import { giveCommand } from "./app.ts";
import { expect, test } from "./oneWindow.ts";
import { seriousProblems } from "./seriousProblems.ts";

const toolbarOf = (window: Page) => window.getByRole("toolbar", { name: "أدوات النص" });

async function setTheme(window: Page, theme: "light" | "dark"): Promise<void> {
  await window.evaluate(
    (input) =>
      (globalThis as unknown as { midad: { call(message: unknown): Promise<unknown> } }).midad.call({
        name: "settings.set",
        input,
      }),
    { theme },
  );
  await window.reload();
  await expect(window.locator("html")).toHaveAttribute("data-theme", theme);
}

/** A piece with every block that can be typed. */
async function writeEverything(window: Page): Promise<void> {
  const lines = [
    "## عنوان",
    "### أصغر",
    "#### صغير",
    "كلام BBC",
    "- أول",
    "ثان",
    "",
    "1. واحد",
    "",
    "> قول",
    "-- قائل",
  ];
  for (const line of lines) {
    await window.keyboard.type(line);
    await window.keyboard.press("Enter");
  }
  await window.keyboard.type("---");
  await window.keyboard.press("Enter");
  await window.keyboard.type("جملة بارزة");
  await window.keyboard.press("Control+Home");
}

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing serious in the whole window, ${theme}`, async ({ app, window, body }) => {
    await setTheme(window, theme);
    await window.getByRole("button", { name: "مادة جديدة" }).first().click();
    await expect(body).toHaveText("");
    expect(await seriousProblems(window), "empty").toEqual([]);

    await body.click();
    await writeEverything(window);
    await window.keyboard.press("Control+End");
    await giveCommand(app, "block.pullQuote");
    await expect(body.locator("aside")).toHaveText("جملة بارزة");
    await giveCommand(app, "block.attribution");
    await window.keyboard.type("قائلها");
    await window.keyboard.press("Enter");
    await giveCommand(app, "table.insert");
    await expect(body.locator("table")).toBeVisible();
    expect(await seriousProblems(window), "every block").toEqual([]);

    for (const name of [/^نوع الفقرة/, "تنسيقات أخرى"]) {
      await toolbarOf(window).getByRole("button", { name }).click();
      await expect(window.getByRole("menu")).toBeVisible();
      expect(await seriousProblems(window), String(name)).toEqual([]);
      await window.keyboard.press("Escape");
      await expect(window.getByRole("menu")).toBeHidden();
    }
    await window.keyboard.press("Escape");
    await expect(body).toBeFocused();
    await window.keyboard.press("Control+Shift+k");
    await expect(window.getByRole("dialog", { name: "رابط" })).toBeVisible();
    expect(await seriousProblems(window), "link").toEqual([]);
    await window.keyboard.press("Escape");
    await giveCommand(app, "settings.open");
    await expect(window.getByRole("dialog", { name: "الإعدادات" })).toBeVisible();
    expect(await seriousProblems(window), "settings").toEqual([]);
    await window.keyboard.press("Escape");
    await expect(window.getByRole("dialog", { name: "الإعدادات" })).toBeHidden();
  });
}

test("blocks are named to those who hear the text", async ({ app, window, body }) => {
  await writeEverything(window);
  await expect(body.locator("hr")).toHaveAttribute("aria-label", "فاصل");
  await expect(body.getByRole("separator", { name: "فاصل" })).toBeVisible();
  await expect(body.locator("[data-attribution]")).toHaveAttribute("aria-roledescription", "قائل الاقتباس");
  await window.keyboard.press("Control+End");
  await giveCommand(app, "block.pullQuote");
  await expect(body.locator("aside")).toHaveAttribute("aria-roledescription", "اقتباس بارز");
  await expect(body).toHaveAccessibleDescription(/Escape ثم Tab/);
});

test("nobody is caught in a list or a table: Escape, then Tab or Shift+Tab, leaves the text", async ({
  app,
  window,
  body,
}) => {
  await window.keyboard.type("- أول");
  await window.keyboard.press("Enter");
  await window.keyboard.type("ثان");
  await window.keyboard.press("Escape");
  await window.keyboard.type("!");
  await expect(body.locator("li").last()).toHaveText("ثان!");
  await window.keyboard.press("Tab");
  await expect(body.locator("ul ul li")).toHaveText("ثان!");
  await expect(body).toBeFocused();
  await window.keyboard.press("Escape");
  await window.keyboard.press("Tab");
  await expect(body).not.toBeFocused();
  await window.keyboard.press("Shift+Tab");
  await expect(body).toBeFocused();
  await window.keyboard.press("Escape");
  await window.keyboard.press("Shift+Tab");
  await expect(body).not.toBeFocused();
  await expect(body.locator("ul ul li")).toHaveText("ثان!");

  await body.click();
  await window.keyboard.press("Control+End");
  for (let level = 0; level < 3; level++) await window.keyboard.press("Enter");
  await giveCommand(app, "table.insert");
  await window.keyboard.type("خلية");
  await window.keyboard.press("Tab");
  await expect(body).toBeFocused();
  await window.keyboard.press("Escape");
  await window.keyboard.press("Tab");
  await expect(body).not.toBeFocused();
});

test("Home and End go to the ends of the toolbar, left to the next tool, and Escape back to the text", async ({
  window,
  body,
}) => {
  const tools = toolbarOf(window).locator("button:not(:disabled)");
  await tools.nth(3).focus();
  await window.keyboard.press("Home");
  await expect(tools.first()).toBeFocused();
  await window.keyboard.press("ArrowLeft");
  await expect(tools.nth(1)).toBeFocused();
  await window.keyboard.press("End");
  await expect(tools.last()).toBeFocused();
  await window.keyboard.press("Escape");
  await expect(body).toBeFocused();
});
