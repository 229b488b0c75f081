import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { emptyArticle } from "../../core/article/article.ts";
import { commands } from "../../core/commands/commands.ts";
import { bodyOf, chooseOpenPaths, expect, giveCommand, headlineOf, output, seedPath, test } from "./app.ts";
import { seriousProblems } from "./seriousProblems.ts";
import { seed } from "./story.ts";

/** Tools of the text that stand outside of their bar, where no pointer reaches them. */
function cutOffTools(window: Page): Promise<string[]> {
  return window
    .getByRole("toolbar")
    .first()
    .evaluate((bar) => {
      const frame = bar.getBoundingClientRect();
      return [...bar.querySelectorAll("button")]
        .filter((tool) => {
          const { left, right, bottom } = tool.getBoundingClientRect();
          return left < frame.left || right > frame.right || bottom > frame.bottom;
        })
        .map((tool) => tool.getAttribute("aria-label") ?? tool.textContent);
    });
}

const folder = join(output, "screenshots");

/** Shows the window in each language, theme and size, with nothing cut off in any, and calls `look` in each. */
async function inEveryLook(
  app: ElectronApplication,
  window: Page,
  look: (name: string) => Promise<unknown>,
): Promise<void> {
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
      await expect(window.locator("iframe")).toBeVisible();
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
        await look(`${language}-${theme}-${width}`);
      }
      expect(await seriousProblems(window), `${language} ${theme}`).toEqual([]);
    }
  }
}

test("the window in both languages and themes, at both sizes, with the real story", async ({ app, window }) => {
  test.setTimeout(180_000);
  await chooseOpenPaths(app, [seedPath]);
  await giveCommand(app, "import.files");
  await expect(headlineOf(window)).toHaveValue(seed.headline);
  await inEveryLook(app, window, async (name) => {
    await expect(bodyOf(window)).toContainText(seed.body[1] ?? "");
    expect(await bodyOf(window).evaluate((body) => getComputedStyle(body).direction)).toBe("rtl");
    await window.screenshot({ path: join(folder, `main-${name}.png`) });
  });
});

const run = (text: string) => [{ type: "text", text }];

/** A body with every kind of block, mark and trouble. */
const everyBlock = [
  {
    type: "paragraph",
    content: [
      ...run("قالت BBC إن "),
      { type: "text", text: "أرشيف الميناء", marks: ["bold"] },
      ...run(" يضم "),
      { type: "text", text: "1200 ساعة", marks: ["italic"] },
      ...run("، وبرنامجه "),
      { type: "text", text: "C++", isolate: "ltr" },
      ...run("، TK عدد الزوار. "),
      { type: "link", href: "https://example.org/", content: run("صفحة الأرشيف") },
      { type: "text", text: " H", marks: ["strike"] },
      { type: "text", text: "2", marks: ["sub"] },
      { type: "text", text: "O", marks: ["underline"] },
    ],
  },
  { type: "paragraph", direction: "ltr", content: run("The archive opens on 1 December, said Salma Abdel Rahman.") },
  { type: "heading", level: 2, content: run("من القبو إلى الشاشة") },
  { type: "quote", content: run("كنا نستمع إلى مدينة كاملة تتكلم."), attribution: { content: run("سلمى عبد الرحمن") } },
  { type: "heading", level: 3, content: run("ماذا فيه؟") },
  {
    type: "list",
    ordered: true,
    items: [
      { content: run("نشرات"), list: { type: "list", ordered: false, items: [{ content: run("صيادون") }] } },
      { direction: "ltr", content: run("Interviews") },
    ],
  },
  { type: "pullQuote", content: run("لم يكن أحد منا مستعدًا") },
  { type: "heading", level: 4, content: run("أرقام") },
  {
    type: "table",
    headerRow: true,
    headerColumn: true,
    rows: [
      { cells: [{ content: run("العام") }, { content: run("الساعات") }] },
      { cells: [{ content: run("1958") }, { content: run("640") }] },
      { cells: [{ colspan: 2, content: run("المجموع 1200") }] },
    ],
  },
  { type: "image", media: `${"0".repeat(64)}.jpg`, alt: "بكرة", caption: run("بكرة قديمة"), credit: "أ ف ب" },
  { type: "divider" },
  { type: "timeline", entries: ["من برنامج آخر"] },
];

test("every block of a text in both languages and themes, at both sizes", async ({ app, window, machine }) => {
  test.setTimeout(180_000);
  const article = emptyArticle("019b5c00-0000-7000-8000-0000000000e1", "2026-11-01T10:00:00+03:00");
  const headline = "كل ما في النص";
  const path = join(machine.library, "كل ما في النص.midad");
  await expect(window.getByRole("banner")).toBeVisible();
  writeFileSync(path, JSON.stringify({ ...article, headline, body: everyBlock }));
  await window.getByRole("grid").getByRole("row").filter({ hasText: headline }).click();
  await expect(headlineOf(window)).toHaveValue(headline);
  await inEveryLook(app, window, async (name) => {
    const body = bodyOf(window);
    await expect(body.locator("table, figure, hr, aside, blockquote, [data-kept]")).toHaveCount(6);
    await body.locator("p").first().scrollIntoViewIfNeeded();
    await window.screenshot({ path: join(folder, `blocks-${name}.png`) });
    // With the caret in the table its tools are there, too.
    await body.locator("td").last().click();
    await expect(window.getByRole("toolbar")).toHaveCount(2);
    await window.screenshot({ path: join(folder, `blocks-end-${name}.png`) });
  });
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
