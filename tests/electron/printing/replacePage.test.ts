import { EventEmitter } from "node:events";
import type { WebContents } from "electron";
import { expect, it } from "vitest";
import { replacePage } from "../../../electron/printing/replacePage.ts";

it("has a page in another's place only when its pictures are there", async () => {
  const told: string[] = [];
  const tools = Object.assign(new EventEmitter(), {
    async sendCommand(name: string, given?: { expression: string }) {
      told.push(given?.expression ?? name);
    },
  });
  const page = { address: "app://midad/page/1/", html: '<p title="</p>">«`»' };
  const placed = replacePage({ debugger: tools } as unknown as WebContents, page).then(() => told.push("placed"));
  await new Promise((resolve) => setImmediate(resolve));
  const [enabled, written = ""] = told;
  expect(enabled).toBe("Page.enable");
  expect(written).toContain(JSON.stringify(page.address));
  expect(written).toContain(JSON.stringify(page.html));
  tools.emit("message", {}, "Page.domContentEventFired");
  await new Promise((resolve) => setImmediate(resolve));
  expect(told).toHaveLength(2);
  tools.emit("message", {}, "Page.loadEventFired");
  await placed;
  expect(told.at(-1)).toBe("placed");
  expect(tools.listenerCount("message")).toBe(0);
});
