import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CDPSession, ElectronApplication, Locator, Page } from "@playwright/test";
import type { Article } from "../../../core/article/article.ts";
import { serializeArticle } from "../../../core/article/articleFile.ts";
import { type Block, blockTexts, type List } from "../../../core/article/blocks.ts";
import { piece, rich } from "../../core/exporting/pieces.ts";
import { bodyOf, expect, giveCommand, headlineOf, Machine, setClipboard } from "../app.ts";
import { type Key, pasted, type Spot, type Step } from "./steps.ts";

/** Without place and agencies, which a page has in its first paragraph and the paper beside it. */
const hunted = piece({ headline: "الصيد", body: rich().body });
const other = piece({ id: "01938a2e-6c00-7a4d-9b1e-5d0c3f7a1e43", headline: "الجارة", body: [] });

/** The signs alone: what makes room (spaces, marks of the engine's own) differs between screen and file. */
const signsOf = (text: string) => text.replace(/[\s\u200b\u2060\ufeff]/g, "");

/** The text of a block that stands on the paper: a picture's credit is drawn by the style sheet, an unknown block's is told. */
function textsOnPaper(block: Block): string[] {
  if (block.type === "unknown") return [];
  return blockTexts(block.type === "image" ? { ...block, credit: "" } : block);
}

/** How a list is built: `ul(i i ol(i))`. */
const builtOf = ({ ordered, items }: List): string =>
  `${ordered ? "ol" : "ul"}(${items.map(({ list }) => `i${list ? ` ${builtOf(list)}` : ""}`).join(" ")})`;

/** What is read as a line, with the side from which the engine lays it out: `rtl قال`. */
function turnedLines(root: Element): string[] {
  const view = root.ownerDocument.defaultView ?? window;
  const lines: { block: Element; text: string }[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let block = node.parentElement ?? root;
    if (block.closest('[contenteditable="false"], [data-kept]')) continue;
    while (view.getComputedStyle(block).display.startsWith("inline") && block.parentElement)
      block = block.parentElement;
    const last = lines.at(-1);
    if (last?.block === block) last.text += node.nodeValue;
    else lines.push({ block, text: node.nodeValue ?? "" });
  }
  return lines
    .map(
      ({ block, text }) => `${view.getComputedStyle(block).direction} ${text.replace(/[\s\u200b\u2060\ufeff]/g, "")}`,
    )
    .filter((line) => line.length > 4);
}

/** Those of the lines that do not stand in a page behind the ones before them. */
function notInOrder(lines: readonly string[], page: readonly string[]): string[] {
  let from = 0;
  return lines.filter((line) => {
    const at = page.indexOf(line, from);
    if (at !== -1) from = at + 1;
    return at === -1;
  });
}

/** A program with a piece of every block in it, hunted by steps that nobody planned. */
export class Hunter {
  readonly #machine = new Machine();
  /** What went wrong in the page itself. */
  readonly #errors: string[] = [];
  #app!: ElectronApplication;
  #window!: Page;
  #engine!: CDPSession;
  #text!: Locator;
  #before = "";

