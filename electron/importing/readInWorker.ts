import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { MidadError } from "../../core/contract/errors.ts";
import type { FileImport } from "../../core/importing/fileReading.ts";
import type { ForeignReader, ForeignRequest } from "../../core/importing/readForeign.ts";
import type { WorkerReply } from "./importWorker.ts";

/** The longest a file may take, in ms; the largest of pieces takes two seconds. */
const patience = 30_000;

/** Beside this file, once both are built. */
const builtWorker = join(dirname(fileURLToPath(import.meta.url)), "importWorker.js");

/**
 * Reads files of other programs, each in a thread of its own that is stopped when it takes too long or too
 * much memory: no look at a file tells beforehand.
 * @throws MidadError `too-complex`
 */
export function readerInWorker(script = builtWorker, ms = patience): ForeignReader {
  return (request: ForeignRequest) =>
    new Promise<FileImport>((resolve, reject) => {
      const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: 1024 } });
      const refuse = (why: string) => reject(new MidadError("too-complex", why));
      const timer = setTimeout(() => end(() => refuse(`not read within ${ms} ms`)), ms);
      const end = (settle: () => void) => {
        clearTimeout(timer);
        settle();
        void worker.terminate();
      };
      worker.once("message", (reply: WorkerReply) =>
        end(() => {
          if ("read" in reply) resolve(reply.read);
          else if (reply.tooDeep) refuse(reply.message);
          else reject(new Error(reply.message));
        }),
      );
      worker.once("error", (error) =>
        end(() =>
          "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? refuse("out of memory") : reject(error),
        ),
      );
      worker.once("exit", () => end(() => reject(new Error("the reading thread ended without a word"))));
      worker.postMessage(request);
    });
}
