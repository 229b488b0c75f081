import type { ElectronApplication, Locator, Page } from "@playwright/test";
import type { Table } from "../../core/article/table.ts";
import { giveCommand, headlineOf, type Machine, savedSign, setClipboard, startArticle } from "./app.ts";
import { expect, test } from "./oneWindow.ts";
import { seriousProblems } from "./seriousProblems.ts";

/** The texts of a table's cells, row by row, `⏎` for a new line in one. */
async function cellsOf(table: Locator): Promise<string[]> {
  return table.evaluate((element) =>
    [...element.querySelectorAll("tr")].map((row) =>
      [...row.children]
        .map((cell) => {
          const lines = [...(cell.querySelector("p")?.childNodes ?? [])].map((node) =>
            node.nodeName === "BR" ? "⏎" : (node.textContent ?? ""),
          );
          return lines.join("").replace(/^⏎$/, "") || ".";
        })
        .join(" "),
    ),
  );
}

/** The block the caret is in: a cell by its number in reading order, another block by its text. */
async function placeOf(window: Page): Promise<string> {
  return window.evaluate(() => {
    const node = getSelection()?.focusNode;
    const element = node instanceof Element ? node : node?.parentElement;
    const cell = element?.closest("td, th");
    if (!cell) return element?.closest("p, h2")?.textContent ?? "nowhere";
    return `cell ${[...(cell.closest("table")?.querySelectorAll("td, th") ?? [])].indexOf(cell)}`;
  });
}

/** Every block the caret comes through while a key is pressed, until it is in the one with `text`. */
async function wayTo(window: Page, key: string, text: string): Promise<string[]> {
  const way = [await placeOf(window)];
  for (let presses = 0; way.at(-1) !== text && presses < 120; presses++) {
    await window.keyboard.press(key);
    const place = await placeOf(window);
    if (place !== way.at(-1)) way.push(place);
  }
  return way;
}

async function insertTable(app: ElectronApplication, body: Locator): Promise<Locator> {
  const tables = body.locator("table");
  const before = await tables.count();
  await giveCommand(app, "table.insert");
  await expect(tables).toHaveCount(before + 1);
  return tables.last();
}

async function fill(window: Page, ...texts: string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    if (index > 0) await window.keyboard.press("Tab");
    await window.keyboard.type(text);
  }
}

const nine = ["أ", "ب", "ت", "ث", "ج", "ح", "خ", "د", "ذ"];

/** The table of the one piece that has these words in it, as it stands in its file. */
async function savedTable(app: ElectronApplication, window: Page, machine: Machine, words: string): Promise<Table> {
  await giveCommand(app, "article.save");
  const tableOf = (): Table | undefined =>
    machine
      .articles()
      .flatMap(({ body }) => body)
      .find((block): block is Table => block.type === "table" && JSON.stringify(block).includes(words));
  await expect.poll(() => tableOf() !== undefined).toBe(true);
  await expect(savedSign(window)).toBeVisible();
  return tableOf() as Table;
}

const bar = (window: Page) => window.getByRole("toolbar", { name: "أدوات الجدول" });

test("acceptance 1: cells follow the article whatever they begin with, and the first one is at the right", async ({
  app,
  window,
  body,
  machine,
}) => {
  const table = await insertTable(app, body);
  await fill(window, "BBC: فاز الفريق", "20 قتيلا", "«نعم»", "");
  for (const part of await table.locator("tr, td, th, p").all()) {
    await expect(part).toHaveCSS("direction", "rtl");
    await expect(part).not.toHaveAttribute("dir");
  }
  for (const cell of await table.locator("td, th").all()) await expect(cell).toHaveCSS("text-align", "start");
  const [first, second] = [
    await table.locator("th").nth(0).boundingBox(),
    await table.locator("th").nth(1).boundingBox(),
  ];
  expect(first?.x).toBeGreaterThan(second?.x ?? 0);
  await window.keyboard.press("Shift+Tab");
  await window.keyboard.press("Shift+Tab");
  await window.keyboard.press("Shift+Tab");
  await window.keyboard.press("Control+Shift+A");
  await expect(table.locator("th").nth(0)).toHaveCSS("direction", "ltr");
  const saved = await savedTable(app, window, machine, "BBC: فاز");
  expect(saved.rows[0]?.cells.map(({ direction }) => direction)).toEqual(["ltr", undefined, undefined]);
  await window.keyboard.press("Control+z");
  await expect(table.locator("[dir]")).toHaveCount(0);
  await giveCommand(app, "table.turn");
  await expect(table.locator("th").nth(0)).toHaveCSS("direction", "ltr");
  const turned = await table.locator("th").nth(0).boundingBox();
  expect(turned?.x).toBeLessThan(second?.x ?? 0);
});

