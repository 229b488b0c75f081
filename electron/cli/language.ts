import type { Io } from "./io.ts";
import { ar, type CliStrings } from "./strings/ar.ts";
import { en } from "./strings/en.ts";

const tables: Readonly<Record<string, CliStrings>> = { ar, en };

/** The sentences of a language. */
export const stringsOf = (language: CliStrings["language"]): CliStrings => tables[language] ?? ar;

interface Spoken {
  say: CliStrings;
  /** The command line without `--lang`, which may stand anywhere in it. */
  rest: string[];
  /** What `--lang` asked for, where there is no such table. */
  unknown: string | null;
}

/** Arabic where nothing says otherwise, as in the window; a locale that says `C` wants the plainest there is. */
function spokenHere(env: Io["env"]): CliStrings {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "ar";
  return locale.toLowerCase().startsWith("ar") ? ar : en;
}

/** The sentences for a command line: by `--lang`, else by the locale. */
export function languageOf(argv: readonly string[], env: Io["env"]): Spoken {
  const end = argv.includes("--") ? argv.indexOf("--") : argv.length;
  const at = argv.findIndex((arg, index) => index < end && (arg === "--lang" || arg.startsWith("--lang=")));
  const arg = argv[at];
  if (arg === undefined) return { say: spokenHere(env), rest: [...argv], unknown: null };
  const asked = arg === "--lang" ? (argv[at + 1] ?? "") : arg.slice("--lang=".length);
  const table = Object.hasOwn(tables, asked) ? tables[asked] : undefined;
  const rest = argv.toSpliced(at, arg === "--lang" ? 2 : 1);
  return { say: table ?? spokenHere(env), rest, unknown: table ? null : asked };
}
