import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { MidadError } from "../../core/contract/errors.ts";
import type { ForeignRequest } from "../../core/importing/readForeign.ts";
import { readerInWorker } from "../../electron/importing/readInWorker.ts";

const request: ForeignRequest = {
  kind: "html",
  bytes: new TextEncoder().encode("<p>نص"),
  desk: { sections: [], agencies: [] },
  piece: { id: "01938a2e-6c00-7a4d-9b1e-5d0c3f7a1e42", now: "2026-11-25T10:00:00+03:00" },
};

/** A thread that does this with what it is asked. */
async function worker(doing: string, ms = 20_000) {
  const folder = await mkdtemp(join(tmpdir(), "midad-worker-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const script = join(folder, "worker.mjs");
  await writeFile(
    script,
    `import { parentPort } from "node:worker_threads";\nparentPort.once("message", (request) => { ${doing} });\n`,
  );
  return readerInWorker(script, ms)(request);
}

const codeOf = (error: unknown) => (error instanceof MidadError ? error.failure.code : String(error));

test("what the thread reads comes back", async () => {
  const read = await worker("parentPort.postMessage({ read: { ok: false, problem: request.kind } })");
  expect(read).toEqual({ ok: false, problem: "html" });
});

test("a file that takes for ever is stopped", async () => {
  expect(await worker("for (;;);", 300).catch(codeOf)).toBe("too-complex");
});

test("one that takes all memory is stopped, and the program goes on", async () => {
  expect(await worker("const all = []; for (;;) all.push(new Array(1e6).fill(0.5));").catch(codeOf)).toBe(
    "too-complex",
  );
}, 60_000);

test("one too deep for the stack is refused, a fault of ours is not called the file's", async () => {
  expect(await worker('parentPort.postMessage({ tooDeep: true, message: "stack" })').catch(codeOf)).toBe("too-complex");
  expect(await worker('parentPort.postMessage({ tooDeep: false, message: "fault" })').catch(codeOf)).toBe(
    "Error: fault",
  );
  expect(await worker("process.exit(0)").catch(codeOf)).toContain("without a word");
});
