import { parentPort, workerData } from "node:worker_threads";
import { MidadError } from "../../../core/contract/errors.ts";
import { blockingCalls } from "../../library/blockingCalls.ts";
import { systemCode } from "../../library/disk.ts";
import { gatheredSyncs } from "../../library/gatheredSyncs.ts";
import { diskOver } from "../../library/nodeDisk.ts";
import { stringsOf } from "../language.ts";
import { UsageError } from "../usageError.ts";
import { exportWork } from "./exportWork.ts";
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

type Work = Awaited<ReturnType<typeof exportWork>>;

async function exportPiece(work: Work, job: number, file: string): Promise<void> {
  const told: string[] = [];
  const results: string[] = [];
  const takePath = (name: string) =>
    new Promise<string>((resolve) => {
      asked.set(job, resolve);
      say({ job, name });
    });
  try {
    await work({ file, takePath, tell: (line) => void told.push(line), out: (line) => void results.push(line) });
    say({ job, told, results, failed: null });
  } catch (error) {
    say({ job, told, results, failed: failureOf(error) });
  }
}

async function begin({ plan, first, language, ...where }: ThreadStart): Promise<void> {
  const io = { ...where, disk: gatheredSyncs(diskOver(blockingCalls)) };
  const work = await exportWork(plan, first, io, stringsOf(language));
  parentPort?.on("message", (message: ToThread) => {
    if ("file" in message) return void exportPiece(work, message.job, message.file);
    asked.get(message.job)?.(message.path);
    asked.delete(message.job);
  });
  say({ ready: true });
}

begin(workerData as ThreadStart).catch((error: unknown) => {
  if (!(error instanceof UsageError)) throw error;
  say({ usage: error.message });
});
