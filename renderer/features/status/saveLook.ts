import type { SaverState } from "../../session/saver.ts";

export type SaveLook = "saved" | "unsaved" | "saving" | "slow" | "stalled" | "failed";

/** «Saved» is a promise: it needs both that nothing changed since and that the disk said so. */
export function saveLook({ dirty, sending, late, failure }: SaverState): SaveLook {
  if (failure) return "failed";
  if (late !== "no") return late;
  if (sending) return "saving";
  return dirty ? "unsaved" : "saved";
}
