import type { Page } from "@playwright/test";
import { setClipboard } from "./app.ts";
import { shapeOf } from "./bodyShape.ts";
import { expect, test } from "./oneWindow.ts";

/** Types lines, each ended by Enter. */
async function writeLines(window: Page, ...lines: string[]): Promise<void> {
  for (const line of lines) {
    await window.keyboard.type(line);
    await window.keyboard.press("Enter");
  }
}

test("Arabic is written from the right: an empty paragraph, one that opens with a Latin name, and the next", async ({
  window,
  body,
}) => {
  await expect(body.locator("p")).toHaveCSS("direction", "rtl");
  await writeLines(window, "قال الوزير إن العمل مستمر.", "BBC: فاز الفريق", "20 قتيلا");
  expect(await shapeOf(body)).toEqual(["p قال الوزير إن العمل مستمر.", "p BBC: فاز الفريق", "p 20 قتيلا", "p"]);
  for (const paragraph of await body.locator("p").all()) await expect(paragraph).toHaveCSS("text-align", "start");
  expect(await body.locator("[dir]").count()).toBe(0);
});

test("signs at the start of a line make blocks, and Enter twice leaves a list", async ({ window, body }) => {
  await writeLines(window, "## عنوان", "### أصغر", "- أول", "ثان", "", "٣. ثالث", "رابع", "", "> قال", "---");
  await window.keyboard.type("آخر");
  expect(await shapeOf(body)).toEqual([
    "h2 عنوان",
    "h3 أصغر",
    "li أول",
    "li ثان",
    "ol li ثالث",
    "ol li رابع",
    "blockquote قال",
    "hr",
    "p آخر",
  ]);
  expect(await body.locator("ol").getAttribute("start")).toBe("3");
});

test("one undo gives back the signs that made a block, with which one can write on", async ({ window, body }) => {
  for (const [signs, made] of [
    ["## ", "h2"],
    ["### ", "h3"],
    ["#### ", "h4"],
    ["- ", "li"],
    ["* ", "li"],
    ["1. ", "ol li"],
    ["١. ", "ol li"],
    ["> ", "blockquote"],
  ] as const) {
    await window.keyboard.type(signs);
    expect(await shapeOf(body)).toEqual([made]);
    await window.keyboard.press("Control+z");
    await window.keyboard.type("كلام");
    expect(await shapeOf(body)).toEqual([`p ${signs}كلام`]);
    await window.keyboard.press("Control+a");
    await window.keyboard.press("Delete");
  }
});

test("signs inside a link are only text", async ({ app, window, body }) => {
  await setClipboard(app, { text: "https://example.org/a" });
  await window.keyboard.type("-");
  await window.keyboard.press("Control+a");
  await window.keyboard.press("Control+v");
  await expect(body.locator("a")).toHaveText("-");
  await window.keyboard.press("Home");
  await window.keyboard.press("ArrowLeft");
  await window.keyboard.type(" ");
  expect((await shapeOf(body))[0]).toMatch(/^p -/);
});

test("marks by their keys, on an Arabic keyboard as well", async ({ window, body }) => {
  await window.keyboard.press("Control+b");
  await window.keyboard.type("عريض");
  await window.keyboard.press("Control+b");
  await window.keyboard.press("Control+i");
  await window.keyboard.type("مائل");
  await window.keyboard.press("Control+i");
  // On an Arabic layout the key U gives «ع».
  const pressU = () =>
    body.dispatchEvent("keydown", { key: "ع", code: "KeyU", ctrlKey: true, bubbles: true, cancelable: true });
  await pressU();
  await window.keyboard.type("تحته خط");
  await pressU();
  await window.keyboard.type(" عادي");
  await expect(body.locator("strong")).toHaveText("عريض");
  await expect(body.locator("em")).toHaveText("مائل");
  await expect(body.locator("em")).toHaveCSS("font-style", "normal");
  const underlined = body.locator("span", { hasText: /^تحته خط$/ });
  await expect(underlined).toHaveCSS("text-decoration-line", "underline");
  await expect(body.locator("span", { hasText: /^ عادي$/ })).toHaveCSS("text-decoration-line", "none");
});

