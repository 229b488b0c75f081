import type { Article } from "../../core/article/article.ts";
import type { Failure, Outcome } from "../../core/contract/errors.ts";
import type { Clock } from "./clock.ts";
import { createPauseTimer } from "./pauseTimer.ts";

const savePause = 2_000;
/** The promise is 10 s of steady typing at the most; the second before it is for reading the text and for the disk. */
const saveCeiling = 9_000;
/** Without an acknowledgement for so long the wait is shown: first as slow, then as an alarm. */
const slowAfter = 2_000;
const stalledAfter = 5_000;
const retryPauses = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000];

export interface SaverState {
  /** True while what is on screen is not what was acknowledged. */
  dirty: boolean;
  sending: boolean;
  /** Grows while a save on its way is not acknowledged. */
  late: "no" | "slow" | "stalled";
  /** The last failure, until a save succeeds. */
  failure: Failure | null;
  /** ISO 8601 of the last acknowledged save of this sitting. */
  savedAt: string | null;
}

interface Acknowledgement {
  seq: number;
  savedAt: string;
  /** Name of the copy that kept what another program had written meanwhile. */
  conflictCopy: string | null;
}

export interface SaverOptions {
  /** The sequence number in the file now. */
  seq: number;
  clock: Clock;
  /** Reads the state on screen; its `seq` is of no account. */
  snapshot(): Article;
  send(article: Article, base: number): Promise<Outcome<Acknowledgement>>;
  onChange(): void;
  onConflict(copy: string): void;
}

/** Brings the states of one article into its file, in order, one at a time, the newest winning. */
export interface Saver {
  readonly state: SaverState;
  /** The article changed on screen. Cheap: nothing is read. */
  edited(): void;
  /** Saves what is on screen now; true once that is acknowledged, false when it failed. */
  flush(): Promise<boolean>;
  /** The article leaves the screen: its last state is read now, and the screen is not asked again. */
  detach(): void;
  /** The article is on screen again, as `article()` gave it. */
  attach(): void;
  /** The newest state, saved or not. */
  article(): Article;
  /** Nothing is sent any more. */
  stop(): void;
}

export function createSaver(options: SaverOptions): Saver {
  const { clock } = options;
  let state: SaverState = { dirty: false, sending: false, late: "no", failure: null, savedAt: null };
  // Counted, not compared: what was acknowledged is on screen exactly while the two are equal.
  let edits = 0;
  let acknowledged = 0;
  let wanted = 0;
  let base = options.seq;
  let lastSeq = options.seq;
  let kept: Article | null = null;
  let delivery: Promise<boolean> | null = null;
  let failures = 0;
  let cancelRetry: (() => void) | null = null;
  let stopped = false;

  const timer = createPauseTimer({ pause: savePause, ceiling: saveCeiling, clock, fire: () => void flush() });
  const article = () => kept ?? options.snapshot();

  function show(change: Partial<SaverState>): void {
    state = { ...state, ...change, dirty: edits !== acknowledged };
    options.onChange();
  }

  function settle(at: number, { seq, savedAt, conflictCopy }: Acknowledgement): void {
    acknowledged = at;
    base = seq;
    lastSeq = Math.max(lastSeq, seq);
    failures = 0;
    show({ sending: false, late: "no", failure: null, savedAt });
    if (conflictCopy !== null) options.onConflict(conflictCopy);
  }

  function fail(failure: Failure): void {
    const pause = retryPauses[Math.min(failures, retryPauses.length - 1)] as number;
    failures += 1;
    if (!stopped) cancelRetry = clock.after(pause, () => void flush());
    show({ sending: false, late: "no", failure });
  }

  async function send(): Promise<Outcome<Acknowledgement>> {
    const alarms = [
      clock.after(slowAfter, () => show({ late: "slow" })),
      clock.after(stalledAfter, () => show({ late: "stalled" })),
    ];
    try {
      lastSeq += 1;
      const sent = options.send({ ...article(), seq: lastSeq }, base);
      show({ sending: true });
      return await sent;
    } catch {
      // The channel itself broke, or the state could not be read: a failure like any other, never a silent one.
      return { ok: false, failure: { code: "internal" } };
    } finally {
      for (const cancel of alarms) cancel();
    }
  }

  async function deliver(): Promise<boolean> {
    try {
      while (acknowledged < wanted && !stopped) {
        timer.reset();
        cancelRetry?.();
        const at = edits;
        const outcome = await send();
        if (!outcome.ok) {
          fail(outcome.failure);
          return false;
        }
        settle(at, outcome.value);
      }
      return acknowledged >= wanted;
    } finally {
      delivery = null;
    }
  }

  function flush(): Promise<boolean> {
    wanted = edits;
    if (acknowledged >= wanted) return Promise.resolve(true);
    if (stopped) return Promise.resolve(false);
    delivery ??= deliver();
    return delivery;
  }

  return {
    get state() {
      return state;
    },
    edited() {
      edits += 1;
      timer.poke();
      if (!state.dirty) show({});
    },
    flush,
    detach() {
      kept ??= options.snapshot();
    },
    attach() {
      kept = null;
    },
    article,
    stop() {
      stopped = true;
      timer.reset();
      cancelRetry?.();
    },
  };
}
