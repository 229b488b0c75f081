import type { ElectronApplication, Page } from "@playwright/test";
import { shapeOf } from "./bodyShape.ts";
import { expect, test } from "./oneWindow.ts";
import { seriousProblems } from "./seriousProblems.ts";

async function writeLines(window: Page, ...lines: string[]): Promise<void> {
  for (const [index, line] of lines.entries()) {
    if (index > 0) await window.keyboard.press("Enter");
    await window.keyboard.type(line);
  }
}

const slashMenu = (window: Page) => window.getByRole("listbox", { name: "كتل لإدراجها" });

test("a slash opens a menu of blocks, found by what is typed on, and one undo gives the typing back", async ({
  window,
  body,
}) => {
  await writeLines(window, "مقدمة", "/");
  const menu = slashMenu(window);
  await expect(menu).toBeVisible();
  const [list, line] = [await menu.boundingBox(), await body.getByText("/").boundingBox()];
  if (!list || !line) throw new Error("nothing is laid out");
  expect(Math.abs(list.x + list.width - line.x - line.width)).toBeLessThan(30);
  expect(list.y - line.y - line.height).toBeLessThan(30);
  await expect(body).toHaveAttribute("aria-activedescendant", /^slash-menu-block/);
  expect(await seriousProblems(window)).toEqual([]);
  await window.keyboard.type("عنوان");
  await window.keyboard.press("ArrowDown");
  await expect(menu.getByRole("option", { selected: true })).toHaveText(/عنوان أصغر/);
  await window.keyboard.press("Enter");
  await expect(menu).toBeHidden();
  await window.keyboard.type("الخلفية");
  expect(await shapeOf(body)).toEqual(["p مقدمة", "h3 الخلفية"]);
  await window.keyboard.press("Control+z");
  await window.keyboard.press("Control+z");
  expect(await shapeOf(body)).toEqual(["p مقدمة", "p /عنوان"]);
});

test("the slash menu is found by English names and by signs, closes by Escape, and inserts a table", async ({
  window,
  body,
}) => {
  const menu = slashMenu(window);
  await window.keyboard.type("/pull");
  await expect(menu.getByRole("option")).toHaveCount(1);
  await window.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await expect(body).toBeFocused();
  await window.keyboard.press("Enter");
  await window.keyboard.type("/جدول");
  await menu.getByRole("option", { name: /جدول/ }).click();
  await expect(body.locator("table")).toHaveCount(1);
  await expect(body.locator("p", { hasText: "/pull" })).toHaveCount(1);
});

test("a slash in a word, an address or a date opens nothing", async ({ window }) => {
  for (const text of ["2024/05", "و/أو", "https://midad.org/a"]) {
    await window.keyboard.type(`${text} `);
    await expect(slashMenu(window)).toHaveCount(0);
  }
});

test("keys move the caret's block, and an item within its list and out of it", async ({ window, body }) => {
  await writeLines(window, "أول", "ثان", "- بند", "آخر");
  await window.keyboard.press("Alt+Shift+ArrowUp");
  expect(await shapeOf(body)).toEqual(["p أول", "p ثان", "li آخر", "li بند"]);
  await window.keyboard.press("Alt+Shift+ArrowUp");
  expect(await shapeOf(body)).toEqual(["p أول", "p ثان", "p آخر", "li بند"]);
  await window.keyboard.press("Alt+Shift+ArrowUp");
  await window.keyboard.press("Control+z");
  expect(await shapeOf(body)).toEqual(["p أول", "p ثان", "p آخر", "li بند"]);
});

const handleOf = (window: Page) => window.getByRole("button", { name: /مقبض الكتلة/ });

