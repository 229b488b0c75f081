import { existsSync, readFileSync } from "node:fs";

/**
 * @typedef {object} Counts of checks or tests
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped neither passed nor failed
 */

/** @type {Counts} a part that did not come to its tests */
export const crashed = { passed: 0, failed: 1, skipped: 0 };

/**
 * What a test runner's report says, made honest: a runner that ended badly without naming a failed test, or that ran
 * no test at all, counts as one failure.
 *
 * @param {number} code the runner's exit code
 * @param {Counts} counts
 * @returns {Counts}
 */
export function honest(code, counts) {
  const unexplained = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return unexplained ? { ...counts, failed: 1 } : counts;
}

/**
 * @typedef {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} VitestReport
 *
 * @param {VitestReport} report of Vitest's json reporter
 * @returns {Counts} a file that failed before its tests counts as one
 */
export function countVitest({ testResults }) {
  const statuses = testResults.flatMap(({ status, assertionResults }) => [
    ...assertionResults.map((result) => result.status),
    ...(status === "failed" && !assertionResults.some((result) => result.status === "failed") ? ["failed"] : []),
  ]);
  const passed = statuses.filter((status) => status === "passed").length;
  const failed = statuses.filter((status) => status === "failed").length;
  return { passed, failed, skipped: statuses.length - passed - failed };
}

/**
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} PlaywrightReport
 *
 * @param {PlaywrightReport} report of Playwright's json reporter
 * @returns {Counts} a test that passed only when repeated counts as failed, as does an error outside the tests
 */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/**
 * @template T
 * @param {string} path of a runner's JSON report
 * @param {(report: T) => Counts} count
 * @returns {Counts} nothing when the runner wrote no report
 */
export function readCounts(path, count) {
  if (!existsSync(path)) return { passed: 0, failed: 0, skipped: 0 };
  return count(JSON.parse(readFileSync(path, "utf8")));
}

/**
 * @param {Counts[]} parts
 * @returns {string} the last line of a test run
 */
export function totalLine(parts) {
  const sum = (/** @type {"passed" | "failed"} */ key) => parts.reduce((total, part) => total + part[key], 0);
  return `${sum("passed")} passed, ${sum("failed")} failed`;
}
