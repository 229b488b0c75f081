import type { Article } from "../../core/article/article.ts";
import { parseArticle, serializeArticle } from "../../core/article/articleFile.ts";
import { countedWords, sumOf, type WordCount, wordChange } from "../../core/article/wordChange.ts";
import { MidadError } from "../../core/contract/errors.ts";
import type { VersionReason } from "../../core/contract/versions.ts";
import type { VersionStore, Wish } from "./versionStore.ts";

/** Versions of one sitting are at least so far apart, in ms. */
const apart = 2 * 60 * 1000;
/** A deletion is big when more than this part of the words went. */
const bigDeletion = 0.3;
/** A text that shrank below this part of itself, and nobody said why, keeps its last long state for ever. */
const shrunk = 0.2;

/** A state as it is remembered until the next one comes: its text only, read again when it is needed. */
interface State {
  text: string;
  words: WordCount;
}

interface Sitting {
  /** What the sitting began with, until the first save that changes it. */
  opened: State | null;
  last: State;
  /** When the last version was kept, in ms on the keeper's clock; null before any. */
  keptAt: number | null;
}

function stateOf(article: Article): State {
  return { text: serializeArticle(article), words: countedWords(article) };
}

export interface KeeperOptions {
  store: VersionStore;
  log(message: string): void;
  /** ms on a scale that only grows. */
  clock?(): number;
}

/**
 * Decides which states become versions. It works behind the save, never in its way: what fails here
 * is logged, and the text is safe in its file all the same.
 */
export class VersionKeeper {
  readonly #store: VersionStore;
  readonly #log: (message: string) => void;
  readonly #clock: () => number;
  readonly #sittings = new Map<string, Sitting>();
  #last: Promise<void> = Promise.resolve();

  constructor({ store, log, clock = () => performance.now() }: KeeperOptions) {
    this.#store = store;
    this.#log = log;
    this.#clock = clock;
  }

  /** A piece was opened; `text` is what its file holds. Nothing is kept of a piece that is only read. */
  opened(id: string, text: string): void {
    void this.#next(async () => {
      const parsed = parseArticle(text);
      if (!parsed.ok) return;
      const state = stateOf({ ...parsed.article, id });
      this.#sittings.set(id, { opened: state, last: state, keptAt: null });
    });
  }

  /**
   * A state was saved.
   * @param explained a gesture since the last save says why text went
   */
  saved(article: Article, explained: boolean): void {
    const at = this.#clock();
    void this.#next(() => this.#saved(article, explained, at));
  }

  /** The sitting ends: what it ended with is kept, where it was more than reading. */
  closed(id: string): void {
    void this.#next(async () => {
      const sitting = this.#sittings.get(id);
      this.#sittings.delete(id);
      if (sitting && sitting.opened === null) await this.#keep(sitting.last, { reason: "saved" });
    });
  }

  /** Keeps a state that something else is about to take the place of, or that was handed over. */
  keep(text: string, reason: VersionReason): Promise<void> {
    return this.#next(async () => {
      const parsed = parseArticle(text);
      if (parsed.ok) await this.#store.keep(parsed.article, { reason });
    });
  }

  /** Resolves when everything asked for so far is kept, or has failed. */
  flush(): Promise<void> {
    return this.#last;
  }

  async #saved(article: Article, explained: boolean, at: number): Promise<void> {
    const state = stateOf(article);
    const sitting = this.#sittings.get(article.id);
    if (!sitting) {
      this.#sittings.set(article.id, { opened: null, last: state, keptAt: null });
      return;
    }
    const { opened, last } = sitting;
    sitting.last = state;
    if (opened !== null) {
      if (opened.text === state.text) return;
      sitting.opened = null;
      if (sumOf(opened.words) > 0) await this.#keepIn(sitting, opened, { reason: "opened" }, at);
    }
    const before = sumOf(last.words);
    const isBig = before > 0 && wordChange(last.words, state.words).removed > before * bigDeletion;
    const isShrunk = sumOf(state.words) < before * shrunk;
    if (isBig) await this.#keepIn(sitting, last, { reason: "deletion", pinned: isShrunk && !explained }, at);
    if (sitting.keptAt === null || at - sitting.keptAt >= apart) {
      await this.#keepIn(sitting, state, { reason: "saved" }, at);
    }
  }

  async #keepIn(sitting: Sitting, state: State, wish: Wish, at: number): Promise<void> {
    await this.#keep(state, wish);
    sitting.keptAt = at;
  }

  async #keep({ text }: State, wish: Wish): Promise<void> {
    const parsed = parseArticle(text);
    if (parsed.ok) await this.#store.keep(parsed.article, wish);
  }

  /** One after the other, so that the versions are in the order of the states. */
  #next(work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(work).catch((error: unknown) => {
      this.#log(`a version was not kept: ${error instanceof MidadError ? error.failure.code : String(error)}`);
    });
    return this.#last;
  }
}
