import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { bodyText } from "../../core/article/article.ts";
import { chooseSavePath, giveCommand, headlineOf, readClipboard, setClipboard, startArticle } from "./app.ts";
import { expect, test } from "./oneWindow.ts";
import { seriousProblems } from "./seriousProblems.ts";

const statusBar = (window: Page) => window.getByRole("contentinfo");
const selectedText = (window: Page) => window.evaluate(() => getSelection()?.toString());

/** What the highlight of open marks covers. */
const coloured = (window: Page) =>
  window.evaluate(() => [...(CSS.highlights.get("midad-tk") ?? [])].map((range) => (range as Range).toString()));

test("acceptance 15: switching articles inside the save delay keeps both", async ({ window, machine }) => {
  const saved = () => Object.fromEntries(machine.articles().map((article) => [article.headline, bodyText(article)]));
  await headlineOf(window).fill("المادة الأولى");
  await window.keyboard.press("Enter");
  await window.keyboard.press("Enter");
  await window.keyboard.type("نص الأولى");
  await startArticle(window);
  await headlineOf(window).fill("المادة الثانية");
  await window.keyboard.press("Enter");
  await window.keyboard.press("Enter");
  await window.keyboard.type("نص الثانية");
  await window.getByRole("row", { name: "المادة الأولى" }).click();
  await expect(headlineOf(window)).toHaveValue("المادة الأولى");
  await expect.poll(saved).toMatchObject({ "المادة الأولى": "نص الأولى", "المادة الثانية": "نص الثانية" });
});

test("acceptance 16: قتل ١٢ شخصا في ٣ غارات counts 6 words", async ({ window }) => {
  await window.keyboard.type("قتل ١٢ شخصا في ٣ غارات");
  await expect(statusBar(window).getByRole("button", { name: "6 كلمات", exact: true })).toBeVisible();
});

test("acceptance 17: Arabic plurals: صفر، كلمة، كلمتان، 3 كلمات، 11 كلمة، 100 كلمة", async ({ window }) => {
  const shown = (name: string) => expect(statusBar(window).getByRole("button", { name, exact: true })).toBeVisible();
  await shown("صفر كلمة");
  let typed = 0;
  for (const [count, name] of [
    [1, "كلمة واحدة"],
    [2, "كلمتان"],
    [3, "3 كلمات"],
    [11, "11 كلمة"],
    [100, "100 كلمة"],
  ] as const) {
    await window.keyboard.type("كلمة ".repeat(count - typed));
    typed = count;
    await shown(name);
  }
});

test("until a piece that was opened is counted the bar tells no number, and nothing stirs in it", async ({
  window,
}) => {
  await headlineOf(window).fill("مادة لم تعدّ");
  await window.keyboard.press("Enter");
  await window.keyboard.press("Enter");
  await window.keyboard.type("كلمة كلمة");
  const counted = statusBar(window).getByRole("button", { name: "كلمتان", exact: true });
  await expect(counted).toBeVisible();
  await startArticle(window);
  await expect(statusBar(window).getByRole("button", { name: "صفر كلمة" })).toBeVisible();
  // Idle time comes when it is let.
  await window.evaluate(() => {
    const usual = globalThis.requestIdleCallback;
    const asked: IdleRequestCallback[] = [];
    globalThis.requestIdleCallback = (work) => asked.push(work);
    Object.assign(globalThis, {
      letIdle() {
        globalThis.requestIdleCallback = usual;
        for (const work of asked) usual(work);
      },
    });
  });
  await window.getByRole("row", { name: "مادة لم تعدّ" }).click();
  await expect(headlineOf(window)).toHaveValue("مادة لم تعدّ");
  await expect(statusBar(window).getByRole("button")).toHaveCount(0);
  await window.evaluate(() => (globalThis as unknown as { letIdle(): void }).letIdle());
  await expect(counted).toBeVisible();
});

