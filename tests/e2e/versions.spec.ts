import type { ElectronApplication, Page } from "@playwright/test";
import { bodyOf, expect, giveCommand, headlineOf, savedSign, startArticle, test } from "./app.ts";
import { seriousProblems } from "./seriousProblems.ts";

const listOf = (window: Page) => window.getByRole("grid", { name: "نسخ المادة، الأحدث أولًا" });
const versionOf = (window: Page, name: string) => listOf(window).getByRole("row", { name });
const comparisonOf = (window: Page) => window.getByRole("region", { name: "المقارنة" });

async function writePiece(window: Page, app: ElectronApplication, headline: string, lines: string[]): Promise<void> {
  await startArticle(window);
  await headlineOf(window).fill(headline);
  await bodyOf(window).click();
  for (const [at, line] of lines.entries()) {
    if (at > 0) await window.keyboard.press("Enter");
    await window.keyboard.type(line);
  }
  await giveCommand(app, "article.save");
  await expect(savedSign(window)).toBeVisible();
}

/** Saves what is on screen as a named version, and waits until it is in the list. */
async function keepAs(window: Page, app: ElectronApplication, name: string): Promise<void> {
  await giveCommand(app, "versions.keep");
  await window.getByRole("textbox", { name: "اسم النسخة" }).fill(name);
  await window.keyboard.press("Enter");
  await giveCommand(app, "versions.show");
  await expect(versionOf(window, name)).toBeVisible();
}

test("a named version is compared with the present text, restored, and the restoring taken back", async ({
  app,
  window,
}) => {
  await writePiece(window, app, "قمة بغداد", ["قال الوزير إن القمة أمس", "وتابع الحضور أعمالها"]);
  await keepAs(window, app, "قبل التدقيق");

  await bodyOf(window).getByText("قال الوزير").click();
  await window.keyboard.press("End");
  await window.keyboard.type(" كانت ناجحة");
  await headlineOf(window).fill("قمة بغداد تنجح");

  await versionOf(window, "قبل التدقيق").click();
  const comparison = comparisonOf(window);
  await expect(comparison.getByRole("status").getByText("تغييران")).toBeVisible();
  await expect(comparison.getByRole("insertion").getByText("كانت ناجحة")).toBeVisible();
  await expect(comparison.getByRole("insertion").getByText("تنجح")).toBeVisible();

  await window.keyboard.press("Alt+ArrowDown");
  await expect(comparison.getByRole("status").getByText("1 من 2")).toBeVisible();
  await expect(comparison.locator("[aria-current]")).toHaveText("قمة بغداد تنجح");
  await window.keyboard.press("Escape");
  await expect(comparison).toBeHidden();

  await versionOf(window, "قبل التدقيق").click();
  await comparison.getByRole("button", { name: "استعادة هذه النسخة" }).click();
  await expect(comparison).toBeHidden();
  await expect(headlineOf(window)).toHaveValue("قمة بغداد");
  await expect(bodyOf(window)).not.toContainText("كانت ناجحة");
  await expect(listOf(window).getByRole("row", { name: "قبل استعادة نسخة" })).toBeVisible();

  await window.getByRole("button", { name: "تراجع" }).last().click();
  await expect(headlineOf(window)).toHaveValue("قمة بغداد تنجح");
  await expect(bodyOf(window)).toContainText("كانت ناجحة");
});

test("a field changed beside the comparison is in it at once", async ({ app, window }) => {
  await writePiece(window, app, "خبر", ["نص"]);
  await keepAs(window, app, "أصل");
  await versionOf(window, "أصل").click();
  const comparison = comparisonOf(window);
  await expect(comparison.getByText("النصان متطابقان.")).toBeVisible();
  await window.getByRole("tab", { name: "بيانات" }).click();
  await window.getByRole("textbox", { name: "ملاحظة للمحرر" }).fill("راجع الأرقام");
  await expect(comparison.getByRole("insertion")).toHaveText("راجع الأرقام");
  await expect(comparison.getByRole("status").getByText("تغيير واحد")).toBeVisible();
});

test("a restored version reaches the file, and undoing in the text brings the fields back too", async ({
  app,
  window,
  machine,
}) => {
  await writePiece(window, app, "الأول", ["نص أول"]);
  await keepAs(window, app, "المعتمدة");
  await headlineOf(window).fill("الثاني");
  await bodyOf(window).click();
  await window.keyboard.type(" وزيادة");
  await versionOf(window, "المعتمدة").click({ button: "right" });
  await window.getByRole("menuitem", { name: "استعادة هذه النسخة" }).click();
  await expect(bodyOf(window)).toHaveText("نص أول");
  await giveCommand(app, "article.save");
  await expect.poll(() => machine.articles().map(({ headline }) => headline)).toContain("الأول");

  await bodyOf(window).click();
  await giveCommand(app, "edit.undo");
  await expect(headlineOf(window)).toHaveValue("الثاني");
  await expect(bodyOf(window)).toHaveText("نص أول وزيادة");
});

