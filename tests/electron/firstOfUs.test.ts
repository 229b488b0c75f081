import { lstatSync, mkdirSync, readdirSync, readlinkSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { clearLock, isStaleLock, type LockFacts } from "../../electron/firstOfUs.ts";
import { temporaryFolder } from "../library/temporary.ts";

const facts: LockFacts = { target: "laptop-4711", host: "desk", isAnswered: false, silence: 200_000 };

test.each<[string, Partial<LockFacts>, boolean]>([
  ["of another host that is silent", {}, true],
  ["of another host that never gave a sign", { silence: null }, true],
  ["of another host that gave a sign a moment ago", { silence: 10_000 }, false],
  ["of another host whose sign is newer than now", { silence: -10_000 }, false],
  ["of this host under the name it had before", { isAnswered: true }, false],
  ["of this host", { target: "desk-4711" }, false],
  ["of a host with a dash in its name", { target: "my-laptop-9", host: "laptop" }, true],
  ["of this host, which has a dash in its name", { target: "my-laptop-9", host: "my-laptop" }, false],
  ["that nobody understands", { target: "nonsense" }, false],
])("a lock %s: stale is %s", (_name, given, stale) => {
  expect(isStaleLock({ ...facts, ...given })).toBe(stale);
});

/** The app's data folder with a lock, and a sign of life that many ms old. */
async function withLock(target: string, silence?: number): Promise<string> {
  const folder = await temporaryFolder();
  symlinkSync(target, join(folder, "SingletonLock"));
  if (silence === undefined) return folder;
  writeFileSync(join(folder, "alive"), "");
  const then = new Date(Date.now() - silence);
  utimesSync(join(folder, "alive"), then, then);
  return folder;
}

const clear = (folder: string) => clearLock(folder, "desk", () => {});

test("what another host left behind goes, and nothing else does", async () => {
  const folder = await withLock("laptop-4711", 600_000);
  expect(clear(folder)).toBeNull();
  expect(readdirSync(folder)).toEqual(["alive"]);
});

test("a lock of another host with a fresh sign stays, and the host is named", async () => {
  const folder = await withLock("laptop-4711", 0);
  expect(clear(folder)).toBe("laptop");
  expect(readlinkSync(join(folder, "SingletonLock"))).toBe("laptop-4711");
  expect(readdirSync(folder).sort()).toEqual(["SingletonLock", "alive"]);
});

test("a lock of this host stays as it is", async () => {
  const folder = await withLock("desk-4711", 600_000);
  expect(clear(folder)).toBeNull();
  expect(readlinkSync(join(folder, "SingletonLock"))).toBe("desk-4711");
});

test("a program that slept, and whose host has another name since, keeps its lock", async () => {
  const folder = await withLock("laptop-4711", 600_000);
  const socket = join(folder, "socket");
  const server = createServer();
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  symlinkSync(socket, join(folder, "SingletonSocket"));
  expect(clear(folder)).toBeNull();
  expect(readlinkSync(join(folder, "SingletonLock"))).toBe("laptop-4711");
});

test("what has a lock's name and is none is put aside, not deleted", async () => {
  const folder = await temporaryFolder();
  writeFileSync(join(folder, "SingletonLock"), "laptop-4711");
  mkdirSync(join(folder, "SingletonSocket"));
  expect(clear(folder)).toBeNull();
  expect(readdirSync(folder).map((name) => name.replace(/\d+$/, "…"))).toEqual([
    "SingletonLock.damaged-…",
    "SingletonSocket.damaged-…",
  ]);
});

test("a data folder that is not there yet is no trouble", async () => {
  const folder = join(await temporaryFolder(), "new");
  const logged: string[] = [];
  expect(clearLock(folder, "desk", (message) => logged.push(message))).toBeNull();
  expect(logged).toEqual([]);
  expect(lstatSync(folder, { throwIfNoEntry: false })).toBeUndefined();
});
