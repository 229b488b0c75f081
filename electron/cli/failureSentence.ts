import { MidadError } from "../../core/contract/errors.ts";
import { systemCode } from "../library/disk.ts";
import { diskFailure } from "../library/diskFailure.ts";
import type { CliStrings } from "./strings/ar.ts";

/** A failure as a sentence; what no code foresees brings its English words along, for the report of it. */
export function failureSentence(error: unknown, say: CliStrings): string {
  const system = systemCode(error);
  if (system === "EISDIR") return say.isFolder;
  if (error instanceof MidadError || system !== "") return say.errors[diskFailure(error, "not-found").failure.code];
  return `${say.errors.internal} (${error instanceof Error ? error.message : String(error)})`;
}