test("acceptance 4: arrows go through a table where they point, in and out, both ways", async ({
  app,
  window,
  body,
}) => {
  await window.keyboard.type("قبل");
  const table = await insertTable(app, body);
  await fill(window, "رأس", "BBC", "", "20 قتيلا", "قال BBC", "", "", "نص", "one أحمد");
  await window.keyboard.press("ArrowDown");
  await window.keyboard.type("بعد");
  expect(await cellsOf(table)).toEqual(["رأس BBC .", "20 قتيلا قال BBC .", ". نص one أحمد"]);
  const cells = Array.from({ length: 9 }, (_, index) => `cell ${index}`);
  await window.keyboard.press("Home");
  expect(await wayTo(window, "ArrowRight", "قبل")).toEqual(["بعد", ...cells.toReversed(), "قبل"]);
  expect(await wayTo(window, "ArrowLeft", "بعد")).toEqual(["قبل", ...cells, "بعد"]);
  await window.keyboard.press("Home");
  await window.keyboard.press("ArrowLeft");
  expect(await placeOf(window)).toBe("بعد");
  expect(await wayTo(window, "ArrowUp", "قبل")).toHaveLength(5);
  expect(await wayTo(window, "ArrowDown", "بعد")).toHaveLength(5);
});

test("acceptance 4: a table between lines that run the other way is gone through, and is no trap", async ({
  app,
  window,
  body,
}) => {
  await window.keyboard.type("News");
  await window.keyboard.press("Control+Shift+A");
  await window.keyboard.press("Enter");
  await window.keyboard.type("End");
  await window.keyboard.press("Control+Shift+A");
  await body.getByText("News").click();
  await insertTable(app, body);
  await body.getByText("News").click();
  await window.keyboard.press("Home");
  const cells = nine.map((_, index) => `cell ${index}`);
  expect(await wayTo(window, "ArrowRight", "End")).toEqual(["News", ...cells, "End"]);
  expect(await wayTo(window, "ArrowLeft", "News")).toEqual(["End", ...cells.toReversed(), "News"]);
});

test("acceptance 4: a table that runs from the left is gone through where the arrows point", async ({
  app,
  window,
  body,
}) => {
  await window.keyboard.type("قبل");
  await insertTable(app, body);
  await giveCommand(app, "table.turn");
  await fill(window, "one", "اثنان", "three");
  await window.keyboard.press("ArrowDown");
  await window.keyboard.press("ArrowDown");
  await window.keyboard.press("ArrowDown");
  await window.keyboard.type("بعد");
  expect(await wayTo(window, "ArrowUp", "قبل")).toHaveLength(5);
  await window.keyboard.press("ArrowDown");
  expect(await placeOf(window)).toBe("cell 0");
  const cells = Array.from({ length: 9 }, (_, index) => `cell ${index}`);
  expect(await wayTo(window, "ArrowRight", "بعد")).toEqual([...cells, "بعد"]);
});

for (const [edge, keys] of [
  ["before", ["ArrowRight", "ArrowUp"]],
  ["after", ["ArrowLeft", "ArrowDown"]],
] as const) {
  for (const key of keys) {
    test(`acceptance 4: ${key} leaves a table with nothing ${edge} it`, async ({ app, window, body }) => {
      const table = await insertTable(app, body);
      if (edge === "after") {
        await fill(window, ...nine);
        // What insertion put after the table goes, so that the table is the last block.
        await window.keyboard.press("Control+End");
        await window.keyboard.press("Delete");
        await body.locator("> p").evaluate((element) => element.textContent);
        await table.locator("td").last().click();
      }
      await window.keyboard.press(key);
      await window.keyboard.type("خارج");
      const order = await body.evaluate((root) => [...root.children].map(({ tagName }) => tagName));
      expect(order.at(edge === "before" ? 0 : -1)).toBe("P");
      expect(await placeOf(window)).toBe("خارج");
    });
  }
}

