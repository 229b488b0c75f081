import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Plant, plants } from "./plants.ts";

const house = resolve(import.meta.dirname, "../..");
const copy = mkdtempSync(join(tmpdir(), "midad-house-"));

/** The very commands that `npm test` runs, over a copy of the house. */
const checks: Record<Plant["check"], string[]> = {
  types: ["typescript/bin/tsc", "-b"],
  imports: ["dependency-cruiser/bin/dependency-cruise.mjs", "core", "electron", "renderer"],
  lint: [
    "@biomejs/biome/bin/biome",
    "ci",
    "--vcs-enabled=false",
    "core",
    "electron",
    "tests/core",
    "tests/architecture",
  ],
  styles: ["stylelint/bin/stylelint.mjs", "renderer/**/*.css"],
  unused: ["knip/bin/knip.js"],
};

function run(check: Plant["check"]) {
  const [script = "", ...args] = checks[check];
  const result = spawnSync(process.execPath, [join("node_modules", script), ...args], { cwd: copy, encoding: "utf8" });
  return { status: result.status, output: `${result.stdout}${result.stderr}` };
}

beforeAll(() => {
  const tracked = spawnSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], { cwd: house, encoding: "utf8" });
  for (const file of tracked.stdout.split("\0").filter((name) => name !== "" && existsSync(join(house, name)))) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(house, file), join(copy, file));
  }
  symlinkSync(join(house, "node_modules"), join(copy, "node_modules"));
}, 60_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test.each(Object.keys(checks) as Plant["check"][])(
  "the house as it stands passes: %s",
  { timeout: 180_000 },
  (check) => {
    const { status, output } = run(check);
    expect(status, output).toBe(0);
  },
);

test.each(plants)("$rule", { timeout: 180_000 }, ({ check, add = {}, cut = {}, says }) => {
  const before = new Map<string, string | null>();
  const change = (file: string, edit: (text: string) => string) => {
    const path = join(copy, file);
    const text = existsSync(path) ? readFileSync(path, "utf8") : null;
    before.set(path, text);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, edit(text ?? ""));
  };
  for (const [file, text] of Object.entries(add)) change(file, (old) => old + text);
  for (const [file, pattern] of Object.entries(cut)) {
    change(file, (old) => {
      expect(old, `${file} has what is to be taken out`).toMatch(pattern);
      return old.replace(pattern, "");
    });
  }
  try {
    const { status, output } = run(check);
    expect(status, output).not.toBe(0);
    expect(output).toMatch(says);
  } finally {
    for (const [path, text] of before) {
      if (text === null) rmSync(path);
      else writeFileSync(path, text);
    }
  }
});
