import { hashOf } from "../library/foreignCopy.ts";
import type { RecoveryCopy } from "./recoveryStore.ts";

/**
 * How a recovery copy stands to the file of its piece. `held`: the file holds all of it; `unsaved`:
 * the file holds a state of ours that is older; `diverged`: somebody else wrote into the file;
 * `gone`: there is no file.
 */
export type CopyState = "held" | "unsaved" | "diverged" | "gone";

/**
 * Judges by what the file holds, never by a clock.
 * @param file its SHA-256 and seq; null where the library has no such file
 */
export function judgeCopy(copy: RecoveryCopy, file: { hash: string; seq: number } | null): CopyState {
  if (file === null) return "gone";
  if (hashOf(new TextEncoder().encode(copy.text)) === file.hash) return "held";
  if (!copy.ours.includes(file.hash)) return "diverged";
  return file.seq >= copy.seq ? "held" : "unsaved";
}
