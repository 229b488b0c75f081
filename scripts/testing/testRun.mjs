import { explain } from "../setup/problem.mjs";
import { crashed, totalLine } from "./counts.mjs";

/** One `npm test`: what was run so far, and how it went. A part that breaks does not keep the others from running. */
export class TestRun {
  #started = performance.now();
  #say;
  /** @type {{ name: string, counts: import("./counts.mjs").Counts, seconds: number }[]} */
  #parts = [];

  /** @param {(text: string) => void} say prints a line */
  constructor(say) {
    this.#say = say;
  }

  /**
   * @param {string} name
   * @param {() => Promise<import("./counts.mjs").Counts>} work
   */
  async part(name, work) {
    this.#say(`\n${name}`);
    const started = performance.now();
    const counts = (await this.#attempt(work)) ?? crashed;
    this.#parts.push({ name, counts, seconds: (performance.now() - started) / 1000 });
  }

  /**
   * Set-up counts only when it fails.
   *
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T | null>} null when it failed
   */
  async setUp(work) {
    const made = await this.#attempt(work);
    if (made === null) this.#parts.push({ name: "set-up", counts: crashed, seconds: 0 });
    return made;
  }

  /**
   * @template T
   * @param {() => Promise<T>} work
   */
  async #attempt(work) {
    try {
      return await work();
    } catch (error) {
      this.#say(explain(error));
      return null;
    }
  }

  /**
   * Prints the summary, whose last line is the total.
   *
   * @returns {number} the exit code
   */
  close() {
    this.#say("");
    for (const { name, counts, seconds } of this.#parts) {
      const { passed, failed, skipped } = counts;
      const also = skipped > 0 ? `, ${skipped} skipped` : "";
      this.#say(
        `${failed > 0 ? "✗" : "✓"} ${name.padEnd(8)} ${passed} passed, ${failed} failed${also} (${seconds.toFixed(1)} s)`,
      );
    }
    this.#say(`${((performance.now() - this.#started) / 1000).toFixed(1)} s in all`);
    const counts = this.#parts.map((part) => part.counts);
    this.#say(totalLine(counts));
    return counts.some(({ failed }) => failed > 0) ? 1 : 0;
  }
}
