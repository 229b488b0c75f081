import { expect, test } from "vitest";
import { isStaleLock, type LockFacts } from "../../electron/staleLock.ts";

const facts: LockFacts = {
  target: "desk-4711",
  host: "desk",
  program: (pid) => (pid === 4711 ? "electron" : null),
  ownProgram: "electron",
  silence: 10_000,
};

test.each<[string, Partial<LockFacts>, boolean]>([
  ["held by a living Midad", {}, false],
  ["whose process is gone", { target: "desk-9" }, true],
  ["whose number another program has by now", { program: () => "bash" }, true],
  ["whose number a stranger's process has", { program: () => "" }, true],
  ["of another host that gave a sign a moment ago", { target: "laptop-4711" }, false],
  ["of another host that is silent", { target: "laptop-4711", silence: 200_000 }, true],
  ["of another host that never gave a sign", { target: "laptop-4711", silence: null }, true],
  ["of a host with a dash in its name", { target: "my-laptop-9", host: "my-laptop" }, true],
  ["that nobody understands", { target: "nonsense" }, false],
])("a lock %s: stale is %s", (_name, given, stale) => {
  expect(isStaleLock({ ...facts, ...given })).toBe(stale);
});
