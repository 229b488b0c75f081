import type { Locator, Page } from "@playwright/test";
import { headlineOf } from "./app.ts";
import { shapeOf } from "./bodyShape.ts";
import { expect, test } from "./oneWindow.ts";
import { seriousProblems } from "./seriousProblems.ts";

const barOf = (window: Page) => window.getByRole("search", { name: "البحث في المادة" });
const queryOf = (window: Page) => window.getByRole("textbox", { name: "ابحث في المادة" });
const replacementOf = (window: Page) => window.getByRole("textbox", { name: "النص البديل" });
const statusOf = (window: Page) => barOf(window).getByRole("status");

/** Types lines, with Enter between them. */
async function writeLines(window: Page, ...lines: string[]): Promise<void> {
  for (const [index, line] of lines.entries()) {
    if (index > 0) await window.keyboard.press("Enter");
    await window.keyboard.type(line);
  }
}

/** The text under the drawn hits, in the order in which they were drawn. */
function drawn(window: Page, name: "midad-find" | "midad-find-current"): Promise<string[]> {
  return window.evaluate((highlight) => {
    const ranges = [...(CSS.highlights.get(highlight) ?? [])];
    return ranges.map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    });
  }, name);
}

const selected = (window: Page) => window.evaluate(() => String(getSelection()));

/** The selected words of a line above the text. */
const selectedIn = (line: Locator) =>
  line.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));

test("acceptance 14: Find كتاب finds كِتاب and كتــاب, and replacing keeps the rest", async ({ window, body }) => {
  await writeLines(window, "قرأتُ كِتاب اليوم، ثم ");
  await window.keyboard.press("Control+b");
  await window.keyboard.type("كتــاب");
  await window.keyboard.press("Control+b");
  await window.keyboard.type(" الأمس.");
  await window.keyboard.press("Control+f");
  await expect(queryOf(window)).toBeFocused();
  await window.keyboard.type("كتاب");
  await expect(statusOf(window)).toHaveText(/من 2/);
  await expect
    .poll(async () => [...(await drawn(window, "midad-find")), ...(await drawn(window, "midad-find-current"))].sort())
    .toEqual(["كتــاب", "كِتاب"].sort());
  await window.keyboard.press("Control+h");
  await replacementOf(window).click();
  await window.keyboard.press("Control+a");
  await window.keyboard.type("قلم");
  await window.getByRole("button", { name: "استبدال الكل" }).click();
  await expect(window.getByText("استُبدل موضعان.").first()).toBeVisible();
  expect(await shapeOf(body)).toEqual(["p قرأتُ قلم اليوم، ثم قلم الأمس."]);
  await expect(body.locator("strong")).toHaveText("قلم");
  await window.keyboard.press("Escape");
  await expect(body).toBeFocused();
  await window.keyboard.press("Control+z");
  expect(await shapeOf(body)).toEqual(["p قرأتُ كِتاب اليوم، ثم كتــاب الأمس."]);
  await expect(body.locator("strong")).toHaveText("كتــاب");
});

test("the selection becomes the query, Enter goes round with a sign, and Escape leaves the caret on the hit", async ({
  window,
  body,
}) => {
  await writeLines(window, "علم أول", "علم ثان", "- علم ثالث");
  await window.keyboard.press("Control+Home");
  for (let at = 0; at < 3; at++) await window.keyboard.press("Shift+ArrowLeft");
  await window.keyboard.press("Control+f");
  await expect(queryOf(window)).toHaveValue("علم");
  await expect(statusOf(window)).toHaveText("1 من 3");
  await window.keyboard.press("Enter");
  await expect(statusOf(window)).toHaveText("2 من 3");
  await window.keyboard.press("Enter");
  await window.keyboard.press("Enter");
  await expect(statusOf(window)).toHaveText("1 من 3من أول المادة");
  await window.keyboard.press("Shift+Enter");
  await expect(statusOf(window)).toHaveText("3 من 3من آخر المادة");
  await expect(queryOf(window)).toBeFocused();
  await window.keyboard.press("Escape");
  await expect(barOf(window)).toHaveCount(0);
  await expect(body).toBeFocused();
  expect(await selected(window)).toBe("علم");
  await window.keyboard.type("فن");
  expect(await shapeOf(body)).toEqual(["p علم أول", "p علم ثان", "li فن ثالث"]);
  await expect.poll(() => drawn(window, "midad-find")).toEqual([]);
});

