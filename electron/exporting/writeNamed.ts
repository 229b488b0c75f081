import { MidadError } from "../../core/contract/errors.ts";
import { suggestedName } from "../../core/exporting/suggestedName.ts";
import type { PathTaker } from "./freePaths.ts";
import { type ExportJob, writeExport } from "./writeExport.ts";

function isTaken(error: unknown): boolean {
  return error instanceof MidadError && error.failure.code === "conflict";
}

interface NamedJob extends Omit<ExportJob, "path" | "target"> {
  takePath: PathTaker;
  /** What lies at the path may be written over. */
  force: boolean;
}

/**
 * Exports under the name that its headline suggests, or where that is taken under the next.
 * @throws MidadError all of `writeExport`'s but a name that is taken
 */
export async function writeNamed({ takePath, force, ...job }: NamedJob) {
  const name = suggestedName(job.article, job.format);
  for (;;) {
    const path = await takePath(name);
    try {
      return { path, ...(await writeExport({ ...job, path, target: { kind: force ? "overwrite" : "new" } })) };
    } catch (error) {
      // Somebody else has taken it since.
      if (force || !isTaken(error)) throw error;
    }
  }
}
