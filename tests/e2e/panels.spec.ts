import type { Page } from "@playwright/test";
import type { Settings } from "../../core/settings/settings.ts";
import { expect, giveCommand, headlineOf, output, test } from "./app.ts";
import { seriousProblems } from "./seriousProblems.ts";

const edgeOf = (window: Page, name: string) => window.getByRole("separator", { name, exact: true });
const widthOf = (window: Page, id: string) =>
  window.locator(`#${id}`).evaluate((panel) => Math.round(panel.getBoundingClientRect().width));
const library = "عرض قائمة المواد";
const inspector = "عرض اللوحة الجانبية";

/** Opens the window anew with other choices. */
async function choose(window: Page, patch: Partial<Settings>): Promise<void> {
  await window.evaluate(
    (input) =>
      (globalThis as unknown as { midad: { call(message: unknown): Promise<unknown> } }).midad.call({
        name: "settings.set",
        input,
      }),
    patch,
  );
  await window.reload();
  await expect(window.getByRole("banner")).toBeVisible();
}

/** In the narrowest panel the preview's tools have room in two lines, and are named though some show no words. */
async function expectTwoLinesOfTools(window: Page): Promise<void> {
  const tools = window.getByRole("region", { name: "معاينة الصفحة" });
  const topOf = async (name: RegExp) => (await tools.getByRole("button", { name }).boundingBox())?.y ?? 0;
  await expect
    .poll(async () => Math.abs((await topOf(/^المعاينة ملء الصفحة/)) - (await topOf(/^التخطيط/))))
    .toBeLessThan(48);
  await expect(tools.getByRole("radio", { name: "هاتف" })).toBeChecked();
}

test("the edges of panels go where the arrows point, to both ends and back to the usual, and stay so", async ({
  window,
}) => {
  for (const [name, id, outwards, inwards] of [
    [library, "library", "ArrowLeft", "ArrowRight"],
    [inspector, "inspector", "ArrowRight", "ArrowLeft"],
  ] as const) {
    const edge = edgeOf(window, name);
    const says = async (width: number) => {
      await expect.poll(() => widthOf(window, id), `${id} is`).toBe(width);
      await expect(edge, `${id} says`).toHaveAttribute("aria-valuenow", String(width));
    };
    await edge.focus();
    expect(await edge.evaluate((one) => getComputedStyle(one).boxShadow)).not.toBe("none");
    const usual = await widthOf(window, id);
    await window.keyboard.press(outwards);
    await says(usual + 24);
    await window.keyboard.press(inwards);
    await window.keyboard.press(inwards);
    await says(usual - 24);
    await window.keyboard.press("Home");
    await says(Number(await edge.getAttribute("aria-valuemin")));
    if (id === "inspector") await expectTwoLinesOfTools(window);
    await window.keyboard.press("End");
    await says(Number(await edge.getAttribute("aria-valuemax")));
    await edge.dblclick();
    await says(usual);
    await window.keyboard.press("End");
    await window.keyboard.press("Enter");
    await says(usual);
    await window.keyboard.press(outwards);
    await says(usual + 24);
    await expect(edge).toHaveAttribute("aria-controls", id);
  }
  expect(await seriousProblems(window)).toEqual([]);
  const before = await widthOf(window, "library");
  const place = await edgeOf(window, library).boundingBox();
  const [x, y] = [(place?.x ?? 0) + 3, (place?.y ?? 0) + 200];
  await window.mouse.move(x, y);
  await window.mouse.down();
  await window.mouse.move(x + 40, y, { steps: 4 });
  await window.mouse.up();
  await expect.poll(() => widthOf(window, "library"), "dragged").toBe(before - 40);
  const widths = [await widthOf(window, "library"), await widthOf(window, "inspector")];
  await window.reload();
  await expect.poll(async () => [await widthOf(window, "library"), await widthOf(window, "inspector")]).toEqual(widths);
});