test("F3 from the text selects the next hit from the caret on, also after the bar was closed", async ({
  window,
  body,
}) => {
  await writeLines(window, "علم أول", "علم ثان", "علم ثالث");
  await window.keyboard.press("Control+f");
  await window.keyboard.type("علم");
  await expect(statusOf(window)).toHaveText(/من 3/);
  await window.keyboard.press("Escape");
  await body.locator("p").nth(1).click();
  await window.keyboard.press("Home");
  await window.keyboard.press("F3");
  await expect(statusOf(window)).toHaveText("2 من 3");
  await expect(body).toBeFocused();
  expect(await selected(window)).toBe("علم");
  await window.keyboard.press("F3");
  await expect(statusOf(window)).toHaveText("3 من 3");
  await window.keyboard.press("Shift+F3");
  await window.keyboard.press("Shift+F3");
  await expect(statusOf(window)).toHaveText("1 من 3");
  await window.keyboard.type("فن");
  expect(await shapeOf(body)).toEqual(["p فن أول", "p علم ثان", "p علم ثالث"]);
});

test("kicker, headline and deck are searched before the text, marked, and replaced with it in one undo", async ({
  window,
  body,
}) => {
  const kicker = window.getByRole("textbox", { name: "عنوان تمهيدي" }).first();
  const deck = window.getByRole("textbox", { name: "عنوان فرعي" }).first();
  const headline = headlineOf(window);
  await window.keyboard.type("علم في النص");
  await kicker.click();
  await window.keyboard.type("علم تمهيدي");
  await headline.click();
  await window.keyboard.type("عِلم وعلم");
  await deck.click();
  await window.keyboard.type("علم فرعي");
  await window.keyboard.press("Control+f");
  await window.keyboard.type("علم");
  await expect(statusOf(window)).toHaveText("5 من 5");
  await window.keyboard.press("Enter");
  await expect(statusOf(window)).toHaveText("1 من 5من أول المادة");
  await window.keyboard.press("Enter");
  await window.keyboard.press("Enter");
  await expect(statusOf(window)).toHaveText("3 من 5");
  await expect(window.locator("mark")).toHaveText(["علم", "عِلم", "علم", "علم"]);
  await window.keyboard.press("Escape");
  await expect(headline).toBeFocused();
  expect(await selectedIn(headline)).toBe("علم");
  await window.keyboard.press("F3");
  await expect(deck).toBeFocused();
  await window.keyboard.press("F3");
  await expect(body).toBeFocused();
  await window.keyboard.press("Control+h");
  await replacementOf(window).fill("فن");
  await window.getByRole("button", { name: "استبدال الكل" }).click();
  await expect(headline).toHaveValue("فن وفن");
  await expect(kicker).toHaveValue("فن تمهيدي");
  await expect(deck).toHaveValue("فن فرعي");
  expect(await shapeOf(body)).toEqual(["p فن في النص"]);
  await window.keyboard.press("Escape");
  await body.click();
  await window.keyboard.press("Control+z");
  await expect(headline).toHaveValue("عِلم وعلم");
  await expect(kicker).toHaveValue("علم تمهيدي");
  await expect(deck).toHaveValue("علم فرعي");
  expect(await shapeOf(body)).toEqual(["p علم في النص"]);
});