test("the counts of the piece and of the selection, and back to the text by Escape", async ({ window }) => {
  await window.keyboard.type("جملة من أربع كلمات");
  await window.keyboard.press("Enter");
  await window.keyboard.type("كِتاب BBC");
  await window.keyboard.press("Shift+Home");
  const button = statusBar(window).getByRole("button", { name: "2 من 6 كلمات" });
  await button.click();
  const sheet = window.getByRole("dialog", { name: "طول المادة" });
  await expect(sheet.getByRole("row", { name: "الكلمات" })).toHaveText("الكلمات26");
  await expect(sheet.getByRole("row", { name: "الأحرف مع المسافات" })).toHaveText("الأحرف مع المسافات826");
  await expect(sheet.getByRole("row", { name: "الفقرات" })).toHaveText("الفقرات12");
  await expect(sheet.getByRole("row", { name: "زمن القراءة" })).toHaveText("زمن القراءةدقيقةدقيقة");
  expect(await seriousProblems(window)).toEqual([]);
  await window.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(button).toBeFocused();
});

test("a target length is kept with the piece, and the bar says how far it is without a word of alarm", async ({
  window,
  machine,
}) => {
  await headlineOf(window).fill("مادة بطول مطلوب");
  await window.keyboard.press("Enter");
  await window.keyboard.press("Enter");
  await window.keyboard.type("كلمة كلمة كلمة");
  await expect(window.getByRole("progressbar", { name: "الطول المطلوب" })).toHaveCount(0);
  await statusBar(window).getByRole("button", { name: "3 كلمات" }).click();
  // On an Arabic keyboard.
  await window.getByRole("textbox", { name: "الطول المطلوب" }).fill("٤");
  await window.keyboard.press("Enter");
  const bar = window.getByRole("progressbar", { name: "الطول المطلوب" });
  await expect(bar).toHaveAttribute("aria-valuetext", "3 من 4 كلمات");
  await window.keyboard.press("Escape");
  await expect
    .poll(() => machine.articles().find(({ headline }) => headline === "مادة بطول مطلوب")?.targetWords)
    .toBe(4);
  await window.locator('[contenteditable="true"]').click();
  await window.keyboard.press("Control+End");
  await window.keyboard.type(" رابعة وخامسة");
  await expect(bar).toHaveAttribute("aria-valuetext", "5 من 4 كلمات");
  await expect(bar).toHaveAttribute("aria-valuenow", "100");
  expect(await seriousProblems(window)).toEqual([]);

  await startArticle(window);
  await expect(bar).toHaveCount(0);
  await window.getByRole("row", { name: "مادة بطول مطلوب" }).click();
  await expect(bar).toHaveAttribute("aria-valuetext", "5 من 4 كلمات");
  await statusBar(window).getByRole("button", { name: "5 كلمات" }).click();
  await window.getByRole("textbox", { name: "الطول المطلوب" }).fill("");
  await window.keyboard.press("Enter");
  await expect(bar).toHaveCount(0);
  await window.keyboard.press("Escape");
});

test("open marks are coloured as they are typed, counted, and listed with a way to each", async ({ window, body }) => {
  await expect(statusBar(window).getByText(/للتأكد/)).toHaveCount(0);
  await window.keyboard.type("قتل TK شخصا في الغارة.");
  await window.keyboard.press("Enter");
  await window.keyboard.type("- وعد الوزير ؟؟؟ أمس");
  await expect.poll(() => coloured(window)).toEqual(["TK", "؟؟؟"]);
  await headlineOf(window).fill("مقتل XXX في غارة");
  const item = statusBar(window).getByRole("button", { name: "3 للتأكد" });
  await item.press("Enter");
  const list = window.getByRole("menu");
  await expect(list.getByRole("menuitem")).toHaveText([
    /مقتل XXX في غارة.*العنوان/,
    /قتل TK شخصا في الغارة/,
    /وعد الوزير ؟؟؟ أمس/,
  ]);
  expect(await seriousProblems(window)).toEqual([]);
  await window.keyboard.press("ArrowDown");
  await window.keyboard.press("ArrowDown");
  await window.keyboard.press("Enter");
  await expect.poll(() => selectedText(window)).toBe("؟؟؟");
  await expect(body).toBeFocused();
  await window.keyboard.type("مرتين");
  await expect.poll(() => coloured(window)).toEqual(["TK"]);
  await expect(body.locator("li")).toHaveText("وعد الوزير مرتين أمس");
});

