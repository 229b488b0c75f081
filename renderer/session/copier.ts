import type { Outcome } from "../../core/contract/errors.ts";
import type { Clock } from "./clock.ts";
import { createPauseTimer } from "./pauseTimer.ts";

const pause = 300;
/** The promise is one second of steady typing; what is left of it is for reading the text and for the disk. */
const ceiling = 700;

export interface CopierOptions {
  clock: Clock;
  /** How many edits the copy holds at the beginning. */
  keptAt: number;
  /** How many edits there have been. */
  edits(): number;
  /** Keeps the state on screen; called for one state at a time. */
  keep(): Promise<Outcome<unknown>>;
  onChange(): void;
  onFailure(): void;
}

/** Keeps the recovery copy of one article at most a second behind what is on screen. */
export interface Copier {
  /** The number of edits that are durable in the copy. */
  readonly keptAt: number;
  /** Something changed; `now` where it should not wait for a pause. */
  poke(now: boolean): void;
  /** The file holds so many edits: the copy need not. */
  passed(edits: number): void;
  /** Keeps what is on screen, although it may be safe elsewhere. */
  force(): Promise<void>;
  /** Resolves when what is on screen now has been kept, or could not be. */
  flush(): Promise<void>;
  stop(): void;
}

export function createCopier({ clock, edits, keep, onChange, onFailure, ...start }: CopierOptions): Copier {
  let keptAt = start.keptAt;
  let running: Promise<void> | null = null;
  let stopped = false;
  let cancelSoon: (() => void) | null = null;
  const timer = createPauseTimer({ pause, ceiling, clock, fire: () => void flush() });

  async function run(): Promise<void> {
    try {
      while (keptAt < edits() && !stopped) {
        timer.reset();
        const at = edits();
        const outcome = await keep();
        if (!outcome.ok) return onFailure();
        keptAt = Math.max(keptAt, at);
        onChange();
        // One more round for what came meanwhile would never end under typing: the timer has it.
        if (edits() > at) return timer.poke();
      }
    } finally {
      running = null;
    }
  }

  function flush(): Promise<void> {
    running ??= run();
    return running;
  }

  return {
    get keptAt() {
      return keptAt;
    },
    poke(now) {
      if (!now) return timer.poke();
      // Not in the midst of the change itself.
      cancelSoon ??= clock.after(0, () => {
        cancelSoon = null;
        void flush();
      });
    },
    passed(at) {
      keptAt = Math.max(keptAt, at);
      if (keptAt === edits()) timer.reset();
    },
    flush,
    force() {
      keptAt = -1;
      return flush();
    },
    stop() {
      stopped = true;
      timer.reset();
      cancelSoon?.();
    },
  };
}
