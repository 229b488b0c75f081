import { join } from "node:path";
import { labelledName } from "../../core/arabic/fileName.ts";
import type { Disk } from "../library/disk.ts";

/** Gives a path for a file's name: `name`, `name (2)`, …, the first that is free, and never one twice. */
export type PathTaker = (name: string) => string | Promise<string>;

/** Names that some disk takes for one: in other cases, or composed otherwise. */
const folded = (name: string) => name.normalize("NFC").toLowerCase().normalize("NFC");

/**
 * The free paths of a folder, for one run: two of its pieces may have one headline.
 * @param force what lies there already may be written over
 */
export async function freePaths(disk: Disk, folder: string, force: boolean): Promise<(name: string) => string> {
  // A folder that may be written and not read says itself at the writing which names it has.
  const there = force ? [] : await disk.list(folder).catch(() => []);
  const taken = new Set(there.map(({ name }) => folded(name)));
  const numbers = new Map<string, number>();
  return (name) => {
    for (let number = numbers.get(name) ?? 1; ; number++) {
      const free = number === 1 ? name : labelledName(name, String(number));
      if (taken.has(folded(free))) continue;
      taken.add(folded(free));
      numbers.set(name, number + 1);
      return join(folder, free);
    }
  };
}
