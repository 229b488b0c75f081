import { expect, setClipboard, test } from "./app.ts";

test.beforeEach(async ({ newArticle, body, window }) => {
  await newArticle();
  await body.click();
  await window.keyboard.type("موقع الوكالة");
});

test("a link is added, changed, opened by a click with Ctrl, and removed", async ({ app, window, body }) => {
  await app.evaluate(({ dialog, shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
    shell.openExternal = async (href: string) => void opened.push(href);
  });
  await window.keyboard.press("Control+Shift+Home");
  await window.keyboard.press("Control+Shift+k");
  const dialog = window.getByRole("dialog", { name: "رابط" });
  const address = dialog.getByLabel("عنوان الرابط");
  await expect(address).toBeFocused();
  const words = await window.evaluate(() => {
    const box = [...(CSS.highlights.get("midad-link") ?? [])][0] as Range;
    const { x, bottom, width } = box.getBoundingClientRect();
    return { middle: x + width / 2, bottom };
  });
  const place = await dialog.boundingBox();
  if (!place) throw new Error("the dialog is not on screen");
  expect(place.y - words.bottom).toBeGreaterThanOrEqual(0);
  expect(place.y - words.bottom).toBeLessThan(40);
  expect(words.middle).toBeGreaterThan(place.x);
  expect(words.middle).toBeLessThan(place.x + place.width);
  await address.fill("javascript:alert(1)");
  await address.press("Enter");
  await expect(dialog.getByRole("alert")).toBeVisible();
  await address.fill("example.org/أخبار");
  await address.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(body).toBeFocused();
  const link = body.locator("a");
  await expect(link).toHaveText("موقع الوكالة");
  await expect(link).toHaveAttribute("href", "https://example.org/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1");

  await link.click();
  expect(await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([]);
  await link.click({ modifiers: ["Control"] });
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened))
    .toEqual(["https://example.org/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1"]);

  await window.getByRole("toolbar").getByRole("button", { name: "رابط…" }).click();
  await address.fill("mailto:desk@example.org");
  await dialog.getByRole("button", { name: "حفظ الرابط" }).click();
  await expect(link).toHaveAttribute("href", "mailto:desk@example.org");
  await link.click();
  await window.keyboard.press("Control+Shift+k");
  await dialog.getByRole("button", { name: "إزالة" }).click();
  await expect(link).toHaveCount(0);
  await expect(body).toHaveText("موقع الوكالة");
});

test("an address pasted over words makes them a link, pasted alone it is one", async ({ app, window, body }) => {
  await setClipboard(app, { text: "https://example.org/a" });
  await window.keyboard.press("Control+Shift+Home");
  await window.keyboard.press("Control+v");
  await expect(body.locator("a")).toHaveText("موقع الوكالة");
  await expect(body.locator("a")).toHaveAttribute("href", "https://example.org/a");
  await window.keyboard.press("Control+End");
  await window.keyboard.press("Enter");
  await window.keyboard.press("Control+v");
  await expect(body.locator("a")).toHaveText(["موقع الوكالة", "https://example.org/a"]);
});

test("Escape leaves the link as it was and gives the caret back", async ({ window, body }) => {
  await window.keyboard.press("Control+Shift+k");
  await window.getByRole("dialog", { name: "رابط" }).waitFor();
  await window.keyboard.press("Escape");
  await expect(body).toBeFocused();
  await window.keyboard.type("!");
  await expect(body).toHaveText("موقع الوكالة!");
});