test("open marks have the colours of the theme, in the dark as well", async ({ window, body }) => {
  const ground = () =>
    body.locator("p").evaluate((line) => getComputedStyle(line, "::highlight(midad-tk)").backgroundColor);
  const wear = (theme: string) =>
    window.evaluate((name) => document.documentElement.setAttribute("data-theme", name), theme);
  await window.keyboard.type("TK");
  await wear("light");
  expect(await ground()).toBe("rgb(248, 238, 217)");
  await wear("dark");
  expect(await ground()).toBe("rgb(53, 44, 26)");
  await window.evaluate(() => document.documentElement.removeAttribute("data-theme"));
});

test("a command goes from mark to mark, through the fields and round again", async ({ app, window, body }) => {
  await window.keyboard.type("في TK و");
  await window.keyboard.press("Control+b");
  await window.keyboard.type("TK");
  await headlineOf(window).fill("عنوان TK");
  await body.click();
  await window.keyboard.press("Control+Home");
  const seen: string[] = [];
  for (let press = 0; press < 4; press++) {
    await giveCommand(app, "marks.next");
    const field = await headlineOf(window).evaluate(
      (line: HTMLTextAreaElement) =>
        document.activeElement === line && line.value.slice(line.selectionStart, line.selectionEnd),
    );
    seen.push(field ? `headline ${field}` : `text ${await selectedText(window)}`);
  }
  expect(seen).toEqual(["text TK", "headline TK", "text TK", "headline TK"]);
});

test("a mark far down comes in sight, and one says so where there is none", async ({ app, window, body }) => {
  await setClipboard(app, { text: `${"فقرة طويلة.\n\n".repeat(150)}بقي TK هنا` });
  await window.keyboard.press("Control+v");
  await expect(body).toContainText("بقي TK هنا");
  await window.keyboard.press("Control+Home");
  await giveCommand(app, "marks.next");
  await expect(body.getByText("بقي TK هنا")).toBeInViewport();
  await startArticle(window);
  await giveCommand(app, "marks.next");
  await expect(window.getByText("لا شيء في المادة للتأكد منه")).toBeVisible();
});

test("nothing that is open is handed over before it is confirmed", async ({ app, window, body, machine }) => {
  await headlineOf(window).fill("خبر ناقص");
  await body.click();
  await window.keyboard.type("قتل TK شخصا، قال «للتأكد».");
  const path = join(machine.home, "ناقص.html");
  await chooseSavePath(app, path);
  await giveCommand(app, "export.html");
  const question = window.getByRole("alertdialog", { name: "في المادة موضعان لم يُستكملا أو لم يُتحقق منهما" });
  await expect(question.getByRole("listitem")).toHaveCount(2);
  await expect(question.getByRole("button", { name: "العودة إلى النص" })).toBeFocused();
  await window.keyboard.press("Enter");
  await expect(question).toBeHidden();
  await expect.poll(() => selectedText(window)).toBe("TK");
  await expect(body).toBeFocused();
  expect(existsSync(path)).toBe(false);

  await setClipboard(app, { text: "قديم" });
  await giveCommand(app, "export.copyFragment");
  await expect(question.getByRole("button", { name: "العودة إلى النص" })).toBeFocused();
  await window.keyboard.press("Escape");
  await expect(question).toBeHidden();
  expect((await readClipboard(app)).text).toBe("قديم");

  await giveCommand(app, "export.html");
  await question.getByRole("button", { name: "التصدير كما هي" }).click();
  await expect(window.getByText(/تم التصدير/)).toBeVisible();
  expect(existsSync(path)).toBe(true);
});

