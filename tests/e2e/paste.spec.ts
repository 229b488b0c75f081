import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Locator, Page } from "@playwright/test";
import type { Block } from "../../core/article/blocks.ts";
import { inlineText } from "../../core/article/inline.ts";
import { giveCommand, house, type Machine, readClipboard, setClipboard, startArticle } from "./app.ts";
import { shapeOf } from "./bodyShape.ts";
import { expect, test } from "./oneWindow.ts";

const fixture = (name: string) => readFileSync(join(house, "tests/fixtures/paste", name), "utf8");

async function paste(app: ElectronApplication, window: Page, data: { text?: string; html?: string }): Promise<void> {
  await setClipboard(app, { text: "نص", ...data });
  await window.keyboard.press("Control+v");
}

/** A paste whose data another program made. */
async function pasteForged(body: Locator, data: Record<string, string>): Promise<void> {
  await body.evaluate((root, types) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(types)) clipboardData.setData(type, value);
    root.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

const widthOf = async (line: Locator) => (await line.boundingBox())?.width ?? 0;

/** A first line of its own, so that what is pasted after it is looked at as it is and not read into fields. */
async function begin(window: Page, first: string): Promise<void> {
  await window.keyboard.type(first);
  await window.keyboard.press("Enter");
}

/** Before and after a block that is one as a whole stands an empty line for the caret. */
const isWritten = (block: Block) => block.type !== "paragraph" || block.content.length > 0;

/** Waits until the file of the piece that begins so holds these blocks after its first line. */
async function expectSaved(app: ElectronApplication, machine: Machine, first: string, blocks: unknown): Promise<void> {
  await giveCommand(app, "article.save");
  await expect(() => {
    const piece = machine.articles().find(({ body }) => {
      const [line] = body;
      return line?.type === "paragraph" && inlineText(line.content) === first;
    });
    expect(piece?.body.slice(1).filter(isWritten)).toEqual(blocks);
  }).toPass({ timeout: 10_000, intervals: [50] });
}

/** The direction in which each block and item is really laid out. */
const directionsOf = (body: Locator) =>
  body
    .locator("p, h2, h3, h4, li, blockquote")
    .evaluateAll((all) => all.map((element) => getComputedStyle(element).direction));

test("acceptance 10: Arabic from Google Docs runs from the right, its lists are lists", async ({
  app,
  window,
  body,
}) => {
  await begin(window, "من المستندات");
  await paste(app, window, { html: fixture("googleDocs.html") });
  await expect(body).toContainText("vote on Sunday");
  expect(await shapeOf(body)).toEqual([
    "p من المستندات",
    "h2 اتفاق في الميناء",
    "p وقّع العمال اتفاقا مبدئيا مع الإدارة أمس، بحسب بيان النقابة.",
    "p BBC: المحادثات تستأنف غدا",
    "p ltr The union said it would vote on Sunday.",
  ]);
  await paste(app, window, { html: fixture("googleDocsLists.html") });
  await expect(body.locator("ol > li > ol > li")).toHaveText(["العقود", "الفواتير"]);
  await expect(body.locator("ul > li")).toHaveText(["First point", "Second point"]);
  const lists = await body.locator("ol, ul").evaluateAll((all) => all.map((list) => getComputedStyle(list).direction));
  expect(lists).toEqual(["rtl", "rtl", "ltr"]);
});

test("acceptance 10: Arabic from Word runs from the right, its paragraphs that are lists are lists", async ({
  app,
  window,
  body,
  machine,
}) => {
  await begin(window, "من وورد");
  await paste(app, window, { html: fixture("wordNews.html") });
  await expect(body).toContainText("تأخرت كثيرا");
  expect(new Set(await directionsOf(body))).toEqual(new Set(["rtl"]));
  await expectSaved(app, machine, "من وورد", JSON.parse(fixture("wordNews.html.json")));
  await paste(app, window, { html: fixture("wordLists.html") });
  await expect(body.locator("ol ol ul li")).toHaveText("ومنها المدونات");
  await expect(body.locator("ul > li").last()).toHaveText("بند بدائرة");
  expect(new Set(await directionsOf(body))).toEqual(new Set(["rtl"]));
});

test("acceptance 10: a story from a news site leaves the site behind, and every line of it can be brought back", async ({
  app,
  window,
  body,
}) => {
  await begin(window, "من موقع");
  await paste(app, window, { html: fixture("newsSite.html") });
  await expect(body).toContainText("5 آلاف");
  const clean = await shapeOf(body);
  expect(clean).toContain("h2 البلدية تفتتح حديقتين");
  expect(clean).toContain("p وقال رئيسها إن العمل «اكتمل قبل موعده».");
  for (const line of ["p شارك", "p نسخ الرابط", "h3 مواضيع ذات صلة"]) expect(clean).not.toContain(line);
  expect(clean.join()).not.toContain("اقرأ أيضا");
  expect(new Set(await directionsOf(body))).toEqual(new Set(["rtl"]));

  await window.getByRole("button", { name: "استعادة", exact: true }).click();
  await expect(body).toContainText("مواضيع ذات صلة");
  const whole = await shapeOf(body);
  expect(whole.filter((line) => !clean.includes(line))).toEqual([
    "p شارك",
    "p نسخ الرابط",
    "p اقرأ أيضا: البلدية تغلق شارعين",
    "p مواضيع ذات صلة",
  ]);
  expect(whole.indexOf("p شارك")).toBeLessThan(whole.indexOf("p وقال رئيسها إن العمل «اكتمل قبل موعده»."));

  await body.click();
  await window.keyboard.press("Control+z");
  expect(await shapeOf(body)).toEqual(clean);
  await expect(window.getByText("أُزيلت 4 أسطر جاءت مع النص").first()).toBeVisible();
  await window.keyboard.press("Control+z");
  expect(await shapeOf(body)).toEqual(["p من موقع", "p"]);
  await expect(window.getByRole("complementary").getByText("أُزيلت 4 أسطر")).toHaveCount(0);
});

test("acceptance 10: messages from WhatsApp keep who said what and when, each from the right", async ({
  app,
  window,
  body,
}) => {
  await begin(window, "من واتساب");
  await paste(app, window, { text: fixture("whatsapp.txt") });
  await expect(body).toContainText("image omitted");
  expect(await shapeOf(body)).toEqual([
    "p من واتساب",
    "p [12:30, 1/5/2024] سارة نصار: وصلت *النتائج* الأولية⏎سأرسلها الآن",
    "p [12:31, 1/5/2024] +966 50 123 4567: _شكرا_ جزيلا 👍",
    "p [12:33، ١\u200f/٥\u200f/٢٠٢٤] كريم: image omitted",
  ]);
});

/** Of these the editor joins lists that meet, or the lines of the site are set aside: other tests look at them. */
const changedOnTheWay = new Set(["wordLists.html", "newsSite.html", "wordpressClassic.html"]);

test("what other programs copy reaches the file as it is written down beside it", async ({
  app,
  window,
  body,
  machine,
}) => {
  const names = readdirSync(join(house, "tests/fixtures/paste")).filter(
    (name) => name.endsWith(".html") && !changedOnTheWay.has(name),
  );
  test.setTimeout(names.length * 5_000);
  for (const name of names) {
    await startArticle(window);
    await body.click();
    await begin(window, name);
    await pasteForged(body, { "text/html": fixture(name) });
    await expectSaved(app, machine, name, JSON.parse(fixture(`${name}.json`)));
  }
});

/** A heading, a line that begins in Latin, a number in an isolate, a list and an English line, as they are copied. */
async function copyMixed(app: ElectronApplication, window: Page, body: Locator) {
  await window.keyboard.type("## عنوان");
  await window.keyboard.press("Enter");
  await window.keyboard.type("BBC: فاز الفريق");
  await window.keyboard.press("Enter");
  await window.keyboard.type("رقم +966-11-4567890");
  await giveCommand(app, "isolate.fix");
  await window.keyboard.press("Enter");
  await window.keyboard.type("- بند");
  await window.keyboard.press("Enter");
  await window.keyboard.press("Enter");
  await window.keyboard.type("The talks go on");
  await window.keyboard.press("Control+Shift+a");
  await expect(body.locator("p").last()).toHaveCSS("direction", "ltr");
  await window.keyboard.press("Control+a");
  await window.keyboard.press("Control+c");
  return readClipboard(app);
}

const asCopied = [
  ["H2", "rtl", "عنوان"],
  ["P", "rtl", "BBC: فاز الفريق"],
  ["P", "rtl", "رقم +966-11-4567890"],
  ["LI", "rtl", "بند"],
  ["P", "ltr", "The talks go on"],
];

test("acceptance 11: what is copied and pasted into a plain page that runs from the left keeps its directions", async ({
  app,
  window,
  body,
}) => {
  await copyMixed(app, window, body);
  await window.evaluate(() => {
    const page = document.createElement("div");
    page.id = "elsewhere";
    page.dir = "ltr";
    page.contentEditable = "true";
    document.body.prepend(page);
    page.focus();
  });
  const elsewhere = window.locator("#elsewhere");
  await window.keyboard.press("Control+v");
  await expect(elsewhere).toContainText("The talks go on");
  const found = await elsewhere
    .locator("h2, p, li")
    .evaluateAll((all) =>
      all.map((element) => [element.tagName, getComputedStyle(element).direction, element.textContent]),
    );
  const isolate = await elsewhere.locator("bdi").getAttribute("dir");
  await elsewhere.evaluate((page) => page.remove());
  expect(found).toEqual(asCopied);
  expect(isolate).toBe("ltr");
});

test("acceptance 11: what is copied keeps its directions block by block, as WordPress and Word take it in", async ({
  app,
  window,
  body,
}) => {
  const { html, text } = await copyMixed(app, window, body);
  // WordPress takes the wrapper away and makes a block of each element in it; Word makes a paragraph of each.
  const found = await window.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, "text/html");
    const wrapper = parsed.body.querySelector("[lang]");
    const blocks = [...(wrapper?.children ?? [])].flatMap((block) =>
      block.tagName === "UL" ? [...block.children] : [block],
    );
    const page = document.createElement("div");
    page.dir = "ltr";
    document.body.append(page);
    const directions = blocks.map((block) => {
      page.append(document.importNode(block, true));
      const shown = page.lastElementChild as Element;
      return [shown.tagName, getComputedStyle(shown).direction, shown.textContent];
    });
    page.remove();
    return { wrapper: [wrapper?.getAttribute("lang"), wrapper?.getAttribute("dir")], directions };
  }, html);
  expect(found).toEqual({ wrapper: ["ar", "rtl"], directions: asCopied });
  expect(text.replaceAll("\r\n", "\n").split("\n\n")).toEqual([
    "عنوان",
    "\u200fBBC: فاز الفريق",
    "رقم \u2066+966-11-4567890\u2069",
    "- بند",
    "The talks go on",
  ]);
  await window.keyboard.press("Control+x");
  expect(await readClipboard(app)).toEqual({ html, text });
  expect(await shapeOf(body)).toEqual(["p"]);
});