test("one by one, from the headline into the text; the headline undoes its own", async ({ window, body }) => {
  const headline = headlineOf(window);
  await window.keyboard.type("علم ثم علم");
  await headline.click();
  await window.keyboard.type("علم اليوم");
  await window.keyboard.press("Home");
  await window.keyboard.press("Control+h");
  await queryOf(window).fill("علم");
  await expect(statusOf(window)).toHaveText("1 من 3");
  await replacementOf(window).fill("فن");
  await window.keyboard.press("Enter");
  await expect(headline).toHaveValue("فن اليوم");
  await expect(statusOf(window)).toHaveText("1 من 2");
  await expect(replacementOf(window)).toBeFocused();
  await window.keyboard.press("Enter");
  await expect(statusOf(window)).toHaveText("1 من 1");
  expect(await shapeOf(body)).toEqual(["p فن ثم علم"]);
  await window.keyboard.press("Enter");
  await expect(statusOf(window)).toHaveText("لا نتائج");
  expect(await shapeOf(body)).toEqual(["p فن ثم فن"]);
  await window.keyboard.press("Escape");
  await headline.click();
  await window.keyboard.press("Control+z");
  await expect(headline).toHaveValue("علم اليوم");
});

test("hits in the headline alone are taken back by what says that they were replaced", async ({ window }) => {
  const headline = headlineOf(window);
  await headline.click();
  await window.keyboard.type("علم وعلم وعلم");
  await window.keyboard.press("Control+h");
  await queryOf(window).fill("علم");
  await replacementOf(window).fill("فن");
  await window.getByRole("button", { name: "استبدال الكل" }).click();
  await expect(headline).toHaveValue("فن وفن وفن");
  const news = window.getByRole("alertdialog").filter({ hasText: "استُبدلت 3 مواضع." });
  await news.getByRole("button", { name: "تراجع" }).click();
  await expect(headline).toHaveValue("علم وعلم وعلم");
});

test("where lines are selected, replacing all stays within them", async ({ window, body }) => {
  await writeLines(window, "علم أول", "علم ثان علم", "علم ثالث");
  await window.keyboard.press("Control+Home");
  await window.keyboard.press("Shift+ArrowDown");
  await window.keyboard.press("Shift+End");
  await window.keyboard.press("Control+h");
  await queryOf(window).fill("علم");
  await replacementOf(window).fill("فن");
  await window.getByRole("button", { name: "استبدال في المحدد" }).click();
  await expect(window.getByText("استُبدلت 3 مواضع في المحدد.").first()).toBeVisible();
  expect(await shapeOf(body)).toEqual(["p فن أول", "p فن ثان فن", "p علم ثالث"]);
});

test("the switches tell apart what they are told to, and stay so while the program runs", async ({ window }) => {
  await writeLines(window, "مدرسة ومدرسه");
  await window.keyboard.press("Control+f");
  await queryOf(window).fill("مدرسة");
  await expect(statusOf(window)).toHaveText(/من 2/);
  await window.getByRole("button", { name: "خيارات البحث" }).click();
  await window.getByText("ة مثل ه").click();
  await window.keyboard.press("Escape");
  await expect(statusOf(window)).toHaveText("1 من 1");
  await window.keyboard.press("Escape");
  await window.keyboard.press("Control+f");
  await expect(window.getByRole("button", { name: "خيارات البحث (معدّلة)" })).toBeVisible();
  await expect(statusOf(window)).toHaveText("1 من 1");
  await window.getByRole("button", { name: "خيارات البحث (معدّلة)" }).click();
  await window.getByText("ة مثل ه").click();
  await window.keyboard.press("Escape");
  await expect(statusOf(window)).toHaveText(/من 2/);
});

