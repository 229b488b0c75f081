import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { emptyArticle } from "../../core/article/article.ts";
import { serializeArticle } from "../../core/article/articleFile.ts";
import { chooseOpenPaths, expect, headlineOf, output, test } from "./app.ts";
import { seriousProblems } from "./seriousProblems.ts";

const names = ["واحدة", "اثنتان", "ثلاث", "أربع", "خمس"];

const rowOf = (window: Page, name: string) => window.getByRole("grid").getByRole("row").filter({ hasText: name });
const openDialog = (window: Page) => window.getByRole("dialog", { name: "خيارات التصدير" });

test("several rows, by the mouse and by keys, are counted, exported alone, put away together and left by Escape", async ({
  machine,
}) => {
  mkdirSync(machine.library, { recursive: true });
  for (const [index, headline] of names.entries()) {
    const piece = emptyArticle(`019b5c00-0000-7000-8000-00000000000${index}`, `2026-11-2${index}T10:00:00+03:00`);
    writeFileSync(join(machine.library, `${index}.midad`), serializeArticle({ ...piece, headline }));
  }
  const { app, window } = await machine.start();
  const selected = (count: RegExp) => window.getByRole("group", { name: count });
  const chosen = () => window.locator('[role="row"][aria-selected="true"]').allInnerTexts();
  const chosenNames = async () => {
    const texts = await chosen();
    return names.filter((name) => texts.some((text) => text.includes(name)));
  };

  // From the piece that is open Shift takes the rows between, and Ctrl single ones.
  await expect(headlineOf(window)).toHaveValue("خمس");
  await expect(window.getByRole("group", { name: /محدد/ })).toHaveCount(0);
  await rowOf(window, "ثلاث").click({ modifiers: ["Shift"] });
  await expect(selected(/^3 مواد محددة/)).toBeVisible();
  await rowOf(window, "أربع").click({ modifiers: ["Control"] });
  await rowOf(window, "واحدة").click({ modifiers: ["Control"] });
  expect(await chosenNames()).toEqual(["واحدة", "ثلاث", "خمس"]);
  await expect(headlineOf(window)).toHaveValue("خمس");
  expect(await seriousProblems(window)).toEqual([]);
  await window.screenshot({ path: join(output, "selected-rows.png") });

  const folder = join(machine.home, "مخرجات");
  mkdirSync(folder);
  await chooseOpenPaths(app, [folder]);
  await window.keyboard.press("Control+Shift+E");
  await expect(openDialog(window).getByRole("radio", { name: "المحدد: 3 مواد" })).toBeChecked();
  await openDialog(window).getByRole("option", { name: /^نص/ }).press("Enter");
  await expect(window.getByText("صُدّرت 3 مواد")).toBeVisible();
  expect(readdirSync(folder).sort()).toEqual(["ثلاث.txt", "خمس.txt", "واحدة.txt"].sort());

  await window.getByRole("button", { name: "إلغاء التحديد" }).press("Enter");
  await expect(window.getByRole("group", { name: /محدد/ })).toHaveCount(0);
  await expect(window.getByRole("grid").locator(":focus")).toHaveCount(1);

  // By keys: the arrows go without opening, Shift takes along, Ctrl+A all; Enter opens, and ends it.
  await rowOf(window, "ثلاث").click();
  await expect(headlineOf(window)).toHaveValue("ثلاث");
  await rowOf(window, "خمس").click();
  await expect(headlineOf(window)).toHaveValue("خمس");
  await window.keyboard.press("ArrowDown");
  await expect(headlineOf(window)).toHaveValue("خمس");
  await window.keyboard.press("Shift+ArrowDown");
  await window.keyboard.press("Shift+ArrowDown");
  await expect(selected(/^3 مواد محددة/)).toBeVisible();
  expect(await chosenNames()).toEqual(["اثنتان", "ثلاث", "أربع"]);
  await window.keyboard.press("Control+a");
  await expect(selected(/^5 مواد محددة/)).toBeVisible();
  await window.keyboard.press("Escape");
  await expect(window.getByRole("group", { name: /محدد/ })).toHaveCount(0);
  await expect(rowOf(window, "اثنتان")).toBeFocused();
  await window.keyboard.press("Enter");
  await expect(headlineOf(window)).toHaveValue("اثنتان");

  await window.keyboard.press("Shift+ArrowDown");
  await window.keyboard.press("Delete");
  await expect(window.getByText("نُقلت مادتان إلى المحذوفات")).toBeVisible();
  await expect(rowOf(window, "واحدة")).toHaveCount(0);
  await window.getByRole("button", { name: "تراجع" }).click();
  await expect(rowOf(window, "واحدة")).toBeVisible();
  await expect(rowOf(window, "اثنتان")).toBeVisible();
});
