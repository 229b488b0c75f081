import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parseArticle, serializeArticle } from "../../core/article/articleFile.ts";
import { isTempName } from "../../electron/library/tempFile.ts";
import { idOf, openIn, pieceOf } from "../library/temporary.ts";
import { violations } from "./crashes.ts";
import { cut, runHarmed, workload } from "./harmed.ts";
import { pieceAt } from "./workloads.ts";

/** How many fill levels, from no room at all to more than enough. */
const levels = 34;

describe("a full disk, simulated", () => {
  test("never leaves a cut file, at any fill level, and saves when there is room", async () => {
    const one = workload("save");
    const needed = new TextEncoder().encode(serializeArticle(pieceAt(1))).length * 1.2;
    for (let level = 0; level < levels; level++) {
      const room = Math.floor((needed * level) / (levels - 1));
      const { disk, library, ledger, failure } = await runHarmed(one, (harmed) => {
        let used = 0;
        for (const bytes of harmed.files().values()) used += bytes.length;
        harmed.room = used + room;
      });
      if (failure !== null) expect(failure).toMatchObject({ failure: { code: "disk-full" } });
      expect(await violations(disk.afterKill(), ledger), `${room} bytes of room`).toEqual([]);
      disk.room = Number.POSITIVE_INFINITY;
      expect(await library.save(pieceAt(2), failure === null ? 1 : 0)).toMatchObject({ seq: 2, conflictCopy: null });
    }
  });

  test("a short write is gone on with, not taken for the whole", async () => {
    const { failure, ledger, disk } = await runHarmed(workload("save"), (harmed, first) => {
      // Every write of both tries: only going on brings all bytes in.
      for (let step = 1; step <= 200; step++) harmed.faults.set(first + step, "short");
    });
    expect(failure).toBeNull();
    expect(await violations(cut(disk), ledger)).toEqual([]);
  });

  test("bytes that the disk took and does not have are noticed by their number", async () => {
    const { failure, ledger, disk } = await runHarmed(workload("save"), (harmed, first) => {
      for (let step = 1; step <= 20; step++) harmed.faults.set(first + step, "swallowed");
    });
    expect(failure).toMatchObject({ failure: { code: "disk-full" } });
    expect(await violations(disk.afterKill(), ledger)).toEqual([]);
  });
});

const small = pieceOf(1, {}, "م".repeat(50_000));
const large = pieceOf(1, { seq: 1 }, "م".repeat(100_000));

/** Mounts a disk of 1 MB in memory; false where this machine does not let us. */
function mountSmallDisk(folder: string): boolean {
  mkdirSync(folder);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], { stdio: "ignore" });
    return true;
  } catch {
    rmdirSync(folder);
    return false;
  }
}

/** Fills the disk but for `room` bytes, saves, and answers with what came of it. */
async function saveWithRoom(folder: string, room: number): Promise<string> {
  const library = await openIn(folder);
  await library.create(small);
  const path = library.path(idOf(1));
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(join(folder, "filler"), new Uint8Array(Math.max(0, bavail * bsize - room)));
  const outcome = await library.save(large, 0).then(
    () => "saved",
    (error: { failure: { code: string } }) => error.failure.code,
  );
  expect(parseArticle(readFileSync(path, "utf8"))).toEqual({ ok: true, article: outcome === "saved" ? large : small });
  expect(readdirSync(folder).filter(isTempName)).toEqual([]);
  rmSync(join(folder, "filler"));
  const saved = await library.save({ ...large, seq: 2 }, outcome === "saved" ? 1 : 0);
  expect(saved).toMatchObject({ seq: 2, conflictCopy: null });
  await library.close();
  rmSync(path);
  return outcome;
}

const folder = join(tmpdir(), `midad-full-${process.pid}`);
if (mountSmallDisk(folder)) {
  afterAll(() => {
    execFileSync("umount", ["-l", folder]);
    rmdirSync(folder);
  });

  test("a full disk, real: never a cut file, never a save that was not, at any fill level", async () => {
    const needed = Buffer.byteLength(serializeArticle(large));
    const outcomes: string[] = [];
    for (let level = 0; level < levels; level++) {
      outcomes.push(await saveWithRoom(folder, Math.floor((needed * 1.2 * level) / (levels - 1))));
    }
    expect(new Set(outcomes)).toEqual(new Set(["disk-full", "saved"]));
    const full = outcomes.filter((outcome) => outcome === "disk-full").length;
    process.stdout.write(`full disk, real: ${levels} levels, ${full} too full\n`);
  });
} else {
  process.stdout.write("full disk, real: not run, this machine lets nobody mount a small disk\n");
}