test("pasted with formatting, lines under words come along; by itself they do not, nor stars of a chat", async ({
  app,
  window,
  body,
  machine,
}) => {
  const html = '<p>أكد <span style="text-decoration: underline">أمس</span></p><p>آخر</p>';
  const line = (...content: object[]) => ({ type: "paragraph", content });
  const last = line({ type: "text", text: "آخر" });
  await begin(window, "بلا تسطير");
  await paste(app, window, { html });
  await expectSaved(app, machine, "بلا تسطير", [line({ type: "text", text: "أكد أمس" }), last]);
  await window.keyboard.press("Control+z");
  expect(await shapeOf(body)).toEqual(["p بلا تسطير", "p"]);

  await setClipboard(app, { text: "نص", html });
  await giveCommand(app, "edit.pasteFormatted");
  const underlined = { type: "text", text: "أمس", marks: ["underline"] };
  await expectSaved(app, machine, "بلا تسطير", [line({ type: "text", text: "أكد " }, underlined), last]);
  await window.keyboard.press("Enter");
  await setClipboard(app, { text: "قال *نعم*\nثم مضى" });
  await giveCommand(app, "edit.pasteFormatted");
  await expect(body.locator("strong")).toHaveText("نعم");
  await window.keyboard.press("Control+z");
  await paste(app, window, { text: "قال *نعم*\nثم مضى" });
  await expect(body).toContainText("قال *نعم*");
});

