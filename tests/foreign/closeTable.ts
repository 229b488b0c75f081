import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { output } from "../e2e/app.ts";
import { rowsSoFar, tableText } from "./table.ts";

/**
 * Writes `exports.md` and tells what was compared and which programs are not on this machine.
 * @throws where nothing was compared by any program but the app's own engine
 */
export default function closeTable(): void {
  // After a failure the files are made anew, and told of again.
  const byFile = new Map(rowsSoFar().map((row) => [[row.format, row.layout, row.piece, row.program].join(), row]));
  const rows = [...byFile.values()];
  writeFileSync(join(output, "exports.md"), tableText(rows));
  const compared = rows.filter(({ faults, outcome }) => faults !== null && !outcome);
  const wrong = compared.filter(({ faults }) => faults?.length);
  const absent = [...new Set(rows.filter(({ faults }) => faults === null).map(({ program }) => program))];
  const say = (text: string) => void process.stdout.write(`${text}\n`);
  say(`\n${compared.length} comparisons, ${wrong.length} with a difference: exports.md in test-results.`);
  for (const program of absent) say(`${program}: not there, so not compared`);
  if (!compared.some(({ program }) => !/^(Midad|Chromium|html-validate|JSON Schema)/.test(program))) {
    throw new Error("no program of this machine could read any of the files");
  }
}
