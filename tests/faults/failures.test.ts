import { afterEach, describe, expect, test, vi } from "vitest";
import { articleFileLimit } from "../../core/article/articleFile.ts";
import { MidadError } from "../../core/contract/errors.ts";
import { saveDurably } from "../../electron/library/saveDurably.ts";
import { violations } from "./crashes.ts";
import { cut, runHarmed, stepsOf, workload } from "./harmed.ts";
import { SimulatedDisk } from "./simulatedDisk.ts";
import { pieceAt, pieceId, start } from "./workloads.ts";

const text = (words: string) => new TextEncoder().encode(words);

const failing = [
  "create",
  "save",
  "save three times",
  "delete",
  "restore",
  "rename",
  "save what another program deleted",
];

describe.each(failing.map(workload))("$name", (one) => {
  test("loses nothing and claims nothing when any single step fails", async () => {
    const steps = await stepsOf(one);
    for (const code of ["EIO", "ENOSPC", "EACCES"]) {
      for (let step = 1; step <= steps; step++) {
        const { disk, ledger, failure } = await runHarmed(one, (harmed, first) =>
          harmed.faults.set(first + step, { code }),
        );
        const told = `${code} at step ${step} (${disk.trace.at(-1)})`;
        if (failure !== null) expect(failure, told).toBeInstanceOf(MidadError);
        expect(await violations(disk.afterKill(), ledger), told).toEqual([]);
        expect(await violations(cut(disk), ledger), `${told}, then a power cut`).toEqual([]);
      }
    }
  });

  test("fails aloud when the disk breaks for good at any step, and works again when it is whole", async () => {
    const steps = await stepsOf(one);
    for (let step = 1; step <= steps; step++) {
      const { disk, ledger } = await runHarmed(one, (harmed, first) => {
        harmed.broken = { from: first + step, code: "EIO" };
      });
      const told = `broken from step ${step}`;
      disk.broken = null;
      expect(await violations(disk.afterKill(), ledger), told).toEqual([]);
      expect(await violations(cut(disk), ledger), `${told}, then a power cut`).toEqual([]);
    }
  });
});

test.each([
  ["ENOSPC", "disk-full"],
  ["EDQUOT", "disk-full"],
  ["EACCES", "denied"],
  ["EPERM", "denied"],
  ["EROFS", "read-only"],
  ["EIO", "io"],
])("%s is told as %s, and the next save succeeds when it is over", async (code, told) => {
  const { library, disk, failure } = await runHarmed(workload("save"), (harmed, first) => {
    harmed.broken = { from: first + 1, code };
  });
  expect(failure).toBeInstanceOf(MidadError);
  expect((failure as MidadError).failure.code).toBe(told);
  disk.broken = null;
  const saved = await library.save(pieceAt(2), 0);
  expect(saved).toMatchObject({ seq: 2, conflictCopy: null });
  const later = await start(cut(disk));
  expect((await later.read(pieceId)).seq).toBe(2);
});

test("a save that was written and not acknowledged is not taken for a stranger's", async () => {
  const steps = await stepsOf(workload("save"));
  let unacknowledged = 0;
  for (let step = 1; step <= steps; step++) {
    const { library, disk, failure } = await runHarmed(workload("save"), (harmed, first) => {
      harmed.broken = { from: first + step, code: "EIO" };
    });
    disk.broken = null;
    const path = library.path(pieceId);
    const isWritten = new TextDecoder().decode(disk.files().get(path)).includes('"seq": 1,');
    if (failure !== null && isWritten) unacknowledged++;
    // The window has heard nothing, so it goes on from the state it knows.
    const saved = await library.save(pieceAt(2), failure === null ? 1 : 0);
    expect(saved, `broken from step ${step}`).toMatchObject({ seq: 2, conflictCopy: null });
  }
  expect(unacknowledged, "the case came up").toBeGreaterThan(0);
});

test("one failing step of a save is made good with a new temporary file", async () => {
  const steps = await stepsOf(workload("save"));
  for (let step = 1; step <= steps; step++) {
    const { disk, ledger, failure } = await runHarmed(workload("save"), (harmed, first) => {
      harmed.faults.set(first + step, { code: "EIO" });
    });
    expect(failure, `step ${step} failed`).toBeNull();
    expect(ledger.acknowledged).toBe(1);
    const temps = new Set(disk.trace.filter((one) => one.startsWith("sync ")));
    const isSyncFailed = disk.trace.filter((one) => one.startsWith("sync ")).length > 1;
    if (isSyncFailed) expect(temps.size, "a failed sync's file is not used again").toBe(2);
  }
});

test("an article larger than what can be read again is refused before anything is written", async () => {
  const { library, disk } = await runHarmed(workload("leave an empty piece"), () => {});
  const before = disk.steps;
  const body = [
    { type: "paragraph" as const, content: [{ type: "text" as const, text: "م".repeat(articleFileLimit / 2) }] },
  ];
  await expect(library.create({ ...pieceAt(0), body })).rejects.toMatchObject({ failure: { code: "too-large" } });
  expect(disk.steps).toBe(before);
});

describe("on Windows", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  async function replaceHeld(refusals: number): Promise<{ outcome: unknown; disk: SimulatedDisk }> {
    vi.useFakeTimers();
    const disk = new SimulatedDisk();
    disk.windows = true;
    disk.put("/export.html", text("قديم"));
    const rename = disk.rename.bind(disk);
    let left = refusals;
    disk.rename = async (from, to) => {
      if (left-- > 0) throw Object.assign(new Error("EBUSY"), { code: "EBUSY" });
      return rename(from, to);
    };
    let outcome: unknown;
    const end = saveDurably({ disk, path: "/export.html", bytes: text("جديد") }).then(
      () => {
        outcome = "saved";
      },
      (error: unknown) => {
        outcome = error;
      },
    );
    while (outcome === undefined) await vi.advanceTimersByTimeAsync(50);
    await end;
    return { outcome, disk };
  }

  test("a name held by a scanner for a while is replaced when it is let go", async () => {
    const { outcome, disk } = await replaceHeld(12);
    expect(outcome).toBe("saved");
    expect(disk.files().get("/export.html")).toEqual(text("جديد"));
  });

  test("a name held for good is given up, and the old file stays", async () => {
    const { outcome, disk } = await replaceHeld(Number.POSITIVE_INFINITY);
    expect(outcome).toMatchObject({ failure: { code: "io" } });
    expect([...disk.files()]).toEqual([["/export.html", text("قديم")]]);
  });
});
