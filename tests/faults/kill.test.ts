import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { beforeAll, expect, test } from "vitest";
import { isTempName } from "../../electron/library/tempFile.ts";
import { listed, openIn, temporaryFolder } from "../library/temporary.ts";
import { seeded } from "./crashes.ts";
import { killedId, stateAt } from "./killedPiece.ts";

/** How many kills: 60 fits `npm test`. */
const kills = Number(process.env.MIDAD_KILLS ?? 60);

const built = join(import.meta.dirname, "../../.build/faults");

// Node 20 runs no TypeScript, so the process that is to be killed is bundled first.
beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: join(import.meta.dirname, "savingChild.ts"),
      outDir: built,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "savingChild.mjs" } },
    },
    ssr: { noExternal: true },
  });
});

/** Lets a process save, kills it without warning, and answers with the last seq it said was saved. */
async function saveAndKill(folder: string, known: number, pause: number): Promise<number> {
  const child = spawn(process.execPath, [join(built, "savingChild.mjs"), folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8");
  child.stdout.on("data", (text: string) => {
    said += text;
  });
  const closed = once(child, "close");
  await Promise.race([once(child.stdout, "data"), closed]);
  await new Promise((resolve) => setTimeout(resolve, pause));
  child.kill("SIGKILL");
  await closed;
  const lines = said.split("\n").slice(0, -1);
  expect(lines.length, "the process saved at least once").toBeGreaterThan(0);
  return Number(lines.at(-1) ?? known);
}

test(`kill -9 in the middle of saves, ${kills} times: nothing torn, nothing acknowledged lost, no strays`, {
  timeout: 900_000,
}, async () => {
  const folder = await temporaryFolder();
  const first = await openIn(folder);
  await first.create(stateAt(0));
  await first.close();
  const random = seeded(3);
  let acknowledged = 0;
  let strays = 0;
  for (let round = 0; round < kills; round++) {
    acknowledged = await saveAndKill(folder, acknowledged, random() * 25);
    strays += (await readdir(folder)).filter(isTempName).length;

    const library = await openIn(folder);
    const article = await library.read(killedId);
    expect(article.seq).toBeGreaterThanOrEqual(acknowledged);
    expect(article).toEqual(stateAt(article.seq));
    for (const id of await listed(library)) {
      const { seq, body } = await library.read(id);
      expect(body).toEqual(stateAt(seq).body);
      // A state that was whole and not yet in its place; the next rounds need it no more.
      if (id !== killedId) await rm(library.path(id));
    }
    expect((await readdir(folder)).filter(isTempName)).toEqual([]);
    await library.close();
  }
  process.stdout.write(`kill -9: ${kills} kills, ${acknowledged} saves, ${strays} strays swept\n`);
});