test("focus leaves the paper alone on the desk, and Escape gives all back with caret and place", async ({
  app,
  window,
  body,
}) => {
  await setClipboard(app, { text: "فقرة من كلمات.\n\n".repeat(60) });
  await window.keyboard.press("Control+v");
  const middle = body.locator("p").nth(30);
  await middle.click();
  await window.keyboard.press("End");
  const scrolled = () => body.evaluate((text) => text.closest("main")?.querySelector("div[class*=desk]")?.scrollTop);
  const before = await scrolled();
  expect(before).toBeGreaterThan(0);
  await giveCommand(app, "view.focus");
  await expect(window.getByRole("banner")).toBeHidden();
  await expect(statusBar(window)).toBeHidden();
  await expect(body).toBeFocused();
  expect(await scrolled()).toBe(before);
  await window.keyboard.type("زيادة");
  await expect(middle).toHaveText("فقرة من كلمات.زيادة");
  await window.keyboard.press("Escape");
  await expect(window.getByRole("banner")).toBeVisible();
  await expect(body).toBeFocused();
  await window.keyboard.type(" أخرى");
  await expect(middle).toHaveText("فقرة من كلمات.زيادة أخرى");
});

test("typewriter scrolling keeps the line that is written at one height, and leaves the pointer alone", async ({
  app,
  window,
  body,
}) => {
  /** Where the caret's line is, as a share of the height of the desk. */
  const height = () =>
    body.evaluate((text) => {
      const desk = text.closest("main")?.querySelector("div[class*=desk]")?.getBoundingClientRect();
      const node = getSelection()?.focusNode;
      const line = (node instanceof Element ? node : node?.parentElement)?.getBoundingClientRect();
      return desk && line ? Math.round(((line.top - desk.top) / desk.height) * 20) / 20 : null;
    });
  await giveCommand(app, "view.typewriter");
  await expect(body).toHaveAttribute("data-typewriter");
  for (let line = 0; line < 12; line++) {
    await window.keyboard.type("سطر");
    await window.keyboard.press("Enter");
  }
  await window.keyboard.type("آخر");
  await expect.poll(height).toBe(0.45);
  await window.keyboard.press("ArrowUp");
  await window.keyboard.press("ArrowUp");
  await expect.poll(height).toBe(0.45);
  const clicked = body.locator("p").nth(8);
  const place = () => clicked.evaluate((line) => line.getBoundingClientRect().top);
  const before = await place();
  await clicked.click();
  await expect
    .poll(() => window.evaluate(() => getSelection()?.focusNode?.parentElement?.closest("p")?.textContent))
    .toBe("سطر");
  expect(await place()).toBe(before);
  await giveCommand(app, "view.typewriter");
  await expect(body).not.toHaveAttribute("data-typewriter");
});

test("text and paper grow together and nothing else, the whole window by its own commands; both in the settings", async ({
  app,
  window,
  body,
}) => {
  const sizes = () =>
    window.evaluate(() => ({
      text: getComputedStyle(document.querySelector('[contenteditable="true"]') as Element).fontSize,
      interface: getComputedStyle(document.body).fontSize,
    }));
  expect(await sizes()).toEqual({ text: "19px", interface: "14px" });
  await giveCommand(app, "text.larger");
  await expect.poll(sizes).toEqual({ text: "21.85px", interface: "14px" });
  await window.keyboard.type("## عنوان");
  await expect(body.locator("h2")).toHaveCSS("font-size", "27.6px");
  const zoom = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor());
  await giveCommand(app, "view.larger");
  await giveCommand(app, "view.larger");
  await expect.poll(zoom).toBeCloseTo(1.25);
  await giveCommand(app, "settings.open");
  const panel = window.getByRole("dialog", { name: "الإعدادات" });
  await expect(panel.getByRole("group", { name: "حجم الواجهة كلها" })).toContainText("125%");
  await panel.getByRole("button", { name: "تصغير الواجهة" }).click();
  await expect.poll(zoom).toBeCloseTo(1.1);
  await panel.getByRole("button", { name: "تصغير النص" }).click();
  await expect(panel.getByRole("group", { name: "حجم النص على الورقة" })).toContainText("100%");
  expect(await seriousProblems(window)).toEqual([]);
  await window.keyboard.press("Escape");
  await giveCommand(app, "view.usual");
  await expect.poll(zoom).toBeCloseTo(1);
  expect(await sizes()).toEqual({ text: "19px", interface: "14px" });
});
