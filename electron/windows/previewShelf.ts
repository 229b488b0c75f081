import { randomUUID } from "node:crypto";

/** How many pages stay readable: the one shown, the one loading, and one in between. */
const kept = 3;

/** Pages waiting to be shown in the preview frame, by a name nobody can guess. */
export class PreviewShelf {
  readonly #pages = new Map<string, string>();

  /** Keeps a page and answers its name; the oldest one makes room. */
  put(page: string): string {
    const name = randomUUID();
    this.#pages.set(name, page);
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= kept) break;
      this.#pages.delete(oldest);
    }
    return name;
  }

  take(name: string): string | undefined {
    return this.#pages.get(name);
  }
}
