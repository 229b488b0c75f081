import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { countPlaywright, countVitest, honest, readCounts, totalLine } from "../../../scripts/testing/counts.mjs";
import { temporaryFolder } from "../setup/temporaryFolder.ts";

const vitestFile = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((result) => ({ status: result })),
});

test("Vitest's report is counted, and a file that failed before its tests counts as one", () => {
  const testResults = [
    vitestFile("passed", "passed", "passed", "skipped", "todo"),
    vitestFile("failed", "passed", "failed"),
    vitestFile("failed"),
    vitestFile("failed", "passed"),
  ];
  expect(countVitest({ testResults })).toEqual({ passed: 4, failed: 3, skipped: 2 });
});

test("Playwright's report is counted; a flaky test and an error outside the tests are failures", () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 });
});

const none = { passed: 0, failed: 0, skipped: 0 };

test.each([
  ["all passed", 0, { passed: 3, failed: 0, skipped: 0 }, 0],
  ["two failed", 1, { passed: 3, failed: 2, skipped: 0 }, 2],
  ["ended badly, no failure named", 1, { passed: 3, failed: 0, skipped: 0 }, 1],
  ["ended well, no test run", 0, none, 1],
  ["ended well, all skipped", 0, { passed: 0, failed: 0, skipped: 4 }, 1],
  ["crashed", 139, none, 1],
])("%s", (_name, code, counts, failed) => {
  expect(honest(code, counts).failed).toBe(failed);
});

test("a report that was never written counts nothing", () => {
  const folder = temporaryFolder();
  expect(readCounts(join(folder, "none.json"), countVitest)).toEqual(none);
  const path = join(folder, "some.json");
  writeFileSync(path, JSON.stringify({ testResults: [vitestFile("passed", "passed")] }));
  expect(readCounts(path, countVitest).passed).toBe(1);
});

test("the last line is the sum", () => {
  expect(
    totalLine([
      { passed: 3, failed: 0, skipped: 1 },
      { passed: 40, failed: 2, skipped: 0 },
    ]),
  ).toBe("43 passed, 2 failed");
});
