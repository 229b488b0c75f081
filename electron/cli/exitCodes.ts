/** What the program's exit says to a script; `--help` tells the same. */
export const exitCodes = {
  done: 0,
  /** Some or all files failed; each is named on stderr. */
  failed: 1,
  /** The command was not understood, and nothing was done. */
  usage: 2,
  /** The library cannot be reached, and nothing was done. */
  noLibrary: 3,
  /** Stopped by Ctrl+C, as shells say it: what is written is whole, and the rest was not begun. */
  stopped: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
