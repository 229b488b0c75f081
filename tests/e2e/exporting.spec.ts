import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { wordReader } from "../../core/exporting/docx/check/wordLines.ts";
import { openWordPackage, partXml } from "../../core/exporting/docx/check/wordPackage.ts";
import { firstBelow } from "../../core/exporting/docx/check/wordXml.ts";
import {
  bodyOf,
  chooseOpenPaths,
  chooseSavePath,
  expect,
  giveCommand,
  headlineOf,
  offeredNames,
  readClipboard,
  seedPath,
  test,
} from "./app.ts";
import { seed } from "./story.ts";

async function importSeed(app: ElectronApplication, window: Page): Promise<void> {
  await chooseOpenPaths(app, [seedPath]);
  await giveCommand(app, "import.files");
  await expect(headlineOf(window)).toHaveValue(seed.headline);
}

/** Opens a page by its file's text in a frame without scripts and answers how the engine sees its blocks. */
async function seenByEngine(window: Page, html: string): Promise<{ text: string; direction: string }[]> {
  return window.evaluate((page) => {
    const parsed = new DOMParser().parseFromString(page, "text/html");
    return [...parsed.querySelectorAll("article > p, article > div p")].map((paragraph) => ({
      text: paragraph.textContent ?? "",
      direction: paragraph.closest("[dir]")?.getAttribute("dir") ?? "",
    }));
  }, html);
}

test("the page: suggested name, every paragraph in order, valid, offered to open or show", async ({
  app,
  window,
  machine,
}) => {
  await importSeed(app, window);
  const path = join(machine.home, "صفحة.html");
  await chooseSavePath(app, path);
  await giveCommand(app, "export.html");
  await expect(window.getByText(/تم التصدير/)).toBeVisible();
  await expect(window.getByRole("button", { name: "إظهار في المجلد" })).toBeVisible();
  expect(await offeredNames(app)).toEqual([expect.stringContaining("رئيس وزراء العراق")]);

  const html = readFileSync(path, "utf8");
  const paragraphs = await seenByEngine(window, html);
  const bodyParagraphs = paragraphs.map(({ text }) => text).slice(-seed.body.length);
  expect(bodyParagraphs).toEqual([`(وكالات) – ${seed.body[0]}`, ...seed.body.slice(1)]);
  expect(new Set(paragraphs.map(({ direction }) => direction))).toEqual(new Set(["rtl"]));
  expect(html).not.toContain(seed.furniture);
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "");
  expect(data).toMatchObject({ "@type": "NewsArticle", headline: seed.headline, articleSection: seed.section });

  const report = await new HtmlValidate({
    extends: ["html-validate:recommended"],
    // The desk's own limit for a headline; the validator's is 70, made for other scripts.
    rules: { "long-title": ["error", { maxlength: 110 }] },
  }).validateString(html);
  expect(
    report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
  ).toEqual([]);
});

test("the fragment as a file and on the clipboard", async ({ app, window, machine }) => {
  await importSeed(app, window);
  const path = join(machine.home, "مقطع.html");
  await chooseSavePath(app, path);
  await giveCommand(app, "export.fragment");
  await expect(window.getByText(/تم التصدير/)).toBeVisible();
  const fragment = readFileSync(path, "utf8");
  expect(fragment).toMatch(/^<\w+ lang="ar" dir="rtl">/);
  expect(fragment).not.toMatch(/<style|style=|<html|<script/);

  await giveCommand(app, "export.copyFragment");
  await expect(window.getByText(/نُسخت المادة/)).toBeVisible();
  const copied = await readClipboard(app);
  const paragraphs = (html: string) =>
    [...html.matchAll(/<p\b[^>]*>(.*?)<\/p>/g)].map(([, inner = ""]) => inner.replace(/<[^>]*>/g, ""));
  expect(paragraphs(copied.html)).toEqual(paragraphs(fragment));
  expect(copied.html.match(/<(?:p|h1)\b/g)?.length).toBe(copied.html.match(/<(?:p|h1) lang="ar" dir="rtl"/g)?.length);
  expect(copied.text.trim()).toBe(readFileSync(seedPath, "utf8").trim().slice(0, -seed.furniture.length).trim());
});

