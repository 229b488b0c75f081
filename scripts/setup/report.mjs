/**
 * @typedef {"MB" | "%"} Unit
 *
 * @typedef {object} Progress tells the reader that long work goes on
 * @property {(text: string) => void} begin says what is being done, once it is known to take a while
 * @property {(done: number, total: number, unit?: Unit) => void} at how far it is; in bytes when they are to be shown as MB. A total of 0 is unknown
 *
 * @typedef {object} Outcome
 * @property {string} text what was done, in a few words
 * @property {boolean} [idle] there was nothing to do
 *
 * @typedef {object} Report
 * @property {(text: string) => void} say prints a line
 * @property {<T extends Outcome>(name: string, work: (progress: Progress) => Promise<T>) => Promise<T>} step runs work and prints one line with its time
 */

const nameWidth = 12;
/** Bytes between two lines of a download whose size is not known, where lines cannot be redrawn. */
const stride = 20_000_000;

/**
 * @param {object} options
 * @param {NodeJS.WriteStream} options.out
 * @param {boolean} [options.hushed] steps with nothing to do print nothing
 * @returns {Report}
 */
export function createReport({ out, hushed = false }) {
  /** @param {string} text */
  const line = (text) => out.write(out.isTTY ? `\r\x1b[2K${text}\n` : `${text}\n`);
  return {
    say: line,
    async step(name, work) {
      const started = performance.now();
      const head = name.padEnd(nameWidth);
      const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
      try {
        const outcome = await work(createProgress(out, head, line));
        if (!(hushed && outcome.idle)) line(`✓ ${head} ${outcome.text} (${seconds()})`);
        return outcome;
      } catch (error) {
        line(`✗ ${head} failed (${seconds()})`);
        throw error;
      }
    },
  };
}

/**
 * A line redrawn on a terminal; elsewhere a line for every tenth, so that a log stays readable.
 *
 * @param {NodeJS.WriteStream} out
 * @param {string} head
 * @param {(text: string) => void} line
 * @returns {Progress}
 */
function createProgress(out, head, line) {
  let marked = 0;
  return {
    begin: (text) => {
      marked = 0;
      line(`… ${head} ${text}`);
    },
    at(done, total, unit) {
      const text = inWords(done, total, unit);
      if (out.isTTY) {
        out.write(`\r\x1b[2K… ${head} ${text}`);
        return;
      }
      const mark = total > 0 ? Math.floor((done / total) * 10) : Math.floor(done / stride);
      if (mark <= marked) return;
      marked = mark;
      line(`… ${head} ${text}`);
    },
  };
}

/**
 * @param {number} done
 * @param {number} total
 * @param {Unit | undefined} unit
 */
function inWords(done, total, unit) {
  if (unit === "%") return `${done} %`;
  const scale = unit === "MB" ? 1e6 : 1;
  const amount = `${Math.round(done / scale)}${total > 0 ? ` of ${Math.round(total / scale)}` : ""}`;
  const percent = total > 0 ? `${Math.floor((done / total) * 100)} %, ` : "";
  return `${percent}${amount}${unit ? ` ${unit}` : ""}`;
}
