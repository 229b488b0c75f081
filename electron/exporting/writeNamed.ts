import { join } from "node:path";
import { labelledName } from "../../core/arabic/fileName.ts";
import { MidadError } from "../../core/contract/errors.ts";
import { suggestedName } from "../../core/exporting/suggestedName.ts";
import { type ExportJob, writeExport } from "./writeExport.ts";

function isTaken(error: unknown): boolean {
  return error instanceof MidadError && error.failure.code === "conflict";
}

/**
 * Exports into a folder under the first free name, `name`, `name (2)`, …, or with `force` under the name itself.
 * @throws MidadError all of `writeExport`'s but a name that is taken
 */
export async function writeNamed(job: Omit<ExportJob, "path" | "target"> & { folder: string; force: boolean }) {
  const { folder, force, ...rest } = job;
  const name = suggestedName(job.article, job.format);
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? name : labelledName(name, String(number)));
    try {
      return { path, ...(await writeExport({ ...rest, path, target: { kind: force ? "overwrite" : "new" } })) };
    } catch (error) {
      if (force || !isTaken(error)) throw error;
    }
  }
}
