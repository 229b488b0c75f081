interface Waiting<State, Receipt> {
  state: State;
  receipt: Promise<Receipt>;
}

/**
 * One line for every piece, so that nothing happens to a file while something else does. A state
 * that waits is replaced by a newer one: what the older held is in the newer, so its caller hears
 * when that one is durable.
 */
export class SaveQueue<State, Receipt> {
  readonly #save: (id: string, state: State) => Promise<Receipt>;
  readonly #isNewer: (one: State, other: State) => boolean;
  /** The end of each line; a line that came to its end is forgotten. */
  readonly #ends = new Map<string, Promise<unknown>>();
  /** The last in line, while it is a state that has not begun to be written. */
  readonly #waiting = new Map<string, Waiting<State, Receipt>>();

  /** @param isNewer whether `one` holds at least all that `other` does */
  constructor(save: (id: string, state: State) => Promise<Receipt>, isNewer: (one: State, other: State) => boolean) {
    this.#save = save;
    this.#isNewer = isNewer;
  }

  /** Hands over a state; resolves when it, or a newer one, is durable. */
  save(id: string, state: State): Promise<Receipt> {
    const waiting = this.#waiting.get(id);
    if (waiting) {
      if (this.#isNewer(state, waiting.state)) waiting.state = state;
      return waiting.receipt;
    }
    const last = { state } as Waiting<State, Receipt>;
    this.#waiting.set(id, last);
    last.receipt = this.#append(id, () => {
      if (this.#waiting.get(id) === last) this.#waiting.delete(id);
      return this.#save(id, last.state);
    });
    return last.receipt;
  }

  /** Does anything else with a piece when everything handed over before is done; later states wait for it. */
  run<T>(id: string, work: () => Promise<T>): Promise<T> {
    this.#waiting.delete(id);
    return this.#append(id, work);
  }

  /** Resolves when nothing is under way any more; failures belong to those who asked. */
  async flush(): Promise<void> {
    while (this.#ends.size > 0) await Promise.allSettled(this.#ends.values());
  }

  #append<T>(id: string, work: () => Promise<T>): Promise<T> {
    const before = this.#ends.get(id);
    const result = before === undefined ? work() : before.then(work, work);
    const end = result.then(
      () => {},
      () => {},
    );
    this.#ends.set(id, end);
    void end.then(() => {
      if (this.#ends.get(id) === end) this.#ends.delete(id);
    });
    return result;
  }
}