test("Enter after a heading or quote gives a paragraph, Shift+Enter a line break, Backspace before the first letter a paragraph", async ({
  window,
  body,
}) => {
  await writeLines(window, "## عنوان", "> قول");
  await window.keyboard.type("سطر");
  await window.keyboard.press("Shift+Enter");
  await window.keyboard.type("آخر");
  expect(await shapeOf(body)).toEqual(["h2 عنوان", "blockquote قول", "p سطر⏎آخر"]);
  await body.locator("h2").click();
  await window.keyboard.press("Home");
  await window.keyboard.press("Backspace");
  await body.locator("blockquote").click();
  await window.keyboard.press("Home");
  await window.keyboard.press("Backspace");
  expect(await shapeOf(body)).toEqual(["p عنوان", "p قول", "p سطر⏎آخر"]);
});

test("Enter inside a quote makes two of it, Backspace twice one again", async ({ window, body }) => {
  await window.keyboard.type("> أولثان");
  for (let letter = 0; letter < 3; letter++) await window.keyboard.press("ArrowRight");
  await window.keyboard.press("Enter");
  expect(await shapeOf(body)).toEqual(["blockquote أول", "blockquote ثان"]);
  await window.keyboard.press("Backspace");
  await window.keyboard.press("Backspace");
  expect(await shapeOf(body)).toEqual(["blockquote أولثان"]);
});

test("Tab nests items of a list and Shift+Tab takes them out; elsewhere it leaves the text", async ({
  window,
  body,
}) => {
  await writeLines(window, "- أول");
  await window.keyboard.type("ثان");
  await window.keyboard.press("Tab");
  await expect(body.locator("ul ul li")).toHaveText("ثان");
  await window.keyboard.press("Shift+Tab");
  await expect(body.locator("ul ul")).toHaveCount(0);
  await body.locator("li").first().click();
  await window.keyboard.press("Tab");
  await expect(body.locator("ul ul")).toHaveCount(0);
  await expect(body).toBeFocused();
  await window.keyboard.press("Enter");
  await window.keyboard.press("Control+End");
  await writeLines(window, "", "");
  await window.keyboard.press("Tab");
  await expect(body).not.toBeFocused();
});

test("undo takes back a sentence and a command by themselves, and redo brings them back", async ({ window, body }) => {
  await window.keyboard.type("الجملة الأولى. الجملة الثانية");
  await window.getByRole("button", { name: "عنوان داخلي" }).click();
  expect(await shapeOf(body)).toEqual(["h2 الجملة الأولى. الجملة الثانية"]);
  await window.keyboard.press("Control+z");
  expect(await shapeOf(body)).toEqual(["p الجملة الأولى. الجملة الثانية"]);
  await window.keyboard.press("Control+z");
  expect(await shapeOf(body)).toEqual(["p الجملة الأولى."]);
  await window.keyboard.press("Control+z");
  expect(await shapeOf(body)).toEqual(["p"]);
  await expect(window.getByRole("button", { name: "تراجع" })).toBeDisabled();
  for (let step = 0; step < 3; step++) await window.keyboard.press("Control+Shift+z");
  expect(await shapeOf(body)).toEqual(["h2 الجملة الأولى. الجملة الثانية"]);
});

test("a divider is selected by a click and goes by Delete", async ({ window, body }) => {
  await writeLines(window, "قبل", "---");
  await window.keyboard.type("بعد");
  await body.locator("hr").click();
  await expect(body.locator("hr")).toHaveAttribute("data-selected");
  await body.locator("p").first().click({ delay: 100 });
  await expect(body.locator("[data-selected]")).toHaveCount(0);
  await body.locator("hr").click();
  await window.keyboard.press("Delete");
  expect(await shapeOf(body)).toEqual(["p قبل", "p بعد"]);
});

