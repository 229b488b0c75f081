/** Time as the session sees it, so that tests can hold it in their hands. */
export interface Clock {
  /** Milliseconds on a scale that only grows. */
  now(): number;
  /** Runs `work` once after `ms` milliseconds; returns the way to call it off. */
  after(ms: number, work: () => void): () => void;
}

/** The window's own time. */
export const windowClock: Clock = {
  now: () => performance.now(),
  after(ms, work) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};
