import type { Article } from "../../core/article/article.ts";
import { serializeArticle } from "../../core/article/articleFile.ts";
import type { Client } from "../../core/contract/client.ts";
import type { Failure } from "../../core/contract/errors.ts";
import type { Opened } from "../../core/contract/opened.ts";
import type { Clock } from "./clock.ts";
import { type ConflictCopy, createSaver, type Saver } from "./saver.ts";

/** A piece, on screen or left behind, whose last state is not safe yet. */
export interface Trouble {
  id: string;
  headline: string;
  /** `null` while the disk is only slow to answer. */
  failure: Failure | null;
  /** True where the last state is at least in the recovery copy. */
  kept: boolean;
}

export interface SaversOptions {
  client: Client;
  clock: Clock;
  /** The article on screen; throws when it is another one than `id`. */
  readScreen(id: string): Article;
  onChange(id: string): void;
  onConflict(id: string, copy: ConflictCopy): void;
}

/** A saver for each article that is on screen or that left it with something unsaved. */
export interface Savers {
  of(id: string | null): Saver | undefined;
  take(article: Article, how: Pick<Opened, "base" | "recovered">): Saver;
  drop(id: string): void;
  troubles(): Trouble[];
  /** Saves everything, also what is typed meanwhile; false as soon as something fails. */
  flushAll(): Promise<boolean>;
}

export function createSavers({ client, clock, readScreen, onChange, onConflict }: SaversOptions): Savers {
  const savers = new Map<string, Saver>();

  function take(article: Article, { base, recovered }: Pick<Opened, "base" | "recovered">): Saver {
    const { id, seq } = article;
    const saver = createSaver({
      seq,
      base,
      isAhead: recovered !== null,
      clock,
      snapshot: () => readScreen(id),
      send: (state, terms) => client.call("article.save", { article: serializeArticle(state), ...terms }),
      keep: (state, base) =>
        client.call("recovery.keep", { id, seq: state.seq, base, article: serializeArticle(state) }),
      onChange: () => onChange(id),
      onConflict: (copy) => onConflict(id, copy),
    });
    savers.set(id, saver);
    return saver;
  }

  function drop(id: string): void {
    savers.get(id)?.stop();
    savers.delete(id);
  }

  function troubles(): Trouble[] {
    return [...savers].flatMap(([id, saver]) => {
      const { failure, late, kept } = saver.state;
      if (saver.isHeld) return [];
      return failure || late === "stalled" ? [{ id, headline: saver.article().headline, failure, kept }] : [];
    });
  }

  async function flushAll(): Promise<boolean> {
    // What waits for the journalist's decision is safe in its recovery copy and holds nothing up.
    const all = () => [...savers.values()].filter((saver) => !saver.isHeld);
    await Promise.all([...savers.values()].filter((saver) => saver.isHeld).map((saver) => saver.flush()));
    do {
      const safe = await Promise.all(all().map((saver) => saver.flush()));
      if (!safe.every(Boolean)) return false;
    } while (all().some((saver) => saver.state.dirty));
    return true;
  }

  return { of: (id) => (id === null ? undefined : savers.get(id)), take, drop, troubles, flushAll };
}