test("WordPress blocks and a message from the menu of the toolbar", async ({ app, window }) => {
  await importSeed(app, window);
  const choose = async (name: string) => {
    await window.getByRole("button", { name: "تصدير" }).click();
    await window.getByRole("menuitem", { name }).click();
  };
  await choose("نسخ كتل WordPress");
  await expect(window.getByText(/نُسخت كتل المادة/)).toBeVisible();
  await expect(window.getByText(/العنوان ليس معها/)).toBeVisible();
  const blocks = await readClipboard(app);
  expect(blocks.html).toBe("");
  expect(blocks.text.match(/<!-- wp:paragraph/g)?.length).toBe(seed.body.length);

  await choose("نسخ نصًا للرسائل");
  await expect(window.getByText(/جاهزة للصق في رسالة/)).toBeVisible();
  const message = await readClipboard(app);
  expect(message.html).toBe("");
  expect(message.text).toContain(seed.headline);
});

test("the text equals the original but for the site's own line", async ({ app, window, machine }) => {
  await importSeed(app, window);
  const path = join(machine.home, "نص.txt");
  await chooseSavePath(app, path);
  await giveCommand(app, "export.text");
  await expect(window.getByText(/تم التصدير/)).toBeVisible();
  const original = readFileSync(seedPath, "utf8").trim().slice(0, -seed.furniture.length).trim();
  expect(readFileSync(path, "utf8").trim()).toBe(original);
});

test("a Word document from the menu, read back as Word reads it", async ({ app, window, machine }) => {
  await importSeed(app, window);
  const path = join(machine.home, "مستند.docx");
  await chooseSavePath(app, path);
  await window.getByRole("button", { name: "تصدير" }).click();
  await window.getByRole("menuitem", { name: /مستند Word/ }).click();
  await expect(window.getByText(/تم التصدير/)).toBeVisible();
  expect(await offeredNames(app)).toEqual([expect.stringMatching(/رئيس وزراء العراق.*\.docx$/)]);

  const parts = openWordPackage(readFileSync(path));
  const text = parts && firstBelow(partXml(parts, "word/document.xml")?.documentElement, "body");
  if (!text) throw new Error("no text in the document");
  const { read, reading } = wordReader(new Map(), "ltr");
  read(text);
  const [first = "", ...rest] = seed.body;
  expect(reading.lines.find(({ kind }) => kind === "headline")?.text).toBe(seed.headline);
  expect(reading.lines.flatMap((line) => (line.kind === "paragraph" ? line.text : []))).toEqual([
    `(وكالات) – ${first}`,
    ...rest,
  ]);
  expect(new Set(reading.lines.map(({ direction }) => direction))).toEqual(new Set(["rtl"]));
});

test("an export that is given up leaves nothing, and one that cannot be written says so", async ({
  app,
  window,
  machine,
}) => {
  await importSeed(app, window);
  await chooseSavePath(app, null);
  await giveCommand(app, "export.html");
  await expect.poll(() => offeredNames(app)).toHaveLength(1);
  const impossible = join(machine.home, "لا مجلد", "صفحة.html");
  await chooseSavePath(app, impossible);
  await giveCommand(app, "export.html");
  await expect(window.getByText(/لم تُصدّر المادة/)).toBeVisible();
  expect(existsSync(impossible)).toBe(false);
});

test("the preview is the exported page, follows the typing, and runs nothing", async ({ app, window, machine }) => {
  await importSeed(app, window);
  await expect(window.locator("iframe")).toHaveAttribute("sandbox", "allow-same-origin");
  const page = window.frameLocator("iframe");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(seed.headline);
  await expect(page.getByText(seed.body.at(-1) ?? "")).toBeAttached();

  await bodyOf(window)
    .getByText(seed.body[1] ?? "")
    .click();
  await window.keyboard.press("End");
  await window.keyboard.type(" زيادة للمعاينة");
  await expect(page.getByText("زيادة للمعاينة")).toBeAttached();

  await window.getByText("موقع", { exact: true }).click();
  await expect.poll(() => page.locator("html").evaluate((html) => html.clientWidth)).toBeGreaterThan(1000);

  const path = join(machine.home, "مطابقة.html");
  await chooseSavePath(app, path);
  await giveCommand(app, "export.html");
  await expect(window.getByText(/تم التصدير/)).toBeVisible();
  const inFrame = await page.locator("html").evaluate((html) => html.outerHTML);
  const inFile = await window.evaluate(
    (html) => new DOMParser().parseFromString(html, "text/html").documentElement.outerHTML,
    readFileSync(path, "utf8"),
  );
  expect(inFrame).toBe(inFile);
});
