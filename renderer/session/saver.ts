import type { Article } from "../../core/article/article.ts";
import type { Failure, Outcome } from "../../core/contract/errors.ts";
import type { Clock } from "./clock.ts";
import { createCopier } from "./copier.ts";
import { createPauseTimer } from "./pauseTimer.ts";

const savePause = 2_000;
/** The promise is 10 s of steady typing at the most; the second before it is for reading the text and for the disk. */
const saveCeiling = 9_000;
/** Without an acknowledgement for so long the wait is shown: first as slow, then as an alarm. */
const slowAfter = 2_000;
const stalledAfter = 5_000;
const retryPauses = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000];

export interface SaverState {
  /** True while what is on screen is not what was acknowledged for the file. */
  dirty: boolean;
  /** True while what is on screen is durable in the recovery copy, or in the file. */
  kept: boolean;
  sending: boolean;
  /** Grows while a save on its way is not acknowledged. */
  late: "no" | "slow" | "stalled";
  /** The last failure, until a save succeeds. */
  failure: Failure | null;
  /** ISO 8601 of the last acknowledged save of this sitting. */
  savedAt: string | null;
}

/** The copy that kept what another program had written meanwhile. */
export interface ConflictCopy {
  id: string;
  name: string;
}

interface Acknowledgement {
  seq: number;
  savedAt: string;
  conflictCopy: ConflictCopy | null;
}

/** How a state stands to the file. */
export interface SaveTerms {
  /** The seq known to be in the file; null where there is none. */
  base: number | null;
  /** A gesture since the last save says why text went. */
  explained: boolean;
  /** The file may be made again where it was deleted. */
  recreate: boolean;
}

export interface SaverOptions {
  /** The sequence number of the state on screen at the beginning, and what the file holds. */
  seq: number;
  base: number | null;
  /** True where the state on screen came from the recovery copy and is not in the file. */
  isAhead: boolean;
  clock: Clock;
  /** Reads the state on screen; its `seq` is of no account. */
  snapshot(): Article;
  send(article: Article, terms: SaveTerms): Promise<Outcome<Acknowledgement>>;
  /** Keeps a state beside the file. */
  keep(article: Article, base: number | null): Promise<Outcome<unknown>>;
  onChange(): void;
  onConflict(copy: ConflictCopy): void;
}

/**
 * Brings the states of one article into its recovery copy within a second, and into its file within
 * ten; in order, one at a time, the newest winning.
 */
export interface Saver {
  readonly state: SaverState;
  /** The article changed on screen. Cheap: nothing is read. */
  edited(gesture: "typing" | "other"): void;
  /** Saves what is on screen now; true once that is acknowledged, false when it failed or is held back. */
  flush(): Promise<boolean>;
  /** Brings what is on screen into the recovery copy now, although the file may hold it. */
  keep(): Promise<void>;
  /** Nothing goes into the file until `release`; the recovery copy is kept up all the same. */
  hold(): void;
  /** What is on screen goes into the file, although nothing may have changed; `recreate` as in `SaveTerms`. */
  release(recreate: boolean): Promise<boolean>;
  /** Ends holding back without anything to save. */
  free(): void;
  readonly isHeld: boolean;
  /** The article leaves the screen: its last state is read now, and the screen is not asked again. */
  detach(): void;
  /** The article is on screen again, as `article()` gave it. */
  attach(): void;
  /** The newest state, saved or not. */
  article(): Article;
  /** The same under its own sequence number, for handing over; one state never gets two. */
  numbered(): Article;
  /** Nothing is sent any more. */
  stop(): void;
}

