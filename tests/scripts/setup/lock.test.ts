import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withLock } from "../../../scripts/setup/lock.mjs";
import { startNode } from "./ownProcess.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

const holding = (folder: string) => `
  const { withLock } = await from("setup/lock.mjs");
  await withLock(${JSON.stringify(folder)}, () => {}, () => {
    console.log("held");
    setInterval(() => {}, 1000);
    return new Promise(() => {});
  });`;

test("a lock is given back, also when the work fails", async () => {
  const folder = join(temporaryFolder(), "lock");
  await expect(
    withLock(
      folder,
      () => {},
      () => Promise.reject(new Error("no")),
    ),
  ).rejects.toThrow("no");
  expect(
    await withLock(
      folder,
      () => {},
      () => Promise.resolve(7),
    ),
  ).toBe(7);
});

test("whoever comes second waits, is told for whom, and goes on when the first is killed", async () => {
  const folder = join(temporaryFolder(), "lock");
  const first = startNode(holding(folder));
  await first.says(/held/);
  let second: Promise<string> | undefined;
  const waitedFor = await new Promise((tell) => {
    second = withLock(folder, tell, () => Promise.resolve("mine"));
  });
  expect(waitedFor).toBe(first.child.pid);
  first.child.kill("SIGKILL");
  expect(await second).toBe("mine");
});

test("the lock of a process that is gone is taken over", async () => {
  const folder = join(temporaryFolder(), "lock");
  const gone = startNode("");
  await gone.ended();
  mkdirSync(folder);
  writeFileSync(join(folder, "1"), JSON.stringify({ pid: gone.child.pid, born: "1" }));
  const waiting = () => expect.unreachable("nobody holds it");
  expect(await withLock(folder, waiting, () => Promise.resolve(1))).toBe(1);
});

test.runIf(process.platform === "linux")("a process is not taken for an earlier one with its number", async () => {
  const folder = join(temporaryFolder(), "lock");
  mkdirSync(folder);
  writeFileSync(join(folder, "1"), JSON.stringify({ pid: process.pid, born: "1" }));
  expect(
    await withLock(
      folder,
      () => {},
      () => Promise.resolve(1),
    ),
  ).toBe(1);
});

test("processes that all want it at once, over a dead holder, have it one by one", async () => {
  const folder = temporaryFolder();
  const lock = join(folder, "lock");
  const log = join(folder, "log");
  const dead = startNode(holding(lock));
  await dead.says(/held/);
  dead.child.kill("SIGKILL");
  await dead.ended();
  const turns = 5;
  const contender = `
    const { appendFileSync } = await import("node:fs");
    const { withLock } = await from("setup/lock.mjs");
    for (let turn = 0; turn < ${turns}; turn += 1) {
      await withLock(${JSON.stringify(lock)}, () => {}, async () => {
        appendFileSync(${JSON.stringify(log)}, "in " + process.pid + "\\n");
        await new Promise(setImmediate);
        appendFileSync(${JSON.stringify(log)}, "out " + process.pid + "\\n");
      });
    }`;
  const contenders = [1, 2, 3, 4].map(() => startNode(contender));
  await Promise.all(contenders.map(({ ended }) => ended()));
  const lines = readFileSync(log, "utf8").trim().split("\n");
  expect(lines).toHaveLength(contenders.length * turns * 2);
  for (let i = 0; i < lines.length; i += 2) expect(lines[i + 1]).toBe(lines[i]?.replace("in", "out"));
});