test("a block is dragged by its handle to where the line shows, Escape leaves it, and one undo takes it back", async ({
  window,
  body,
}) => {
  await writeLines(window, "أول", "ثان", "ثالث");
  const third = await body.getByText("ثالث").boundingBox();
  const first = await body.getByText("أول").boundingBox();
  if (!third || !first) throw new Error("nothing is laid out");
  const drag = async () => {
    await body.getByText("ثالث").hover();
    await expect(handleOf(window)).toBeVisible();
    // The handle stands in the margin at the start of the line: at the right.
    expect((await handleOf(window).boundingBox())?.x).toBeGreaterThan(third.x + third.width - 2);
    await handleOf(window).hover();
    await window.mouse.down();
    await window.mouse.move(first.x + first.width / 2, first.y + 4, { steps: 5 });
    await expect(window.locator("[data-drop-line]")).toBeVisible();
  };
  await drag();
  await window.keyboard.press("Escape");
  await window.mouse.up();
  expect(await shapeOf(body)).toEqual(["p أول", "p ثان", "p ثالث"]);
  await drag();
  await window.mouse.up();
  expect(await shapeOf(body)).toEqual(["p ثالث", "p أول", "p ثان"]);
  await body.getByText("ثان").click();
  await window.keyboard.press("Control+z");
  expect(await shapeOf(body)).toEqual(["p أول", "p ثان", "p ثالث"]);
});

test("a click on the handle opens the menu of the block, and the caret comes back to the text", async ({
  window,
  body,
}) => {
  await writeLines(window, "أول", "ثان");
  await body.getByText("أول").hover();
  const handle = await handleOf(window).boundingBox();
  await handleOf(window).click();
  const menu = window.getByRole("menu");
  await expect(menu).toBeVisible();
  const shown = await menu.boundingBox();
  if (!shown || !handle) throw new Error("nothing is laid out");
  expect(Math.abs(shown.y - handle.y - handle.height)).toBeLessThan(16);
  expect(Math.min(Math.abs(shown.x - handle.x), Math.abs(shown.x + shown.width - handle.x))).toBeLessThan(40);
  expect(await seriousProblems(window)).toEqual([]);
  await menu.getByRole("menuitem", { name: "تكرار الكتلة" }).click();
  await expect(body).toBeFocused();
  expect(await shapeOf(body)).toEqual(["p أول", "p أول", "p ثان"]);
});

test("clear formatting takes the marks of a line away and leaves its link", async ({ window, body }) => {
  await window.keyboard.press("Control+b");
  await window.keyboard.type("عريض");
  await window.keyboard.press("Control+b");
  await window.keyboard.press("Control+Shift+x");
  await window.keyboard.type(" مشطوب");
  await expect(body.locator("strong")).toHaveText("عريض");
  await window.keyboard.press("Control+Shift+m");
  await expect(body.locator("strong, .strike, s, b")).toHaveCount(0);
  expect(await shapeOf(body)).toEqual(["p عريض مشطوب"]);
  await window.keyboard.press("Control+z");
  await expect(body.locator("strong")).toHaveText("عريض");
});

/** Lets the next native context menu be kept instead of shown, and tells its labels. */
async function nextMenu(app: ElectronApplication, ask: () => Promise<void>): Promise<string[]> {
  await app.evaluate(({ Menu }) => {
    const seen = globalThis as { asked?: Electron.Menu };
    seen.asked = undefined as unknown as Electron.Menu;
    Menu.prototype.popup = function popup(this: Electron.Menu) {
      seen.asked = this;
    };
  });
  await ask();
  const labels = () =>
    app.evaluate(() => {
      const { asked } = globalThis as { asked?: Electron.Menu };
      return asked?.items.map((item) => item.label).filter((label) => label !== "") ?? [];
    });
  await expect.poll(labels).not.toEqual([]);
  return labels();
}

test("the context menu has the clipboard everywhere, and in the text its block, its marks and its link", async ({
  app,
  window,
  body,
}) => {
  await window.keyboard.type("كلمة");
  const inText = await nextMenu(app, () => body.getByText("كلمة").click({ button: "right" }));
  expect(inText).toEqual(expect.arrayContaining(["قص", "نسخ", "لصق", "لصق نصًا بلا تنسيق", "عريض", "الكتلة"]));
  expect(inText).not.toContain("فتح الرابط");
  await app.evaluate(() => {
    const { asked } = globalThis as { asked?: Electron.Menu };
    asked?.items
      .find(({ label }) => label === "الكتلة")
      ?.submenu?.items.find(({ label }) => label === "اقتباس")
      ?.click();
  });
  await expect(body.locator("blockquote")).toHaveText("كلمة");
  const headline = window.getByRole("article").getByRole("textbox", { name: "العنوان", exact: true });
  const inField = await nextMenu(app, () => headline.click({ button: "right" }));
  expect(inField).toContain("لصق");
  expect(inField).not.toContain("الكتلة");
});
