import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, house, seedPath, test } from "./app.ts";
import { seed } from "./story.ts";

/** The program that `npm run midad` runs once set-up has nothing to do. */
function midad(...args: string[]) {
  const home = mkdtempSync(join(tmpdir(), "midad-cli-"));
  const result = spawnSync(process.execPath, [join(house, "out/main/midad.js"), ...args], {
    encoding: "utf8",
    env: { ...process.env, HOME: home, LANG: "ar_EG.UTF-8" },
  });
  return { status: result.status, out: result.stdout, err: result.stderr };
}

test("the wire story goes in, is listed, and comes out as it was but for the site's own line", () => {
  const folder = mkdtempSync(join(tmpdir(), "midad-desk-"));
  const library = join(folder, "مكتبة");
  const out = join(folder, "خارج");
  mkdirSync(library);
  expect(midad("import", seedPath, "--library", library)).toMatchObject({ status: 0 });
  const [piece = ""] = readdirSync(library).filter((name) => /.\.midad$/.test(name));
  expect(piece).toContain("رئيس وزراء العراق");
  expect(midad("list", "--library", library).out).toContain(seed.headline);

  for (const format of ["html", "fragment", "text"]) {
    expect(midad("export", join(library, piece), "--format", format, "--out", out)).toMatchObject({ status: 0 });
  }
  const text = readdirSync(out).find((name) => name.endsWith(".txt")) ?? "";
  const original = readFileSync(seedPath, "utf8").trim().slice(0, -seed.furniture.length).trim();
  expect(readFileSync(join(out, text), "utf8").trim()).toBe(original);
  const page = readdirSync(out)
    .map((name) => readFileSync(join(out, name), "utf8"))
    .find((one) => /^<!doctype/i.test(one));
  expect(page, "the layout's style is inside the page").toMatch(/<style>[^<]+font-family/);
});

test("what cannot be done is said, with an exit code of its own", () => {
  expect(midad("export", join(tmpdir(), "لا-شيء.midad"), "--format", "html", "--out", tmpdir())).toMatchObject({
    status: 1,
  });
  expect(midad("fly")).toMatchObject({ status: 2 });
  expect(midad("--help")).toMatchObject({ status: 0 });
});
