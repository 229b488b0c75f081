import type { Article } from "../../core/article/article.ts";
import { parseArticle, serializeArticle } from "../../core/article/articleFile.ts";
import { plainArticle } from "../../core/article/plainArticle.ts";
import { MidadError } from "../../core/contract/errors.ts";
import type { Draft, Opened } from "../../core/contract/opened.ts";
import type { Library, OpenedPiece } from "../library/library.ts";
import { judgeCopy } from "./judgeCopy.ts";
import type { OpeningGuard } from "./openingGuard.ts";
import type { RecoveryCopy, RecoveryStore } from "./recoveryStore.ts";

/** So many openings of a piece that did not come to their end: then only its words are shown. */
const plainAfter = 2;
/** And after so many, the program starts without it. */
const hopelessAfter = 5;

export interface OpeningOptions {
  /** The library that is open now. */
  library(): Pick<Library, "open" | "peek" | "has" | "ready" | "state">;
  recovery: RecoveryStore;
  guard: OpeningGuard;
}

/** What was opened, and what its file held: null where it has none that can be read. */
export interface OpenedState {
  opened: Opened;
  fileText: string | null;
  /** The recovery copy it came from. */
  copyText: string | null;
}

interface Copy extends RecoveryCopy {
  article: Article;
}

/** Brings pieces on screen together with what had not reached their files when the program last ended. */
export class Opening {
  readonly #options: OpeningOptions;
  /** What files may hold of pieces that were opened without theirs, because the library was away. */
  readonly #ours = new Map<string, readonly string[]>();

  constructor(options: OpeningOptions) {
    this.#options = options;
  }

  /**
   * Opens a piece by what its file and its recovery copy hold; nothing is written over either.
   * @param whole open it as it is, even where that stopped the program before
   * @throws MidadError as `Library.open`, where there is no recovery copy either
   */
  async open(id: string, whole = false): Promise<OpenedState> {
    const { guard } = this.#options;
    const failures = await guard.begin(id);
    try {
      const state = await this.#read(id);
      if (whole || failures < plainAfter) return state;
      return { ...state, opened: asPlain(state.opened) };
    } catch (error) {
      // It was refused, not survived: nothing to warn the next start of.
      await guard.end();
      throw error;
    }
  }

  /** What the file of a piece may hold that the library has not read for it; undefined where it has. */
  oursOf(id: string): readonly string[] | undefined {
    return this.#ours.get(id);
  }

  /** True where starting with this piece has stopped the program again and again. */
  async isHopeless(id: string): Promise<boolean> {
    return (await this.#options.guard.failures(id)) >= hopelessAfter;
  }

  /** Every text kept aside that is not in its file, the newest first; a copy whose file holds it all goes. */
  async drafts(): Promise<Draft[]> {
    const { recovery, library } = this.#options;
    if (library().state().state === "reading") await library().ready();
    const drafts: Draft[] = [];
    for (const id of await recovery.ids()) {
      const copy = await this.#copy(id);
      if (copy === null) continue;
      const state = judgeCopy(copy, await this.#fileNow(id));
      if (state === "held") await recovery.drop(id, copy.seq);
      else drafts.push({ id, headline: copy.article.headline, time: copy.time, state });
    }
    return drafts.sort((one, other) => (one.time < other.time ? 1 : -1));
  }

  async #read(id: string): Promise<OpenedState> {
    const { recovery, library } = this.#options;
    const copy = await this.#copy(id);
    this.#ours.delete(id);
    if (copy === null) return ofFile(await library().open(id));
    let file: OpenedPiece;
    try {
      file = await library().open(id, copy.ours);
    } catch (error) {
      if (!(error instanceof MidadError)) throw error;
      // No library to ask: what the copy knew of the file holds until it is back.
      const isAway = error.failure.code === "offline-library";
      if (isAway) this.#ours.set(id, copy.ours);
      return { opened: ofCopy(copy, isAway ? copy.base : null, "unsaved"), fileText: null, copyText: copy.text };
    }
    const state = judgeCopy(copy, { hash: file.hash, seq: file.article.seq });
    if (state === "held") {
      await recovery.drop(id, copy.seq);
      return ofFile(await library().open(id));
    }
    const recovered = state === "diverged" ? "diverged" : "unsaved";
    return { opened: ofCopy(copy, file.article.seq, recovered), fileText: file.text, copyText: copy.text };
  }

  async #copy(id: string): Promise<Copy | null> {
    const copy = await this.#options.recovery.read(id);
    if (copy === null) return null;
    const parsed = parseArticle(copy.text);
    return parsed.ok ? { ...copy, article: parsed.article } : null;
  }

  async #fileNow(id: string): Promise<{ hash: string; seq: number } | null> {
    const library = this.#options.library();
    if (!library.has(id)) return null;
    try {
      const { hash, article } = await library.peek(id);
      return { hash, seq: article.seq };
    } catch {
      // There and not readable: the copy is more than the file can give.
      return null;
    }
  }
}

function ofFile({ article }: OpenedPiece): OpenedState {
  const text = serializeArticle(article);
  return { opened: { article: text, base: article.seq, recovered: null }, fileText: text, copyText: null };
}

function ofCopy(copy: Copy, base: number | null, recovered: "unsaved" | "diverged"): Opened {
  return { article: copy.text, base, recovered };
}

function asPlain(opened: Opened): Opened {
  const parsed = parseArticle(opened.article);
  if (!parsed.ok) return opened;
  return { ...opened, article: serializeArticle(plainArticle(parsed.article)), recovered: "plain" };
}
