import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import sharp from "sharp";
import { holds, photo } from "../pictures/photos.ts";
import { chooseOpenPaths, chooseSavePath, expect, giveCommand, headlineOf, type Machine, output, test } from "./app.ts";
import { seriousProblems } from "./seriousProblems.ts";

// Each in a window of its own: what is chosen of an export is remembered.
test.beforeEach(async ({ newArticle, body }) => {
  await newArticle();
  await body.click();
});

/** Puts a photograph of a camera that tells everything into the text. */
async function placePhoto(app: ElectronApplication, window: Page, machine: Machine): Promise<void> {
  const path = join(machine.home, "صورة.jpg");
  writeFileSync(path, await photo(2400, 1200));
  await chooseOpenPaths(app, [path]);
  await giveCommand(app, "block.image");
  await expect(window.locator("figure img")).toBeVisible();
}

const picturesOf = (html: string) => [...html.matchAll(/<img [^>]*>/g)].map(([tag]) => tag);

test("the dialog of exports: by keyboard, with what is left out, and the pictures as they were asked for", async ({
  app,
  window,
  machine,
}) => {
  await headlineOf(window).fill("قمة بغداد");
  await placePhoto(app, window, machine);
  await window.keyboard.press("Control+Shift+E");
  const dialog = window.getByRole("dialog", { name: "خيارات التصدير" });
  await expect(dialog.getByRole("option", { name: "صفحة HTML" })).toBeFocused();
  await expect(dialog.getByText(/صورة بلا نص بديل/)).toBeVisible();
  expect(await seriousProblems(window)).toEqual([]);
  await window.screenshot({ path: join(output, "export-dialog.png") });

  await window.keyboard.press("ArrowDown");
  await expect(dialog.getByRole("option", { name: "مقطع لنظام النشر" })).toHaveAttribute("aria-selected", "true");
  await window.keyboard.press("ArrowUp");
  // Past the layout and the fonts, to where the pictures go.
  for (let stop = 0; stop < 3; stop++) await window.keyboard.press("Tab");
  await window.keyboard.press("ArrowLeft");
  await expect(dialog.getByRole("radio", { name: "داخل الملف" })).toBeChecked();
  await dialog.getByText("JPEG").click();
  const inside = join(machine.home, "داخل.html");
  await chooseSavePath(app, inside);
  await dialog.getByRole("button", { name: "تصدير…" }).click();
  await expect(window.getByText(/تم التصدير/)).toBeVisible();
  const [picture = ""] = picturesOf(readFileSync(inside, "utf8"));
  expect(picture).toContain('width="1760" height="880"');
  const bytes = Buffer.from(/src="data:image\/jpeg;base64,([^"]+)"/.exec(picture)?.[1] ?? "", "base64");
  expect(await sharp(bytes).metadata()).toMatchObject({ format: "jpeg", width: 1760, height: 880 });
  for (const secret of ["SERIAL-4711", "Kamera", "Exif"]) expect(holds(bytes, secret)).toBe(false);

  // What was chosen holds for the quick way, too, and stands in the dialog the next time.
  await giveCommand(app, "export.options");
  await expect(dialog.getByRole("radio", { name: "داخل الملف" })).toBeChecked();
  await expect(dialog.getByRole("radio", { name: "JPEG" })).toBeChecked();
  await window.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

test("a publication gives the page its addresses and its dates", async ({ app, window, machine }) => {
  await headlineOf(window).fill("قمة بغداد");
  await placePhoto(app, window, machine);
  await giveCommand(app, "settings.open");
  const drawer = window.getByRole("dialog", { name: "الإعدادات" });
  await drawer.getByRole("textbox", { name: "مطبوعة جديدة" }).fill("صحيفة المدى");
  await window.keyboard.press("Enter");
  const address = drawer.getByRole("textbox", { name: /عنوان المادة/ });
  await address.fill("javascript:alert(1)");
  await expect(drawer.getByText(/عنوان يبدأ بـ/)).toBeVisible();
  await address.fill("https://almada.example/news/");
  await drawer.getByRole("textbox", { name: /عنوان الصورة/ }).fill("https://img.almada.example");
  await window.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await giveCommand(app, "settings.open");
  await expect(drawer.getByRole("textbox", { name: /عنوان الصورة/ })).toHaveValue("https://img.almada.example");
  await drawer.getByText("تشرين الثاني").click();
  await expect(drawer.getByRole("radio", { name: "تشرين الثاني" })).toBeChecked();
  expect(await seriousProblems(window)).toEqual([]);
  await window.screenshot({ path: join(output, "publications.png") });
  await window.keyboard.press("Escape");

  await window.getByRole("tab", { name: "بيانات", exact: true }).click();
  await window.getByRole("textbox", { name: "اسم الرابط" }).fill("qimma 2026");
  await expect(window.getByText("https://almada.example/news/qimma-2026")).toBeVisible();
  await expect(window.getByRole("button", { name: /المطبوعة.*صحيفة المدى/ })).toBeVisible();
  await window.screenshot({ path: join(output, "publication-fields.png") });

  const path = join(machine.home, "قمة.html");
  await giveCommand(app, "export.options");
  const dialog = window.getByRole("dialog", { name: "خيارات التصدير" });
  await dialog.getByText("في مجلد بجانبها").click();
  await dialog.getByText("WebP").click();
  await expect(dialog.getByText(/رابط نشر الصفحة/)).toBeHidden();
  await chooseSavePath(app, path);
  await dialog.getByRole("option", { name: "صفحة HTML" }).press("Enter");
  await expect.poll(() => readdirSync(machine.home)).toContain("قمة.html");
  const html = readFileSync(path, "utf8");
  const [file = ""] = readdirSync(join(machine.home, "قمة_files"));
  expect(file).toMatch(/^[0-9a-f]{64}\.webp$/);
  expect(html).toContain('<link rel="canonical" href="https://almada.example/news/qimma-2026">');
  expect(html).toContain(`<meta property="og:image" content="https://img.almada.example/${file}">`);
  expect(html).toContain(`src="${encodeURIComponent("قمة_files")}/${file}"`);
  expect(html).toMatch(/<time [^>]*>\d+ [^<]+ 20\d\d، /);
  expect(html).not.toMatch(
    /<time [^>]*>\d+ (?:يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)/,
  );
  expect(JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "")).toMatchObject({
    url: "https://almada.example/news/qimma-2026",
    publisher: { name: "صحيفة المدى" },
    image: [{ "@type": "ImageObject", url: `https://img.almada.example/${file}`, width: 1760, height: 880 }],
  });
});

test("everything in the list goes into one folder, each under its name, and what cannot is named", async ({
  app,
  window,
  machine,
}) => {
  const folder = join(machine.home, "مخرجات");
  mkdirSync(folder);
  await headlineOf(window).fill("قمة بغداد");
  await window.keyboard.press("Tab");
  writeFileSync(join(machine.library, "تالف.midad"), "{");
  await expect(window.getByText(/تالف/).first()).toBeVisible();
  await chooseOpenPaths(app, [folder]);
  await giveCommand(app, "export.options");
  const dialog = window.getByRole("dialog", { name: "خيارات التصدير" });
  await dialog.getByText(/كل ما في القائمة/).click();
  await expect(dialog.getByText(/في مجلد تختاره/)).toBeVisible();
  expect(await seriousProblems(window)).toEqual([]);
  await dialog.getByRole("option", { name: /^نص/ }).click();
  await dialog.getByRole("button", { name: "تصدير…" }).click();
  await expect(window.getByText("تعذّر تصدير مادة واحدة")).toBeVisible();
  await expect(window.getByText("صُدّرت مادتان")).toBeVisible();
  expect(readdirSync(folder)).toHaveLength(2);
  expect(readdirSync(folder)).toContain("قمة بغداد.txt");
});