export function createSaver(options: SaverOptions): Saver {
  const { clock } = options;
  let state: SaverState = {
    ...{ dirty: options.isAhead, kept: true, sending: false, late: "no", failure: null, savedAt: null },
  };
  // Counted, not compared: what was acknowledged is on screen exactly while the two are equal.
  let edits = options.isAhead ? 1 : 0;
  let acknowledged = 0;
  let wanted = 0;
  let base = options.base;
  let lastSeq = Math.max(options.seq, options.base ?? 0);
  let detached: Article | null = null;
  let delivery: Promise<boolean> | null = null;
  let failures = 0;
  let cancelRetry: (() => void) | null = null;
  let stopped = false;
  let held = false;
  let recreate = false;
  let explained = false;
  /** The seq under which the state after so many edits was handed over: one state never has two. */
  let handed = { edits: options.isAhead && options.seq <= (options.base ?? -1) ? -1 : edits, seq: options.seq };

  const timer = createPauseTimer({ pause: savePause, ceiling: saveCeiling, clock, fire: () => void flush() });
  const article = () => detached ?? options.snapshot();

  /** The state on screen under its own sequence number. */
  function numbered(): Article {
    if (handed.edits !== edits) {
      lastSeq += 1;
      handed = { edits, seq: lastSeq };
    }
    return { ...article(), seq: handed.seq };
  }

  const copier = createCopier({
    clock,
    keptAt: edits,
    edits: () => edits,
    keep: async () => {
      try {
        return await options.keep(numbered(), base);
      } catch {
        return { ok: false, failure: { code: "internal" } };
      }
    },
    onChange: () => show({}),
    // Where no copy can be kept, the file is the next best place, and its failure is shown.
    onFailure: () => void flush(),
  });

  function show(change: Partial<SaverState>): void {
    const kept = Math.max(copier.keptAt, acknowledged) === edits;
    state = { ...state, ...change, dirty: edits !== acknowledged, kept };
    options.onChange();
  }

  function settle(at: number, { seq, savedAt, conflictCopy }: Acknowledgement): void {
    acknowledged = at;
    base = seq;
    lastSeq = Math.max(lastSeq, seq);
    failures = 0;
    recreate = false;
    copier.passed(at);
    show({ sending: false, late: "no", failure: null, savedAt });
    if (conflictCopy !== null) options.onConflict(conflictCopy);
  }

  function fail(failure: Failure): void {
    const pause = retryPauses[Math.min(failures, retryPauses.length - 1)] as number;
    failures += 1;
    if (!stopped && !held) cancelRetry = clock.after(pause, () => void flush());
    show({ sending: false, late: "no", failure });
  }

  async function send(): Promise<Outcome<Acknowledgement>> {
    const alarms = [
      clock.after(slowAfter, () => show({ late: "slow" })),
      clock.after(stalledAfter, () => show({ late: "stalled" })),
    ];
    const terms = { base, explained, recreate };
    try {
      const sent = options.send(numbered(), terms);
      explained = false;
      show({ sending: true });
      const outcome = await sent;
      explained ||= terms.explained && !outcome.ok;
      return outcome;
    } catch {
      // The channel itself broke, or the state could not be read: a failure like any other, never a silent one.
      return { ok: false, failure: { code: "internal" } };
    } finally {
      for (const cancel of alarms) cancel();
    }
  }

  async function deliver(): Promise<boolean> {
    try {
      while (acknowledged < wanted && !stopped && !held) {
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
    if (held) return copier.flush().then(() => false);
    delivery ??= deliver();
    return delivery;
  }

  return {
    get state() {
      return state;
    },
    get isHeld() {
      return held;
    },
    edited(gesture) {
      edits += 1;
      explained ||= gesture === "other";
      timer.poke();
      // What came or went in one stroke is not left to the next pause.
      copier.poke(gesture === "other");
      if (!state.dirty || state.kept) show({});
    },
    flush,
    keep: () => copier.force(),
    hold() {
      held = true;
      timer.reset();
      cancelRetry?.();
      show({ failure: null });
    },
    release(again) {
      held = false;
      recreate = again;
      if (acknowledged === edits) edits += 1;
      return flush();
    },
    free() {
      held = false;
    },
    detach() {
      detached ??= options.snapshot();
    },
    attach() {
      detached = null;
    },
    article,
    numbered,
    stop() {
      stopped = true;
      timer.reset();
      copier.stop();
      cancelRetry?.();
    },
  };
}