test("a table of any size is put in from the toolbar, with keys or the mouse", async ({ window, body }) => {
  const tool = window.getByRole("button", { name: "إدراج جدول" });
  const picker = window.getByRole("dialog", { name: "إدراج جدول" });
  await tool.click();
  await expect(picker.getByRole("button", { name: "الصفوف: 3، الأعمدة: 3" })).toBeFocused();
  await window.keyboard.press("ArrowLeft");
  await window.keyboard.press("ArrowUp");
  expect(await seriousProblems(window)).toEqual([]);
  await window.keyboard.press("Enter");
  await expect(picker).toBeHidden();
  await expect(body).toBeFocused();
  await window.keyboard.type("أول");
  expect(await cellsOf(body.locator("table"))).toEqual(["أول . . .", ". . . ."]);
  await tool.click();
  await window.keyboard.press("Escape");
  await expect(picker).toBeHidden();
  await tool.click();
  await picker.getByRole("button", { name: "الصفوف: 1، الأعمدة: 2" }).click();
  await expect(picker).toBeHidden();
  await expect(body).toBeFocused();
  await window.keyboard.type("ثان");
  expect(await cellsOf(body.locator("table").last())).toEqual(["ثان ."]);
});

test("Tab and Shift+Tab go from cell to cell, Tab in the last one adds a row, and one undo takes it back", async ({
  app,
  window,
  body,
}) => {
  const table = await insertTable(app, body);
  await fill(window, ...nine);
  expect(await cellsOf(table)).toEqual(["أ ب ت", "ث ج ح", "خ د ذ"]);
  await window.keyboard.press("Shift+Tab");
  expect(await placeOf(window)).toBe("cell 7");
  await window.keyboard.press("Tab");
  await window.keyboard.press("Tab");
  expect(await placeOf(window)).toBe("cell 9");
  expect(await cellsOf(table)).toEqual(["أ ب ت", "ث ج ح", "خ د ذ", ". . ."]);
  await window.keyboard.press("Control+z");
  expect(await cellsOf(table)).toEqual(["أ ب ت", "ث ج ح", "خ د ذ"]);
  expect(await placeOf(window)).toBe("cell 8");
});

test("Enter makes a new line in a cell, and Backspace and Delete stay in it", async ({
  app,
  window,
  body,
  machine,
}) => {
  const table = await insertTable(app, body);
  await fill(window, "سطر أول");
  await window.keyboard.press("Enter");
  await fill(window, "سطر ثان", "جار");
  await window.keyboard.press("Home");
  await window.keyboard.press("Backspace");
  await window.keyboard.press("Control+Backspace");
  await window.keyboard.press("Shift+Tab");
  await window.keyboard.press("Delete");
  await window.keyboard.press("Control+Delete");
  expect((await cellsOf(table))[0]).toBe("سطر أول⏎سطر ثان جار .");
  const saved = await savedTable(app, window, machine, "سطر أول");
  expect(saved.headerRow).toBe(true);
  expect(saved.rows[0]?.cells[0]?.content).toEqual([
    { type: "text", text: "سطر أول" },
    { type: "break" },
    { type: "text", text: "سطر ثان" },
  ]);
});

test("the bar of a table comes with the caret, is reached by keys and left by Escape", async ({
  app,
  window,
  body,
}) => {
  await expect(bar(window)).toBeHidden();
  const table = await insertTable(app, body);
  await fill(window, ...nine);
  await expect(bar(window)).toBeVisible();
  await bar(window).getByRole("button", { name: "إضافة صف فوق" }).click();
  await bar(window).getByRole("button", { name: "إضافة عمود قبل" }).click();
  expect(await cellsOf(table)).toEqual(["أ ب . ت", "ث ج . ح", ". . . .", "خ د . ذ"]);
  await window.keyboard.type("!");
  expect((await cellsOf(table))[3]).toBe("خ د . ذ!");
  await giveCommand(app, "table.tools");
  await expect(bar(window).getByRole("button", { name: "إضافة صف فوق" })).toBeFocused();
  await window.keyboard.press("ArrowLeft");
  await expect(bar(window).getByRole("button", { name: "إضافة صف تحت" })).toBeFocused();
  await window.keyboard.press("Enter");
  await expect(body).toBeFocused();
  expect(await cellsOf(table)).toEqual(["أ ب . ت", "ث ج . ح", ". . . .", "خ د . ذ!", ". . . ."]);
  await giveCommand(app, "table.tools");
  await expect(bar(window).getByRole("button", { name: "إضافة صف تحت" })).toBeFocused();
  await window.keyboard.press("Escape");
  await expect(body).toBeFocused();
  await window.keyboard.type("؟");
  expect((await cellsOf(table))[3]).toBe("خ د . ذ!؟");
  const heading = bar(window).getByRole("button", { name: "صف عناوين" });
  await expect(heading).toHaveAttribute("aria-pressed", "true");
  await heading.click();
  await expect(heading).toHaveAttribute("aria-pressed", "false");
  await expect(table.locator("th")).toHaveCount(0);
  await bar(window).getByRole("button", { name: "عمود عناوين" }).click();
  await expect(table.locator("th")).toHaveText(["أ", "ث", "", "خ", ""]);
  expect(await seriousProblems(window)).toEqual([]);
  await bar(window).getByRole("button", { name: "المزيد من أدوات الجدول" }).click();
  await window.getByRole("menuitem", { name: "حذف الصف" }).click();
  await expect(body).toBeFocused();
  expect(await cellsOf(table)).toEqual(["أ ب . ت", "ث ج . ح", ". . . .", ". . . ."]);
  await giveCommand(app, "table.deleteColumn");
  await giveCommand(app, "table.delete");
  await expect(table).toHaveCount(0);
  await expect(bar(window)).toBeHidden();
  await window.keyboard.press("Control+z");
  await window.keyboard.press("Control+z");
  await window.keyboard.press("Control+z");
  expect(await cellsOf(table)).toEqual(["أ ب . ت", "ث ج . ح", ". . . .", "خ د . ذ!؟", ". . . ."]);
});

