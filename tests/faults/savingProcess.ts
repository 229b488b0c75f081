import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { build } from "vite";

const built = join(import.meta.dirname, "../../.build/faults");

/** Node 20 runs no TypeScript, so the process that is to die is bundled first. */
export async function bundleSavingProcess(): Promise<void> {
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: join(import.meta.dirname, "savingChild.ts"),
      outDir: built,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "savingChild.mjs" } },
    },
    ssr: { noExternal: true },
  });
}

/** A process that saves the piece as fast as it can and says each seq that was acknowledged. */
export interface SavingProcess {
  child: ChildProcess;
  /** The seqs it said so far. */
  said(): number[];
  /** Resolves when it has said one, or ended. */
  begun: Promise<unknown>;
  ended: Promise<unknown>;
}

export function startSaving(folder: string): SavingProcess {
  const child = spawn(process.execPath, [join(built, "savingChild.mjs"), folder], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  let text = "";
  child.stdout.setEncoding("utf8");
  child.stdout.on("data", (part: string) => {
    text += part;
  });
  const ended = once(child, "close");
  return {
    child,
    said: () => text.split("\n").slice(0, -1).map(Number),
    begun: Promise.race([once(child.stdout, "data"), ended]),
    ended,
  };
}