test("pasted as plain text, by keys or by the menu, cells and headings are lines", async ({ app, window, body }) => {
  await begin(window, "أول");
  await setClipboard(app, { text: "أ\tب\nج\tد", html: "<h2>عنوان</h2><table><tr><td>أ<td>ب<tr><td>ج<td>د</table>" });
  for (const give of [() => window.keyboard.press("Control+Shift+v"), () => giveCommand(app, "edit.pastePlain")]) {
    await give();
    await expect(body).toContainText("ج\tد");
    expect(await shapeOf(body)).toEqual(["p أول", "p أ\tب", "p ج\tد"]);
    await window.keyboard.press("Control+z");
    expect(await shapeOf(body)).toEqual(["p أول", "p"]);
  }
});

test("a paste as plain text into a field of the form goes into that field", async ({ app, window, body }) => {
  await setClipboard(app, { text: "عنوان ملصوق", html: "<b>عنوان ملصوق</b>" });
  const headline = window.getByRole("textbox", { name: "العنوان", exact: true }).first();
  await headline.click();
  await giveCommand(app, "edit.pastePlain");
  await expect(headline).toHaveValue("عنوان ملصوق");
  await expect(body).toHaveText("");
});

test("a paragraph of more than 5,000 words is pasted as it is, and split only where that is asked for", async ({
  window,
  body,
}) => {
  const sentence = "قال الوزير إن العمل في المشروع الكبير سيبدأ مطلع الشهر المقبل. ";
  await begin(window, "أول");
  await pasteForged(body, { "text/plain": sentence.repeat(600) });
  const split = window.getByRole("button", { name: "تقسيمها" });
  await expect(split).toBeVisible();
  await expect(body.locator("p")).toHaveCount(2);
  await split.click();
  await expect(body.locator("p").nth(50)).toBeVisible();
  const ends = await body
    .locator("p")
    .evaluateAll((all) => all.slice(1).map((line) => line.textContent?.trim().at(-1)));
  expect(new Set(ends)).toEqual(new Set(["."]));
  await body.locator("p").first().click();
  await window.keyboard.press("Control+z");
  await expect(body.locator("p")).toHaveCount(2);
});

