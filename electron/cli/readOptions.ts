import { parseArgs } from "node:util";
import type { CliStrings } from "./strings/ar.ts";
import { UsageError } from "./usageError.ts";

type OptionTable = Readonly<Record<string, { type: "string" | "boolean" }>>;
type OptionValues<T extends OptionTable> = {
  [K in keyof T]?: T[K]["type"] extends "string" ? string : true;
};

/**
 * The options and files of a command. `parseArgs` explains mistakes in English only, so it runs
 * without its own checks.
 * @throws UsageError
 */
export function readOptions<T extends OptionTable>(args: readonly string[], table: T, say: CliStrings) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: table,
    strict: false,
    allowPositionals: true,
  });
  for (const [name, value] of Object.entries(values)) {
    const type = Object.hasOwn(table, name) ? table[name]?.type : undefined;
    if (type === undefined) throw new UsageError(say.unknownOption(name));
    if (type === "string" && (typeof value !== "string" || value === "")) throw new UsageError(say.needsValue(name));
    if (type === "boolean" && value !== true) throw new UsageError(say.takesNoValue(name));
  }
  return { options: { ...values } as OptionValues<T>, files: positionals };
}
