import type { Failure } from "../../../core/contract/errors.ts";
import type { Io } from "../io.ts";
import type { CliStrings } from "../strings/ar.ts";
import type { ExportPlan } from "./exportPlan.ts";

/** What a thread is begun with. */
export interface ThreadStart extends Pick<Io, "cwd" | "home" | "env"> {
  plan: ExportPlan;
  /** The first of all files. */
  first: string;
  language: CliStrings["language"];
}

/** To a thread: a file to export, under a number of its own, or the path for a name it asked about. */
export type ToThread = { job: number; file: string } | { job: number; path: string };

/** What went wrong in a thread; `failure` where it is one that was foreseen. */
export interface ThreadFailure {
  failure: Failure | null;
  /** Of the system: `ENOENT`, … */
  code: string;
  message: string;
}

/** From a thread: that it is ready; then a name it wants a path for, and what became of a file. */
export type FromThread =
  | { ready: true }
  | { job: number; name: string }
  | { job: number; told: readonly string[]; results: readonly string[]; failed: ThreadFailure | null };
