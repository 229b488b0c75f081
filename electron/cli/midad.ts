import { homedir } from "node:os";
import { readerInWorker } from "../importing/readInWorker.ts";
import { nodeDisk } from "../library/nodeDisk.ts";
import { exitCodes } from "./exitCodes.ts";
import { builtThread } from "./exporting/exportThreads.ts";
import type { Io } from "./io.ts";
import { run } from "./run.ts";

/** Writes to a stream; a reader that has gone away (`| head`) is no failure, and later words go nowhere. */
function writerTo(stream: NodeJS.WriteStream): (text: string) => Promise<void> {
  // Every failure comes to the callback below; without a listener Node would also throw it.
  stream.on("error", () => {});
  return (text) =>
    new Promise((done, failed) => {
      stream.write(text, (error) => {
        if (!error || (error as NodeJS.ErrnoException).code === "EPIPE") done();
        else failed(error);
      });
    });
}

/** npm runs scripts in the package's folder and tells where it was called. */
function calledFrom(): string {
  const { npm_lifecycle_event, INIT_CWD } = process.env;
  return (npm_lifecycle_event === "midad" && INIT_CWD) || process.cwd();
}

/** Within so many ms two signals are one asking: after the terminal's own Ctrl+C `npm run` passes it on once more. */
const oneAsking = 500;

/** Asked once, the files in work are finished; asked again, the program ends at once, as it would without us. */
const stop = new AbortController();
let asked: number | null = null;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    asked ??= performance.now();
    if (performance.now() - asked > oneAsking) process.exit(exitCodes.stopped);
    stop.abort();
  });
}

const io: Io = {
  disk: nodeDisk,
  readForeign: readerInWorker(),
  threads: builtThread,
  cwd: calledFrom(),
  home: homedir(),
  env: process.env,
  out: writerTo(process.stdout),
  err: writerTo(process.stderr),
  stop: stop.signal,
  waiting: process.stderr.isTTY === true && process.stdout.isTTY !== true,
};

process.exitCode = await run(process.argv.slice(2), io);