test("blocks in the name of another launch are not looked at, and the HTML beside them is taken", async ({
  window,
  body,
}) => {
  await begin(window, "أول");
  const blocks = [{ type: "paragraph", content: [{ type: "text", text: "مدسوس" }] }];
  for (const forged of [
    JSON.stringify({ launch: crypto.randomUUID(), inline: false, blocks }),
    `{"launch":"","inline":false,"blocks":${"[".repeat(50_000)}`,
    '{"__proto__":{"launch":1}}',
  ]) {
    await pasteForged(body, { "application/x-midad-blocks": forged, "text/html": "<h2>ظاهر</h2>", "text/plain": "نص" });
    await expect(body.locator("h2")).toHaveText("ظاهر");
    await window.keyboard.press("Control+z");
    await expect(body.locator("h2")).toHaveCount(0);
  }
  await expect(body).not.toContainText("مدسوس");
});

// Only Linux has a selection that a middle click pastes.
if (process.platform === "linux") {
  test("a middle click pastes what is selected elsewhere, through the same door, where it is clicked", async ({
    app,
    window,
    body,
  }) => {
    await begin(window, "أول");
    await window.keyboard.type("ثان");
    await app.evaluate(({ clipboard }) => {
      const write = clipboard.writeText as (text: string, type?: string) => unknown;
      return write("\u202bمن هناك\u200b\u202c", "selection");
    });
    const box = await body.locator("p").first().boundingBox();
    if (!box) throw new Error("the first line is not on screen");
    // Beyond the end of the line, which for Arabic is at its left.
    await window.mouse.click(box.x + 4, box.y + box.height / 2, { button: "middle" });
    await expect(body).toContainText("من هناك");
    expect(await shapeOf(body)).toEqual(["p أولمن هناك", "p ثان"]);
    await window.keyboard.press("Control+z");
    expect(await shapeOf(body)).toEqual(["p أول", "p ثان"]);
  });
}

test("selected words dragged elsewhere in the text move there, in one step", async ({ window, body }) => {
  await begin(window, "كلمات هنا");
  await window.keyboard.type("ثم هناك");
  const words = body.locator("p").first();
  await words.dblclick({ position: { x: (await widthOf(words)) - 8, y: 10 } });
  await window.mouse.move(0, 0);
  const from = await words.boundingBox();
  const to = await body.locator("p").last().boundingBox();
  if (!from || !to) throw new Error("the lines are not on screen");
  await window.mouse.move(from.x + from.width - 8, from.y + 10);
  await window.mouse.down();
  await window.mouse.move(to.x + to.width / 2, to.y + 10, { steps: 8 });
  await window.mouse.move(to.x + 4, to.y + 10, { steps: 8 });
  await window.mouse.up();
  await expect(words).not.toContainText("كلمات");
  const moved = await shapeOf(body);
  expect(moved[1]).toContain("كلمات");
  await window.keyboard.press("Control+z");
  expect(await shapeOf(body)).toEqual(["p كلمات هنا", "p ثم هناك"]);
});
