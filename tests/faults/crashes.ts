import { parseArticle, serializeArticle } from "../../core/article/articleFile.ts";
import type { Library } from "../../electron/library/library.ts";
import { isTempName } from "../../electron/library/tempFile.ts";
import type { SimulatedDisk } from "./simulatedDisk.ts";
import { type TornOutcome, tornOutcomes } from "./simulatedTree.ts";
import { damagedBytes, damagedPath, folder, Ledger, pieceId, prepared, start, type Workload } from "./workloads.ts";

/** A disk as a start may find it, and how it came to be so. */
export interface CrashState {
  story: string;
  disk: SimulatedDisk;
}

/** A small generator of numbers in [0, 1), the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Which of `count` pending changes survive: all combinations where they are few, else a sample with the extremes. */
function survivals(count: number, limit: number, random: () => number): number[] {
  const all = 2 ** count;
  if (all <= limit) return Array.from({ length: all }, (_, mask) => mask);
  const chosen = new Set([0, all - 1]);
  while (chosen.size < limit) chosen.add(Math.floor(random() * all));
  return [...chosen];
}

/** The disks that a crash at this moment can leave. */
export function* crashStates(disk: SimulatedDisk, limit: number, random: () => number): Generator<CrashState> {
  const last = disk.trace.at(-1) ?? "the beginning";
  yield { story: `killed after ${last}`, disk: disk.afterKill() };
  const outcomes: readonly TornOutcome[] = disk.isDirty ? tornOutcomes : ["kept"];
  for (const mask of survivals(disk.pendingNames, limit, random)) {
    for (const outcome of outcomes) {
      const story = `power cut after ${last}; names ${mask.toString(2)}; bytes ${outcome}`;
      yield { story, disk: disk.afterPowerCut((index) => ((mask >> index) & 1) === 1, outcome) };
    }
  }
}

function isPiece(path: string): boolean {
  return path.endsWith(".midad");
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/** Violations that show on the bare disk, before any recovery. */
function* brokenFiles(disk: SimulatedDisk, ledger: Ledger): Generator<string> {
  for (const [path, bytes] of disk.files(folder)) {
    if (!isPiece(path)) continue;
    if (path === damagedPath) {
      if (!isEqual(bytes, damagedBytes)) yield "P5: a file that could not be read was written over";
      continue;
    }
    // Without hard links a new name is taken by an empty file first; the text is still at its old name.
    if (bytes.length === 0 && !disk.hasHardLinks && path !== ledger.path) continue;
    if (!parseArticle(new TextDecoder().decode(bytes)).ok) yield `P1: ${path} holds no whole article`;
  }
}

async function placeOf(library: Library): Promise<"library" | "bin" | "nowhere"> {
  const query = { words: "", status: null, offset: 0, limit: 50 };
  const { rows } = await library.list({ ...query, place: "library" });
  if (rows.some(({ id }) => id === pieceId)) return "library";
  const binned = await library.list({ ...query, place: "bin" });
  return binned.rows.length > 0 ? "bin" : "nowhere";
}

function isForeign(text: string, ledger: Ledger): boolean {
  return ledger.foreign.some((bytes) => new TextDecoder().decode(bytes) === text);
}

async function* brokenPromises(library: Library, disk: SimulatedDisk, ledger: Ledger): AsyncGenerator<string> {
  if (library.state().state !== "ready") yield `the library is ${library.state().state}`;
  const place = await placeOf(library);
  if (!ledger.places.includes(place)) yield `the piece is in ${place}, not in ${ledger.places.join(" or ")}`;
  if (place === "library") {
    const article = await library.read(pieceId);
    const text = serializeArticle(article);
    if (!isForeign(text, ledger)) {
      if (article.seq < ledger.acknowledged)
        yield `P2: seq ${ledger.acknowledged} was acknowledged, not ${article.seq}`;
      if (text !== ledger.handed.get(article.seq)) yield `P1: seq ${article.seq} is not what was handed over`;
    }
  }
  const files = [...disk.files(folder)];
  for (const foreign of ledger.foreign) {
    if (!files.some(([, bytes]) => isEqual(bytes, foreign))) yield "P3: what another program wrote is lost";
  }
  for (const [path] of files) if (isTempName(path.slice(path.lastIndexOf("/") + 1))) yield `a stray is left: ${path}`;
  const texts = files.map(([, bytes]) => new TextDecoder().decode(bytes)).filter((text) => text.includes(pieceId));
  // What a stranger wrote may be there twice: kept, and not yet replaced.
  const own = texts.filter((text) => !isForeign(text, ledger));
  if (new Set(own).size < own.length) yield "one state of the piece is there twice";
}

/** Starts Midad on a disk and tells which promises are broken. */
export async function violations(disk: SimulatedDisk, ledger: Ledger): Promise<string[]> {
  const found = [...brokenFiles(disk, ledger)];
  const library = await start(disk);
  for await (const broken of brokenPromises(library, disk, ledger)) found.push(broken);
  found.push(...brokenFiles(disk, ledger));
  await library.close();
  return found;
}

/** Runs a workload on a fresh disk that dies before step `dieAt` of it; null where it came to its end before. */
async function crashed(workload: Workload, dieAt: number): Promise<{ disk: SimulatedDisk; ledger: Ledger } | null> {
  const ledger = new Ledger();
  const disk = await prepared(workload, ledger);
  const library = await start(disk);
  disk.dieAt = disk.steps + dieAt;
  const end = workload.run(library, ledger, disk).then(() => library.close());
  const isOver = await Promise.race([end.then(() => true), disk.died.then(() => false)]);
  return isOver ? null : { disk, ledger };
}

export interface CrashReport {
  states: number;
  violations: string[];
}

/**
 * Crashes a workload before every one of its steps, in every way the disk may come out of it, and
 * starts Midad on each result. One result in `everyNth` is crashed again during that start.
 */
export async function crashEverywhere(workload: Workload, limit: number, everyNth: number): Promise<CrashReport> {
  const random = seeded(7);
  const report: CrashReport = { states: 0, violations: [] };
  const judge = async (state: CrashState, ledger: Ledger, before = "") => {
    report.states++;
    for (const broken of await violations(state.disk, ledger)) {
      report.violations.push(`${workload.name}: ${before}${state.story}: ${broken}`);
    }
  };
  for (let dieAt = 0; ; dieAt++) {
    const result = await crashed(workload, dieAt);
    if (!result) return report;
    for (const state of crashStates(result.disk, limit, random)) {
      await judge({ ...state, disk: state.disk.afterKill() }, result.ledger);
      if (report.states % everyNth !== 0) continue;
      for await (const again of crashRecovery(state, random))
        await judge(again, result.ledger, `${state.story}; then `);
    }
  }
}

/** The disks that crashes during the start on `state` can leave. */
async function* crashRecovery(state: CrashState, random: () => number): AsyncGenerator<CrashState> {
  for (let dieAt = 0; ; dieAt++) {
    const disk = state.disk.afterKill();
    disk.dieAt = dieAt;
    const isOver = await Promise.race([start(disk).then(() => true), disk.died.then(() => false)]);
    if (isOver) return;
    yield* crashStates(disk, 8, random);
  }
}
