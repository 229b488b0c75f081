import type { ForeignReader } from "../../core/importing/readForeign.ts";
import type { Disk } from "../library/disk.ts";

/** Everything of the outside that the program without a window meets. */
export interface Io {
  disk: Disk;
  readForeign: ForeignReader;
  /** The built script of the threads that many pieces are exported in; left out, all is done in this one. */
  threads?: string;
  /** Relative paths start here. */
  cwd: string;
  home: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Results, for people and for pipes. Resolves when they are written, or nobody reads them any more. */
  out(content: string | Uint8Array): Promise<void>;
  /** What happened, for people. */
  err(text: string): Promise<void>;
  /** Aborted when the user wants no more; the files in work are finished. */
  stop?: AbortSignal;
  /** True where a person sees stderr and not the results: then they are shown how far it is. */
  waiting: boolean;
}
