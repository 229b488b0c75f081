import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import {
  bodyOf,
  chooseOpenPaths,
  chooseSavePath,
  expect,
  giveCommand,
  headlineOf,
  output,
  seedPath,
  test,
} from "./app.ts";
import { readPdf } from "./readPdf.ts";
import { seriousProblems } from "./seriousProblems.ts";
import { seed } from "./story.ts";

async function importSeed(app: ElectronApplication, window: Page): Promise<void> {
  await chooseOpenPaths(app, [seedPath]);
  await giveCommand(app, "import.files");
  await expect(headlineOf(window)).toHaveValue(seed.headline);
}

/** Every window of the program: its number, and whether it is in sight. */
const windows = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map((one) => ({ id: one.id, seen: one.isVisible() }))
      .sort((a, b) => a.id - b.id),
  );

async function exportPdf(app: ElectronApplication, window: Page, path: string): Promise<void> {
  await chooseSavePath(app, path);
  await giveCommand(app, "export.pdf");
  await expect(window.getByText(basename(path))).toBeVisible();
}

test("the PDF: every paragraph in reading order, headings as its outline, what it is; one window prints them all", async ({
  app,
  window,
  machine,
}) => {
  await importSeed(app, window);
  await bodyOf(window).click();
  await window.keyboard.press("Control+End");
  await window.keyboard.press("Enter");
  await window.keyboard.type("## ما بعد C++ في 2026");
  await window.keyboard.press("Enter");
  await window.keyboard.type("صدر الإصدار 12 من BBC News في 3 دول.");
  const path = join(machine.home, "صفحات.pdf");
  await exportPdf(app, window, path);
  const pdf = await readPdf(readFileSync(path));

  expect(pdf.pages).toBeGreaterThan(1);
  expect(pdf.info).toMatchObject({ Title: seed.headline, Author: "وكالات", Creator: "Midad", Language: "ar" });
  expect(pdf.feet).toEqual(["1", "2"].slice(0, pdf.pages));
  expect(pdf.isTagged).toBe(true);
  expect(pdf.direction).toBe("R2L");
  expect(pdf.outline).toEqual([[seed.headline, ["ما بعد C++ في 2026"]]]);
  const printed = [
    seed.section,
    seed.headline,
    `(وكالات) – ${seed.body[0]}`,
    ...seed.body.slice(1),
    "ما بعد C++ في 2026",
    "صدر الإصدار 12 من BBC News في 3 دول.",
  ];
  const places = pdf.positionsOf(printed);
  expect(places).not.toContain(-1);
  expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));

  const [main, printing, ...more] = await windows(app);
  expect(main?.seen).toBe(true);
  expect(printing?.seen).toBe(false);
  expect(more).toEqual([]);
  await exportPdf(app, window, join(machine.home, "ثانية.pdf"));
  expect(await windows(app)).toEqual([main, printing]);

  // The printing window's death costs nothing but a new window.
  await app.evaluate(
    ({ BrowserWindow }, id) => BrowserWindow.fromId(id ?? 0)?.webContents.forcefullyCrashRenderer(),
    printing?.id,
  );
  await exportPdf(app, window, join(machine.home, "ثالثة.pdf"));
  const after = await windows(app);
  expect(after).toHaveLength(2);
  expect(after.filter(({ seen }) => seen)).toEqual([main]);
});

test("the print preview: the PDF's own pages, by keys and zoom, on other paper, to the printer, and closed by Escape", async ({
  app,
  window,
}) => {
  await importSeed(app, window);
  await window.keyboard.press("Control+p");
  const preview = window.getByRole("dialog", { name: "معاينة الطباعة" });
  const page = (number: number) => preview.getByRole("img", { name: new RegExp(`^صفحة ${number} من`) });
  await expect(page(1)).toHaveAttribute("data-drawn", "true");
  await expect(preview.getByRole("status").first()).toHaveText("صفحة 1 من 2");
  expect(await page(1).evaluate(inkOf)).toBeGreaterThan(0.01);
  await window.screenshot({ path: join(output, "print-preview.png") });
  expect(await seriousProblems(window)).toEqual([]);

  await window.keyboard.press("PageDown");
  await expect(preview.getByRole("status").first()).toHaveText("صفحة 2 من 2");
  await window.keyboard.press("Home");
  await expect(preview.getByRole("status").first()).toHaveText("صفحة 1 من 2");

  const small = await page(1).boundingBox();
  await preview.getByRole("button", { name: "بعرض الصفحة" }).click();
  await expect.poll(async () => (await page(1).boundingBox())?.width).toBeGreaterThan((small?.width ?? 0) * 1.3);
  await expect(page(2), "a page far from sight holds no pixels").not.toHaveAttribute("data-drawn");

  await preview.getByText("A3", { exact: true }).click();
  await expect(page(2)).toHaveCount(0);
  // As large as it gets it takes no more memory than a page of A4 would, and is still sharp.
  const zoomed = preview.getByText("400%");
  for (const larger = preview.getByRole("button", { name: "تكبير" }); !(await zoomed.isVisible()); )
    await larger.click();
  const dots = () =>
    page(1).evaluate((canvas) => {
      const { width, height, clientWidth } = canvas as HTMLCanvasElement;
      return { all: width * height, each: width / clientWidth };
    });
  await expect.poll(async () => (await dots()).all).toBeGreaterThan(16_000_000);
  expect((await dots()).all).toBeLessThanOrEqual(2 ** 24);
  expect((await dots()).each).toBeGreaterThan(0.75);
  await preview.getByRole("button", { name: "صفحة كاملة" }).click();

  await app.evaluate(({ BrowserWindow }) => {
    const seen = globalThis as { printedWith?: unknown[] };
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      webContents.print = (options, done) => {
        seen.printedWith = [...(seen.printedWith ?? []), [webContents.getURL().slice(0, 17), options?.pageSize]];
        done?.(true, "");
      };
    }
  });
  await preview.getByRole("button", { name: "طباعة…" }).click();
  await expect(window.getByText("أُرسلت المادة إلى الطابعة.")).toBeVisible();
  const printed = await app.evaluate(() => (globalThis as { printedWith?: unknown[] }).printedWith);
  expect(printed).toEqual([["app://midad/page/", "A3"]]);

  await window.keyboard.press("Escape");
  await expect(preview).toBeHidden();
});

/** The share of a canvas that is not white. */
function inkOf(canvas: HTMLElement | SVGElement): number {
  const drawn = canvas as HTMLCanvasElement;
  const { data } = drawn.getContext("2d")?.getImageData(0, 0, drawn.width, drawn.height) ?? { data: [] };
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
  return (dark * 4) / data.length;
}
