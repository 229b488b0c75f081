import { expect, it } from "vitest";
import { saveLook } from "../../renderer/features/status/saveLook.ts";
import type { SaverState } from "../../renderer/session/saver.ts";

const safe: SaverState = { dirty: false, kept: true, sending: false, late: "no", failure: null, savedAt: null };

it.each([
  ["saved", {}],
  ["unsaved", { dirty: true, kept: false }],
  ["kept", { dirty: true }],
  // What is on its way is not safer for it.
  ["unsaved", { dirty: true, kept: false, sending: true }],
  ["slow", { dirty: true, sending: true, late: "slow" }],
  ["stalled", { dirty: true, sending: true, late: "stalled" }],
  ["failed", { dirty: true, failure: { code: "io" } }],
  // Trying again is no reason to hide that the last try failed.
  ["failed", { dirty: true, sending: true, failure: { code: "io" } }],
] as const)("looks %s for %o", (look, change) => {
  expect(saveLook({ ...safe, ...change })).toBe(look);
});
