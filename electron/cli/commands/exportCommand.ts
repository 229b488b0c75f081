import { resolve } from "node:path";
import { freePaths } from "../../exporting/freePaths.ts";
import { makeFolders } from "../../library/folders.ts";
import { eachFile } from "../eachFile.ts";
import type { ExitCode } from "../exitCodes.ts";
import { exportPlan } from "../exporting/exportPlan.ts";
import { workersFor } from "../exporting/workersFor.ts";
import type { Io } from "../io.ts";
import { piecesIn } from "../piecesIn.ts";
import type { CliStrings } from "../strings/ar.ts";
import { UsageError } from "../usageError.ts";

/** `export PIECE.midad|DIR… --format … --out DIR`: prints the paths of the files, each read back and compared. */
export async function exportCommand(args: readonly string[], io: Io, say: CliStrings): Promise<ExitCode> {
  const plan = exportPlan(args, say);
  const files = await piecesIn(plan.files, io);
  if (plan.out === "-" && files.length > 1) throw new UsageError(say.oneToStdout);
  const { work, atOnce, end } = await workersFor(plan, files, io, say);
  try {
    const folder = resolve(io.cwd, plan.out);
    if (plan.out !== "-") await makeFolders(io.disk, folder);
    const freePath = await freePaths(io.disk, folder, plan.force);
    return await eachFile(files, io, say, atOnce, ({ inTurn, ...given }) =>
      work({ ...given, takePath: (name) => inTurn(() => freePath(name)) }),
    );
  } finally {
    end();
  }
}