  async start(): Promise<void> {
    mkdirSync(this.#machine.library, { recursive: true });
    const path = join(this.#machine.library, "صيد.midad");
    writeFileSync(path, serializeArticle(hunted));
    writeFileSync(join(this.#machine.library, "جارة.midad"), serializeArticle(other));
    ({ app: this.#app, window: this.#window } = await this.#machine.start(path));
    this.#window.on("pageerror", ({ stack }) => this.#errors.push(stack ?? "an error of the page"));
    this.#engine = await this.#window.context().newCDPSession(this.#window);
    // A drag of the selected text would go to the system, which here has nothing to take it.
    await this.#engine.send("Input.setInterceptDrags", { enabled: true });
    this.#text = bodyOf(this.#window);
    await expect(this.#text.locator("table")).toHaveCount(1);
    await this.#text.locator("p").first().click();
    this.#before = JSON.stringify((await this.#saved()).body);
  }

  remove(): Promise<void> {
    return this.#machine.remove();
  }

  /** Does a step, and answers when the window has drawn what came of it. */
  async take(step: Step): Promise<void> {
    await this.#do(step);
    await this.#window.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(done)))),
    );
  }

  /** Fails where file or preview do not say what the paper does, where an error came, or where the caret has left the text. */
  async check(): Promise<void> {
    await expect
      .poll(async () => {
        const { body } = await this.#saved();
        const lists = body.filter((block) => block.type === "list");
        const file = [signsOf(body.flatMap(textsOnPaper).join("")), ...lists.map(builtOf)];
        const paper = [signsOf(await this.#shown()), ...(await this.#lists())];
        return String(file) === String(paper) ? "the same" : { file, paper };
      })
      .toBe("the same");
    await expect(async () => {
      const page = await this.#window.frameLocator("iframe").locator("body").evaluate(turnedLines);
      expect(notInOrder(await this.#text.evaluate(turnedLines), page)).toEqual([]);
    }).toPass({ timeout: 10_000 });
    expect(this.#errors).toEqual([]);
    await expect(this.#text).toBeFocused();
  }

  /** Undoes until the piece is what it was; fails where it does not get there. */
  async undoAll(): Promise<void> {
    await expect
      .poll(
        async () => {
          for (let undone = 0; undone < 20; undone++) await this.#window.keyboard.press("Control+z");
          return JSON.stringify((await this.#saved()).body);
        },
        { timeout: 120_000 },
      )
      .toBe(this.#before);
    expect(this.#errors).toEqual([]);
  }

  async #saved(): Promise<Article> {
    await giveCommand(this.#app, "article.save");
    const article = this.#machine.articles().find(({ id }) => id === hunted.id);
    if (!article) throw new Error("the piece is no longer in the library");
    return article;
  }

  /** The text on the paper, without what stands on it and cannot be written in. */
  #shown(): Promise<string> {
    return this.#text.evaluate((root) => {
      const isForeign = (node: Node) =>
        node instanceof HTMLElement && (node.contentEditable === "false" || node.dataset.kept !== undefined);
      const textOf = (node: Node): string =>
        isForeign(node) ? "" : (node.nodeValue ?? [...node.childNodes].map(textOf).join(""));
      return textOf(root);
    });
  }

  /** How the lists on the paper are built. */
  #lists(): Promise<string[]> {
    return this.#text.evaluate((root) => {
      const isList = (node: Element) => node.tagName === "UL" || node.tagName === "OL";
      const itemOf = (item: Element) => {
        const lists = [...item.children].filter(isList);
        return lists.length > 0 ? lists.map(built).join(" ") : "i";
      };
      const built = (list: Element): string =>
        `${list.tagName.toLowerCase()}(${[...list.children].map(itemOf).join(" ")})`;
      return [...root.children].filter(isList).map(built);
    });
  }

  async #do(step: Step): Promise<void> {
    const { keyboard, mouse } = this.#window;
    switch (step.do) {
      case "keys":
        return this.#press(step.keys);
      case "tab":
        // In a list or a table it stays there; elsewhere it may leave the text, or the keyboard would be caught in it.
        await keyboard.press(step.back ? "Shift+Tab" : "Tab");
        return this.#back();
      case "command":
        return giveCommand(this.#app, step.id);
      case "paste": {
        const content = readFileSync(join(pasted, step.file), "utf8");
        const text = content.replace(/<[^>]*>/g, "");
        await setClipboard(this.#app, step.file.endsWith(".html") ? { html: content, text } : { text: content });
        return keyboard.press(step.plain ? "Control+Shift+v" : "Control+v");
      }
      case "click": {
        const point = await this.#pointAt(step.at);
        if (!point) return;
        const { x, y } = point;
        if (step.how === "twice") return mouse.dblclick(x, y);
        if (step.how === "shift") await keyboard.down("Shift");
        await mouse.click(x, y);
        return keyboard.up("Shift");
      }
      case "sweep": {
        const [from, to] = [await this.#pointAt(step.from), await this.#pointAt(step.to)];
        if (!from || !to) return;
        await mouse.move(from.x, from.y);
        await mouse.down();
        await mouse.move(to.x, to.y, { steps: 3 });
        return mouse.up();
      }
      case "compose":
        for (let end = 1; end <= step.text.length; end++) {
          const text = step.text.slice(0, end);
          await this.#engine.send("Input.imeSetComposition", { text, selectionStart: end, selectionEnd: end });
        }
        return void (await this.#engine.send("Input.insertText", { text: step.settled ? step.text : "" }));
      case "replace":
        return this.#replace(step);
      case "headline":
        await headlineOf(this.#window).click();
        await keyboard.type(step.text);
        return this.#back();
      case "drag":
        return this.#drag(step);
      case "visit":
        await this.#openRow(other.headline);
        await expect(this.#text).toHaveText("");
        await this.#openRow(/صيد/);
        await expect(this.#text).not.toHaveText("");
        return this.#back();
    }
  }

  /** All at once, as a hand that does not look: no key waits for what the one before it does. */
  async #press(keys: readonly Key[]): Promise<void> {
    await this.#app.evaluate(({ BrowserWindow }, all) => {
      const page = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents;
      for (const { keyCode, modifiers = [], char } of all) {
        page?.sendInputEvent({ type: "keyDown", keyCode, modifiers });
        const writes = char ?? (keyCode === "Return" ? "\r" : null);
        if (writes) page?.sendInputEvent({ type: "char", keyCode: writes, modifiers });
        page?.sendInputEvent({ type: "keyUp", keyCode, modifiers });
      }
    }, keys);
  }

  /** Where a spot is in the window; null where something else lies over the text there. */
  #pointAt(spot: Spot): Promise<Spot | null> {
    return this.#text.evaluate((root, { x, y }) => {
      const box = root.getBoundingClientRect();
      const desk = root.closest("main")?.getBoundingClientRect() ?? box;
      const [top, bottom] = [Math.max(box.top, desk.top), Math.min(box.bottom, desk.bottom)];
      const point = {
        x: Math.round(box.left + 5 + ((box.width - 10) * x) / 100),
        y: Math.round(top + ((bottom - top) * y) / 100),
      };
      return root.contains(document.elementFromPoint(point.x, point.y)) ? point : null;
    }, spot);
  }

  async #replace({ query, by, all }: { query: string; by: string; all: boolean }): Promise<void> {
    const { keyboard } = this.#window;
    await giveCommand(this.#app, "find.replace");
    await this.#fill("ابحث في المادة", query);
    await this.#fill("النص البديل", by);
    await this.#window.getByRole("button", { name: all ? /^استبدال (الكل|في المحدد)$/ : /^استبدال$/ }).click();
    await keyboard.press("Escape");
    await this.#back();
  }

  #fill(name: string, value: string): Promise<void> {
    return this.#window.getByRole("textbox", { name }).fill(value);
  }

  async #drag({ from, to }: { from: Spot; to: Spot }): Promise<void> {
    const { mouse } = this.#window;
    const start = await this.#pointAt(from);
    if (!start) return;
    await mouse.move(start.x, start.y);
    const handle = this.#window.getByRole("button", { name: /مقبض الكتلة/ });
    if (!(await handle.isVisible())) return;
    await handle.hover();
    const end = await this.#pointAt(to);
    if (!end) return;
    await mouse.down();
    await mouse.move(end.x, end.y, { steps: 4 });
    await mouse.up();
    await this.#back();
  }

  async #openRow(name: string | RegExp): Promise<void> {
    await this.#window.getByRole("row", { name }).first().click();
  }

  /** The caret back to the text, where it was. */
  #back(): Promise<void> {
    return this.#text.evaluate((root: HTMLElement) => root.focus());
  }
}
