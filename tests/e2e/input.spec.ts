import type { CDPSession, Page } from "@playwright/test";
import { blockTexts } from "../../core/article/blocks.ts";
import { giveCommand, setClipboard, startArticle } from "./app.ts";
import { shapeOf } from "./bodyShape.ts";
import { expect, test } from "./oneWindow.ts";

const engineOf = (window: Page): Promise<CDPSession> => window.context().newCDPSession(window);

/** Text as an input method shows it before it is settled. */
async function compose(engine: CDPSession, text: string): Promise<void> {
  await engine.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
}

test("what an input method composes comes in once, and leaves no sign of itself in the file", async ({
  app,
  window,
  body,
  machine,
}) => {
  const engine = await engineOf(window);
  await window.keyboard.type("قال ");
  for (const part of ["م", "مح", "محم"]) await compose(engine, part);
  await engine.send("Input.insertText", { text: "محمد" });
  expect(await shapeOf(body)).toEqual(["p قال محمد"]);
  await window.keyboard.press("Control+z");
  await window.keyboard.press("Control+Shift+z");
  // In another format Lexical makes room for the composition with an invisible sign.
  await window.keyboard.press("Control+b");
  await compose(engine, " ع");
  await engine.send("Input.insertText", { text: " علي" });
  await window.keyboard.type("!");
  await giveCommand(app, "article.save");
  const saved = () => machine.articles().flatMap((article) => article.body.flatMap(blockTexts));
  await expect.poll(() => saved().filter((text) => text.includes("محمد"))).toEqual(["قال محمد علي!"]);
});

test("a composition that is given up leaves nothing, and Enter that ends one makes no line", async ({
  window,
  body,
}) => {
  const engine = await engineOf(window);
  await window.keyboard.type("قال");
  await compose(engine, "´");
  await compose(engine, "");
  expect(await shapeOf(body)).toEqual(["p قال"]);
  await compose(engine, "é");
  await engine.send("Input.insertText", { text: "é" });
  expect(await shapeOf(body)).toEqual(["p قالé"]);
});

test("a sign of several parts is one: typed, passed and deleted at once", async ({ window, body }) => {
  await window.keyboard.insertText("أ👩‍👩‍👧🇸🇦ب");
  await window.keyboard.press("Backspace");
  await window.keyboard.press("Backspace");
  expect(await shapeOf(body)).toEqual(["p أ👩‍👩‍👧"]);
  await window.keyboard.press("Backspace");
  expect(await shapeOf(body)).toEqual(["p أ"]);
});

test("nothing is corrected by itself", async ({ body }) => {
  await expect(body).toHaveAttribute("spellcheck", "false");
  await expect(body).toHaveAttribute("autocorrect", "off");
});

test("a paragraph of ten thousand words is written on in, at its end and in its middle", async ({
  app,
  window,
  body,
}) => {
  const words = Array.from({ length: 10_000 }, (_, index) => `كلمة${index}`);
  await setClipboard(app, { text: words.join(" ") });
  await window.keyboard.press("Control+v");
  await expect(body.locator("p").last()).toContainText("كلمة9999");
  await expect(window.getByRole("button", { name: "تقسيمها" })).toBeVisible();
  await window.keyboard.press("Control+End");
  await window.keyboard.type(" ختام");
  await window.keyboard.press("Control+Home");
  await window.keyboard.press("Control+ArrowLeft");
  await window.keyboard.type(" هنا");
  const text = await body.evaluate((root) => root.textContent ?? "");
  expect(text.endsWith("كلمة9999 ختام")).toBe(true);
  expect(text.slice(0, 40)).toContain("هنا");
  await window.keyboard.press("Control+z");
  await window.keyboard.press("Control+z");
  expect((await body.evaluate((root) => root.textContent ?? "")).length).toBe(words.join(" ").length);
  // The offer to split it was for this piece, and goes with it.
  await startArticle(window);
  await expect(window.getByRole("button", { name: "تقسيمها" })).toHaveCount(0);
});

test("keys that came while the window was busy act where each found the caret", async ({ app, window, body }) => {
  await window.keyboard.type("أول");
  await window.keyboard.press("Enter");
  await window.keyboard.type("آخر");
  await window.keyboard.press("Control+Home");
  await window.keyboard.press("ArrowLeft");
  // All of them are there before the window is free to hear the first.
  const busy = window.evaluate(() => {
    for (const end = performance.now() + 400; performance.now() < end; );
  });
  await app.evaluate(({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    const press = (keyCode: string, ...modifiers: "control"[]) => {
      page?.sendInputEvent({ type: "keyDown", keyCode, modifiers });
      page?.sendInputEvent({ type: "keyUp", keyCode, modifiers });
    };
    press("End", "control");
    press("Enter");
    press("Home", "control");
    press("Delete");
  });
  await busy;
  await expect.poll(() => shapeOf(body)).toEqual(["p ول", "p آخر", "p"]);
});
