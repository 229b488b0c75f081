import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { MidadError } from "../../core/contract/errors.ts";
import { exportPlan } from "../../electron/cli/exporting/exportPlan.ts";
import { ExportThread, threadsWorth } from "../../electron/cli/exporting/exportThreads.ts";
import { ar } from "../../electron/cli/strings/ar.ts";

/** A thread that runs this script. */
async function thread(script: string): Promise<ExportThread> {
  const folder = await mkdtemp(join(tmpdir(), "midad-thread-"));
  const path = join(folder, "thread.mjs");
  await writeFile(path, `import { parentPort } from "node:worker_threads";\n${script}`);
  const plan = exportPlan(["أ.midad"], ar);
  const made = new ExportThread(path, { plan, first: "أ.midad", cwd: folder, home: folder, env: {}, language: "ar" });
  onTestFinished(() => {
    made.end();
    return rm(folder, { recursive: true, force: true });
  });
  return made;
}

const ready = "parentPort.postMessage({ ready: true });\n";
const answering = (answer: string) => `${ready}parentPort.on("message", (message) => { ${answer} });`;

function job(file: string) {
  const said: string[] = [];
  const keep = (line: string) => void said.push(line);
  return { said, piece: { file, takePath: (name: string) => name, tell: keep, out: keep } };
}

test("what a thread says of a piece arrives before the piece is done, and its failures as they were", async () => {
  const made = await thread(
    answering(
      'const failed = message.file === "ب" ? { failure: { code: "disk-full" }, code: "", message: "full" } : null;' +
        "parentPort.postMessage({ job: message.job, results: [message.file], told: [], failed });",
    ),
  );
  await made.ready;
  const [fine, full] = [job("أ"), job("ب")];
  await made.export(fine.piece);
  expect(fine.said).toEqual(["أ"]);
  const failed = await made.export(full.piece).catch((error: unknown) => error);
  expect(failed instanceof MidadError && failed.failure.code).toBe("disk-full");
});

test("a thread that dies fails the pieces it had, and takes no more", async () => {
  const made = await thread(answering('if (message.file === "ب") process.exit(3);'));
  await made.ready;
  const [waiting, deadly] = [made.export(job("أ").piece), made.export(job("ب").piece)];
  await expect(waiting).rejects.toThrow("without a word");
  await expect(deadly).rejects.toThrow("without a word");
  expect(made.load).toBe(Number.POSITIVE_INFINITY);
  await expect(made.export(job("ج").piece)).rejects.toThrow("without a word");
});

test("a script that cannot run is told when a thread begins", async () => {
  await expect((await thread('throw new Error("broken");')).ready).rejects.toThrow("broken");
});

test("threads are for many pieces, and no more of them than cores", () => {
  expect([1, 59, 60, 1000].map((pieces) => threadsWorth(pieces, 2))).toEqual([0, 1, 2, 2]);
  expect(threadsWorth(10_000, 64)).toBe(4);
  expect(threadsWorth(10_000, 1)).toBe(1);
});
