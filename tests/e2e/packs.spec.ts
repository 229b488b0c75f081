import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { emptyArticle } from "../../core/article/article.ts";
import { serializeArticle } from "../../core/article/articleFile.ts";
import { hashOf } from "../../electron/library/foreignCopy.ts";
import { png } from "../media/pictures.ts";
import { chooseOpenPaths, chooseSavePath, expect, giveCommand, headlineOf, output, savedSign, test } from "./app.ts";

test("a piece sent with its picture comes in as a new one that shows it", async ({ machine }) => {
  const media = `${hashOf(png())}.png`;
  const image = { type: "image" as const, media, alt: "مربع", caption: [], credit: "وكالة", width: 48, height: 32 };
  const id = "019b5c00-0000-7000-8000-000000000001";
  const sent = { ...emptyArticle(id, "2026-11-24T14:05:00+03:00"), headline: "مادة تُرسل", body: [image] };
  mkdirSync(join(machine.library, "media"), { recursive: true });
  writeFileSync(join(machine.library, "media", media), png());
  writeFileSync(join(machine.library, "أ.midad"), serializeArticle(sent));
  const { app, window } = await machine.start();
  await window.getByRole("grid").getByRole("row").filter({ hasText: "مادة تُرسل" }).click();
  await expect(headlineOf(window)).toHaveValue("مادة تُرسل");

  await window.getByRole("button", { name: "تصدير" }).click();
  await expect(window.getByRole("menuitem", { name: /إرسال مع الصور/ })).toBeVisible();
  await window.screenshot({ path: join(output, "export-menu.png") });
  const path = join(machine.home, "مادة.midadz");
  await chooseSavePath(app, path);
  await window.getByRole("menuitem", { name: /إرسال مع الصور/ }).click();
  await expect(window.getByText(/تم التصدير/)).toBeVisible();
  expect(existsSync(path)).toBe(true);

  await chooseOpenPaths(app, [path]);
  await giveCommand(app, "import.files");
  await expect.poll(() => machine.articles().filter(({ headline }) => headline === "مادة تُرسل").length).toBe(2);
  const [copy] = machine.articles().filter((one) => one.headline === "مادة تُرسل" && one.id !== id);
  expect(copy?.body).toEqual(sent.body);
  const shown = window.getByRole("article").getByRole("img", { name: "مربع" });
  await expect(shown).toBeVisible();
  await expect.poll(() => shown.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(48);
  await expect(savedSign(window)).toBeVisible();
  expect(readFileSync(join(machine.library, "media", media)).equals(png())).toBe(true);
});
