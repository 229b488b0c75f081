import { expect, test } from "vitest";
import { type Article, emptyArticle } from "../../core/article/article.ts";
import { parseArticle, serializeArticle } from "../../core/article/articleFile.ts";
import { isTempName } from "../../electron/library/tempFile.ts";
import { type Machine, startOn } from "../recovery/machine.ts";
import { type CrashState, crashStates, seeded } from "./crashes.ts";
import { SimulatedDisk } from "./simulatedDisk.ts";
import { sizes } from "./sizes.ts";

const folder = "/library";
const data = "/data";
const id = "019b5c00-0000-7000-8000-0000000000c1";

/** A day after the simulated disk's first tick: nothing put aside is old. */
const now = () => new Date(Date.UTC(2026, 0, 2));

function stateAt(seq: number): Article {
  const text = `حال ${seq} من النص. `.repeat(6);
  const empty = emptyArticle(id, "2026-01-01T10:00:00+03:00");
  return { ...empty, seq, headline: "خبر", body: [{ type: "paragraph", content: [{ type: "text", text }] }] };
}

const foreign = serializeArticle({ ...stateAt(40), headline: "كتبه برنامج آخر" });

/** What has been promised so far, while a workload runs. */
class Promised {
  readonly handed = new Map<number, string>();
  /** The newest state that was acknowledged, for the copy or the file; -1 before any. */
  safe = -1;
  /** Others wrote into the file. */
  isForeign = false;
  /** The journalist put the copy aside: then only the file's state is promised. */
  aside = false;

  async keep(machine: Machine, seq: number, base: number | null): Promise<void> {
    this.handed.set(seq, serializeArticle(stateAt(seq)));
    await machine.keep(stateAt(seq), base);
    this.safe = Math.max(this.safe, seq);
  }

  async save(machine: Machine, seq: number, base: number | null): Promise<void> {
    this.handed.set(seq, serializeArticle(stateAt(seq)));
    await machine.save(stateAt(seq), base);
    this.safe = Math.max(this.safe, seq);
  }
}

interface Workload {
  name: string;
  prepare(machine: Machine, promised: Promised, disk: SimulatedDisk): Promise<void>;
  run(machine: Machine, promised: Promised): Promise<void>;
}

async function create(machine: Machine, promised: Promised): Promise<void> {
  await promised.save(machine, 0, null);
  await machine.opening.open(id);
  await machine.guard.end();
}

async function interrupted(machine: Machine, promised: Promised): Promise<void> {
  await create(machine, promised);
  await promised.keep(machine, 1, 0);
}

const workloads: Workload[] = [
  {
    name: "copies while typing",
    prepare: create,
    async run(machine, promised) {
      for (const seq of [1, 2, 3]) await promised.keep(machine, seq, 0);
    },
  },
  {
    name: "copies and saves side by side",
    prepare: create,
    async run(machine, promised) {
      await promised.keep(machine, 1, 0);
      await Promise.all([promised.save(machine, 1, 0), promised.keep(machine, 2, 0)]);
      await Promise.all([promised.save(machine, 3, 1), promised.keep(machine, 4, 1)]);
    },
  },
  {
    name: "the first character of a piece that has no file",
    async prepare() {},
    async run(machine, promised) {
      await promised.keep(machine, 1, null);
      await Promise.all([promised.save(machine, 1, null), promised.keep(machine, 2, null)]);
      await promised.save(machine, 2, 1);
    },
  },
  {
    name: "a draft restored",
    prepare: interrupted,
    async run(machine, promised) {
      await machine.opening.open(id);
      await machine.guard.end();
      await promised.save(machine, 2, 0);
    },
  },
  {
    name: "a draft put aside and fetched back",
    prepare: interrupted,
    async run(machine, promised) {
      promised.aside = true;
      await machine.recovery.discard(id);
      await machine.recovery.fetchBack(id);
      promised.aside = false;
    },
  },
  {
    name: "a draft whose file others changed",
    async prepare(machine, promised, disk) {
      await interrupted(machine, promised);
      disk.put(machine.library.path(id), new TextEncoder().encode(foreign));
      promised.isForeign = true;
    },
    async run(machine, promised) {
      await machine.opening.open(id);
      await machine.guard.end();
      await promised.save(machine, 41, 40);
    },
  },
];

