import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { bodyText, emptyArticle } from "../../core/article/article.ts";
import { parseArticle, serializeArticle } from "../../core/article/articleFile.ts";
import { bodyOf, chooseOpenPaths, expect, giveCommand, headlineOf, type Machine, savedSign, test } from "./app.ts";

const whole = serializeArticle({
  ...emptyArticle("0193a4c0-7d5e-7c3b-8a4e-1f2d3c4b5a69", "2026-11-24T15:05:09+03:00"),
  headline: "قمة عربية في بغداد",
  body: [
    { type: "heading", level: 2, content: [{ type: "text", text: "الافتتاح" }] },
    { type: "paragraph", content: [{ type: "text", text: "بدأت القمة صباح اليوم وتستمر يومين" }] },
  ],
});
const cut = whole.slice(0, whole.indexOf("وتستمر"));

const row = (window: Page, name: string) => window.getByRole("grid").getByRole("row").filter({ hasText: name });
const readable = (machine: Machine) => machine.articles(["تالف.midad", "أصفار.midad"]);

async function expectSalvaged(window: Page, machine: Machine): Promise<void> {
  await expect(headlineOf(window)).toHaveValue("قمة عربية في بغداد");
  await expect(bodyOf(window).getByRole("heading")).toHaveText("الافتتاح");
  await expect(bodyOf(window)).toContainText("بدأت القمة صباح اليوم");
  await expect(savedSign(window)).toBeVisible();
  const found = readable(machine).find(({ headline }) => headline === "قمة عربية في بغداد");
  expect(found && bodyText(found)).toBe("الافتتاح\nبدأت القمة صباح اليوم ");
  expect(found?.edNote).toContain("تالف.midad");
}

test("the text of a damaged piece is extracted into a new one, and the file stays byte by byte", async ({
  window,
  machine,
}) => {
  const path = join(machine.library, "تالف.midad");
  writeFileSync(path, cut);
  await expect(row(window, "تالف.midad")).toContainText("ملف تالف");
  await expect(row(window, "تالف.midad")).toContainText("اختره لاستخراج نصه");
  await row(window, "تالف.midad").click();
  await expect(window.getByText("الملف تالف ولا يمكن قراءته")).toBeVisible();
  await window.getByRole("button", { name: "استخراج نصه" }).click();
  await expect(window.getByText("استُخرج ما أمكن من النص إلى مادة جديدة. الملف التالف كما هو.")).toBeVisible();
  await expectSalvaged(window, machine);
  await expect(row(window, "تالف.midad")).toBeVisible();
  expect(readFileSync(path, "utf8")).toBe(cut);

  await bodyOf(window).click();
  await window.keyboard.press("Control+End");
  await window.keyboard.type("حتى المساء");
  await expect.poll(() => readable(machine).map(bodyText)).toContain("الافتتاح\nبدأت القمة صباح اليوم حتى المساء");
  expect(readFileSync(path, "utf8")).toBe(cut);
});

test("the row's menu extracts too; where there is no text it says so and makes nothing", async ({
  window,
  machine,
}) => {
  writeFileSync(join(machine.library, "تالف.midad"), cut);
  writeFileSync(join(machine.library, "أصفار.midad"), Buffer.alloc(4096));
  await row(window, "أصفار.midad").click({ button: "right" });
  await window.getByRole("menuitem", { name: "استخراج نصه" }).click();
  await expect(window.getByText("لا نص يُقرأ في هذا الملف التالف")).toBeVisible();
  const before = readable(machine);
  await row(window, "تالف.midad").click({ button: "right" });
  await window.getByRole("menuitem", { name: "استخراج نصه" }).click();
  await expectSalvaged(window, machine);
  expect(readable(machine)).toHaveLength(before.length + 1);
  expect(readFileSync(join(machine.library, "أصفار.midad"))).toEqual(Buffer.alloc(4096));
});

test("a damaged article that is imported comes in with what can be read of it", async ({ app, window, machine }) => {
  const path = join(machine.home, "تالف.midad");
  writeFileSync(path, cut);
  await chooseOpenPaths(app, [path]);
  await giveCommand(app, "import.files");
  await expect(window.getByText("فاستُخرج ما أمكن من النص")).toBeVisible();
  await expectSalvaged(window, machine);
  expect(readFileSync(path, "utf8")).toBe(cut);
  expect(parseArticle(cut).ok).toBe(false);
});
