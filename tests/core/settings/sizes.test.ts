import { expect, test } from "vitest";
import { defaultSettings, healedSettings } from "../../../core/settings/settings.ts";
import { nextStep, textSteps, zoomSteps } from "../../../core/settings/sizes.ts";

test("steps go up and down, from between two as well, and end at the last", () => {
  expect([nextStep(zoomSteps, 100, 1), nextStep(zoomSteps, 100, -1)]).toEqual([110, 90]);
  expect([nextStep(zoomSteps, 105, 1), nextStep(zoomSteps, 105, -1)]).toEqual([110, 100]);
  expect([nextStep(zoomSteps, 200, 1), nextStep(zoomSteps, 60, -1)]).toEqual([200, 60]);
});

test("every step may be kept, and a size out of all measure becomes the usual one", () => {
  for (const zoom of zoomSteps) expect(healedSettings({ zoom }).zoom).toBe(zoom);
  for (const textSize of textSteps) expect(healedSettings({ textSize }).textSize).toBe(textSize);
  const broken = { zoom: 0, textSize: "large", typewriter: "yes", theme: "dark" };
  expect(healedSettings(broken)).toEqual({ ...defaultSettings, theme: "dark" });
});
