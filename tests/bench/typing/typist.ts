import { setTimeout as delay } from "node:timers/promises";
import type { CDPSession, Page } from "@playwright/test";
import { type Chance, chanceFrom, sentenceSource } from "./text.ts";

/** Where the caret stands: at the end of the first, the middle or the last block; in a text of one block, in its midst. */
export type Place = "start" | "middle" | "end";

declare global {
  interface Window {
    /** Milliseconds from key to paint of each key so far. */
    keyToPaint: number[];
  }
}

/**
 * Measures in the page itself. The clock starts with the event's own time stamp, which the system's side
 * gives it, so that a key that waits behind other work is charged the waiting. It stops in the first
 * message after the next frame's callbacks: by then style, layout and paint of that frame are done.
 * `PerformanceObserver`'s event timing would be simpler, but it rounds to 8 ms.
 */
function watchKeys(): void {
  window.keyToPaint = [];
  const { port1, port2 } = new MessageChannel();
  let pressed = 0;
  port1.onmessage = ({ data }) => window.keyToPaint.push(performance.now() - data);
  window.addEventListener("keydown", ({ timeStamp }) => {
    pressed = timeStamp;
  }, true); // biome-ignore format: one line a listener
  // Not at keydown: the letter comes with an event of its own, and a frame may come between the two.
  window.addEventListener("beforeinput", () => {
    const at = pressed;
    requestAnimationFrame(() => port2.postMessage(at));
  }, true); // biome-ignore format: one line a listener
}

async function putCaret(place: Place): Promise<void> {
  const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const text = document.querySelector<HTMLElement>('[contenteditable="true"]');
  if (!text) throw new Error("there is nothing to write in");
  const { children } = text;
  const index = { start: 0, middle: children.length >> 1, end: children.length - 1 }[place];
  const block = children[index];
  if (!block) throw new Error("there is no text");
  text.focus({ preventScroll: true });
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode();
  if (children.length > 1) for (let next = node; next; next = walker.nextNode()) node = next;
  const length = node?.textContent?.length ?? 0;
  const show = () => {
    document.getSelection()?.collapse(node, children.length > 1 ? length : length >> 1);
    const range = document.getSelection()?.getRangeAt(0);
    const top = range?.getBoundingClientRect().top ?? 0;
    let desk: HTMLElement | null = text;
    while (desk && !(desk.scrollHeight > desk.clientHeight && getComputedStyle(desk).overflowY === "auto")) {
      desk = desk.parentElement;
    }
    desk?.scrollBy(0, top - window.innerHeight / 2);
  };
  // Blocks out of sight have only a guessed height: where the caret is, is known after a second look.
  for (let look = 0; look < 4; look++) {
    show();
    await frames();
  }
}

const letterCodes = "FGHJKLZXCVBNMQWERTYUIOPASD";

/** Types into a page as a person does, by real key events. */
export class Typist {
  #session: CDPSession | null = null;
  readonly #chance: Chance = chanceFrom(7);
  readonly #sentence = sentenceSource(11);
  #waiting = "";

  constructor(readonly page: Page) {}

  async begin(place: Place): Promise<void> {
    this.#session = await this.page.context().newCDPSession(this.page);
    await this.page.evaluate(watchKeys);
    await this.page.evaluate(putCaret, place);
  }

  /** How many UTF-16 units the text has on screen. */
  length(): Promise<number> {
    return this.page.evaluate(
      () => document.querySelector('[contenteditable="true"]')?.textContent?.replaceAll("\ufeff", "").length ?? 0,
    );
  }

  /**
   * Types so many letters, a pause of a half to one and a half times `pause` (ms) between two; answers
   * the milliseconds from key to paint of each.
   */
  async type(keys: number, pause: number): Promise<number[]> {
    await this.page.evaluate(() => {
      window.keyToPaint = [];
    });
    for (let key = 0; key < keys; key++) {
      await this.#press();
      await delay(pause * (0.5 + this.#chance()));
    }
    const times = await this.page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return window.keyToPaint;
    });
    if (times.length !== keys) throw new Error(`${keys} keys were pressed, ${times.length} arrived`);
    return times;
  }

  async #press(): Promise<void> {
    if (this.#waiting === "") this.#waiting = ` ${this.#sentence().replace(/[^\p{L} ]/gu, "")}`;
    const letter = this.#waiting.charAt(0);
    this.#waiting = this.#waiting.slice(1);
    const code = letterCodes.charAt(letter.charCodeAt(0) % letterCodes.length);
    const key =
      letter === " "
        ? { key: " ", code: "Space", windowsVirtualKeyCode: 32 }
        : { key: letter, code: `Key${code}`, windowsVirtualKeyCode: code.charCodeAt(0) };
    await this.#session?.send("Input.dispatchKeyEvent", { type: "keyDown", text: letter, ...key });
    await this.#session?.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
  }
}
