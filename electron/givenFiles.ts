import { isAbsolute, resolve } from "node:path";

/** More files than this in one command line are not meant. */
const limit = 100;

/** Files that a start was asked to open, until the window takes them. */
export class GivenFiles {
  readonly #onWaiting: () => void;
  #paths: string[] = [];

  /** @param onWaiting called when there are files to take */
  constructor(onWaiting: () => void) {
    this.#onWaiting = onWaiting;
  }

  add(paths: readonly string[]): void {
    if (paths.length === 0) return;
    this.#paths = [...this.#paths, ...paths].slice(0, limit);
    this.#onWaiting();
  }

  take(): string[] {
    const paths = this.#paths;
    this.#paths = [];
    return paths;
  }
}

/**
 * The files named in a command line, as absolute paths.
 * @param words what stands after the program's own name
 * @param folder the folder the line was given in
 * @param appPath the app itself, which a program run from its sources has in its line
 */
export function filesNamed(words: readonly string[], folder: string, appPath: string): string[] {
  return words
    .filter((word) => word !== "" && !word.startsWith("-"))
    .map((word) => (isAbsolute(word) ? word : resolve(folder, word)))
    .filter((path) => resolve(path) !== resolve(appPath))
    .slice(0, limit);
}
