import { lstatSync, readFileSync, readlinkSync, unlinkSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { basename, join } from "node:path";

// The lock that Chromium keeps on Linux is a link in the app's data folder to "<host>-<pid>". After
// kill -9 it stays. Chromium itself replaces one whose process is gone from this host, but believes
// one with another host's name, and one whose number another program has by now.

/** A program on another host that has not given a sign for so long is not there any more, in ms. */
const silentFor = 3 * 60 * 1000;
/** How often it gives one, in ms. */
const signEvery = 60 * 1000;

export interface LockFacts {
  /** What the lock points to. */
  target: string;
  host: string;
  /** The name of the program that has the number in the lock on this host; null where none has. */
  program: (pid: number) => string | null;
  /** The name of this program. */
  ownProgram: string;
  /** ms since the holder's last sign, on the disk's own clock; null where it never gave one. */
  silence: number | null;
}

/** True for a lock that nobody holds. A lock that cannot be understood is left to Chromium. */
export function isStaleLock({ target, host, program, ownProgram, silence }: LockFacts): boolean {
  const found = /^(.+)-(\d+)$/.exec(target);
  if (!found) return false;
  const [, holder, pid] = found;
  if (holder !== host) return silence === null || silence > silentFor;
  const running = program(Number(pid));
  return running === null || running !== ownProgram;
}

function programOf(pid: number): string | null {
  try {
    return basename(readlinkSync(`/proc/${pid}/exe`)).replace(/ \(deleted\)$/, "");
  } catch (error) {
    // Another user's process tells nothing, and is not ours.
    return (error as NodeJS.ErrnoException).code === "EACCES" ? "" : null;
  }
}

/** Touches the sign of life and answers how long ago the one before it was, by the disk's own clock. */
function silenceBefore(sign: string): number | null {
  let before: number | null = null;
  try {
    before = lstatSync(sign).mtimeMs;
  } catch {
    // No sign yet.
  }
  const probe = `${sign}.now`;
  writeFileSync(probe, "");
  const now = lstatSync(probe).mtimeMs;
  unlinkSync(probe);
  return before === null ? null : now - before;
}

/**
 * To be called before the lock is asked for: removes one that nobody holds, so that no death can keep
 * the program from starting. Synchronous, since nothing else may happen before.
 */
export function removeStaleLock(userData: string, log: (message: string) => void): void {
  if (process.platform !== "linux") return;
  const lock = join(userData, "SingletonLock");
  try {
    const facts: LockFacts = {
      target: readlinkSync(lock),
      host: hostname(),
      program: programOf,
      ownProgram: programOf(process.pid) ?? "",
      silence: silenceBefore(join(userData, "alive")),
    };
    if (!isStaleLock(facts)) return;
    unlinkSync(lock);
    log(`a stale lock was removed: ${facts.target}`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "EINVAL") log(`the lock was left as it is: ${code ?? String(error)}`);
  }
}

/** Gives the sign by which another host can tell that this program holds the lock; returns the way to end it. */
export function giveSigns(userData: string): () => void {
  const sign = join(userData, "alive");
  const give = () => {
    try {
      readFileSync(sign);
      const now = new Date();
      utimesSync(sign, now, now);
    } catch {
      try {
        writeFileSync(sign, "");
      } catch {
        // A sign that cannot be given only makes another host bolder.
      }
    }
  };
  give();
  const timer = setInterval(give, signEvery);
  timer.unref();
  return () => clearInterval(timer);
}
