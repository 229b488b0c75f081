import type { SimulatedDisk } from "./simulatedDisk.ts";
import { Ledger, prepared, start, type Workload, workloads } from "./workloads.ts";

/** The workload of that name. */
export function workload(name: string): Workload {
  const found = workloads.find((one) => one.name === name);
  if (!found) throw new Error(`no workload ${name}`);
  return found;
}

/** How many steps a workload takes on a sound disk. */
export async function stepsOf(one: Workload): Promise<number> {
  const ledger = new Ledger();
  const disk = await prepared(one, ledger);
  const library = await start(disk);
  const before = disk.steps;
  await one.run(library, ledger, disk);
  return disk.steps - before;
}

/** Runs a workload after `harm` was done to the disk; answers with its failure. */
export async function runHarmed(one: Workload, harm: (disk: SimulatedDisk, first: number) => void) {
  const ledger = new Ledger();
  const disk = await prepared(one, ledger);
  const library = await start(disk);
  harm(disk, disk.steps);
  const failure: unknown = await one.run(library, ledger, disk).then(
    () => null,
    (error: unknown) => error,
  );
  await library.flush();
  return { ledger, disk, library, failure };
}

/** The worst that a power cut can leave. */
export function cut(disk: SimulatedDisk): SimulatedDisk {
  return disk.afterPowerCut(() => false, "lost");
}
