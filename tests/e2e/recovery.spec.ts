import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { bodyText } from "../../core/article/article.ts";
import { serializeArticle } from "../../core/article/articleFile.ts";
import { bodyOf, expect, giveCommand, headlineOf, type Machine, savedSign, startArticle, test } from "./app.ts";

const keptSign = (window: Page) => window.getByRole("contentinfo").getByText("مسودة محفوظة");

function saved(machine: Machine, headline: string) {
  const article = machine.articles().find((one) => one.headline === headline);
  if (!article) throw new Error(`no file of ${headline}`);
  return article;
}

/** The path of the file that holds a piece. */
function pathOf(machine: Machine, headline: string): string {
  const { id } = saved(machine, headline);
  const name = readdirSync(machine.library).find(
    (file) => /.\.midad$/.test(file) && readFileSync(join(machine.library, file), "utf8").includes(id),
  );
  return join(machine.library, name ?? "");
}

async function writePiece(window: Page, app: Parameters<typeof giveCommand>[0], headline: string, text: string) {
  await startArticle(window);
  await headlineOf(window).fill(headline);
  await bodyOf(window).click();
  await window.keyboard.type(text);
  await giveCommand(app, "article.save");
  await expect(savedSign(window)).toBeVisible();
}

test("what is typed is kept as a draft before it is saved in its file, and both are said", async ({ window }) => {
  await startArticle(window);
  await bodyOf(window).click();
  await window.keyboard.type("كلمة");
  await expect(keptSign(window)).toBeVisible();
  await expect(savedSign(window)).toBeVisible();
});

test("what had not reached the file when the program was killed is on screen again, and said to be", async ({
  machine,
}) => {
  const { app, window } = await machine.start();
  await writePiece(window, app, "قُتل", "في الملف");
  await window.keyboard.type(" ولم يصل إليه");
  await expect(keptSign(window)).toBeVisible();
  await machine.kill();
  expect(bodyText(saved(machine, "قُتل"))).toBe("في الملف");

  const again = await machine.start();
  await expect(bodyOf(again.window)).toHaveText("في الملف ولم يصل إليه");
  await expect(again.window.getByText("توقف مداد قبل أن تصل آخر تعديلاتك إلى الملف")).toBeVisible();
  await giveCommand(again.app, "article.save");
  await expect(savedSign(again.window)).toBeVisible();
  expect(bodyText(saved(machine, "قُتل"))).toBe("في الملف ولم يصل إليه");
});

test("a file that was changed after the program was killed is not written over, and the journalist decides", async ({
  machine,
}) => {
  const { app, window } = await machine.start();
  await writePiece(window, app, "تغيّر", "الأصل");
  await window.keyboard.type(" وزيادتي");
  await expect(keptSign(window)).toBeVisible();
  await machine.kill();
  const path = pathOf(machine, "تغيّر");
  const theirs = { ...saved(machine, "تغيّر"), seq: 50 };
  writeFileSync(
    path,
    serializeArticle({ ...theirs, body: [{ type: "paragraph", content: [{ type: "text", text: "كتبه زميل" }] }] }),
  );

  const again = await machine.start();
  await expect(bodyOf(again.window)).toHaveText("الأصل وزيادتي");
  await again.window.getByRole("button", { name: "اعتماد نصّي" }).click();
  await expect(savedSign(again.window)).toBeVisible();
  const texts = machine.articles().map(bodyText);
  expect(texts).toContain("الأصل وزيادتي");
  expect(texts).toContain("كتبه زميل");
});

test("drafts without a file are listed, put aside, fetched back, opened, and saved again", async ({ machine }) => {
  const { app, window } = await machine.start();
  await writePiece(window, app, "مادة أخرى", "نص");
  await writePiece(window, app, "بلا ملف", "نص");
  await window.keyboard.type(" لم يصل");
  await expect(keptSign(window)).toBeVisible();
  await machine.kill();
  rmSync(pathOf(machine, "بلا ملف"));
  machine.changeSettings({ lastArticle: saved(machine, "مادة أخرى").id });

  const again = await machine.start();
  const drafts = again.window.getByRole("region", { name: "مسودات مستردة" });
  await expect(drafts.getByText("لا ملف لها في المواد")).toBeVisible();
  await drafts.getByRole("button", { name: "التخلص من المسودة" }).click();
  await expect(drafts).toBeHidden();
  await again.window.getByRole("button", { name: "تراجع" }).last().click();
  await drafts.getByRole("button", { name: "بلا ملف" }).click();
  await expect(bodyOf(again.window)).toHaveText("نص لم يصل");
  await expect(drafts).toBeHidden();
  await giveCommand(again.app, "article.save");
  await expect(savedSign(again.window)).toBeVisible();
  expect(bodyText(saved(machine, "بلا ملف"))).toBe("نص لم يصل");
});

test.describe("while a piece is open", () => {
  test("what another program writes into its file is shown, where nothing of ours would be lost", async ({
    app,
    window,
    machine,
  }) => {
    await writePiece(window, app, "يتبع", "الأول");
    const article = saved(machine, "يتبع");
    const theirs = {
      ...article,
      seq: 9,
      body: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "كتبه زميل" }] }],
    };
    writeFileSync(pathOf(machine, "يتبع"), serializeArticle(theirs));
    await expect(bodyOf(window)).toHaveText("كتبه زميل");
    await expect(window.getByText("عدّل برنامج آخر ملف هذه المادة، فعُرض ما صار فيه.")).toBeVisible();
    await bodyOf(window).click();
    await giveCommand(app, "edit.undo");
    await expect(bodyOf(window)).toHaveText("الأول");
  });

  test("deleting its file asks in place, keeps the text, and makes the file again only when told", async ({
    app,
    window,
    machine,
  }) => {
    await writePiece(window, app, "محذوف", "نص باق");
    rmSync(pathOf(machine, "محذوف"));
    await expect(window.getByText("لم يعد ملف هذه المادة في مكانه")).toBeVisible();
    await bodyOf(window).click();
    await window.keyboard.press("Control+End");
    await window.keyboard.type(" وزيادة");
    await expect(keptSign(window)).toBeVisible();
    expect(machine.articles().some(({ headline }) => headline === "محذوف")).toBe(false);
    await window.getByRole("button", { name: "إعادة إنشاء الملف" }).click();
    await expect(savedSign(window)).toBeVisible();
    expect(bodyText(saved(machine, "محذوف"))).toBe("نص باق وزيادة");
  });

  test("renaming its file asks nothing, and what is typed goes to the new name", async ({ app, window, machine }) => {
    await writePiece(window, app, "مسمّى", "نص");
    const renamed = join(machine.library, "اسم من عندهم.midad");
    renameSync(pathOf(machine, "مسمّى"), renamed);
    await bodyOf(window).click();
    await window.keyboard.press("Control+End");
    await window.keyboard.type(" وزيادة");
    await giveCommand(app, "article.save");
    await expect(savedSign(window)).toBeVisible();
    await expect.poll(() => readFileSync(renamed, "utf8")).toContain("وزيادة");
    await expect(window.getByText("لم يعد ملف هذه المادة في مكانه")).toBeHidden();
  });
});