async function* brokenPromises(machine: Machine, disk: SimulatedDisk, promised: Promised): AsyncGenerator<string> {
  const files = [...disk.files("/")];
  for (const [path, bytes] of files) {
    if (isTempName(path.slice(path.lastIndexOf("/") + 1))) yield `a stray is left: ${path}`;
    if (path.endsWith(".midad") && !parseArticle(new TextDecoder().decode(bytes)).ok) yield `P1: ${path} is not whole`;
  }
  const texts = files.map(([, bytes]) => new TextDecoder().decode(bytes));
  if (promised.isForeign && !texts.includes(foreign)) yield "P3: what another program wrote is lost";
  if (promised.safe < 0) return;
  if (promised.aside) {
    if (!texts.some((text) => text.endsWith(promised.handed.get(1) ?? "-"))) yield "P6: the copy put aside is lost";
    return;
  }
  const { opened } = await machine.opening.open(id);
  const parsed = parseArticle(opened.article);
  if (!parsed.ok) return yield "P6: what comes back is no article";
  const { seq } = parsed.article;
  if (opened.article === foreign) yield "P6: ours is not what comes back";
  if (seq < promised.safe) yield `P6: seq ${promised.safe} was acknowledged, ${seq} came back`;
  if (opened.article !== promised.handed.get(seq)) yield `P6: seq ${seq} is not what was handed over`;
  if (opened.recovered === "diverged" && !promised.isForeign) yield "a state of ours was taken for a stranger's";
}

async function violations(disk: SimulatedDisk, promised: Promised): Promise<string[]> {
  const machine = await startOn(folder, data, disk, now);
  const found: string[] = [];
  for await (const broken of brokenPromises(machine, disk, promised)) found.push(broken);
  await machine.library.close();
  return found;
}

async function crashed(workload: Workload, dieAt: number) {
  const promised = new Promised();
  const before = new SimulatedDisk();
  const machine = await startOn(folder, data, before, now);
  await workload.prepare(machine, promised, before);
  await machine.recovery.flush();
  await machine.library.flush();
  const disk = before.afterKill();
  const again = await startOn(folder, data, disk, now);
  if (promised.safe >= 0 && !promised.isForeign) {
    // The window has it open, as it had before.
    await again.opening.open(id);
    await again.guard.end();
  }
  disk.dieAt = disk.steps + dieAt;
  // One more step, so that a crash comes after the last acknowledgement too.
  const end = workload
    .run(again, promised)
    .then(() => disk.makeFolder("/later"))
    .then(() => true);
  const isOver = await Promise.race([end, disk.died.then(() => false)]);
  return isOver ? null : { disk, promised };
}

async function* crashStart(state: CrashState, random: () => number): AsyncGenerator<CrashState> {
  for (let dieAt = 0; ; dieAt++) {
    const disk = state.disk.afterKill();
    disk.dieAt = dieAt;
    const start = startOn(folder, data, disk, now).then((machine) => machine.opening.open(id).catch(() => undefined));
    if (await Promise.race([start.then(() => true), disk.died.then(() => false)])) return;
    yield* crashStates(disk, 4, random);
  }
}

let total = 0;

test.each(workloads)(
  "no crash takes more than was not acknowledged: $name",
  async (workload) => {
    const random = seeded(11);
    const found: string[] = [];
    let states = 0;
    const judge = async (state: CrashState, promised: Promised) => {
      states++;
      for (const broken of await violations(state.disk.afterKill(), promised)) found.push(`${state.story}: ${broken}`);
    };
    for (let dieAt = 0; ; dieAt++) {
      const result = await crashed(workload, dieAt);
      if (!result) break;
      for (const state of crashStates(result.disk, sizes.survivals / 2, random)) {
        await judge(state, result.promised);
        if (states % (2 * sizes.secondCrashEvery) !== 0) continue;
        for await (const again of crashStart(state, random)) await judge(again, result.promised);
      }
    }
    process.stdout.write(`crash states, ${workload.name}: ${states}\n`);
    total += states;
    expect(found.slice(0, 5)).toEqual([]);
    expect(states).toBeGreaterThan(0);
  },
  600_000,
);

test("the crash states are enough, all together", () => {
  process.stdout.write(`crash states, recovery: ${total}\n`);
  expect(total).toBeGreaterThanOrEqual(sizes.crashStates.recovery);
});