test("a pattern is searched beside the window, put in by its groups, and stopped where it takes for ever", async ({
  window,
  body,
}) => {
  await writeLines(window, "فاز 10-12 ثم 3-4", `${"a".repeat(40)}!`);
  await window.keyboard.press("Control+h");
  await window.getByRole("button", { name: "خيارات البحث" }).click();
  await window.getByText("تعبير نمطي").click();
  await window.keyboard.press("Escape");
  await queryOf(window).fill("(\\d+)-(\\d+");
  await expect(statusOf(window)).toHaveText("التعبير النمطي ناقص أو فيه خطأ");
  await queryOf(window).fill("(\\d+)-(\\d+)");
  await expect(statusOf(window)).toHaveText(/من 2/);
  await replacementOf(window).fill("$2/$1");
  await window.getByRole("button", { name: "استبدال الكل" }).click();
  await expect.poll(() => shapeOf(body)).toEqual(["p فاز 12/10 ثم 4/3", `p ${"a".repeat(40)}!`]);
  await queryOf(window).fill("(a+)+b");
  await expect(statusOf(window)).toHaveText("طال البحث بهذا التعبير فأُوقف. بسّطه.");
  await queryOf(window).fill("فاز");
  await expect(statusOf(window)).toHaveText("1 من 1");
  await headlineOf(window).fill(`${"c".repeat(40)}!`);
  await queryOf(window).fill("(c+)+d");
  await expect(statusOf(window)).toHaveText("طال البحث بهذا التعبير فأُوقف. بسّطه.");
  await queryOf(window).fill("فاز");
  await expect(statusOf(window)).toHaveText("1 من 1");
  await window.getByRole("button", { name: "خيارات البحث (معدّلة)" }).click();
  await window.getByText("تعبير نمطي").click();
  await window.keyboard.press("Escape");
});

test("hits follow what is typed, the hit is brought in sight, and the bar covers none", async ({ window, body }) => {
  await writeLines(window, ...Array.from({ length: 60 }, (_, at) => `سطر ${at}`), "المطلوب هنا");
  await window.keyboard.press("Control+Home");
  await window.keyboard.press("Control+f");
  await queryOf(window).fill("المطلوب");
  await expect(statusOf(window)).toHaveText("1 من 1");
  await expect(body.getByText("المطلوب هنا")).toBeInViewport({ ratio: 1 });
  await window.keyboard.press("Escape");
  await window.keyboard.press("Control+f");
  await queryOf(window).fill("سطر 0");
  await expect(statusOf(window)).toHaveText("1 من 1");
  const bar = await barOf(window).boundingBox();
  await expect
    .poll(
      async () =>
        ((await body.getByText("سطر 0", { exact: true }).boundingBox())?.y ?? 0) >= (bar?.y ?? 0) + (bar?.height ?? 0),
    )
    .toBe(true);
  await body.getByText("سطر 1", { exact: true }).click();
  await window.keyboard.press("End");
  await window.keyboard.type(" و سطر 0");
  await expect(statusOf(window)).toHaveText(/من 2|نتيجتان/);
  await expect
    .poll(async () => (await drawn(window, "midad-find")).length + (await drawn(window, "midad-find-current")).length)
    .toBe(2);
});

test("Ctrl and the key of F open the bar on an Arabic keyboard as well", async ({ window, body }) => {
  await body.dispatchEvent("keydown", { key: "ب", code: "KeyF", ctrlKey: true, bubbles: true, cancelable: true });
  await expect(queryOf(window)).toBeFocused();
});

test("the bar and its options are named, reached by keys, and left by Escape one after the other", async ({
  window,
  body,
}) => {
  await writeLines(window, "علم أول");
  await window.keyboard.press("Control+h");
  await queryOf(window).fill("علم");
  expect(await seriousProblems(window)).toEqual([]);
  const stops: string[] = [];
  for (let at = 0; at < 8; at++) {
    const name = (element: Element) => element.getAttribute("aria-label") ?? element.textContent ?? "";
    stops.push(await window.locator("search :focus").evaluate(name));
    await window.keyboard.press("Tab");
  }
  expect(stops).toEqual([
    "ابحث في المادة",
    "النتيجة السابقة",
    "النتيجة التالية",
    "خيارات البحث",
    "إغلاق البحث",
    "النص البديل",
    "استبدال",
    "استبدال الكل",
  ]);
  await window.getByRole("button", { name: "خيارات البحث" }).click();
  const options = window.getByRole("dialog", { name: "خيارات البحث" });
  await expect(options.getByRole("switch")).toHaveCount(8);
  expect(await seriousProblems(window)).toEqual([]);
  await window.keyboard.press("Escape");
  await expect(options).toHaveCount(0);
  await expect(barOf(window)).toBeVisible();
  await queryOf(window).focus();
  await window.keyboard.press("Escape");
  await expect(barOf(window)).toHaveCount(0);
  await expect(body).toBeFocused();
});
