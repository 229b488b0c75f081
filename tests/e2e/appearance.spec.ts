import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { commands } from "../../core/commands/commands.ts";
import { bodyOf, chooseOpenPaths, expect, giveCommand, headlineOf, output, seedPath, test } from "./app.ts";
import { seriousProblems } from "./seriousProblems.ts";
import { seed } from "./story.ts";

/** Tools of the text that stand outside of their bar, where no pointer reaches them. */
function cutOffTools(window: Page): Promise<string[]> {
  return window.getByRole("toolbar").evaluate((bar) => {
    const frame = bar.getBoundingClientRect();
    return [...bar.querySelectorAll("button")]
      .filter((tool) => {
        const { left, right, bottom } = tool.getBoundingClientRect();
        return left < frame.left || right > frame.right || bottom > frame.bottom;
      })
      .map((tool) => tool.getAttribute("aria-label") ?? tool.textContent);
  });
}

test("the window in both languages and themes, at both sizes, with the real story", async ({ app, window }) => {
  test.setTimeout(180_000);
  await chooseOpenPaths(app, [seedPath]);
  await giveCommand(app, "import.files");
  await expect(headlineOf(window)).toHaveValue(seed.headline);
  const folder = join(output, "screenshots");
  mkdirSync(folder, { recursive: true });

  for (const language of ["ar", "en"] as const) {
    for (const theme of ["light", "dark"] as const) {
      await window.evaluate(
        (patch) =>
          (globalThis as unknown as { midad: { call(message: unknown): Promise<unknown> } }).midad.call({
            name: "settings.set",
            input: patch,
          }),
        { interfaceLanguage: language, theme },
      );
      await window.reload();
      await expect(window.locator("html")).toHaveAttribute("lang", language);
      await expect(window.locator("html")).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
      await expect(window.locator("html")).toHaveAttribute("data-theme", theme);
      await expect(bodyOf(window)).toContainText(seed.body[1] ?? "");
      await expect(window.locator('iframe[aria-hidden="false"]')).toBeVisible();
      expect(await bodyOf(window).evaluate((body) => getComputedStyle(body).direction)).toBe("rtl");
      for (const [width, height] of [
        [1440, 900],
        [1100, 700],
      ] as const) {
        await app.evaluate(
          ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
          { width, height },
        );
        await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width);
        const spill = await window.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(spill, "nothing is wider than the window").toBeLessThanOrEqual(0);
        expect(await cutOffTools(window), `${language} at ${width}`).toEqual([]);
        await window.screenshot({ path: join(folder, `main-${language}-${theme}-${width}.png`) });
      }
      expect(await seriousProblems(window), `${language} ${theme}`).toEqual([]);
    }
  }
});

test("the native menu holds every command, with its keys, in the language of the interface", async ({
  app,
  window,
}) => {
  await expect(window.getByRole("banner")).toBeVisible();
  const items = await app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) =>
      (submenu?.items ?? []).map(({ label, accelerator }) => ({ label, accelerator: accelerator ?? null })),
    ),
  );
  for (const command of commands) {
    expect(items).toContainEqual({
      label: command.label.ar,
      accelerator: "keys" in command ? command.keys : null,
    });
  }
});

test("size and place of the window are remembered", async ({ machine }) => {
  const first = await machine.start();
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 60, width: 1180, height: 720 }),
  );
  await machine.close();
  const second = await machine.start();
  const bounds = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(bounds).toMatchObject({ width: 1180, height: 720 });
});

test("the sizes of window and text are remembered", async ({ machine }) => {
  const first = await machine.start();
  await giveCommand(first.app, "view.larger");
  await giveCommand(first.app, "text.larger");
  await expect(bodyOf(first.window)).toHaveCSS("font-size", "21.85px");
  await machine.close();
  const second = await machine.start();
  await expect(bodyOf(second.window)).toHaveCSS("font-size", "21.85px");
  const zoom = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
  );
  expect(zoom).toBeCloseTo(1.1);
});

test("damaged settings do not keep the app from starting", async ({ machine }) => {
  await machine.start();
  await machine.close();
  const folder = join(machine.home, ".config", "Midad");
  writeFileSync(join(folder, "config.json"), "\u0000\u0000{");
  const { window } = await machine.start();
  await expect(window.getByText(/كان ملف الإعدادات تالفًا/)).toBeVisible();
  expect(readdirSync(folder).some((name) => name.startsWith("config.damaged-"))).toBe(true);
});
