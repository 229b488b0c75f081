import { join } from "node:path";
import { labelledName } from "../../core/arabic/fileName.ts";
import { MidadError } from "../../core/contract/errors.ts";
import { suggestedName } from "../../core/exporting/suggestedName.ts";
import { type ExportJob, writeExport } from "./writeExport.ts";

function isTaken(error: unknown): boolean {
  return error instanceof MidadError && error.failure.code === "conflict";
}

/** Names that some disk takes for one: in other cases, or composed otherwise. */
const folded = (path: string) => path.normalize("NFC").toLowerCase().normalize("NFC");

interface NamedJob extends Omit<ExportJob, "path" | "target"> {
  folder: string;
  force: boolean;
  /** The names this run has taken, which even `force` does not write over: two pieces may have one headline. */
  written?: Set<string>;
}

/**
 * Exports into a folder under the first free name, `name`, `name (2)`, …, or with `force` under the first that
 * is not of the same run.
 * @throws MidadError all of `writeExport`'s but a name that is taken
 */
export async function writeNamed({ folder, force, written = new Set(), ...rest }: NamedJob) {
  const name = suggestedName(rest.article, rest.format);
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? name : labelledName(name, String(number)));
    if (written.has(folded(path))) continue;
    // Before anything is waited for: of pieces exported at once, the first that was given has the name.
    written.add(folded(path));
    try {
      return { path, ...(await writeExport({ ...rest, path, target: { kind: force ? "overwrite" : "new" } })) };
    } catch (error) {
      if (force || !isTaken(error)) throw error;
    }
  }
}
