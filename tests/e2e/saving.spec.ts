import { bodyText } from "../../core/article/article.ts";
import { bodyOf, expect, giveCommand, headlineOf, type Machine, savedSign, startArticle, test } from "./app.ts";

const saved = (machine: Machine, headline: string) => {
  const article = machine.articles().find((one) => one.headline === headline);
  return article ? bodyText(article) : null;
};

test("typing reaches the file by itself, and «محفوظ» never comes before it", async ({ window, machine }) => {
  await startArticle(window);
  await headlineOf(window).fill("حفظ ذاتي");
  await bodyOf(window).click();
  await window.keyboard.type("جملة أولى تُحفظ وحدها");
  await expect(savedSign(window)).toBeHidden();
  await expect(savedSign(window)).toBeVisible();
  expect(saved(machine, "حفظ ذاتي")).toBe("جملة أولى تُحفظ وحدها");
});

test("the list calls the open piece what it is called on the paper, before its file does", async ({
  window,
  newArticle,
}) => {
  await newArticle();
  await headlineOf(window).fill("عنوان أول");
  await expect(savedSign(window)).toBeVisible();
  const rows = window.getByRole("grid").getByRole("row");
  await expect(rows.filter({ hasText: "عنوان أول" })).toBeVisible();
  await headlineOf(window).fill("عنوان ثان");
  // Sooner than any save, which waits for a pause of two seconds.
  await expect(rows.filter({ hasText: "عنوان ثان" })).toBeVisible({ timeout: 1500 });
});

test("Ctrl+S saves at once", async ({ app, window, machine }) => {
  await startArticle(window);
  await headlineOf(window).fill("حفظ الآن");
  await bodyOf(window).click();
  await window.keyboard.type("نص");
  await giveCommand(app, "article.save");
  await expect(savedSign(window)).toBeVisible();
  expect(saved(machine, "حفظ الآن")).toBe("نص");
});

test("steady typing is saved on the way, without a pause", async ({ window, machine }) => {
  await startArticle(window);
  await headlineOf(window).fill("كتابة بلا توقف");
  await bodyOf(window).click();
  const began = Date.now();
  let typed = "";
  while (saved(machine, "كتابة بلا توقف") === null || saved(machine, "كتابة بلا توقف") === "") {
    expect(Date.now() - began, "steady typing was not saved").toBeLessThan(20_000);
    await window.keyboard.type("كلمة ", { delay: 60 });
    typed += "كلمة ";
  }
  expect(typed).toContain(saved(machine, "كتابة بلا توقف") ?? "nothing");
});

test("closing within a keystroke of typing loses nothing", async ({ machine }) => {
  const { window } = await machine.start();
  await startArticle(window);
  await headlineOf(window).fill("إغلاق سريع");
  await bodyOf(window).click();
  await window.keyboard.type("آخر كلمة قبل الإغلاق");
  await machine.close();
  expect(saved(machine, "إغلاق سريع")).toBe("آخر كلمة قبل الإغلاق");
});

test("a renderer that dies takes no saved word with it, and the window comes back", async ({
  app,
  window,
  machine,
}) => {
  await startArticle(window);
  await headlineOf(window).fill("نافذة تموت");
  await bodyOf(window).click();
  await window.keyboard.type("ما حُفظ");
  await giveCommand(app, "article.save");
  await expect(savedSign(window)).toBeVisible();
  await app.evaluate(async ({ BrowserWindow }) => {
    const [open] = BrowserWindow.getAllWindows();
    if (!open) throw new Error("no window");
    const reloaded = new Promise<void>((resolve) => open.webContents.once("did-finish-load", () => resolve()));
    open.webContents.forcefullyCrashRenderer();
    await reloaded;
  });
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript("document.body.textContent"),
      ),
    )
    .toContain("ما حُفظ");
  expect(saved(machine, "نافذة تموت")).toBe("ما حُفظ");
});
