import { spawn } from "node:child_process";
import { bodyText } from "../../core/article/article.ts";
import { bodyOf, expect, giveCommand, headlineOf, Machine, savedSign, startArticle, test } from "./app.ts";

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

// One home, twenty deaths: each start must find a sound library whatever the death before left behind.
test("kill -9 twenty times while typing: the file always parses, at most ten seconds are missing", async () => {
  test.setTimeout(600_000);
  const machine = new Machine();
  const deaths: { lived: number; missing: number }[] = [];
  try {
    for (let round = 0; round < 20; round++) {
      const { app, window } = await machine.start();
      await startArticle(window);
      const headline = `موت ${round}`;
      await headlineOf(window).fill(headline);
      await giveCommand(app, "article.save");
      await expect(savedSign(window)).toBeVisible();
      await bodyOf(window).click();

      const lives = 500 + ((round * 7919) % 20) * 550;
      const typed: { at: number; length: number }[] = [{ at: Date.now(), length: 0 }];
      const killer = spawn("sh", ["-c", `sleep ${lives / 1000}; kill -9 ${app.process().pid}`]);
      const died = new Promise((resolve) => app.process().once("exit", resolve));
      let isAlive = true;
      void died.then(() => {
        isAlive = false;
      });
      let text = "";
      while (isAlive) {
        const word = `كلمة${typed.length} `;
        await window.keyboard.type(word, { delay: 20 }).then(
          () => {
            text += word;
            typed.push({ at: Date.now(), length: text.length });
          },
          () => undefined,
        );
      }
      await died;
      killer.kill();
      const death = Date.now();
      const kept = saved(machine, headline) ?? "";
      expect(`${text}كلمة${typed.length} `.startsWith(kept), `what is in the file was typed: ${kept}`).toBe(true);
      const lastKept = typed.findLast(({ length }) => length <= kept.length)?.at ?? death;
      const missing = kept.length >= text.length ? 0 : (death - lastKept) / 1000;
      expect(missing).toBeLessThanOrEqual(10.5);
      deaths.push({ lived: lives / 1000, missing });
    }
  } finally {
    await machine.remove();
  }
  const worst = Math.max(...deaths.map(({ missing }) => missing));
  test
    .info()
    .annotations.push({ type: "kill -9", description: `${deaths.length} deaths, worst loss ${worst.toFixed(1)} s` });
  expect(deaths).toHaveLength(20);
});
