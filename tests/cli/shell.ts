import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { readForeign } from "../../core/importing/readForeign.ts";
import type { Io } from "../../electron/cli/io.ts";
import { run } from "../../electron/cli/run.ts";
import { nodeDisk } from "../../electron/library/nodeDisk.ts";

export interface Ran {
  code: number;
  out: string;
  err: string;
}

export interface Shell {
  /** The working folder, a new one for each test. */
  folder: string;
  path(name: string): string;
  put(name: string, content: string | Uint8Array): Promise<string>;
  read(path: string): Promise<string>;
  run(...argv: string[]): Promise<Ran>;
}

/** A working folder and the program in it, as from a terminal in Arabic unless `parts` says otherwise. */
export async function openShell(parts: Partial<Io> = {}): Promise<Shell> {
  const folder = await mkdtemp(join(tmpdir(), "midad مداد "));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  return {
    folder,
    path,
    async put(name, content) {
      await writeFile(path(name), content);
      return path(name);
    },
    read: (file) => readFile(file, "utf8"),
    async run(...argv) {
      const out: string[] = [];
      const err: string[] = [];
      const io: Io = {
        disk: nodeDisk,
        readForeign,
        cwd: folder,
        home: folder,
        env: { LANG: "ar_EG.UTF-8" },
        out: async (content) => {
          out.push(typeof content === "string" ? content : Buffer.from(content).toString("latin1"));
        },
        err: async (text) => {
          err.push(text);
        },
        waiting: false,
        ...parts,
      };
      const code = await run(argv, io);
      return { code, out: out.join(""), err: err.join("") };
    },
  };
}
