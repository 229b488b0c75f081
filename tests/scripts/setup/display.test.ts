import { expect, test } from "vitest";
import { lacksDisplay } from "../../../scripts/setup/display.mjs";

test.runIf(process.platform === "linux")("a display is one that answers", async () => {
  expect(await lacksDisplay({})).toBe(true);
  expect(await lacksDisplay({ DISPLAY: ":64999" }), "left over from a session that ended").toBe(true);
  expect(await lacksDisplay({ WAYLAND_DISPLAY: "wayland-0" })).toBe(false);
  expect(await lacksDisplay({ DISPLAY: "far.example:10.0" })).toBe(false);
});