test("in an interface that runs left to right the arrows lead the other way, and the preview's edge goes up and down", async ({
  window,
}) => {
  await choose(window, { interfaceLanguage: "en", previewPlace: "below" });
  const edge = edgeOf(window, "Width of the article list");
  await edge.focus();
  const usual = await widthOf(window, "library");
  await window.keyboard.press("ArrowRight");
  await expect.poll(() => widthOf(window, "library")).toBe(usual + 24);

  const heightOf = () => window.locator("#below").evaluate((panel) => Math.round(panel.clientHeight));
  const below = edgeOf(window, "Size of the preview");
  await expect(below).toHaveAttribute("aria-orientation", "horizontal");
  await below.focus();
  const before = await heightOf();
  await window.keyboard.press("ArrowUp");
  await expect.poll(heightOf).toBe(before + 24);
  await window.keyboard.press("End");
  await expect.poll(heightOf).toBe(Number(await below.getAttribute("aria-valuemax")));
  await expect.poll(() => window.locator("#paper").evaluate((paper) => paper.clientHeight)).toBe(160);
  const highest = await heightOf();
  await window.reload();
  await expect.poll(heightOf).toBe(highest);
});

test("a search brings its list in sight: beside the page, or in its place where there is no room", async ({
  app,
  window,
  body,
  newArticle,
}) => {
  for (const headline of ["زنجبيل", "كراوية"]) {
    await newArticle();
    await headlineOf(window).fill(headline);
  }
  const banner = window.getByRole("banner");
  const search = banner.getByRole("searchbox");
  const list = window.getByRole("region", { name: "قائمة المواد" });
  const ginger = list.getByRole("row", { name: "زنجبيل" });
  const caraway = list.getByRole("row", { name: "كراوية" });
  const hide = banner.getByRole("button", { name: /^إخفاء قائمة المواد/ });
  await hide.click();
  await expect(list).toHaveCount(0);
  await search.fill("زنجبيل");
  await expect(ginger).toBeVisible();
  await expect(caraway).toHaveCount(0);

  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1100, 700));
  await choose(window, { zoom: 200 });
  await expect(list).toHaveCount(0);
  await search.fill("كراوية");
  await expect(caraway).toBeVisible();
  await expect(search).toBeFocused();
  await expect(hide).toHaveAttribute("aria-pressed", "true");
  expect(await seriousProblems(window)).toEqual([]);
  await window.screenshot({ path: `${output}/list-in-full.png` });

  // What is chosen is to be read, with the caret in it; so is what was open already.
  for (const headline of ["كراوية", "كراوية", "زنجبيل"]) {
    await search.fill(headline);
    await search.press("Enter");
    await list.getByRole("row", { name: headline }).press("Enter");
    await expect(list).toHaveCount(0);
    await expect(headlineOf(window)).toHaveValue(headline);
    await expect(body).toBeFocused();
  }

  await search.press("Enter");
  await expect(ginger).toBeVisible();
  await search.press("Escape");
  await expect(caraway).toBeVisible();
  await search.press("Escape");
  await expect(list).toHaveCount(0);
  await giveCommand(app, "view.library");
  await expect(list).toBeVisible();
  await giveCommand(app, "view.preview");
  await expect(list).toHaveCount(0);
  await expect(window.locator("iframe")).toBeVisible();
});

test("where a large zoom leaves no room the toggles say so, and the panels come back with it", async ({
  app,
  window,
}) => {
  await choose(window, { zoom: 200 });
  const toggle = (name: RegExp) => window.getByRole("banner").getByRole("button", { name });
  const noRoom = toggle(/^لا مكان للوحة الجانبية/);
  await expect(window.locator("#inspector")).toHaveCount(0);
  await expect(noRoom).toHaveAttribute("aria-pressed", "false");
  await expect(toggle(/^إخفاء قائمة المواد/)).toHaveAttribute("aria-pressed", "true");
  await noRoom.press("Enter");
  await expect(window.getByText(/لا مكان للوحة الجانبية بهذا التكبير/)).toBeVisible();
  await expect(noRoom).toHaveAttribute("aria-pressed", "false");
  await window.screenshot({ path: `${output}/no-room.png` });

  // The preview, which has no place beside the text now, comes in full.
  await giveCommand(app, "view.preview");
  await expect(window.locator("iframe")).toBeVisible();
  await expect(window.getByRole("button", { name: "المعاينة أسفل النص" })).toHaveCount(0);
  await giveCommand(app, "view.preview");
  await expect(window.locator("iframe")).toHaveCount(0);

  await giveCommand(app, "view.usual");
  await expect(window.locator("#inspector")).toBeVisible();
  await expect(toggle(/^إخفاء اللوحة الجانبية/)).toHaveAttribute("aria-pressed", "true");
});
