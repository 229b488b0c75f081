import { expect, test } from "vitest";
import { crashEverywhere } from "./crashes.ts";
import { workload } from "./harmed.ts";
import type { Workload } from "./workloads.ts";

// If a sync were left out, the crash states must show it; else they prove nothing.

const save = workload("save");

async function withLies(lie: "file" | "folder"): Promise<string[]> {
  const lying: Workload = {
    ...save,
    async run(library, ledger, disk) {
      disk.lies.add(lie);
      await save.run(library, ledger, disk);
      // One more step, so that a crash comes after the acknowledgement.
      disk.putFolder("/elsewhere");
      await disk.makeFolder("/elsewhere/later");
    },
  };
  return (await crashEverywhere(lying, 16, 1000)).violations;
}

test("a save that did not sync its file is found out", async () => {
  const found = await withLies("file");
  expect(found.some((broken) => broken.includes("P1"))).toBe(true);
});

test("a save that did not sync its folder is found out", async () => {
  const found = await withLies("folder");
  expect(found.some((broken) => broken.includes("P2"))).toBe(true);
});
