import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { emptyArticle } from "../../core/article/article.ts";
import { serializeArticle } from "../../core/article/articleFile.ts";
import { exitCodes } from "../../electron/cli/exitCodes.ts";
import { expect, house, seedPath, test } from "./app.ts";
import { seed } from "./story.ts";

/** The program that `npm run midad` runs once set-up has nothing to do. */
const program = join(house, "out/main/midad.js");

const environment = () => ({
  ...process.env,
  HOME: mkdtempSync(join(tmpdir(), "midad-cli-")),
  LANG: "ar_EG.UTF-8",
});

function midad(...args: string[]) {
  const result = spawnSync(process.execPath, [program, ...args], { encoding: "utf8", env: environment() });
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

test("many pieces are exported in threads as they are one by one: the same bytes, names and words, in the same order", () => {
  const folder = mkdtempSync(join(tmpdir(), "midad-desk-"));
  const text = (index: number) => ({ type: "text" as const, text: `نص الخبر ${index} – Reuters` });
  const files = Array.from({ length: 150 }, (_, index) => {
    const file = join(folder, `${index}.midad`);
    const headline = `خبر ${index % 7}`;
    const body = [{ type: "paragraph" as const, content: [text(index)] }];
    const article = { ...emptyArticle(uuid(), "2026-11-24T14:05:00+03:00"), headline, body };
    if (index !== 77) writeFileSync(file, index === 31 ? "{" : serializeArticle(article));
    return file;
  });
  const [together, apart] = [join(folder, "معا"), join(folder, "فرادى")];
  const all = midad("export", ...files, "--out", together);
  expect(all.status).toBe(1);
  // Fewer at once are worth no threads.
  const some = [0, 50, 100].map((from) => midad("export", ...files.slice(from, from + 50), "--out", apart));
  expect(readdirSync(together)).toHaveLength(148);
  expect(all.out.replaceAll(together, apart)).toBe(some.map(({ out }) => out).join(""));
  expect(all.err).toBe(some.map(({ err }) => err).join(""));
  for (const name of readdirSync(together)) {
    expect(readFileSync(join(together, name)).equals(readFileSync(join(apart, name))), name).toBe(true);
  }
  expect(midad("export", ...files, "--publication", "لا شيء", "--out", together).status).toBe(2);
});

test("what cannot be done is said, with an exit code of its own", () => {
  expect(midad("export", join(tmpdir(), "لا-شيء.midad"), "--format", "html", "--out", tmpdir())).toMatchObject({
    status: 1,
  });
  expect(midad("fly")).toMatchObject({ status: 2 });
  expect(midad("--help")).toMatchObject({ status: 0 });
});

/** Runs a program as a terminal does, in a group of its own, and presses Ctrl+C once it has written its first line. */
function interrupted(
  command: string,
  args: string[],
  times = 1,
): Promise<{ status: number; out: string; err: string }> {
  const child = spawn(command, args, { cwd: house, env: environment(), detached: true });
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const isFirst = out === "";
    out += text;
    if (isFirst) for (let time = 0; time < times; time++) process.kill(-(child.pid ?? 0), "SIGINT");
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  return new Promise((done, failed) => {
    child.on("error", failed);
    // As a shell says it: npm ends itself by the signal that its script was asked to stop by.
    child.on("close", (code, signal) =>
      done({ status: code ?? 128 + constants.signals[signal ?? "SIGKILL"], out, err }),
    );
  });
}

for (const [name, command, args, times] of [
  ["in `npm run midad`", "npm", ["run", "--silent", "midad", "--"], 1],
  // Where npm's shell becomes the program, npm's signal comes to it on the heels of the terminal's.
  ["twice at once, as from npm on some systems,", process.execPath, [program], 2],
] as const) {
  test(`Ctrl+C ${name} leaves whole files, tells how many, and ends with 130`, async () => {
    const folder = mkdtempSync(join(tmpdir(), "midad-stopped-"));
    const out = join(folder, "خارج");
    // Far more than are begun before a signal can be heard, on however many cores.
    const all = 900;
    for (let number = 0; number < all; number++) {
      const piece = emptyArticle(
        `019b5c00-0000-7000-8000-${String(number).padStart(12, "0")}`,
        "2026-11-20T10:00:00+03:00",
      );
      const body = [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "كلام ".repeat(500) }] }];
      writeFileSync(join(folder, `${number}.midad`), serializeArticle({ ...piece, headline: `خبر ${number}`, body }));
    }
    const given = ["export", folder, "--format", "html", "--out", out];
    const ran = await interrupted(command, [...args, ...given], times);
    expect(ran.status).toBe(exitCodes.stopped);
    const files = readdirSync(out).map((file) => join(out, file));
    expect(files.length).toBeLessThan(all);
    expect(ran.out.trim().split("\n").sort()).toEqual(files.sort());
    expect(ran.err).toContain(`أُوقف بعد ${files.length} من ${all}`);
    for (const file of files) {
      const [, headline = "?"] = /(خبر \d+)\.html$/.exec(file) ?? [];
      const page = readFileSync(file, "utf8");
      expect(page).toContain(`>${headline}</h1>`);
      expect(page).toMatch(/<\/html>\s*$/);
    }
  });
}
