import { type UtilityProcess, utilityProcess } from "electron";
import type { PictureFile } from "../../core/exporting/pictures.ts";
import type { Decoder, EncodingWish } from "./decoder.ts";
import type { PictureAnswer, PictureTask } from "./pictureProcess.ts";

/** How long one picture may take, in ms. */
const patience = 60_000;

/** How long the process waits for another picture before it ends, in ms. */
const idle = 30_000;

/**
 * Decodes in a process of its own, one picture at a time, so that one that breaks the process breaks
 * nothing else; the next one gets a new process.
 * @param program the process's file
 */
export function childDecoder(program: string): Decoder {
  let child: UtilityProcess | null = null;
  let line: Promise<unknown> = Promise.resolve();
  let rest: NodeJS.Timeout | undefined;
  let tasks = 0;

  function start(): UtilityProcess {
    const started = utilityProcess.fork(program, [], { serviceName: "Midad pictures", stdio: "ignore" });
    started.once("exit", () => {
      if (child === started) child = null;
    });
    child = started;
    return started;
  }

  function ask(bytes: Uint8Array, wish: EncodingWish): Promise<PictureFile> {
    clearTimeout(rest);
    const process = child ?? start();
    const task = ++tasks;
    return new Promise<PictureFile>((resolve, reject) => {
      const late = setTimeout(() => {
        process.kill();
        reject(new Error("a picture took too long"));
      }, patience);
      const onExit = () => reject(new Error("a picture ended its process"));
      const onMessage = (answer: PictureAnswer) => {
        if (answer.task !== task) return;
        clearTimeout(late);
        process.off("message", onMessage);
        process.off("exit", onExit);
        if ("file" in answer) resolve(answer.file);
        else reject(new Error(answer.failure));
      };
      process.once("exit", onExit);
      process.once("exit", () => clearTimeout(late));
      process.on("message", onMessage);
      process.postMessage({ task, bytes, wish } satisfies PictureTask);
    });
  }

  return {
    encode(bytes, wish) {
      const made = line.then(() => ask(bytes, wish));
      line = made
        .catch(() => undefined)
        .then(() => {
          clearTimeout(rest);
          rest = setTimeout(() => child?.kill(), idle);
          rest.unref();
        });
      return made;
    },
  };
}
