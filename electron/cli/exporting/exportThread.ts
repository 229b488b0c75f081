import { parentPort, workerData } from "node:worker_threads";
import { MidadError } from "../../../core/contract/errors.ts";
import { systemCode } from "../../library/disk.ts";
import { stringsOf } from "../language.ts";
import { type Exporting, exportHere } from "./exportHere.ts";
import type { FromThread, ThreadFailure, ThreadStart, ToThread } from "./threadMessages.ts";

const say = (message: FromThread) => parentPort?.postMessage(message);

function failureOf(error: unknown): ThreadFailure {
  return {
    failure: error instanceof MidadError ? error.failure : null,
    code: systemCode(error),
    message: error instanceof Error ? error.message : String(error),
  };
}

/** Who waits for the path of a name, by the job that waits for them. */
const asked = new Map<number, (path: string) => void>();

async function exportPiece(here: Exporting, job: number, file: string): Promise<void> {
  const told: string[] = [];
  const results: string[] = [];
  const takePath = (name: string) =>
    new Promise<string>((resolve) => {
      asked.set(job, resolve);
      say({ job, name });
    });
  try {
    await here.export({ file, takePath, tell: (line) => void told.push(line), out: (line) => void results.push(line) });
    say({ job, told, results, failed: null });
  } catch (error) {
    say({ job, told, results, failed: failureOf(error) });
  }
}

async function begin(start: ThreadStart): Promise<void> {
  const here = await exportHere(start, stringsOf(start.language));
  parentPort?.on("message", (message: ToThread) => {
    if ("file" in message) return void exportPiece(here, message.job, message.file);
    asked.get(message.job)?.(message.path);
    asked.delete(message.job);
  });
  say({ ready: true });
}

// A failure ends the thread, and is told by that.
void begin(workerData as ThreadStart);
