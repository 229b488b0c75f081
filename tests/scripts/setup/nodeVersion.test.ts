import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";
import { inHouse } from "../../../scripts/setup/house.mjs";
import { isNodeNewEnough, oldestNode } from "../../../scripts/setup/nodeVersion.mjs";

test.each([
  ["20.19.0", true],
  ["20.20.2", true],
  ["21.0.0", true],
  ["100.1.0", true],
  ["20.18.3", false],
  ["20.9.0", false],
  ["18.20.8", false],
  ["9.99.0", false],
])("Node %s: %s", (version, enough) => {
  expect(isNodeNewEnough(version)).toBe(enough);
});

test("package.json asks for the same Node", () => {
  expect(JSON.parse(readFileSync(inHouse("package.json"), "utf8")).engines.node).toBe(`>=${oldestNode}`);
});

test.each(["start.mjs", "test.mjs", "midad.mjs", "setup/nodeVersion.mjs"])(
  "Node 12 can read scripts/%s up to the sentence that it is too old",
  (name) => {
    const source = readFileSync(inHouse("scripts", name), "utf8");
    // Node 12 knows ES2019 and import(): anything newer is rewritten by the compiler, so nothing may be.
    const options = { target: ts.ScriptTarget.ES2019, module: ts.ModuleKind.ES2020, removeComments: true };
    const newest = { ...options, target: ts.ScriptTarget.ESNext };
    const printed = (compilerOptions: ts.CompilerOptions) => ts.transpileModule(source, { compilerOptions }).outputText;
    expect(printed(options)).toBe(printed(newest));
    expect(source).not.toMatch(/^\s*(const .* = )?await /m);
    expect([...source.matchAll(/^import .* from "(.*)"/gm)].map((match) => match[1])).toEqual(
      name.startsWith("setup") ? [] : ["./setup/nodeVersion.mjs"],
    );
  },
);
