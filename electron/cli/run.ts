import { type ExitCode, exitCodes } from "./exitCodes.ts";
import { failureSentence } from "./failureSentence.ts";
import type { Io } from "./io.ts";
import { languageOf } from "./language.ts";
import type { CliStrings } from "./strings/ar.ts";
import { UsageError } from "./usageError.ts";

type Command = (args: readonly string[], io: Io, say: CliStrings) => Promise<ExitCode>;

/** Each is loaded when it is asked for. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import("./commands/importCommand.ts")).importCommand,
  export: async () => (await import("./commands/exportCommand.ts")).exportCommand,
  list: async () => (await import("./commands/listCommand.ts")).listCommand,
};

function asksHelp(args: readonly string[]): boolean {
  const options = args.includes("--") ? args.slice(0, args.indexOf("--")) : args;
  return options.some((arg) => arg === "--help" || arg === "-h");
}

async function dispatch([name, ...args]: readonly string[], io: Io, say: CliStrings): Promise<ExitCode> {
  if (name === undefined) {
    await io.err(say.help);
    return exitCodes.usage;
  }
  if (asksHelp([name, ...args])) {
    await io.out(say.help);
    return exitCodes.done;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new UsageError(say.unknownCommand(name));
  const command = await load();
  return command(args, io, say);
}

/** The program without a window. Never throws: what happens is said on `io`, and by the code it gives. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { say, rest, unknown } = languageOf(argv, io.env);
  try {
    if (unknown !== null) throw new UsageError(say.unknownLanguage(unknown));
    return await dispatch(rest, io, say);
  } catch (error) {
    const misused = error instanceof UsageError;
    const lines = misused ? [error.message, say.seeHelp] : [failureSentence(error, say)];
    // Where even stderr is gone, the code is all that is left to say.
    await io.err(`midad: ${lines.join("\n")}\n`).catch(() => {});
    return misused ? exitCodes.usage : exitCodes.failed;
  }
}
