import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Programs that read exported files, each with how it is asked whether it is there. */
const programs = {
  pandoc: ["--version"],
  soffice: ["--version"],
  pdftotext: ["-v"],
  pdftoppm: ["-v"],
  pdfinfo: ["-v"],
  qpdf: ["--version"],
  xmllint: ["--version"],
  unzip: ["-v"],
} as const;

export type Program = keyof typeof programs;

const known = new Map<Program, boolean>();

/** Whether this machine has a program. */
export function isThere(program: Program): boolean {
  const there = known.get(program) ?? spawnSync(program, programs[program]).error === undefined;
  known.set(program, there);
  return there;
}

const home = mkdtempSync(join(tmpdir(), "midad-foreign-"));

/** Runs a program to its end; what it cannot do is in its code and its words. */
export function run(program: Program, ...args: string[]): Ran {
  // LibreOffice shares one home among its processes, and a later one would hand its work to an earlier one.
  const own =
    program === "soffice" ? ["--headless", "--norestore", `-env:UserInstallation=${pathToFileURL(home)}`] : [];
  const { status, stdout, stderr, error } = spawnSync(program, [...own, ...args], {
    // In an Arabic locale LibreOffice's HTML does not say of a paragraph that it runs from the right.
    env: { ...process.env, LC_ALL: "C.UTF-8" },
    encoding: "utf8",
    maxBuffer: 1e8,
    timeout: 240_000,
  });
  return { code: status ?? 1, out: stdout ?? "", err: `${stderr ?? ""}${error?.message ?? ""}` };
}

/** What a program prints, or an error with what it says. */
export function outputOf(program: Program, ...args: string[]): string {
  const { code, out, err } = run(program, ...args);
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${err.slice(0, 500)}`);
  return out;
}