test("Shift and arrows select cells where they point; they are merged, split and each undone as one step", async ({
  app,
  window,
  body,
}) => {
  const table = await insertTable(app, body);
  await fill(window, ...nine.slice(0, 5));
  await window.keyboard.press("Shift+ArrowLeft");
  await window.keyboard.press("Shift+ArrowDown");
  const selected = () =>
    table
      .locator("td, th")
      .evaluateAll((cells) => cells.flatMap((cell, index) => (/selected/.test(cell.className) ? [index] : [])));
  expect(await selected()).toEqual([4, 5, 7, 8]);
  await window.keyboard.press("Shift+ArrowRight");
  expect(await selected()).toEqual([4, 7]);
  await window.keyboard.press("Shift+ArrowRight");
  await window.keyboard.press("Shift+ArrowUp");
  expect(await selected()).toEqual([3, 4]);
  await bar(window).getByRole("button", { name: "دمج الخلايا المحددة" }).click();
  expect(await cellsOf(table)).toEqual(["أ ب ت", "ث⏎ج .", ". . ."]);
  await expect(table.locator('td[colspan="2"]')).toHaveCount(1);
  await bar(window).getByRole("button", { name: "فصل الخلية" }).click();
  expect(await cellsOf(table)).toEqual(["أ ب ت", "ث⏎ج . .", ". . ."]);
  await window.keyboard.press("Control+z");
  expect(await cellsOf(table)).toEqual(["أ ب ت", "ث⏎ج .", ". . ."]);
  await window.keyboard.press("Control+z");
  expect(await cellsOf(table)).toEqual(["أ ب ت", "ث ج .", ". . ."]);
});

test("cells are selected with the mouse, emptied by Delete, written over, and turned as one", async ({
  app,
  window,
  body,
}) => {
  const table = await insertTable(app, body);
  await fill(window, ...nine);
  const drag = async (from: number, to: number) => {
    const [start, end] = [
      await table.locator("td, th").nth(from).boundingBox(),
      await table.locator("td, th").nth(to).boundingBox(),
    ];
    if (!start || !end) throw new Error("a cell is out of sight");
    await window.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    await window.mouse.down();
    await window.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 });
    await window.mouse.up();
  };
  await drag(0, 4);
  await window.keyboard.press("Delete");
  expect(await cellsOf(table)).toEqual([". . ت", ". . ح", "خ د ذ"]);
  await window.keyboard.press("Control+z");
  expect(await cellsOf(table)).toEqual(["أ ب ت", "ث ج ح", "خ د ذ"]);
  await drag(4, 8);
  await window.keyboard.type("new");
  expect(await cellsOf(table)).toEqual(["أ ب ت", "ث new ح", "خ د ذ"]);
  await drag(4, 8);
  await window.keyboard.insertText("بدل");
  expect(await cellsOf(table)).toEqual(["أ ب ت", "ث بدل ح", "خ د ذ"]);
  await drag(0, 8);
  await window.keyboard.press("Backspace");
  expect(await cellsOf(table)).toEqual([". . .", ". . .", ". . ."]);
});

