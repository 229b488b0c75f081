import { readdir, rm } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { isTempName } from "../../electron/library/tempFile.ts";
import { listed, openIn, temporaryFolder } from "../library/temporary.ts";
import { seeded } from "./crashes.ts";
import { killedId, stateAt } from "./killedPiece.ts";
import { bundleSavingProcess, startSaving } from "./savingProcess.ts";
import { sizes } from "./sizes.ts";

const { kills } = sizes;

beforeAll(bundleSavingProcess);

/** Lets a process save, kills it without warning, and answers with the last seq it said was saved. */
async function saveAndKill(folder: string, pause: number): Promise<number> {
  const { child, said, begun, ended } = startSaving(folder);
  await begun;
  await new Promise((resolve) => setTimeout(resolve, pause));
  child.kill("SIGKILL");
  await ended;
  const last = said().at(-1);
  expect(last, "the process saved at least once").toBeDefined();
  return last ?? 0;
}

test(`kill -9 in the middle of saves, ${kills} times: nothing torn, nothing acknowledged lost, no strays`, {
  timeout: 60_000 + kills * 4_000,
}, async () => {
  const folder = await temporaryFolder();
  const first = await openIn(folder);
  await first.create(stateAt(0));
  await first.close();
  const random = seeded(3);
  let acknowledged = 0;
  let strays = 0;
  for (let round = 0; round < kills; round++) {
    acknowledged = await saveAndKill(folder, random() * 25);
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