test("two versions are compared with each other, the older one first", async ({ app, window }) => {
  await writePiece(window, app, "خبر", ["قال الوزير نعم"]);
  await keepAs(window, app, "أولى");
  await bodyOf(window).click();
  await window.keyboard.press("End");
  await window.keyboard.type(" وكرر");
  await keepAs(window, app, "ثانية");
  await versionOf(window, "ثانية").click({ button: "right" });
  await window.getByRole("menuitem", { name: "مقارنة بنسخة أخرى…" }).click();
  const choosing = window.getByText(/اختر النسخة التي تقارنها/);
  await expect(choosing).toBeVisible();
  await expect(window.getByRole("menu")).toBeHidden();
  await window.keyboard.press("Escape");
  await expect(choosing).toBeHidden();

  await versionOf(window, "ثانية").click({ button: "right" });
  await window.getByRole("menuitem", { name: "مقارنة بنسخة أخرى…" }).click();
  await versionOf(window, "أولى").click();
  const comparison = comparisonOf(window);
  await expect(comparison.getByRole("heading", { level: 2 })).toHaveText(/أولى.*ثانية/);
  await expect(comparison.getByRole("insertion")).toHaveText(" وكرر");
});

test("tashkeel, hamza forms and spaces are overlooked when asked", async ({ app, window }) => {
  await writePiece(window, app, "خبر", ["قال مسؤول إن العمل تم"]);
  await keepAs(window, app, "أصل");
  await bodyOf(window).click();
  await giveCommand(app, "article.save");
  await window.keyboard.press("ControlOrMeta+A");
  await window.keyboard.type("قال مسئول  ان العَمَل تم");
  await versionOf(window, "أصل").click();
  const comparison = comparisonOf(window);
  await expect(comparison.getByRole("deletion").first()).toBeVisible();
  await comparison.getByText("تجاهل التشكيل والهمزات والمسافات").click();
  await expect(comparison.getByRole("deletion")).toHaveCount(0);
  await expect(comparison.getByText("لا فرق بين النصين غير التشكيل والهمزات والمسافات.")).toBeVisible();
});

test("a version is given another name from the keyboard", async ({ app, window }) => {
  await writePiece(window, app, "خبر", ["نص"]);
  await keepAs(window, app, "اسم قديم");
  await versionOf(window, "اسم قديم").focus();
  await window.keyboard.press("Shift+F10");
  await window.getByRole("menuitem", { name: "تسمية…" }).click();
  await window.getByRole("textbox", { name: "اسم النسخة" }).fill("اسم جديد");
  await window.keyboard.press("Enter");
  await expect(versionOf(window, "اسم جديد")).toBeVisible();
  await expect(versionOf(window, "اسم قديم")).toBeHidden();
});

test("erasing says how many go, can be refused, and leaves the article as it is", async ({ app, window }) => {
  await writePiece(window, app, "خبر", ["نص باق"]);
  await keepAs(window, app, "ستذهب");
  await window.getByRole("button", { name: "محو سجل النسخ…" }).click();
  const dialog = window.getByRole("alertdialog", { name: "محو سجل النسخ" });
  await expect(dialog).toContainText("لا يمكن التراجع");
  await window.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(versionOf(window, "ستذهب")).toBeVisible();

  await giveCommand(app, "versions.erase");
  await dialog.getByRole("button", { name: "محو السجل" }).click();
  await expect(window.getByText("لم تُحفظ نسخ بعد")).toBeVisible();
  await expect(bodyOf(window)).toHaveText("نص باق");
});

test("versions outlive the program", async ({ machine }) => {
  const { app, window } = await machine.start();
  await writePiece(window, app, "باقية", ["نص"]);
  await keepAs(window, app, "من أمس");
  await machine.close();
  const again = await machine.start();
  await giveCommand(again.app, "versions.show");
  await expect(versionOf(again.window, "من أمس")).toBeVisible();
});

test("what did not change for long is folded away, and opens where it stands", async ({ app, window }) => {
  const lines = ["أول سطر", "سطر ثان", "سطر ثالث", "سطر رابع", "سطر خامس", "آخر سطر"];
  await writePiece(window, app, "طويل", lines);
  await keepAs(window, app, "أصل");
  await bodyOf(window).getByText("آخر سطر").click();
  await window.keyboard.press("End");
  await window.keyboard.type(" وزيادة");
  await versionOf(window, "أصل").click();
  const comparison = comparisonOf(window);
  await expect(comparison.getByText("آخر سطر")).toBeVisible();
  await expect(comparison.getByText("سطر ثان")).toBeHidden();
  await comparison.getByRole("button", { name: "… 4 فقرات بلا تغيير" }).click();
  await expect(comparison.getByText("سطر ثان")).toBeVisible();
});

test("panel, comparison and questions have no serious fault for those who do not see or point", async ({
  app,
  window,
}) => {
  await writePiece(window, app, "قمة بغداد", ["قال الوزير إن القمة أمس", "وتابع الحضور أعمالها"]);
  await keepAs(window, app, "أصل");
  expect(await seriousProblems(window)).toEqual([]);
  await bodyOf(window).click();
  await window.keyboard.press("ControlOrMeta+A");
  await window.keyboard.type("قال الرئيس إن القمة غدا");
  await versionOf(window, "أصل").click();
  await expect(comparisonOf(window)).toBeVisible();
  await window.keyboard.press("Alt+ArrowDown");
  expect(await seriousProblems(window)).toEqual([]);
  const questions = [
    ["versions.keep", window.getByRole("dialog", { name: "حفظ نسخة باسم" })],
    ["versions.erase", window.getByRole("alertdialog", { name: "محو سجل النسخ" })],
  ] as const;
  for (const [command, question] of questions) {
    await giveCommand(app, command);
    await expect(question).toBeVisible();
    expect(await seriousProblems(window)).toEqual([]);
    await window.keyboard.press("Escape");
    await expect(question).toBeHidden();
    await expect(comparisonOf(window)).toBeVisible();
  }
});
