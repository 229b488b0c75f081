import { cpSync, existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { bodyText } from "../../core/article/article.ts";
import { bodyOf, chooseOpenPaths, expect, giveCommand, headlineOf, savedSign, startArticle, test } from "./app.ts";

/** The pieces in the list, without the headings of its groups. */
const rows = (window: Page) =>
  window
    .getByRole("grid")
    .getByRole("row")
    .filter({ has: window.getByRole("gridcell") });

test("the first start asks nothing: a library in the documents folder, with a finished sample open", async ({
  window,
  machine,
}) => {
  expect(existsSync(machine.library)).toBe(true);
  const [sample, ...others] = machine.articles();
  expect(others).toEqual([]);
  await expect(headlineOf(window)).toHaveValue(sample?.headline ?? "");
  await expect(bodyOf(window)).toContainText(
    bodyText(sample as never)
      .slice(0, 40)
      .split("\n")[0] ?? "",
  );
  await expect(rows(window).filter({ hasText: sample?.headline ?? "" })).toBeVisible();
  await expect(window.getByRole("dialog")).toHaveCount(0);
});

test("new, write, close the window, start again: everything is there", async ({ machine }) => {
  const first = await machine.start();
  await startArticle(first.window);
  await headlineOf(first.window).fill("قمة عربية في بغداد");
  await bodyOf(first.window).click();
  await first.window.keyboard.type("بدأت القمة صباح اليوم BBC وانتهت 10:30.");
  await machine.close();

  const saved = machine.articles().find(({ headline }) => headline === "قمة عربية في بغداد");
  expect(saved && bodyText(saved)).toBe("بدأت القمة صباح اليوم BBC وانتهت 10:30.");
  expect(readdirSync(machine.library).some((name) => name.startsWith("قمة عربية في بغداد"))).toBe(true);

  const second = await machine.start();
  await expect(headlineOf(second.window)).toHaveValue("قمة عربية في بغداد");
  await expect(bodyOf(second.window)).toHaveText("بدأت القمة صباح اليوم BBC وانتهت 10:30.");
  await expect(rows(second.window).first()).toContainText("قمة عربية في بغداد");
});

test("switching inside the save delay keeps both pieces", async ({ window, machine }) => {
  await startArticle(window);
  await headlineOf(window).fill("المادة الأولى");
  await bodyOf(window).click();
  await window.keyboard.type("نص الأولى");
  await startArticle(window);
  await headlineOf(window).fill("المادة الثانية");
  await bodyOf(window).click();
  await window.keyboard.type("نص الثانية");
  await rows(window).filter({ hasText: "المادة الأولى" }).click();
  await expect(headlineOf(window)).toHaveValue("المادة الأولى");
  await expect(bodyOf(window)).toHaveText("نص الأولى");
  await expect
    .poll(() => new Map(machine.articles().map((article) => [article.headline, bodyText(article)])))
    .toEqual(
      new Map([
        ...machine
          .articles()
          .filter(({ headline }) => !headline.startsWith("المادة"))
          .map((one) => [one.headline, bodyText(one)] as const),
        ["المادة الأولى", "نص الأولى"],
        ["المادة الثانية", "نص الثانية"],
      ]),
    );
});

test("a piece that was started and left empty goes without a trace", async ({ window, machine }) => {
  const before = machine.articles().length;
  await startArticle(window);
  await expect.poll(() => machine.articles().length).toBe(before + 1);
  // Its row comes above the others and moves them.
  await expect(rows(window).filter({ hasText: "بلا عنوان" })).toHaveCount(1);
  await rows(window).filter({ hasNotText: "بلا عنوان" }).first().click();
  await expect.poll(() => machine.articles().length).toBe(before);
});

test("deleting moves to the bin and can be undone at once or later", async ({ app, window, machine }) => {
  await startArticle(window);
  await headlineOf(window).fill("مادة ستُحذف");
  await giveCommand(app, "article.save");
  await expect(savedSign(window)).toBeVisible();

  await giveCommand(app, "article.delete");
  await expect(rows(window).filter({ hasText: "مادة ستُحذف" })).toHaveCount(0);
  const headlines = () => machine.articles().map(({ headline }) => headline);
  await expect.poll(headlines).not.toContain("مادة ستُحذف");
  expect(readdirSync(join(machine.library, ".midad", "bin"))).toHaveLength(1);
  await window.getByRole("button", { name: "تراجع" }).last().click();
  await expect(rows(window).filter({ hasText: "مادة ستُحذف" })).toHaveCount(1);

  await rows(window).filter({ hasText: "مادة ستُحذف" }).click();
  await expect(headlineOf(window)).toHaveValue("مادة ستُحذف");
  await giveCommand(app, "article.delete");
  await window.getByRole("tab", { name: "المحذوفات" }).click();
  await rows(window).filter({ hasText: "مادة ستُحذف" }).getByRole("button", { name: "إعادة" }).click();
  await window.getByRole("tab", { name: "المواد" }).click();
  await expect(rows(window).filter({ hasText: "مادة ستُحذف" })).toHaveCount(1);
  await expect.poll(headlines).toContain("مادة ستُحذف");
});

test("a piece is found by any word of headline or text, whatever its hamza or tashkeel", async ({ window }) => {
  await startArticle(window);
  await headlineOf(window).fill("زلزال يضرب شرق المتوسط");
  await bodyOf(window).click();
  await window.keyboard.type("قال المسؤول إنّ كِتابًا وصل");
  await startArticle(window);
  const search = window.getByRole("searchbox", { name: "بحث في المواد" });
  for (const words of ["المتوسط زلزال", "مسئول", "كتابا", "كتــاب"]) {
    await search.fill(words);
    await expect(rows(window), words).toHaveCount(1);
    await expect(rows(window).first()).toContainText("زلزال يضرب");
  }
  await search.fill("لاوجودلها");
  await expect(window.getByText("لا نتائج")).toBeVisible();
});

test("the library folder can be changed, and the list follows", async ({ app, window, machine }) => {
  const other = join(machine.home, "أرشيف");
  await chooseOpenPaths(app, [other]);
  await giveCommand(app, "library.choose");
  await expect(window.getByText("لا مواد بعد")).toBeVisible();
  await startArticle(window);
  await headlineOf(window).fill("في المجلد الجديد");
  await giveCommand(app, "article.save");
  await expect.poll(() => readdirSync(other).filter((name) => /.\.midad$/.test(name))).toHaveLength(1);
});

test("what another program adds, changes or takes away shows in the list", async ({ window, machine }) => {
  const [name = ""] = readdirSync(machine.library).filter((file) => /.\.midad$/.test(file));
  await expect(rows(window)).toHaveCount(1);
  cpSync(join(machine.library, name), join(machine.library, "نسخة.midad"));
  await expect(rows(window)).toHaveCount(2);
  renameSync(join(machine.library, "نسخة.midad"), join(machine.library, "اسم آخر.midad"));
  await expect(rows(window)).toHaveCount(2);
  rmSync(join(machine.library, "اسم آخر.midad"));
  await expect(rows(window)).toHaveCount(1);
});
