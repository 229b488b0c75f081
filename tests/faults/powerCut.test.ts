import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openIn } from "../library/temporary.ts";
import { seeded } from "./crashes.ts";
import { killedId, stateAt } from "./killedPiece.ts";
import { bundleSavingProcess, startSaving } from "./savingProcess.ts";
import { sizes } from "./sizes.ts";

const { powerCuts } = sizes;

const work = mkdtempSync(join(tmpdir(), "midad-power-"));
const image = join(work, "disk.img");
const place = join(work, "disk");

function system(command: string, ...args: string[]): void {
  execFileSync(command, args, { stdio: ["ignore", "ignore", "pipe"] });
}

const mount = () => system("mount", "-t", "ext4", "-o", "loop", image, place);
const unmount = () => system("umount", place);

/** Cuts a mounted ext4 off without flushing anything, not even its journal (EXT4_IOC_SHUTDOWN, flag 2). */
const cutPower = () =>
  system(
    "perl",
    "-e",
    'open(my $f, "<", $ARGV[0]) or die $!; my $flag = pack("L", 2); ioctl($f, 0x8004587d, $flag) or die $!',
    place,
  );

/** Why there can be no power cut on this machine; null where there can be, and then one was made. */
function hindrance(): string | null {
  try {
    mkdirSync(place);
    system("truncate", "-s", "64M", image);
    system("mkfs.ext4", "-q", image);
    mount();
    try {
      cutPower();
    } finally {
      unmount();
    }
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n").find((line) => line !== "") ?? "") : String(error);
  }
}

const why = hindrance();
if (why === null) {
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  test(`${powerCuts} power cuts in the middle of saves: nothing torn, nothing acknowledged lost`, {
    timeout: 60_000 + powerCuts * 20_000,
  }, async () => {
    await bundleSavingProcess();
    system("mkfs.ext4", "-q", "-F", image);
    const random = seeded(17);
    const folder = join(place, "مواد");
    let saves = 0;
    for (let round = 0; round < powerCuts; round++) {
      mount();
      if (round === 0) {
        const library = await openIn(folder);
        await library.create(stateAt(0));
        await library.close();
      }
      const { child, said, begun, ended } = startSaving(folder);
      await begun;
      await new Promise((resolve) => setTimeout(resolve, random() * 120));
      const acknowledged = said().at(-1) ?? 0;
      cutPower();
      child.kill("SIGKILL");
      await ended;
      unmount();
      saves = acknowledged;

      mount();
      const library = await openIn(folder);
      const article = await library.read(killedId);
      expect(article.seq, "nothing that was acknowledged before the cut is lost").toBeGreaterThanOrEqual(acknowledged);
      expect(article).toEqual(stateAt(article.seq));
      await library.close();
      unmount();
    }
    process.stdout.write(`power cuts: ${powerCuts}, ${saves} saves acknowledged\n`);
  });
} else {
  rmSync(work, { recursive: true, force: true });
  process.stdout.write(`power cuts: not run, this machine does not allow them: ${why}\n`);
}
