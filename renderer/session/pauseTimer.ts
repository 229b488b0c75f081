import type { Clock } from "./clock.ts";

export interface PauseTimerOptions {
  /** Fires this long after the last poke, in ms; looked up each time, so that it may change. */
  readonly pause: number;
  /** Fires at the latest this long after the first poke, in ms, however steadily pokes come; may change too. */
  readonly ceiling: number;
  clock: Clock;
  fire(): void;
}

export interface PauseTimer {
  /** Something changed. */
  poke(): void;
  /** Forgets the pokes so far, because what they asked for was done. */
  reset(): void;
}

/**
 * Waits for a pause in a stream of changes, but never longer than a ceiling. A poke costs one
 * comparison: the running timer is not replaced but asks, when it rings, whether it rang too early.
 */
export function createPauseTimer(options: PauseTimerOptions): PauseTimer {
  const { clock, fire } = options;
  let first = 0;
  let last = 0;
  let cancel: (() => void) | null = null;

  const ring = () => {
    const wait = Math.min(last + options.pause, first + options.ceiling) - clock.now();
    if (wait > 0) {
      cancel = clock.after(wait, ring);
      return;
    }
    cancel = null;
    fire();
  };

  return {
    poke() {
      last = clock.now();
      if (cancel) return;
      first = last;
      cancel = clock.after(Math.min(options.pause, options.ceiling), ring);
    },
    reset() {
      cancel?.();
      cancel = null;
    },
  };
}
