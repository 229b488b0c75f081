import { parentPort } from "node:worker_threads";
import { type ForeignRequest, readForeign } from "../../core/importing/readForeign.ts";

/** What comes back from the thread. */
export type WorkerReply = { read: Awaited<ReturnType<typeof readForeign>> } | { tooDeep: boolean; message: string };

parentPort?.once("message", async (request: ForeignRequest) => {
  let reply: WorkerReply;
  try {
    reply = { read: await readForeign(request) };
  } catch (error) {
    reply = { tooDeep: error instanceof RangeError, message: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(reply);
});
