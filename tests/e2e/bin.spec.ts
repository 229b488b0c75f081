import { chmodSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { bodyOf, expect, giveCommand, headlineOf, type Machine, savedSign, startArticle, test } from "./app.ts";

/** The files that lie in the bin. */
function binned(machine: Machine): string[] {
  const files = readdirSync(join(machine.library, ".midad", "bin"), { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".midad"));
}

async function writeAndDelete(app: ElectronApplication, window: Page, headline: string): Promise<void> {
  await startArticle(window);
  await headlineOf(window).fill(headline);
  await bodyOf(window).click();
  await window.keyboard.type("نص");
  await giveCommand(app, "article.save");
  await expect(savedSign(window)).toBeVisible();
  await giveCommand(app, "article.delete");
  await expect(window.getByText(`نُقلت «\u2067${headline}\u2069» إلى المحذوفات`)).toBeVisible();
}

test("the bin says how long it keeps, and emptying it says what goes before it goes", async ({
  app,
  window,
  machine,
}) => {
  await writeAndDelete(app, window, "الأولى");
  await writeAndDelete(app, window, "الثانية");
  await window.getByRole("tab", { name: "المحذوفات" }).click();
  const list = window.getByRole("grid", { name: "المواد المحذوفة" });
  await expect(list.getByText("يبقى 30 يومًا")).toHaveCount(2);

  await window.getByRole("button", { name: "إفراغ المحذوفات…" }).click();
  const dialog = window.getByRole("alertdialog", { name: "حذف مادتين نهائيًا؟" });
  await expect(dialog.getByText("الأولى", { exact: true })).toBeVisible();
  await expect(dialog.getByText("الثانية", { exact: true })).toBeVisible();
  await expect(dialog.getByRole("button", { name: "إلغاء" })).toBeFocused();
  await window.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  expect(binned(machine)).toHaveLength(2);

  await giveCommand(app, "bin.empty");
  await dialog.getByRole("button", { name: "إفراغ المحذوفات" }).click();
  await expect(window.getByText("حُذفت مادتان نهائيًا")).toBeVisible();
  await expect(window.getByText("سلة المحذوفات خالية")).toBeVisible();
  expect(binned(machine)).toEqual([]);
});

test("one deleted piece can go for good, and the others stay", async ({ app, window, machine }) => {
  await writeAndDelete(app, window, "تبقى");
  await writeAndDelete(app, window, "تذهب");
  await window.getByRole("tab", { name: "المحذوفات" }).click();
  await window.getByRole("row", { name: "تذهب" }).click({ button: "right" });
  await window.getByRole("menuitem", { name: "حذف نهائي…" }).click();
  await window.getByRole("alertdialog").getByRole("button", { name: "حذف نهائي" }).click();
  await expect(window.getByRole("row", { name: "تذهب" })).toBeHidden();
  await expect(window.getByRole("row", { name: "تبقى" })).toBeVisible();
  expect(binned(machine)).toHaveLength(1);
});

test("what cannot be removed is named and stays, and the rest goes", async ({ app, window, machine }) => {
  await writeAndDelete(app, window, "تستعصي");
  const [stuck = ""] = binned(machine);
  for (let piece = 1; piece <= 6; piece++) await writeAndDelete(app, window, `مادة ${piece}`);
  const folder = join(machine.library, ".midad", "bin", dirname(stuck));
  chmodSync(folder, 0o555);
  await giveCommand(app, "bin.empty");
  const dialog = window.getByRole("alertdialog", { name: "حذف 7 مواد نهائيًا؟" });
  await expect(dialog.getByRole("listitem")).toHaveCount(6);
  await expect(dialog.getByText("ومادتان أخريان")).toBeVisible();
  await dialog.getByRole("button", { name: "إفراغ المحذوفات" }).click();
  await expect(window.getByText("حُذفت 6 مواد نهائيًا")).toBeVisible();
  await expect(window.getByText("تعذّر حذف «\u2067تستعصي\u2069»، فبقي في المحذوفات كما هو.")).toBeVisible();
  expect(binned(machine)).toEqual([stuck]);
  chmodSync(folder, 0o755);
});
