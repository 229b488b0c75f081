import { expect, test } from "vitest";
import { isTempName } from "../../electron/library/tempFile.ts";
import { confirmSettings, guardSettings } from "../../electron/settings/settingsGuard.ts";
import { type CrashState, crashStates, seeded } from "./crashes.ts";
import { SimulatedDisk } from "./simulatedDisk.ts";
import { sizes } from "./sizes.ts";

const folder = "/data";
const path = `${folder}/config.json`;
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const settingsAt = (change: number) => ({ settings: { change }, libraryFolder: `/library ${change}` });

interface Promised {
  /** Changes asked for. */
  handed: number;
  /** Changes that are known to be on the disk. */
  acknowledged: number;
}

/** A change as the store makes it: electron-store's own way of writing first (no sync of the folder), then ours. */
async function change(disk: SimulatedDisk, promised: Promised): Promise<void> {
  promised.handed += 1;
  const content = settingsAt(promised.handed);
  const temp = `${path}.tmp-${promised.handed}`;
  const file = await disk.create(temp);
  await file.write(bytesOf(content));
  await file.sync();
  await file.close();
  await disk.rename(temp, path);
  if (await confirmSettings(folder, disk, content)) promised.acknowledged = promised.handed;
}

interface Workload {
  name: string;
  prepare(disk: SimulatedDisk, promised: Promised): Promise<void>;
  run(disk: SimulatedDisk, promised: Promised): Promise<unknown>;
}

async function changeThrice(disk: SimulatedDisk, promised: Promised): Promise<void> {
  for (let time = 0; time < 3; time++) await change(disk, promised);
}

const start = (disk: SimulatedDisk) => guardSettings(folder, disk, () => {});

const workloads: Workload[] = [
  { name: "the first settings", prepare: async () => {}, run: changeThrice },
  { name: "settings changed", prepare: change, run: changeThrice },
  {
    name: "a damaged file put right, and changed",
    async prepare(disk, promised) {
      await change(disk, promised);
      disk.put(path, bytesOf(settingsAt(1)).subarray(0, 20));
    },
    async run(disk, promised) {
      await start(disk);
      await change(disk, promised);
    },
  },
  {
    name: "a lost file put back",
    async prepare(disk, promised) {
      await change(disk, promised);
      disk.take(path);
    },
    run: start,
  },
];

async function violations(disk: SimulatedDisk, promised: Promised): Promise<string[]> {
  const { lastGood } = await start(disk);
  const found: string[] = [];
  const bytes = disk.files(folder).get(path);
  const text = bytes && new TextDecoder().decode(bytes);
  const allowed = Array.from({ length: promised.handed + 1 }, (_, at) => at).slice(promised.acknowledged);
  const states = allowed.filter((at) => at > 0).map((at) => JSON.stringify(settingsAt(at)));
  if (text === undefined ? !allowed.includes(0) : !states.includes(text)) found.push(`the settings are ${text}`);
  if (lastGood !== null && JSON.stringify(lastGood) !== text) found.push("the copy was not put in place");
  for (const file of disk.files(folder).keys()) {
    const name = file.slice(folder.length + 1);
    if (isTempName(name) || name.includes(".tmp-")) found.push(`a stray is left: ${name}`);
  }
  return found;
}

async function crashed(workload: Workload, dieAt: number) {
  const promised: Promised = { handed: 0, acknowledged: 0 };
  const before = new SimulatedDisk();
  before.putFolder(folder);
  await workload.prepare(before, promised);
  const disk = before.afterKill();
  disk.dieAt = disk.steps + dieAt;
  // One more step, so that a crash comes after the last acknowledgement too.
  const end = workload
    .run(disk, promised)
    .then(() => disk.makeFolder("/later"))
    .then(() => true);
  return (await Promise.race([end, disk.died.then(() => false)])) ? null : { disk, promised };
}

/** The disks that crashes during the start on `disk` can leave. */
async function* crashedAgain(disk: SimulatedDisk, random: () => number): AsyncGenerator<CrashState> {
  for (let dieAt = 0; ; dieAt++) {
    const dying = disk.afterKill();
    dying.dieAt = dieAt;
    if (await Promise.race([start(dying).then(() => true), dying.died.then(() => false)])) return;
    yield* crashStates(dying, 8, random);
  }
}

let total = 0;

test.each(workloads)("no crash takes settings that were written: $name", { timeout: 120_000 }, async (workload) => {
  const random = seeded(3);
  const found: string[] = [];
  let states = 0;
  const judge = async ({ story, disk }: CrashState, promised: Promised) => {
    states++;
    for (const broken of await violations(disk.afterKill(), promised)) found.push(`${story}: ${broken}`);
  };
  for (let dieAt = 0; ; dieAt++) {
    const result = await crashed(workload, dieAt);
    if (!result) break;
    for (const state of crashStates(result.disk, sizes.survivals, random)) {
      await judge(state, result.promised);
      for await (const again of crashedAgain(state.disk, random)) await judge(again, result.promised);
    }
  }
  process.stdout.write(`crash states, ${workload.name}: ${states}\n`);
  total += states;
  expect(found.slice(0, 5)).toEqual([]);
  expect(states).toBeGreaterThan(0);
});

test("the crash states are enough, all together", () => {
  process.stdout.write(`crash states, settings: ${total}\n`);
  expect(total).toBeGreaterThanOrEqual(sizes.crashStates.settings);
});