test("the toolbar shows the caret's state, is one stop for Tab, and its arrows follow the direction", async ({
  window,
  body,
}) => {
  await window.keyboard.type("## عنوان");
  const toolbar = window.getByRole("toolbar", { name: "أدوات النص" });
  const tool = (name: string) => toolbar.getByRole("button", { name, exact: true });
  await expect(tool("عنوان داخلي")).toHaveAttribute("aria-pressed", "true");
  await expect(toolbar.getByRole("button", { name: "نوع الفقرة: عنوان داخلي" })).toBeVisible();
  await tool("عريض").focus();
  await window.keyboard.press("ArrowLeft");
  await expect(tool("مائل")).toBeFocused();
  await window.keyboard.press("ArrowRight");
  await expect(tool("عريض")).toBeFocused();
  await window.keyboard.press("Tab");
  await expect(toolbar.locator(":focus")).toHaveCount(0);
  await tool("عريض").focus();
  await window.keyboard.press("Space");
  await expect(body).toBeFocused();
  await window.keyboard.type(" جديد");
  await expect(body.locator("strong")).toHaveText(" جديد");
});

test("the menu of blocks changes the caret's block and gives the caret back", async ({ window, body }) => {
  await window.keyboard.type("قال");
  await window.getByRole("button", { name: /^نوع الفقرة/ }).click();
  await window.getByRole("menuitemradio", { name: /^اقتباس Ctrl/ }).click();
  await expect(body).toBeFocused();
  await window.keyboard.type(" الوزير");
  expect(await shapeOf(body)).toEqual(["blockquote قال الوزير"]);
});

test("the placeholder is there while nothing is written", async ({ window, body }) => {
  const placeholder = window.getByText("اكتب النص هنا");
  await expect(placeholder).toBeVisible();
  await window.keyboard.type("ق");
  await expect(placeholder).toBeHidden();
  await window.keyboard.press("Backspace");
  await expect(placeholder).toBeVisible();
  await expect(body).toHaveAttribute("aria-label", "نص المادة");
  await expect(body).toHaveAttribute("spellcheck", "false");
});

test("in a long text, whose far blocks are not laid out, the caret goes everywhere", async ({ app, window, body }) => {
  await window.keyboard.type("بداية");
  await window.keyboard.press("Enter");
  const lines = Array.from({ length: 300 }, (_, index) => `سطر ${index} ${"كلمة ".repeat(30)}`);
  await setClipboard(app, { text: lines.join("\n") });
  await window.keyboard.press("Control+v");
  await expect(body).toHaveAttribute("data-long");
  const inSight = (index: number) => expect(body.locator("p").nth(index)).toBeInViewport();

  await window.keyboard.press("Control+Home");
  await inSight(0);
  await window.keyboard.press("ArrowDown");
  await window.keyboard.press("Home");
  await window.keyboard.type("ب ");
  await window.keyboard.press("Control+End");
  await inSight(300);
  await window.keyboard.type("ج");
  // Each block is two lines or more, so nine lines up is another block, and none far away.
  for (let line = 0; line < 9; line++) await window.keyboard.press("ArrowUp");
  await window.keyboard.type("§");
  const shape = await shapeOf(body);
  expect(shape[1]).toMatch(/^p ب سطر 0 /);
  const reached = shape.findIndex((line) => line.includes("§"));
  expect(reached).toBeGreaterThan(290);
  expect(reached).toBeLessThan(300);
  expect(shape[300]).toMatch(/ج$/);

  await window.keyboard.press("Control+Shift+Home");
  await window.keyboard.type("قبل ");
  const left = await shapeOf(body);
  expect(left).toHaveLength(301 - reached);
  expect(left[0]).toMatch(/^p قبل /);
  await expect(body).not.toHaveAttribute("data-long");
});
