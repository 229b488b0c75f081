import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Locator, Page } from "@playwright/test";
import { chooseSavePath, giveCommand, type Machine, setClipboard } from "./app.ts";
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

test("a piece is turned as a whole with its language, and numbers its lists in its digits", async ({
  app,
  window,
  machine,
  body,
}) => {
  await writeLines(window, "1. أول", "ثان");
  await window.getByRole("tab", { name: "بيانات" }).click();
  const choose = (group: string, choice: string) =>
    window.getByRole("radiogroup", { name: group }).getByText(choice).click();
  await choose("أرقام القوائم والتاريخ", "١٢٣");
  await expect(body.locator("ol")).toHaveCSS("list-style-type", "arabic-indic");
  expect(await exported(app, window, machine, "قائمة.txt")).toContain("١. أول\n٢. ثان");

  // The controls hidden in the choices once stretched the window, which then scrolled to the one in focus.
  expect(await window.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  await choose("لغة المادة", "الإنجليزية");
  await expect(window.getByRole("article")).toHaveAttribute("lang", "en");
  await expect(body.locator("li").first()).toHaveCSS("direction", "ltr");
  await choose("الاتجاه", "من اليمين");
  await expect(body.locator("li").first()).toHaveCSS("direction", "rtl");
  await expect(body.locator("li[dir], ol[dir]")).toHaveCount(0);
  await window.getByRole("tab", { name: "معاينة" }).click();
});

test("acceptance 8: the full stop after a Latin word stands at the left end", async ({ window, body }) => {
  await window.keyboard.type("قالت BBC.");
  expect(await seen(body.locator("p"))).toMatch(/^\.BBC /);
});

test("the caret shows the direction of words that run against their line, and nothing elsewhere", async ({
  window,
  body,
}) => {
  const flag = window.locator("[data-runs]");
  await window.keyboard.type("قالت ");
  await expect(flag).toHaveCount(0);
  await window.keyboard.type("BBC 24");
  await expect(flag).toHaveAttribute("data-runs", "ltr");
  const at = async () => {
    const [sign, words] = [await flag.boundingBox(), await body.locator("p").boundingBox()];
    if (!sign || !words) throw new Error("nothing is laid out");
    return words.x + words.width - sign.x;
  };
  const word = () =>
    body.locator("p").evaluate((line) => {
      const range = document.createRange();
      range.setStart(line.querySelector("span")?.firstChild ?? line, "قالت ".length);
      range.setEnd(line.querySelector("span")?.firstChild ?? line, "قالت BBC 24".length);
      return line.getBoundingClientRect().right - range.getBoundingClientRect().left;
    });
  // At the end of the words the engine draws the caret after them; between their letters, there.
  await expect.poll(at).toBeCloseTo(await word(), 0);
  await window.keyboard.press("ArrowRight");
  await expect.poll(at).toBeLessThan((await word()) - 4);
  await window.keyboard.press("Home");
  await expect(flag).toHaveCount(0);
  await window.keyboard.press("End");
  await window.keyboard.type(" أمس");
  await expect(flag).toHaveCount(0);
  await pressShift(window, "ShiftLeft");
  await expect(flag).toHaveAttribute("data-runs", "rtl");
});

/** Where the caret is: the letters before it, its line, and the block that is selected as a whole. */
function caret(body: Locator): Promise<{ letters: number; line: number; isWhole: boolean }> {
  return body.evaluate((root) => {
    const selection = getSelection();
    const before = document.createRange();
    before.setStart(root, 0);
    if (selection?.focusNode) before.setEnd(selection.focusNode, selection.focusOffset);
    const blocks = [...root.children];
    return {
      letters: before.toString().length,
      line: blocks.findIndex((block) => block.contains(selection?.focusNode ?? null)),
      isWhole: root.querySelector("[data-selected]") !== null,
    };
  });
}

/** Presses an arrow until the caret stays where it is; fails where it stays before the end of the text. */
async function walk(window: Page, body: Locator, key: string): Promise<Awaited<ReturnType<typeof caret>>[]> {
  const steps = [await caret(body)];
  for (;;) {
    await window.keyboard.press(key);
    const next = await caret(body);
    const last = steps.at(-1);
    if (JSON.stringify(next) === JSON.stringify(last)) return steps;
    steps.push(next);
    if (steps.length > 200) throw new Error(`the caret goes round: ${JSON.stringify(steps.slice(-12))}`);
  }
}

test("acceptance 4: arrows cross marks, links, isolates, dividers and the edges of blocks, both ways", async ({
  app,
  window,
  body,
}) => {
  await window.keyboard.type("قال ");
  await window.keyboard.press("Control+b");
  await window.keyboard.type("عريض");
  await window.keyboard.press("Control+b");
  await window.keyboard.type(" ثم ");
  await setClipboard(app, { text: "https://midad.org" });
  await window.keyboard.press("Control+v");
  await expect(body.locator("a")).toHaveText("https://midad.org");
  await writeLines(window, " مع C++ ثم", "---", "ختام");
  await giveCommand(app, "isolate.fix");
  await expect(body.locator("[data-isolate]")).toHaveText("C++");
  const text = await body.evaluate((root) => root.textContent ?? "");

  await window.keyboard.press("Control+Home");
  const forth = await walk(window, body, "ArrowLeft");
  expect(forth.at(-1)).toEqual({ letters: text.length, line: 2, isWhole: false });
  const back = await walk(window, body, "ArrowRight");
  expect(back.at(-1)).toEqual({ letters: 0, line: 0, isWhole: false });
  for (const way of [forth, back]) {
    const seenPlaces = new Set(way.filter(({ line }) => line === 0).map(({ letters }) => letters));
    expect(seenPlaces.size).toBeGreaterThan("قال عريض ثم https://midad.org مع C++ ثم".length - 4);
    expect(new Set(way.map(({ line, isWhole }) => (isWhole ? "whole" : line)))).toEqual(new Set([0, "whole", 2]));
  }
});

test("acceptance 4: arrows go on through blocks that run the other way, and are not caught between them", async ({
  window,
  body,
}) => {
  await window.keyboard.type("قال");
  for (const line of ["BBC News", "CNN"]) {
    await window.keyboard.press("Enter");
    await window.keyboard.type(line);
    await pressShift(window, "ShiftLeft");
  }
  await window.keyboard.press("Enter");
  await writeLines(window, "---", "AFP");
  await pressShift(window, "ShiftLeft");
  await window.keyboard.press("Enter");
  await window.keyboard.type("ختام");
  expect(await shapeOf(body)).toEqual(["p قال", "p ltr BBC News", "p ltr CNN", "hr", "p ltr AFP", "p ختام"]);
  await window.keyboard.press("Control+Home");
  const forth = await walk(window, body, "ArrowLeft");
  const lines = (steps: typeof forth) => steps.map(({ line, isWhole }) => (isWhole ? "whole" : line));
  expect(lines(forth)).toEqual([0, 0, 0, 0, 1, 2, "whole", 4, 5, 5, 5, 5, 5]);
  const back = await walk(window, body, "ArrowRight");
  expect(lines(back)).toEqual([5, 5, 5, 5, 5, 4, "whole", 2, 1, 0, 0, 0, 0]);
  // Inside one, an arrow goes where it points, and out by the side it stands at.
  await body.getByText("BBC News").click();
  await window.keyboard.press("Home");
  await window.keyboard.press("ArrowLeft");
  await window.keyboard.type("!");
  expect((await shapeOf(body))[0]).toBe("p قال!");
});

test("acceptance 6: Ctrl and arrows go word by word through mixed words, with Shift they select", async ({
  window,
  body,
}) => {
  await window.keyboard.type('one أحمد" three');
  await window.keyboard.press("Control+Home");
  const forth = await walk(window, body, "Control+ArrowLeft");
  expect(forth.at(-1)?.letters).toBe(15);
  expect(forth.length).toBeGreaterThan(3);
  const back = await walk(window, body, "Control+ArrowRight");
  expect(back.at(-1)?.letters).toBe(0);
  await window.keyboard.press("Shift+End");
  expect(await window.evaluate(() => getSelection()?.toString())).toBe('one أحمد" three');
});

const wrong: readonly [typed: string, seen: string][] = [
  ["+966-11-4567890", "4567890-11-966+"],
  ["2024-05-17", "17-05-2024"],
  ["-5", "5-"],
  ["C++", "++C"],
  ["Yahoo!", "!Yahoo"],
  ["@user_1", "user_1@"],
];

const right: readonly [typed: string, seen: string][] = [
  ["2-1", "1-2"],
  ["2019-2023", "2023-2019"],
  ["COVID-19", "COVID-19"],
  ["F-16", "F-16"],
  ["10:30", "10:30"],
];

test("acceptance 9: what bidi orders wrongly is set right by one command, and one undo takes it back", async ({
  app,
  window,
  body,
}) => {
  await writeLines(window, ...[...wrong, ...right].map(([typed]) => `قال ${typed} أمس`));
  const lines = body.locator("p");
  const middles = async () =>
    Promise.all((await lines.all()).map(async (line) => (await seen(line)).replace(/\p{Script=Arabic}+/gu, "").trim()));
  const before = [...wrong, ...right].map(([, shown]) => shown);
  expect(await middles()).toEqual(before);
  await giveCommand(app, "isolate.fix");
  await expect(body.locator("[data-isolate]")).toHaveCount(wrong.length);
  expect(await middles()).toEqual([...wrong.map(([typed]) => typed), ...right.map(([, shown]) => shown)]);
  await window.keyboard.press("Control+z");
  await expect(body.locator("[data-isolate]")).toHaveCount(0);
  expect(await middles()).toEqual(before);
});

test("selected words are isolated, and the caret in them is enough to take that away", async ({
  app,
  window,
  body,
}) => {
  await window.keyboard.type("قال F-16+");
  for (let letters = 0; letters < 5; letters += 1) await window.keyboard.press("Shift+ArrowRight");
  await giveCommand(app, "isolate.ltr");
  await expect(body.locator("[data-isolate]")).toHaveAttribute("dir", "ltr");
  await giveCommand(app, "isolate.auto");
  await expect(body.locator("[data-isolate]")).toHaveAttribute("dir", "auto");
  await giveCommand(app, "isolate.remove");
  await expect(body.locator("[data-isolate]")).toHaveCount(0);
});

async function exported(app: ElectronApplication, window: Page, machine: Machine, name: string): Promise<string> {
  const path = join(machine.home, name);
  await chooseSavePath(app, path);
  await giveCommand(app, name.endsWith(".txt") ? "export.text" : "export.html");
  await expect.poll(() => window.getByText(/تم التصدير/).count()).toBeGreaterThan(0);
  await expect.poll(() => existsSync(path)).toBe(true);
  return readFileSync(path, "utf8");
}

test("acceptance 12 and 13: the page says its language, directions and isolates, and the engine lays it out as the editor does", async ({
  app,
  window,
  machine,
  body,
}) => {
  await writeLines(window, "BBC: لغة C++ أمس", "BBC News");
  await pressShift(window, "ShiftLeft");
  await writeLines(window, "", "> قول", "1. بند", "Item");
  await pressShift(window, "ShiftLeft");
  await giveCommand(app, "isolate.fix");
  await expect(body.locator("[data-isolate]")).toHaveText("C++");
  const shape = await shapeOf(body);
  expect(shape).toEqual(["p BBC: لغة C++ أمس", "p ltr BBC News", "blockquote قول", "ol li بند", "ol li ltr Item"]);

  const html = await exported(app, window, machine, "اتجاه.html");
  expect(html).toMatch(/<html[^>]* lang="ar"[^>]* dir="rtl"|<html[^>]* dir="rtl"[^>]* lang="ar"/);
  expect(html).toContain('<bdi dir="ltr">C++</bdi>');
  expect(html).not.toMatch(/white-space: ?pre/);
  expect(JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "")).toMatchObject({
    "@type": "NewsArticle",
  });
  expect(await exported(app, window, machine, "اتجاه.txt")).toContain("\u2066C++\u2069");

  const turned = window.frameLocator("iframe").locator('li[dir="ltr"]');
  const room = await turned.evaluate((item) => {
    const text = document.createRange();
    text.selectNodeContents(item);
    const list = item.parentElement?.getBoundingClientRect().left ?? 0;
    return { ofMarker: item.getBoundingClientRect().left - list, ofText: text.getBoundingClientRect().left - list };
  });
  expect(room.ofMarker, "the marker of a turned item stands inside of the page").toBeGreaterThan(20);
  expect(room.ofText).toBeCloseTo(room.ofMarker, 0);

  const reopened = await window.evaluate((page) => {
    const parsed = new DOMParser().parseFromString(page, "text/html");
    const frame = document.body.appendChild(document.createElement("div"));
    frame.dir = parsed.documentElement.dir;
    for (const script of parsed.querySelectorAll("script, style")) script.remove();
    frame.append(...parsed.body.childNodes);
    const found = [...frame.querySelectorAll("p, blockquote, li")].map(
      (block) => [block.textContent?.trim() ?? "", getComputedStyle(block).direction] as const,
    );
    frame.remove();
    return found;
  }, html);
  const directions = new Map(reopened);
  for (const line of shape) {
    const [, turned, text] = /^(?:ol )?\w+ (ltr )?(.*)$/.exec(line) ?? [];
    expect(directions.get(text ?? ""), text).toBe(turned ? "ltr" : "rtl");
  }
});
