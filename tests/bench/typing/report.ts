import { cpus, totalmem } from "node:os";
import { type ArmName, armNames } from "./arms.ts";
import type { Case } from "./cases.ts";
import type { Measured, Round } from "./measure.ts";
import { growthExponent, median, type PairedRatio, pairedRatio, percentile } from "./statistics.ts";

/** The computer in a few words. */
export function machineLine(): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model ?? "unknown CPU"}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}`;
}

const medians = (rounds: readonly Round[]) => rounds.map(({ times }) => median(times));
const costs = (rounds: readonly Round[]) => rounds.map(({ cpu }) => cpu);
export const allTimes = (rounds: readonly Round[]) => rounds.flatMap(({ times }) => times);

const ms = (value: number) => (Number.isNaN(value) ? "–" : value.toFixed(1));
const times = ({ median: middle, low, high }: PairedRatio) =>
  Number.isNaN(middle) ? "–" : `${middle.toFixed(2)}× (${low.toFixed(2)}–${high.toFixed(2)})`;

function lineOf(name: ArmName, rounds: readonly Round[], bare: readonly Round[]): string[] {
  const isLimit = name === "bare";
  return [
    armNames[name],
    ms(median(allTimes(rounds))),
    ms(percentile(allTimes(rounds), 0.99)),
    isLimit ? "1" : times(pairedRatio(medians(rounds), medians(bare))),
    ms(median(costs(rounds))),
    isLimit ? "1" : times(pairedRatio(costs(rounds), costs(bare))),
    String(allTimes(rounds).length),
  ];
}

const heads = ["", "median ms", "p99 ms", "× bare (low–high)", "CPU ms a key", "× bare (low–high)", "keys"];

function inColumns(lines: readonly string[][]): string {
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);
  return lines.map((line) => `  ${line.map(pad).join("   ")}`).join("\n");
}

/** The table of one case. */
export function caseTable({ name }: Case, measured: Measured): string {
  const bare = measured.bare ?? [];
  const lines = Object.entries(measured).map(([arm, rounds]) => lineOf(arm as ArmName, rounds, bare));
  return `\n${name}\n${inColumns([heads, ...lines])}\n`;
}

/** How each arm grows with the length of the text. */
export function growthLines(results: readonly { one: Case; measured: Measured }[]): string {
  const names = Object.keys(armNames) as ArmName[];
  const lines = names.flatMap((arm) => {
    const points = results.flatMap(({ one, measured }) => {
      const rounds = measured[arm];
      return rounds ? [{ words: one.words, ms: median(allTimes(rounds)), cpu: median(costs(rounds)) }] : [];
    });
    if (points.length < 2) return [];
    const cpu = growthExponent(points.map(({ words, cpu: value }) => ({ words, ms: value })));
    return [`  ${armNames[arm].padEnd(24)} ${growthExponent(points).toFixed(3)} (CPU ${cpu.toFixed(3)})`];
  });
  return lines.length === 0 ? "" : `\nGrowth exponent in words (0: the length does not matter)\n${lines.join("\n")}\n`;
}
