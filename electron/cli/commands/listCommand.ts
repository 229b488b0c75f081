import type { Row } from "../../../core/contract/rows.ts";
import type { Library } from "../../library/library.ts";
import { type ExitCode, exitCodes } from "../exitCodes.ts";
import type { Io } from "../io.ts";
import { readOptions } from "../readOptions.ts";
import type { CliStrings } from "../strings/ar.ts";
import { UsageError } from "../usageError.ts";
import { withLibrary } from "../withLibrary.ts";

/** As many rows as one question may ask for. */
const pageLength = 200;

async function allRows(library: Library): Promise<Row[]> {
  await library.ready();
  const rows: Row[] = [];
  for (;;) {
    const query = { words: "", status: null, place: "library", offset: rows.length, limit: pageLength } as const;
    const page = await library.list(query);
    rows.push(...page.rows);
    if (page.rows.length < pageLength) return rows;
  }
}

/** One line a row, one tab between columns: what a headline holds of either becomes a space. */
function rowLine(row: Row, path: string, say: CliStrings): string {
  const state = row.problem === null ? say.statuses[row.status] : say.errors[row.problem];
  const columns = [row.time, state, row.section?.label ?? "", row.headline, path];
  return `${columns.map((column) => column.replace(/[\p{Cc}\u2028\u2029]+/gu, " ")).join("\t")}\n`;
}

/** `list --library DIR [--json]`: the articles, newest first. */
export async function listCommand(args: readonly string[], io: Io, say: CliStrings): Promise<ExitCode> {
  const { options, files } = readOptions(args, { library: { type: "string" }, json: { type: "boolean" } }, say);
  const [extra] = files;
  if (extra !== undefined) throw new UsageError(say.noFilesExpected(extra));
  return withLibrary(io, say, { folder: options.library, create: false }, async (library) => {
    const rows = (await allRows(library)).map((row) => ({ row, path: library.path(row.id) }));
    const text = options.json
      ? `${JSON.stringify(
          rows.map(({ row, path }) => ({ ...row, path })),
          null,
          1,
        )}\n`
      : rows.map(({ row, path }) => rowLine(row, path, say)).join("");
    await io.out(text);
    return exitCodes.done;
  });
}
