import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { emptyArticle } from "../../core/article/article.ts";
import { serializeArticle } from "../../core/article/articleFile.ts";
import { bodyOf, chooseOpenPaths, expect, giveCommand, headlineOf, output, startArticle, test } from "./app.ts";

/** So many that a quick machine, too, is amid them while one types a word. */
const all = 900;

test("while hundreds are exported one writes on, in focus too, and sees how far it is; stopped, it leaves whole files and says how many", async ({
  machine,
}) => {
  mkdirSync(machine.library, { recursive: true });
  const body = [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "كلام كثير ".repeat(800) }] }];
  for (let number = 1; number <= all; number++) {
    const piece = emptyArticle(
      `019b5c00-0000-7000-8000-${String(number).padStart(12, "0")}`,
      "2026-11-20T10:00:00+03:00",
    );
    const file = serializeArticle({ ...piece, headline: `خبر ${number}`, body });
    writeFileSync(join(machine.library, `${number}.midad`), file);
  }
  const { app, window } = await machine.start();
  await startArticle(window);
  await headlineOf(window).fill("أثناء التصدير");
  const folder = join(machine.home, "مخرجات");
  mkdirSync(folder);
  await chooseOpenPaths(app, [folder]);
  await giveCommand(app, "export.options");
  const dialog = window.getByRole("dialog", { name: "خيارات التصدير" });
  await dialog.getByText(/كل ما في القائمة/).click();
  await dialog.getByRole("option", { name: /^صفحة HTML/ }).press("Enter");

  const bar = window.getByRole("contentinfo");
  const progress = bar.getByRole("progressbar");
  await expect(progress).toBeVisible();
  const before = Number(await progress.getAttribute("aria-valuenow"));
  await bodyOf(window).click();
  await window.keyboard.type("كلمة");
  await expect(bodyOf(window)).toHaveText("كلمة");
  await expect.poll(async () => Number(await progress.getAttribute("aria-valuenow"))).toBeGreaterThan(before);
  await giveCommand(app, "view.focus");
  await expect(window.getByRole("banner")).toHaveCount(0);
  await expect(progress).toBeVisible();
  await expect(bar).not.toContainText("كلمات");
  const inFocus = Number(await progress.getAttribute("aria-valuenow"));
  await expect.poll(async () => Number(await progress.getAttribute("aria-valuenow"))).toBeGreaterThan(inFocus);
  await window.screenshot({ path: `${output}/focus-progress.png` });
  const doneAtStop = await bar.getByRole("button", { name: "إلغاء" }).evaluate((button) => {
    const now = button.closest("footer")?.querySelector('[role="progressbar"]')?.getAttribute("aria-valuenow");
    (button as HTMLButtonElement).click();
    return Number(now);
  });
  await expect(progress).toHaveCount(0);
  await expect(bar).toHaveCount(0);

  const files = readdirSync(folder);
  const atStop = Math.round((doneAtStop / 100) * (all + 1));
  expect(files.length).toBeGreaterThanOrEqual(atStop);
  expect(files.length).toBeLessThan(all);
  await expect(window.getByText(`كُتب ${files.length} من ${all + 1}`)).toBeVisible();
  for (const file of files) {
    const page = readFileSync(join(folder, file), "utf8");
    expect(page).toContain(`>${file.replace(".html", "")}</h1>`);
    expect(page).toMatch(/<\/html>\s*$/);
  }
});
