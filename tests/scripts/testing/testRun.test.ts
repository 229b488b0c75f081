import { expect, test } from "vitest";
import { Problem } from "../../../scripts/setup/problem.mjs";
import { TestRun } from "../../../scripts/testing/testRun.mjs";

function recorded() {
  const lines: string[] = [];
  return { run: new TestRun((text) => lines.push(text)), lines };
}

test("a part that breaks is a failure, is explained, and does not stop the next", async () => {
  const { run, lines } = recorded();
  await run.part("checks", () => Promise.reject(new Problem("It broke", "because", "Mend it.")));
  await run.part("unit", async () => ({ passed: 7, failed: 0, skipped: 0 }));
  expect(run.close()).toBe(1);
  expect(lines.join("\n")).toContain("✗ It broke.\n  Why: because");
  expect(lines.at(-1)).toBe("7 passed, 1 failed");
});

test("set-up counts only when it fails", async () => {
  const { run, lines } = recorded();
  expect(await run.setUp(async () => "made")).toBe("made");
  await run.part("unit", async () => ({ passed: 2, failed: 0, skipped: 0 }));
  expect(run.close()).toBe(0);
  expect(lines.at(-1)).toBe("2 passed, 0 failed");
  expect(await run.setUp(() => Promise.reject(new Error("no")))).toBeNull();
  expect(run.close()).toBe(1);
  expect(lines.at(-1)).toBe("2 passed, 1 failed");
});
