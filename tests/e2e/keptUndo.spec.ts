import { bodyOf, expect, giveCommand, headlineOf, savedSign, startArticle, test } from "./app.ts";

test("undo survives a look at another piece, and redo as well", async ({ app, window }) => {
  await startArticle(window);
  await headlineOf(window).fill("الأولى");
  await bodyOf(window).click();
  await window.keyboard.type("سطر باق.");
  await window.keyboard.press("Enter");
  await window.keyboard.type("سطر زائد.");
  await giveCommand(app, "article.save");
  await expect(savedSign(window)).toBeVisible();

  await startArticle(window);
  await headlineOf(window).fill("الثانية");
  await bodyOf(window).click();
  await window.keyboard.type("مادة أخرى.");
  await giveCommand(app, "article.save");
  await expect(savedSign(window)).toBeVisible();

  await window.getByRole("grid").getByRole("row").filter({ hasText: "الأولى" }).click();
  await expect(bodyOf(window)).toContainText("سطر زائد.");
  await window.getByRole("button", { name: "تراجع" }).click();
  await expect(bodyOf(window)).toHaveText("سطر باق.");
  await window.getByRole("button", { name: "إعادة" }).click();
  await expect(bodyOf(window)).toContainText("سطر زائد.");

  await window.getByRole("grid").getByRole("row").filter({ hasText: "الثانية" }).click();
  await expect(bodyOf(window)).toHaveText("مادة أخرى.");
});
