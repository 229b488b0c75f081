/** How long after the last look an absent library is looked for again, in ms: soon at first, then less often. */
const looks = [3_000, 3_000, 3_000, 3_000, 3_000, 5_000, 10_000, 15_000];

/** Looks for a library that is away until it is there again. */
export class Comeback {
  readonly #look: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #count = 0;

  /** @param look called at each look; it ends the looking with `stop` */
  constructor(look: () => Promise<void>) {
    this.#look = look;
  }

  start(): void {
    if (this.#timer) return;
    const pause = looks[Math.min(this.#count, looks.length - 1)] ?? 0;
    this.#count += 1;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#look();
    }, pause);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#count = 0;
  }
}