test("the border between two columns is dragged, as one step, and goes into the file in thousandths", async ({
  app,
  window,
  body,
  machine,
}) => {
  const table = await insertTable(app, body);
  await fill(window, "عرض الأعمدة");
  const box = await table.locator("th").nth(0).boundingBox();
  const whole = await table.boundingBox();
  if (!box || !whole) throw new Error("the table is out of sight");
  await window.mouse.move(box.x + 1, box.y + box.height / 2);
  await expect(body).toHaveAttribute("data-on-border");
  await window.mouse.down();
  await window.mouse.move(box.x + 1 - whole.width / 10, box.y + box.height / 2, { steps: 6 });
  await window.mouse.up();
  const wider = await table.locator("th").nth(0).boundingBox();
  expect(Math.round((wider?.width ?? 0) - box.width)).toBeCloseTo(Math.round(whole.width / 10), -1);
  const { widths } = await savedTable(app, window, machine, "عرض الأعمدة");
  expect(widths).toEqual([433, 233, 333]);
  await window.keyboard.press("Control+z");
  const back = await table.locator("th").nth(0).boundingBox();
  expect(Math.round(back?.width ?? 0)).toBe(Math.round(box.width));
  await giveCommand(app, "table.wider");
  await giveCommand(app, "table.wider");
  await expect
    .poll(async () => (await savedTable(app, window, machine, "عرض الأعمدة")).widths)
    .toEqual([383, 283, 333]);
});

test("Backspace after a table selects it first and then takes it away; Delete before it does the same", async ({
  app,
  window,
  body,
}) => {
  await window.keyboard.type("قبل");
  const table = await insertTable(app, body);
  await fill(window, ...nine);
  await window.keyboard.press("ArrowDown");
  await window.keyboard.type("بعد");
  await window.keyboard.press("Home");
  await window.keyboard.press("Backspace");
  await expect(body.locator("[data-selected] table")).toHaveCount(1);
  await window.keyboard.press("Backspace");
  await expect(table).toHaveCount(0);
  await expect(body).toHaveText("قبلبعد");
  await window.keyboard.press("Control+z");
  expect(await cellsOf(table)).toEqual(["أ ب ت", "ث ج ح", "خ د ذ"]);
  await body.locator("> p").first().click();
  await window.keyboard.press("End");
  await window.keyboard.press("Delete");
  await expect(body.locator("[data-selected] table")).toHaveCount(1);
  await window.keyboard.press("ArrowLeft");
  await window.keyboard.type("!");
  await expect(table).toHaveCount(1);
});

test("cells and a whole table are copied, cut and pasted as cells and tables", async ({ app, window, body }) => {
  const table = await insertTable(app, body);
  await fill(window, ...nine);
  await window.keyboard.press("Home");
  await window.keyboard.press("Shift+ArrowRight");
  await window.keyboard.press("Shift+ArrowUp");
  await window.keyboard.press("Control+c");
  await table.locator("th").first().click();
  await window.keyboard.press("Control+v");
  await expect.poll(() => cellsOf(table)).toEqual(["ج ح ت", "د ذ ح", "خ د ذ"]);
  await window.keyboard.press("Control+z");
  await expect.poll(() => cellsOf(table)).toEqual(["أ ب ت", "ث ج ح", "خ د ذ"]);
  await table.locator("td").last().click();
  await window.keyboard.press("Shift+ArrowRight");
  await window.keyboard.press("Shift+ArrowRight");
  await window.keyboard.press("Control+x");
  await expect.poll(() => cellsOf(table)).toEqual(["أ ب ت", "ث ج ح", "خ . ."]);
  await body.locator("> p").last().click();
  await window.keyboard.press("Control+v");
  await expect(body.locator("table")).toHaveCount(2);
  expect(await cellsOf(body.locator("table").last())).toEqual(["د ذ"]);
  await window.keyboard.press("Control+a");
  await window.keyboard.press("Control+c");
  await window.keyboard.press("Delete");
  await expect(body).toHaveText("");
  await window.keyboard.press("Control+v");
  await expect(body.locator("table")).toHaveCount(2);
  expect(await cellsOf(body.locator("table").first())).toEqual(["أ ب ت", "ث ج ح", "خ . ."]);
  await expect(body.locator("table").first().locator("th")).toHaveCount(3);
});

