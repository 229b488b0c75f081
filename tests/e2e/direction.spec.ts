import type { Locator, Page } from "@playwright/test";
import { shapeOf } from "./bodyShape.ts";
import { expect, test } from "./oneWindow.ts";

/** Types lines with Enter between them. */
async function writeLines(window: Page, ...lines: string[]): Promise<void> {
  for (const [index, line] of lines.entries()) {
    if (index > 0) await window.keyboard.press("Enter");
    await window.keyboard.type(line);
  }
}

/** Presses Ctrl with one Shift and nothing else, as a hand does. */
async function pressShift(window: Page, side: "ShiftRight" | "ShiftLeft"): Promise<void> {
  await window.keyboard.down("ControlLeft");
  await window.keyboard.down(side);
  await window.keyboard.up(side);
  await window.keyboard.up("ControlLeft");
}

/** The letters of a block from the left of the paper to the right, as the engine has laid them out. */
function seen(block: Locator): Promise<string> {
  return block.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const letters: { letter: string; x: number }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const [index, letter] of [...(node.nodeValue ?? "")].entries()) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        letters.push({ letter, x: range.getBoundingClientRect().x });
      }
    }
    return letters
      .sort((one, other) => one.x - other.x)
      .map(({ letter }) => letter)
      .join("")
      .trim();
  });
}

test("acceptance 1: the article's direction holds whatever a line begins with", async ({ window, body }) => {
  await writeLines(window, "BBC: فاز الفريق", "20 قتيلا", "«نعم»", "> BBC قالت", "- CNN قالت");
  await window.keyboard.press("Enter");
  expect(await shapeOf(body)).toEqual([
    "p BBC: فاز الفريق",
    "p 20 قتيلا",
    "p «نعم»",
    "blockquote BBC قالت",
    "li CNN قالت",
    "li",
  ]);
  for (const block of await body.locator("p, blockquote, li").all())
    await expect(block).toHaveCSS("text-align", "start");
});

test("acceptance 2: Enter after a line that was turned starts the article's direction again", async ({
  window,
  body,
}) => {
  await window.keyboard.type("BBC News");
  await pressShift(window, "ShiftLeft");
  await window.keyboard.press("Enter");
  await window.keyboard.type("- One");
  await pressShift(window, "ShiftLeft");
  await window.keyboard.press("Enter");
  await window.keyboard.type("بند");
  expect(await shapeOf(body)).toEqual(["p ltr BBC News", "li ltr One", "li بند"]);
});

test("acceptance 3: the keys turn a line with its edge, its marker and its bar, and one undo turns it back", async ({
  window,
  body,
}) => {
  await window.keyboard.type("> BBC News");
  const quote = body.locator("blockquote");
  await pressShift(window, "ShiftLeft");
  await expect(quote).toHaveCSS("direction", "ltr");
  await expect(quote).toHaveCSS("border-left-width", "3px");
  await expect(quote).toHaveCSS("border-right-width", "0px");
  await window.keyboard.press("Control+z");
  expect(await shapeOf(body)).toEqual(["blockquote BBC News"]);
  await window.keyboard.press("Control+Shift+A");
  expect(await shapeOf(body)).toEqual(["blockquote ltr BBC News"]);
  const toolbar = window.getByRole("toolbar", { name: "أدوات النص" });
  const rtl = toolbar.getByRole("button", { name: "الفقرة من اليمين إلى اليسار" });
  await expect(rtl).toHaveAttribute("aria-pressed", "false");
  await window.keyboard.press("Control+Shift+D");
  await expect(rtl).toHaveAttribute("aria-pressed", "true");
  // Turned back it has nothing of its own, and follows the article.
  await expect(quote).not.toHaveAttribute("dir");
});

test("Ctrl and Shift on the way to another key turn nothing", async ({ window, body }) => {
  await window.keyboard.type("قال");
  await window.keyboard.down("ControlLeft");
  await window.keyboard.down("ShiftLeft");
  await window.keyboard.press("ArrowRight");
  await window.keyboard.up("ShiftLeft");
  await window.keyboard.up("ControlLeft");
  expect(await shapeOf(body)).toEqual(["p قال"]);
  await window.keyboard.down("ShiftLeft");
  await window.keyboard.press("ControlLeft");
  await window.keyboard.up("ShiftLeft");
  expect(await shapeOf(body)).toEqual(["p ltr قال"]);
});

test("acceptance 5: Home and End go to the ends of the line, with Ctrl to those of the text", async ({
  window,
  body,
}) => {
  await writeLines(window, "قال BBC أمس", "ثم one");
  await window.keyboard.press("Home");
  await window.keyboard.type("١");
  await window.keyboard.press("End");
  await window.keyboard.type("٢");
  await window.keyboard.press("Control+Home");
  await window.keyboard.type("٣");
  await window.keyboard.press("Control+End");
  await window.keyboard.type("٤");
  expect(await shapeOf(body)).toEqual(["p ٣قال BBC أمس", "p ١ثم one٢٤"]);
});

test("acceptance 7: a list has its markers at the right, nested too, and an item that is turned at the left", async ({
  window,
  body,
}) => {
  await writeLines(window, "1. أول", "ثان");
  await window.keyboard.press("Tab");
  await window.keyboard.press("Enter");
  await window.keyboard.press("Shift+Tab");
  await window.keyboard.type("Third");
  await pressShift(window, "ShiftLeft");
  expect(await shapeOf(body)).toEqual(["ol li أول", "ol li ثان", "ol li ltr Third"]);
  const paper = await body.boundingBox();
  const box = (text: string) =>
    body
      .locator("li", { hasText: new RegExp(`^${text}$`) })
      .last()
      .boundingBox();
  const [first, second, third] = [await box("أول"), await box("ثان"), await box("Third")];
  if (!paper || !first || !second || !third) throw new Error("a line is not laid out");
  const roomAtRight = (one: typeof paper) => paper.x + paper.width - one.x - one.width;
  expect(roomAtRight(first)).toBeGreaterThan(20);
  expect(roomAtRight(second)).toBeGreaterThan(roomAtRight(first) + 20);
  expect(roomAtRight(third)).toBeLessThan(1);
  expect(third.x - paper.x).toBeGreaterThan(20);
});

test("acceptance 8: the full stop after a Latin word stands at the left end", async ({ window, body }) => {
  await window.keyboard.type("قالت BBC.");
  expect(await seen(body.locator("p"))).toMatch(/^\.BBC /);
});
