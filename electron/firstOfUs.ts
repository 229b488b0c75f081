import { lstatSync, readFileSync, readlinkSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

// On Linux and macOS the lock that Chromium keeps is a link in the app's data folder to "<host>-<pid>",
// beside one to the socket on which its holder listens. After kill -9 both stay. What Electron does with
// them (measured with 33.2.1, and so in its patch of `process_singleton_posix.cc`): it asks the socket
// first, and where nobody answers takes the lock of a process that is gone, of a number that another
// program has by now, and of another host, even where Midad is alive there. It starts never again where
// something other than a link has one of the three names, as a home that was copied may leave it.

const names = ["SingletonLock", "SingletonSocket", "SingletonCookie"];

/** A program on another host that has not given a sign for so long is not there any more, in ms. */
const silentFor = 3 * 60 * 1000;
/** How often it gives one, in ms. */
const signEvery = 60 * 1000;

export interface LockFacts {
  /** What the lock points to. */
  target: string;
  host: string;
  /** True where a program of this host listens on the socket beside the lock. */
  isAnswered: boolean;
  /** ms since the holder's last sign, on the disk's own clock; null where it never gave one. */
  silence: number | null;
}

/** The host whose name is in a lock, where that is not this one. A changed name is no other host. */
function otherHost({ target, host, isAnswered }: LockFacts): string | null {
  const holder = /^(.+)-\d+$/.exec(target)?.[1];
  return holder === undefined || holder === host || isAnswered ? null : holder;
}

/** True for a lock that another host left behind. What this host left is Chromium's to judge. */
export function isStaleLock(facts: LockFacts): boolean {
  return otherHost(facts) !== null && (facts.silence === null || facts.silence > silentFor);
}

/** True where a program listens on this socket. A system that does not tell is taken to have one. */
function isListenedOn(socket: string): boolean {
  try {
    return readFileSync("/proc/net/unix", "utf8").includes(` ${socket}\n`);
  } catch {
    return true;
  }
}

function linkOrNull(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

/** ms since the last sign of life, by the disk's own clock: those of two hosts seldom agree. */
function silence(sign: string): number | null {
  let last: number;
  try {
    last = lstatSync(sign).mtimeMs;
  } catch {
    return null;
  }
  const probe = `${sign}.${process.pid}`;
  writeFileSync(probe, "");
  const now = lstatSync(probe).mtimeMs;
  unlinkSync(probe);
  return now - last;
}

/** Puts aside what has a lock's name and is none: whoever runs has links there. */
function putAside(path: string, log: (message: string) => void): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined || found.isSymbolicLink()) return;
  renameSync(path, `${path}.damaged-${Date.now()}`);
  log(`no lock and in its place, put aside: ${path}`);
}

/**
 * To be called before the lock is asked for: clears away what would keep the program from starting and
 * is nobody's. Synchronous, since nothing else may happen before.
 * @param host of this machine
 * @returns the other host on which a Midad of this user is alive, else null
 */
export function clearLock(userData: string, host: string, log: (message: string) => void): string | null {
  if (process.platform === "win32") return null;
  try {
    for (const name of names) putAside(join(userData, name), log);
    const lock = join(userData, "SingletonLock");
    const target = linkOrNull(lock);
    if (target === null) return null;
    const socket = linkOrNull(join(userData, "SingletonSocket"));
    const isAnswered = socket !== null && isListenedOn(socket);
    const facts = { target, host, isAnswered, silence: silence(join(userData, "alive")) };
    if (!isStaleLock(facts)) return otherHost(facts);
    unlinkSync(lock);
    log(`a stale lock was removed: ${target}`);
  } catch (error) {
    log(`the lock was left as it is: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
  return null;
}

/** Gives the sign by which another host can tell that this program is alive. It lasts as long as the program. */
export function giveSigns(userData: string): void {
  if (process.platform === "win32") return;
  // Written, not touched: the time of a touch would come from this machine's clock.
  const give = () =>
    void writeFile(join(userData, "alive"), hostname()).catch(() => {
      // A sign that cannot be given only makes another host bolder.
    });
  give();
  setInterval(give, signEvery).unref();
}
