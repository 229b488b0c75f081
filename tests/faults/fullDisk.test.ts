import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Article, bodyText } from "../../core/article/article.ts";
import { parseArticle, serializeArticle } from "../../core/article/articleFile.ts";
import { MidadError } from "../../core/contract/errors.ts";
import { nodeDisk } from "../../electron/library/nodeDisk.ts";
import { isTempName } from "../../electron/library/tempFile.ts";
import { RecoveryStore } from "../../electron/recovery/recoveryStore.ts";
import { confirmSettings, guardSettings } from "../../electron/settings/settingsGuard.ts";
import { VersionStore } from "../../electron/versions/versionStore.ts";
import { idOf, openIn, pieceOf } from "../library/temporary.ts";
import { seeded, violations } from "./crashes.ts";
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

/** Text that no compression makes small, so that a version of it needs its room. */
function noise(length: number, seed: number): string {
  const random = seeded(seed);
  return Array.from({ length }, () => String.fromCharCode(0x621 + Math.floor(random() * 42))).join("");
}

const small = pieceOf(1, {}, noise(50_000, 1));
const large = pieceOf(1, { seq: 1 }, noise(100_000, 2));

/** Something of Midad's own that lives on the disk: it is put there, replaced where there may be no room, and read. */
interface Kept {
  name: string;
  /** What is there now: one of the two states, whole. */
  read(): Promise<string>;
  put(state: "small" | "large"): Promise<unknown>;
  end?(): Promise<void>;
}

const texts = { small: serializeArticle(small), large: serializeArticle(large) };

const kinds: ((folder: string) => Promise<Kept>)[] = [
  async (folder) => {
    const library = await openIn(folder);
    let seq = 0;
    let base: number | null = null;
    return {
      name: "article",
      async put(state) {
        seq += 1;
        const article = { ...(state === "small" ? small : large), seq };
        base = (await (base === null ? library.create(article) : library.save(article, base))).seq;
      },
      async read() {
        const parsed = parseArticle(readFileSync(library.path(idOf(1)), "utf8"));
        if (!parsed.ok) return parsed.problem;
        return serializeArticle({
          ...parsed.article,
          seq: parsed.article.body.length > 0 && isSmall(parsed.article) ? 0 : 1,
        });
      },
      end: () => library.close(),
    };
  },
  async (folder) => {
    const store = new RecoveryStore({ disk: nodeDisk, folder, log: () => {} });
    let seq = 0;
    return {
      name: "recovery copy",
      put(state) {
        seq += 1;
        return store.keep({ id: idOf(1), seq, base: 0, text: texts[state] }, []);
      },
      read: async () => (await store.read(idOf(1)))?.text ?? "nothing",
    };
  },
  async (folder) => {
    const store = new VersionStore({ disk: nodeDisk, folder, log: () => {} });
    return {
      name: "version",
      put: (state) => store.keep(state === "small" ? small : large, { reason: "saved" }),
      async read() {
        const [newest] = await store.list(idOf(1));
        return newest ? store.read(idOf(1), newest.version) : "nothing";
      },
    };
  },
  async (folder) => {
    const settings = (state: "small" | "large") => ({ settings: { state, agencies: texts[state] } });
    return {
      name: "settings",
      async put(state) {
        if (!(await confirmSettings(folder, nodeDisk, settings(state))))
          throw new MidadError("disk-full", "not written");
      },
      async read() {
        const { healed } = await guardSettings(folder, nodeDisk, () => {});
        expect(["no", "last-good"]).toContain(healed);
        const read = JSON.parse(readFileSync(join(folder, "config.json"), "utf8"));
        return read.settings.agencies;
      },
    };
  },
];

function isSmall(article: Article): boolean {
  return bodyText(article).length === 50_000;
}

/** Mounts a disk of 1.5 MB in memory; false where this machine does not let us. */
function mountSmallDisk(folder: string): boolean {
  mkdirSync(folder);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1500k", "tmpfs", folder], { stdio: "ignore" });
    return true;
  } catch {
    rmdirSync(folder);
    return false;
  }
}

function strays(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => isTempName(basename(path)));
}

/** Fills the disk but for `room` bytes, puts the large state there, and answers with what came of it. */
async function putWithRoom(disk: string, kept: Kept, room: number): Promise<string> {
  await kept.put("small");
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, "filler"), new Uint8Array(Math.max(0, bavail * bsize - room)));
  const outcome = await kept.put("large").then(
    () => "saved",
    (error: { failure: { code: string } }) => error.failure.code,
  );
  rmSync(join(disk, "filler"));
  const told = `${kept.name} with ${room} bytes of room: ${outcome}`;
  expect(await kept.read(), told).toBe(outcome === "saved" ? texts.large : texts.small);
  expect(strays(disk), told).toEqual([]);
  await kept.put("large");
  expect(await kept.read(), `${told}; then with room`).toBe(texts.large);
  return outcome;
}

const folder = join(tmpdir(), `midad-full-${process.pid}`);
if (mountSmallDisk(folder)) {
  afterAll(() => {
    execFileSync("umount", ["-l", folder]);
    rmdirSync(folder);
  });

  test.each(kinds)(
    "a full disk, real: never cut, never called kept when it is not, at any fill level (%#)",
    async (make) => {
      const needed = Buffer.byteLength(texts.large);
      const outcomes: string[] = [];
      for (let level = 0; level < levels; level++) {
        const own = join(folder, `${level}`);
        mkdirSync(own);
        const kept = await make(own);
        outcomes.push(await putWithRoom(folder, kept, Math.floor((needed * 2 * level) / (levels - 1))));
        await kept.end?.();
        if (level === levels - 1) process.stdout.write(`full disk, real, ${kept.name}: ${tally(outcomes)}\n`);
        rmSync(own, { recursive: true });
      }
      expect(new Set(outcomes)).toEqual(new Set(["disk-full", "saved"]));
    },
  );
} else {
  process.stdout.write("full disk, real: not run, this machine lets nobody mount a small disk\n");
}

function tally(outcomes: readonly string[]): string {
  return `${levels} levels, ${outcomes.filter((outcome) => outcome === "disk-full").length} too full`;
}
