import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "@playwright/test";
import { output } from "../../e2e/app.ts";
import { cases, sizes } from "./cases.ts";
import { type Measured, measure } from "./measure.ts";
import { caseTable, growthLines, machineLine } from "./report.ts";

// Prints how long a key takes to be on screen. It fails when it cannot measure, never by what it measures.

const say = (text: string) => void process.stdout.write(text);

const words = (process.env.MIDAD_BENCH_CASES ?? "").split(",").filter((word) => word !== "");
const rounds = Number(process.env.MIDAD_BENCH_ROUNDS ?? 6);

test("typing", async () => {
  const chosen = cases.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  const results: { one: (typeof cases)[number]; measured: Measured }[] = [];
  say(`\n${machineLine()}\n${process.env.MIDAD_BENCH_RIVALS_WORDS ?? ""}\n`);
  say(`${rounds} rounds in turns (A B, B A) after 2 that are not counted; times from key to paint, in ms.\n`);
  for (const one of chosen) {
    const measured = await measure(one, rounds, say);
    results.push({ one, measured });
    say(caseTable(one, measured));
  }
  say(growthLines(results.filter(({ one }) => sizes.includes(one))));
  mkdirSync(output, { recursive: true });
  const raw = results.map(({ one: { body: _, ...rest }, measured }) => ({ ...rest, measured }));
  writeFileSync(join(output, "typing.json"), JSON.stringify({ machine: machineLine(), results: raw }));
});
