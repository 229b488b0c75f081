import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chooseOpenPaths, chooseSavePath, expect, giveCommand, headlineOf, seedPath, test } from "./app.ts";
import { seed } from "./story.ts";

test("a layout of the library's own: copied, edited on disk and followed, broken and named, mended, exported", async ({
  app,
  window,
  machine,
}) => {
  await chooseOpenPaths(app, [seedPath]);
  await giveCommand(app, "import.files");
  await expect(headlineOf(window)).toHaveValue(seed.headline);
  const page = window.frameLocator("iframe");
  const headline = page.getByRole("heading", { level: 1 });
  await expect(headline).toHaveText(seed.headline);

  // A file manager of this machine's own would outlive the test.
  await app.evaluate(({ shell }) => {
    shell.showItemInFolder = (path) => {
      (globalThis as { revealed?: string }).revealed = path;
    };
  });
  await giveCommand(app, "layout.duplicate");
  await expect(window.getByText(/نُسخ التخطيط إلى مكتبتك/)).toBeVisible();
  const chooser = window.getByRole("button", { name: "التخطيط: خبر 2" });
  await expect(chooser).toBeVisible();

  const file = (name: string) => join(machine.library, "layouts", "news-2", name);
  expect(await app.evaluate(() => (globalThis as { revealed?: string }).revealed)).toBe(file("style.css"));
  const style = readFileSync(file("style.css"), "utf8");
  writeFileSync(file("style.css"), `${style}\nh1 { color: rgb(1, 2, 3); }\n`);
  await expect(headline).toHaveCSS("color", "rgb(1, 2, 3)");

  const template = readFileSync(file("page.html"), "utf8");
  const line = template.split("\n").findIndex((text) => text.includes("{{{bodyHtml}}}")) + 1;
  writeFileSync(file("page.html"), template.replace("{{{bodyHtml}}}", "{{bodyHtml}}"));
  const notice = window.getByRole("status").filter({ hasText: "خطأ في التخطيط" });
  await expect(notice).toContainText(`page.html\u2069، السطر ${line}`);
  await expect(notice).toContainText("{{bodyHtml}}");
  await expect(page.getByText(seed.body.at(-1) ?? "")).toBeAttached();
  await expect(headline).toHaveCSS("color", "rgb(1, 2, 3)");

  writeFileSync(file("page.html"), template.replace("<body>", '<body><p class="motto">شعار الجريدة</p>'));
  await expect(page.getByText("شعار الجريدة")).toBeAttached();
  await expect(notice).toBeHidden();

  const path = join(machine.home, "صفحة.html");
  await chooseSavePath(app, path);
  await giveCommand(app, "export.html");
  await expect(window.getByText(/تم التصدير/)).toBeVisible();
  const exported = readFileSync(path, "utf8");
  expect(exported).toContain("شعار الجريدة");
  expect(exported).toContain("h1 { color: rgb(1, 2, 3); }");

  // Gone from under the page: the piece is shown as its kind is, until another is chosen.
  rmSync(join(machine.library, "layouts", "news-2"), { recursive: true });
  await expect(page.getByText("شعار الجريدة")).toHaveCount(0);
  await expect(window.getByRole("button", { name: "التخطيط: خبر", exact: true })).toBeVisible();

  const fontsLoaded = () =>
    page
      .locator("html")
      .evaluate((html) => [...html.ownerDocument.fonts].filter(({ status }) => status === "loaded").length);
  expect(await fontsLoaded()).toBe(0);
  await giveCommand(app, "settings.open");
  await window.getByText("تضمين الخطوط في الصفحات المصدّرة").click();
  await expect.poll(fontsLoaded).toBeGreaterThan(1);
});
