import type { Article } from "../../core/article/article.ts";
import { parseArticle, serializeArticle } from "../../core/article/articleFile.ts";
import type { Client } from "../../core/contract/client.ts";
import type { Failure, Outcome } from "../../core/contract/errors.ts";
import type { EventPayload } from "../../core/contract/events.ts";
import type { Opened } from "../../core/contract/opened.ts";
import type { Savers } from "./savers.ts";

/**
 * Why a piece on screen is not simply what its file holds. `unsaved`: edits came back that had not
 * reached the file; `changed`: others changed the file, and there are edits of ours; `gone`: the file
 * vanished; `plain`: only its words are shown, because opening it stopped the program. All but
 * `unsaved` wait for the journalist: until then nothing is written into the file.
 */
export type Standing = "unsaved" | "changed" | "gone" | "plain";

/** The standing of a piece that comes on screen. */
export function standingOf({ recovered }: Opened): Standing | null {
  return recovered === "diverged" ? "changed" : recovered;
}

export interface StandingOptions {
  client: Client;
  savers: Savers;
  openId(): string | null;
  /** Shows another state of the open piece in the place of the one on screen; undoable. */
  replace(opened: Opened): Failure | null;
  /** Takes a piece off the screen without saving it. */
  close(id: string): void;
  /** The standing of a piece changed. */
  onChange(id: string): void;
  /** A piece without edits of ours follows what others wrote into its file; `before` is what was on screen. */
  onFollowed(before: Article): void;
}

/** The journalist's ways out where the screen and the file differ. Nothing of either is lost by any of them. */
export interface Standings {
  of(id: string | null): Standing | null;
  set(id: string, standing: Standing | null): void;
  /** Others did something to the file of a piece. */
  outside(news: EventPayload<"article.outside">): Promise<void>;
  /** What is on screen becomes the file; what others wrote stays beside it as a conflict copy. */
  keepMine(id: string): Promise<boolean>;
  /** What the file holds comes on screen; what was there is kept as a version. */
  takeFile(id: string): Promise<Failure | null>;
  /** Opens a piece shown by its words alone as it is. */
  openWhole(id: string): Promise<Failure | null>;
  /** Lets a piece go whose file is gone; what was never saved stays among the recovered drafts. */
  letGo(id: string): Promise<void>;
  /** What the file holds now. */
  fileNow(id: string): Promise<Outcome<Article>>;
}

export function createStandings(options: StandingOptions): Standings {
  const { client, savers, openId, replace, close, onChange, onFollowed } = options;
  const standings = new Map<string, Standing>();

  function set(id: string, standing: Standing | null): void {
    if (standing === null) standings.delete(id);
    else standings.set(id, standing);
    if (standing !== null && standing !== "unsaved") savers.of(id)?.hold();
    onChange(id);
  }

  async function reopen(id: string, whole: boolean): Promise<Failure | null> {
    const outcome = await client.call("article.open", { id, whole });
    if (!outcome.ok) return outcome.failure;
    if (openId() !== id) return null;
    standings.delete(id);
    const failure = replace(outcome.value);
    if (failure === null) set(id, standingOf(outcome.value));
    return failure;
  }

  async function outside({ id, change }: EventPayload<"article.outside">): Promise<void> {
    const saver = savers.of(id);
    if (!saver) return;
    if (change === "back") {
      if (standings.get(id) !== "gone") return;
      set(id, null);
      if (saver.state.dirty) await saver.release(false);
      else saver.free();
      return;
    }
    if (change === "gone") {
      set(id, "gone");
      // The text is nowhere but here now.
      return saver.keep();
    }
    if (saver.state.dirty || saver.isHeld || id !== openId()) {
      set(id, "changed");
      return;
    }
    const before = saver.article();
    const failure = await reopen(id, false);
    if (failure !== null) set(id, "changed");
    else if (openId() === id) onFollowed(before);
  }

  return {
    of: (id) => (id === null ? null : (standings.get(id) ?? null)),
    set,
    outside,
    async keepMine(id) {
      const again = standings.get(id) === "gone";
      const saver = savers.of(id);
      if (!saver) return false;
      standings.delete(id);
      const saved = await saver.release(again);
      onChange(id);
      return saved;
    },
    async takeFile(id) {
      const mine = savers.of(id)?.article();
      if (!mine) return null;
      const kept = await client.call("versions.keep", {
        article: serializeArticle(mine),
        reason: "conflict",
        name: "",
      });
      if (!kept.ok) return kept.failure;
      // The copy too holds what is on screen before it is put aside.
      await savers.of(id)?.keep();
      const discarded = await client.call("recovery.discard", { id });
      if (!discarded.ok && discarded.failure.code !== "not-found") return discarded.failure;
      return reopen(id, false);
    },
    openWhole: (id) => reopen(id, true),
    async letGo(id) {
      await savers.of(id)?.keep();
      savers.drop(id);
      standings.delete(id);
      close(id);
      await client.call("article.letGo", { id });
    },
    async fileNow(id) {
      const outcome = await client.call("article.peek", { id });
      if (!outcome.ok) return outcome;
      const parsed = parseArticle(outcome.value.article);
      return parsed.ok ? { ok: true, value: parsed.article } : { ok: false, failure: { code: parsed.problem } };
    },
  };
}
