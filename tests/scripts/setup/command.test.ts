import { expect, test, vi } from "vitest";
import { lastLines, run } from "../../../scripts/setup/command.mjs";
import { isAlive, startNode } from "./ownProcess.ts";

const node = (code: string) => ({ command: process.execPath, args: ["-e", code] });

test("a program's output and exit code come back", async () => {
  const { code, output } = await run(node(`console.log("خبر"); console.error("oops"); process.exitCode = 3`));
  expect(code).toBe(3);
  expect(output.split("\n").sort().filter(Boolean)).toEqual(["oops", "خبر"]);
});

test("a program that is not there ends with 127", async () => {
  expect((await run({ command: "no-such-program", args: [] })).code).toBe(127);
});

test("what a program writes to its third descriptor is seen", async () => {
  let seen = "";
  const onText = (text: string) => {
    seen += text;
  };
  await run({ ...node(`require("node:fs").writeSync(3, "status:1")`), extraPipe: true, onText });
  expect(seen).toBe("status:1");
});

test("a program and its children end when the script is killed with -9", async () => {
  const script = startNode(`
    const { run } = await from("setup/command.mjs");
    const grandchild = 'console.log(process.pid); setInterval(() => {}, 1000)';
    const child = 'require("node:child_process").spawn(process.execPath, ["-e", process.argv[1]], { stdio: "inherit" });' + grandchild;
    await run({ command: process.execPath, args: ["-e", child, grandchild], onText: (text) => process.stdout.write(text) });`);
  const pids = (await script.says(/^\d+\n\d+\n$/)).trim().split("\n").map(Number);
  expect(pids.map(isAlive)).toEqual([true, true]);
  script.child.kill("SIGKILL");
  await vi.waitFor(() => expect(pids.some(isAlive)).toBe(false), { timeout: 10_000 });
});

test("a program is ended early when asked", async () => {
  const early = new AbortController();
  const ended = run({
    ...node(`console.log("here"); setInterval(() => {}, 1000)`),
    signal: early.signal,
    onText: () => early.abort(),
  });
  expect((await ended).code).not.toBe(0);
});

test("the last lines that say something: no colours, no stack", () => {
  const output = "first\n\u001b[31mError: no\u001b[0m\n    at f (file.mjs:1:1)\n\n  hint\n";
  expect(lastLines(output, 2)).toBe("Error: no\n  hint");
});
