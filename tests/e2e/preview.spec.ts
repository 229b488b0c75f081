import type { Locator, Page } from "@playwright/test";
import { bodyOf, chooseOpenPaths, expect, giveCommand, output, seedPath, test } from "./app.ts";
import { seriousProblems } from "./seriousProblems.ts";
import { seed } from "./story.ts";

const pageOf = (window: Page) => window.frameLocator("iframe");

/** The words before the caret in its block. */
const beforeCaret = (window: Page) =>
  window.evaluate(() => {
    const selection = getSelection();
    const block = selection?.anchorNode?.parentElement?.closest("p");
    if (!selection?.anchorNode || !block) return null;
    const range = new Range();
    range.setStart(block, 0);
    range.setEnd(selection.anchorNode, selection.anchorOffset);
    return range.toString();
  });

test.beforeEach(async ({ app, window }) => {
  await chooseOpenPaths(app, [seedPath]);
  await giveCommand(app, "import.files");
  await expect(pageOf(window).getByRole("heading", { level: 1 })).toHaveText(seed.headline);
});

test("a click on the page puts the caret there, and a caret elsewhere brings the page along", async ({ window }) => {
  const page = pageOf(window);
  const line = page.getByText(seed.body[2] ?? "").first();
  await line.scrollIntoViewIfNeeded();
  await line.click({ position: { x: 40, y: 12 } });
  await expect(bodyOf(window)).toBeFocused();
  const words = await beforeCaret(window);
  expect(words && (seed.body[2] ?? "").startsWith(words)).toBe(true);

  await page.getByRole("heading", { level: 1 }).click();
  await expect(window.locator('textarea[name="headline"]')).toBeFocused();

  const last = seed.body.at(-1) ?? "";
  await page.locator("html").evaluate((html) => html.ownerDocument.defaultView?.scrollTo(0, 0));
  await bodyOf(window).getByText(last).click();
  await expect(page.getByText(last)).toBeInViewport();
});

test("the page follows the typing at its scroll place, without a second frame", async ({ window }) => {
  const page = pageOf(window);
  const place = () => page.locator("html").evaluate((html) => html.ownerDocument.defaultView?.scrollY ?? 0);
  await bodyOf(window)
    .getByText(seed.body[1] ?? "")
    .click();
  await window.keyboard.press("End");
  const heading = await page.getByRole("heading", { level: 1 }).elementHandle();
  await page.locator("html").evaluate((html) => html.ownerDocument.defaultView?.scrollTo(0, 150));
  await window.keyboard.type(" زيادة");
  await expect(page.getByText("زيادة")).toBeAttached();
  expect(await place()).toBe(150);
  expect(await heading?.evaluate((element) => element.isConnected)).toBe(true);
  await expect(window.locator("iframe")).toHaveCount(1);
});

test("devices, the reader's dark mode, zoom and place, all remembered", async ({ window }) => {
  const page = pageOf(window);
  const inner = () => page.locator("html").evaluate((html) => html.clientWidth);
  const paper = () => page.locator("html").evaluate((html) => getComputedStyle(html).backgroundColor);
  for (const [name, width] of [
    ["هاتف", 375],
    ["لوحي", 820],
    ["موقع", 1280],
  ] as const) {
    await window.getByText(name, { exact: true }).click();
    await expect.poll(inner).toBe(width);
  }
  const light = await paper();
  await window.getByRole("button", { name: "كما يراها من اختار الوضع الداكن" }).click();
  await expect.poll(paper).not.toBe(light);
  await window.getByRole("button", { name: /%$/ }).click();
  await window.getByRole("menuitemradio", { name: "50%", exact: true }).click();
  await expect(window.locator("iframe")).toHaveCSS("transform", /matrix\(0\.5, 0, 0, 0\.5/);

  await window.getByRole("button", { name: "المعاينة أسفل النص" }).click();
  const sheet = await bodyOf(window).boundingBox();
  const frame = await window.locator("iframe").boundingBox();
  expect((frame?.y ?? 0) > (sheet?.y ?? 0)).toBe(true);
  await window.screenshot({ path: `${output}/preview-below.png` });
  expect(await seriousProblems(window)).toEqual([]);

  await window.reload();
  await expect.poll(inner).toBe(1280);
  await expect.poll(paper).not.toBe(light);
  await expect(window.getByRole("button", { name: "المعاينة إلى الجانب" }).first()).toBeVisible();
});

test("in full, in the page's place; a click there or Escape goes back to the text", async ({ app, window }) => {
  await bodyOf(window).click();
  await giveCommand(app, "view.previewFull");
  const page = pageOf(window);
  await expect(window.getByRole("main").getByRole("button", { name: "العودة إلى النص" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await window.screenshot({ path: `${output}/preview-full.png` });
  expect(await seriousProblems(window)).toEqual([]);
  // From the page itself, too, which has the keys once it is tabbed into.
  await window.locator("iframe").focus();
  await window.keyboard.press("Escape");
  await expect(window.getByRole("main").getByRole("button", { name: "العودة إلى النص" })).toBeHidden();
  await expect(bodyOf(window)).toBeFocused();

  await giveCommand(app, "view.previewFull");
  const line = page.getByText(seed.body[1] ?? "").first();
  await line.click();
  await expect(bodyOf(window)).toBeFocused();
  const words = await beforeCaret(window);
  expect(words && (seed.body[1] ?? "").startsWith(words)).toBe(true);
});

test("the buttons that move the preview keep the focus: below, back, into full and out of it, from both places", async ({
  app,
  window,
}) => {
  const inPanel = window.getByRole("complementary", { name: "اللوحة الجانبية" });
  const onPage = window.getByRole("main");
  const press = async (from: Locator, name: string, to: Locator, nameThere: string) => {
    await from.getByRole("button", { name, exact: true }).focus();
    await window.keyboard.press("Enter");
    const there = to.getByRole("button", { name: nameThere, exact: true });
    await expect(there, `${name}, then ${nameThere}`).toBeFocused();
    await expect(pageOf(window).getByRole("heading", { level: 1 })).toBeVisible();
    return there;
  };
  const [below, side, full, back] = [
    "المعاينة أسفل النص",
    "المعاينة إلى الجانب",
    "المعاينة ملء الصفحة",
    "العودة إلى النص",
  ];
  await press(inPanel, below, onPage, side);
  await press(onPage, full, onPage, back);
  await press(onPage, back, onPage, full);
  await press(onPage, side, inPanel, below);
  await press(inPanel, full, onPage, back);
  await press(onPage, back, inPanel, full);
  // From the place that it left, and by Escape.
  await press(inPanel, full, onPage, back);
  await press(inPanel, back, inPanel, full);
  await press(inPanel, full, onPage, back);
  // The first one closes the button's own tooltip.
  await window.keyboard.press("Escape");
  await expect(window.getByRole("tooltip")).toHaveCount(0);
  await window.keyboard.press("Escape");
  await expect(inPanel.getByRole("button", { name: full, exact: true })).toBeFocused();
  // What had the focus before full was opened by its keys gets it back by Escape, but not from its button.
  await bodyOf(window).click();
  await giveCommand(app, "view.previewFull");
  await press(onPage, back, inPanel, full);
});
