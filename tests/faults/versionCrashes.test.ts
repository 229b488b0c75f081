import { expect, test } from "vitest";
import { serializeArticle } from "../../core/article/articleFile.ts";
import { isTempName } from "../../electron/library/tempFile.ts";
import { VersionStore } from "../../electron/versions/versionStore.ts";
import { type CrashState, crashStates, seeded } from "./crashes.ts";
import { SimulatedDisk } from "./simulatedDisk.ts";
import { sizes } from "./sizes.ts";
import { pieceAt, pieceId } from "./workloads.ts";

const day = 24 * 60 * 60 * 1000;

interface Promised {
  /** States that must be there, by seq, with the name each must have. */
  readonly kept: Map<number, string>;
  /** States that may be there, whole. */
  readonly handed: Set<number>;
}

interface Time {
  now: number;
}

const startOn = (disk: SimulatedDisk, time: Time) =>
  new VersionStore({ disk, folder: "/data/versions", log: () => {}, now: () => new Date(time.now) });

async function keep(store: VersionStore, promised: Promised, seq: number, name = ""): Promise<void> {
  promised.handed.add(seq);
  await store.keep(pieceAt(seq), { reason: "saved", name });
  promised.kept.set(seq, name);
}

interface Workload {
  name: string;
  prepare(store: VersionStore, promised: Promised, time: Time): Promise<void>;
  run(store: VersionStore, promised: Promised, time: Time): Promise<void>;
}

const workloads: Workload[] = [
  {
    name: "versions kept",
    async prepare() {},
    async run(store, promised) {
      for (const seq of [1, 2, 3]) await keep(store, promised, seq);
    },
  },
  {
    name: "a named version kept",
    prepare: (store, promised) => keep(store, promised, 1),
    run: (store, promised) => keep(store, promised, 2, "قبل النشر"),
  },
  {
    name: "a version named later",
    prepare: (store, promised) => keep(store, promised, 1),
    async run(store, promised) {
      const version = (await store.list(pieceId))[0]?.version ?? "";
      await store.name(pieceId, version, "اسم");
      promised.kept.set(1, "اسم");
    },
  },
  {
    name: "thinning",
    async prepare(store, promised, time) {
      for (let seq = 1; seq <= 16; seq++) await keep(store, promised, seq, seq === 2 ? "يبقى" : "");
      // All but the last ten and the named one may go from here on.
      time.now += 500 * day;
      for (let seq = 1; seq <= 7; seq++) if (seq !== 2) promised.kept.delete(seq);
    },
    run: (store, promised) => keep(store, promised, 17),
  },
];

async function violations(disk: SimulatedDisk, promised: Promised, time: Time): Promise<string[]> {
  const store = startOn(disk, time);
  await store.sweep();
  const found: string[] = [];
  const rows = await store.list(pieceId);
  for (const { version, seq } of rows) {
    if (!promised.handed.has(seq)) found.push(`a version of seq ${seq} that nobody kept`);
    const text = await store.read(pieceId, version).catch((error: Error) => error.message);
    if (text !== serializeArticle(pieceAt(seq)))
      found.push(`the version of seq ${seq} is not whole: ${text.slice(0, 40)}`);
  }
  for (const [seq, name] of promised.kept) {
    const row = rows.find((one) => one.seq === seq);
    if (!row) found.push(`the version of seq ${seq} is lost`);
    else if (name !== "" && row.name !== name) found.push(`the name of seq ${seq} is lost`);
  }
  for (const path of disk.files("/data").keys()) {
    if (isTempName(path.slice(path.lastIndexOf("/") + 1))) found.push(`a stray is left: ${path}`);
  }
  return found;
}

async function crashed(workload: Workload, dieAt: number) {
  const promised: Promised = { kept: new Map(), handed: new Set() };
  const time = { now: Date.UTC(2026, 0, 2) };
  const before = new SimulatedDisk();
  before.putFolder("/data");
  await workload.prepare(startOn(before, time), promised, time);
  const disk = before.afterKill();
  disk.dieAt = disk.steps + dieAt;
  // One more step, so that a crash comes after the last acknowledgement too.
  const end = workload
    .run(startOn(disk, time), promised, time)
    .then(() => disk.makeFolder("/data/later"))
    .then(() => true);
  return (await Promise.race([end, disk.died.then(() => false)])) ? null : { disk, promised, time };
}

let total = 0;

test.each(workloads)(
  "no crash takes a version that was kept, nor leaves half of one: $name",
  async (workload) => {
    const random = seeded(5);
    const found: string[] = [];
    let states = 0;
    const judge = async (state: CrashState, promised: Promised, time: Time) => {
      states++;
      for (const broken of await violations(state.disk.afterKill(), promised, time))
        found.push(`${state.story}: ${broken}`);
    };
    for (let dieAt = 0; ; dieAt++) {
      const result = await crashed(workload, dieAt);
      if (!result) break;
      for (const state of crashStates(result.disk, sizes.survivals, random))
        await judge(state, result.promised, result.time);
    }
    process.stdout.write(`crash states, ${workload.name}: ${states}\n`);
    total += states;
    expect(found.slice(0, 5)).toEqual([]);
    expect(states).toBeGreaterThan(0);
  },
  600_000,
);

test("the crash states are enough, all together", () => {
  process.stdout.write(`crash states, versions: ${total}\n`);
  expect(total).toBeGreaterThanOrEqual(sizes.crashStates.versions);
});
