import type { WebContents } from "electron";
import { describe, expect, it } from "vitest";
import { asSeen } from "../../../electron/printing/asSeen.ts";

/** A page that writes down what is asked of it, and whose faces come when the test says so. */
function createPage() {
  const told: string[] = [];
  let facesCome = () => {};
  let isAttached = false;
  const tools = {
    attach: () => {
      isAttached = true;
    },
    detach: () => {
      isAttached = false;
      told.push("left");
    },
    isAttached: () => isAttached,
    async sendCommand(name: string, given: { media?: string; expression?: string }) {
      told.push(given.media ?? name);
      if (given.expression?.includes("fonts.ready")) {
        await new Promise<void>((resolve) => {
          facesCome = resolve;
        });
      }
    },
  };
  const page = { debugger: tools } as unknown as WebContents;
  return { page, told, facesCome: () => facesCome() };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe("a page as it is seen", () => {
  it("is printed only when the faces of its words are there", async () => {
    const { page, told, facesCome } = createPage();
    const printed = asSeen(page, "print", async () => void told.push("printed"));
    await settle();
    expect(told).toEqual(["print", "Runtime.evaluate"]);
    facesCome();
    await printed;
    expect(told).toEqual(["print", "Runtime.evaluate", "printed", "left"]);
  });

  it("is let go where the work fails", async () => {
    const { page, told, facesCome } = createPage();
    const drawn = asSeen(page, "screen", () => Promise.reject(new Error("no picture")));
    await settle();
    facesCome();
    await expect(drawn).rejects.toThrow("no picture");
    expect(told.at(-1)).toBe("left");
  });
});
