import { expect, test } from "vitest";
import { explain, Problem } from "../../../scripts/setup/problem.mjs";

test("a problem says what, why and what to do", () => {
  const text = explain(new Problem("It could not be built", "line one\nline two", "Mend it."));
  expect(text).toBe(`
✗ It could not be built.
  Why: line one
    line two
  What to do: Mend it.
`);
});

test.each([
  ["ENOSPC", /The disk is full[\s\S]*Free about 1 GB/],
  ["EACCES", /No right to write \/there[\s\S]*What to do/],
])("%s is explained, without a stack", (code, words) => {
  const text = explain(Object.assign(new Error(`${code}: no`), { code, path: "/there" }));
  expect(text).toMatch(words);
  expect(text).not.toContain(" at ");
});

test("a bug keeps its stack", () => {
  expect(explain(new TypeError("x is not a function"))).toMatch(/TypeError: x is not a function\n +at /);
});
