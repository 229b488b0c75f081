import type { SaverState } from "../../session/saver.ts";

export type SaveLook = "saved" | "kept" | "unsaved" | "slow" | "stalled" | "failed";

/**
 * «Saved» is a promise: it needs both that nothing changed since and that the disk said so. `kept`
 * promises less: a death would take nothing, but the file does not hold it yet.
 */
export function saveLook({ dirty, kept, late, failure }: SaverState): SaveLook {
  if (failure) return "failed";
  if (late !== "no") return late;
  if (!dirty) return "saved";
  return kept ? "kept" : "unsaved";
}