test("words pasted into a cell are lines in it, also over several selected cells", async ({ app, window, body }) => {
  const table = await insertTable(app, body);
  await fill(window, ...nine);
  await setClipboard(app, { text: "سطر\n\nآخر", html: "<p>سطر</p><p>آخر</p>" });
  await window.keyboard.press("Shift+ArrowRight");
  await window.keyboard.press("Shift+ArrowRight");
  await window.keyboard.press("Control+v");
  await expect.poll(async () => (await cellsOf(table))[2]).toBe("خ د سطر⏎آخر");
});

test("the words in cells are counted", async ({ app, window, body }) => {
  await insertTable(app, body);
  await fill(window, "كلمتان هنا", "وثلاث كلمات هناك");
  await expect(window.getByRole("contentinfo")).toContainText("5 كلمات");
});

test("everything is selected and taken away where a table is the first or the last block", async ({
  app,
  window,
  body,
}) => {
  await insertTable(app, body);
  await fill(window, ...nine);
  await window.keyboard.press("Control+a");
  await window.keyboard.press("Delete");
  await expect(body.locator("table")).toHaveCount(0);
  await window.keyboard.type("نص");
  await expect(body).toHaveText("نص");
});

test("a selection goes over a table both ways, and is copied and taken away with it", async ({ app, window, body }) => {
  await window.keyboard.type("قبل");
  const table = await insertTable(app, body);
  await fill(window, ...nine);
  await window.keyboard.press("ArrowDown");
  await window.keyboard.type("بعد");
  const words = () => window.evaluate(() => (getSelection()?.toString() ?? "").replace(/\s+/g, ""));
  await window.keyboard.press("Home");
  for (let presses = 0; presses < 4 && !(await words()).startsWith("لأ"); presses++)
    await window.keyboard.press("Shift+ArrowRight");
  expect(await words()).toBe("لأبتثجحخدذ");
  await window.keyboard.press("ArrowRight");
  await window.keyboard.press("End");
  await window.keyboard.press("ArrowRight");
  for (let presses = 0; presses < 5 && !(await words()).endsWith("ذب"); presses++)
    await window.keyboard.press("Shift+ArrowLeft");
  expect(await words()).toBe("لأبتثجحخدذب");
  await window.keyboard.press("Control+c");
  await window.keyboard.press("Delete");
  await expect(table).toHaveCount(0);
  await expect(body).toHaveText("قبعد");
  await window.keyboard.press("Control+v");
  await expect(table).toHaveCount(1);
  await expect(body).toHaveText("قبلأبتثجحخدذبعد");
  expect(await cellsOf(table)).toEqual(["أ ب ت", "ث ج ح", "خ د ذ"]);
});

test("signs and commands that make blocks leave a cell as it is", async ({ app, window, body }) => {
  const table = await insertTable(app, body);
  await fill(window, "- بند", "## عنوان", "1. رقم");
  await giveCommand(app, "block.heading2");
  await giveCommand(app, "block.bullets");
  await giveCommand(app, "block.divider");
  await window.keyboard.type("!");
  expect((await cellsOf(table))[0]).toBe("- بند ## عنوان 1. رقم!");
  await expect(body.locator("h2, ul, ol, hr")).toHaveCount(0);
});

test("a table comes back as it was after a look at another piece, with its steps", async ({ app, window, body }) => {
  await headlineOf(window).fill("جدول يبقى");
  await body.click();
  const table = await insertTable(app, body);
  await fill(window, "BBC", "20 قتيلا");
  await giveCommand(app, "table.columnAfter");
  await expect(savedSign(window)).toBeVisible();
  await startArticle(window);
  await window.getByRole("grid").getByRole("row").filter({ hasText: "جدول يبقى" }).click();
  await expect(table.locator("th")).toHaveCount(4);
  await expect(table.locator("[dir]")).toHaveCount(0);
  await body.click();
  await window.keyboard.press("Control+z");
  await expect(table.locator("th")).toHaveCount(3);
  await expect(table.locator("[dir]")).toHaveCount(0);
});

test("a table of many columns is scrolled inside of the paper", async ({ app, window, body }) => {
  const table = await insertTable(app, body);
  await fill(window, "عمود");
  for (let column = 0; column < 12; column++) await giveCommand(app, "table.columnAfter");
  await expect(table.locator("th")).toHaveCount(15);
  const [paper, inner] = [await body.boundingBox(), await table.boundingBox()];
  expect(inner?.width).toBeGreaterThan(paper?.width ?? Number.POSITIVE_INFINITY);
  expect(await body.evaluate((root) => root.scrollWidth <= root.clientWidth)).toBe(true);
  expect(await window.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
