import { createStore, type StoreApi } from "zustand/vanilla";
import type { Article } from "../../../core/article/article.ts";
import { parseArticle, serializeArticle } from "../../../core/article/articleFile.ts";
import type { Client } from "../../../core/contract/client.ts";
import type { Failure, Outcome } from "../../../core/contract/errors.ts";
import type { VersionRow } from "../../../core/contract/versions.ts";
import type { Clock } from "../../session/clock.ts";
import type { Session } from "../../session/session.ts";

/** A version is kept after the save is acknowledged, so that it holds no save up, in ms. */
const lookAgainAfter = 400;

/** A question asked over the window. */
type VersionQuestion =
  | { kind: "keep" }
  | { kind: "rename"; row: VersionRow }
  | { kind: "erase"; id: string; count: number };

interface VersionsView {
  /** The piece whose history this is. */
  id: string | null;
  /** Newest first; of no account while `loading` is true for the first time. */
  versions: readonly VersionRow[];
  /** Nothing is known of this piece's history yet. */
  loading: boolean;
  failure: Failure | null;
  /** The version to be compared with the one that is chosen next. */
  picking: VersionRow | null;
  question: VersionQuestion | null;
}

/** The open piece's history, and what can be done with it. */
export interface VersionsStore {
  readonly store: StoreApi<VersionsView>;
  /** Keeps the list up while somebody looks at it; returns the way to stop. */
  watch(): () => void;
  reload(): Promise<void>;
  read(version: string): Promise<Outcome<Article>>;
  /** Keeps what is on screen as a version. */
  keep(reason: "named" | "restore", name: string): Promise<Failure | null>;
  rename(version: string, name: string): Promise<Failure | null>;
  erase(id: string): Promise<Outcome<{ count: number }>>;
  /**
   * Brings a version on screen, what is there now being kept first; undoable. `undo` takes it back.
   */
  restore(version: string): Promise<Outcome<{ undo(): void }>>;
  pick(row: VersionRow | null): void;
  ask(question: VersionQuestion | null): void;
}

const unknown = { versions: [], loading: true, failure: null, picking: null } as const;

export function createVersionsStore(client: Client, session: Session, clock: Clock): VersionsStore {
  const store = createStore<VersionsView>(() => ({ ...unknown, id: null, question: null }));
  const openId = () => session.store.getState().head?.id ?? null;
  let turn = 0;

  async function reload(): Promise<void> {
    turn += 1;
    const mine = turn;
    const id = openId();
    if (id !== store.getState().id) store.setState({ ...unknown, id, loading: id !== null });
    if (id === null) return;
    const outcome = await client.call("versions.list", { id });
    if (mine !== turn) return;
    if (outcome.ok) store.setState({ versions: outcome.value.versions, loading: false, failure: null });
    else store.setState({ loading: false, failure: outcome.failure });
  }

  function watch(): () => void {
    let cancel: (() => void) | null = null;
    const stop = session.store.subscribe((now, before) => {
      if (now.head?.id !== before.head?.id) return void reload();
      const isAcknowledged = before.save?.sending && !now.save?.sending && now.save?.failure === null;
      if (!isAcknowledged) return;
      cancel?.();
      cancel = clock.after(lookAgainAfter, () => void reload());
    });
    void reload();
    return () => {
      cancel?.();
      stop();
    };
  }

  async function read(version: string): Promise<Outcome<Article>> {
    const id = openId();
    if (id === null) return { ok: false, failure: { code: "not-found" } };
    const outcome = await client.call("versions.read", { id, version });
    if (!outcome.ok) return outcome;
    const parsed = parseArticle(outcome.value.article);
    return parsed.ok ? { ok: true, value: parsed.article } : { ok: false, failure: { code: parsed.problem } };
  }

  async function keep(reason: "named" | "restore", name: string): Promise<Failure | null> {
    const article = session.numbered();
    if (!article) return { code: "not-found" };
    const outcome = await client.call("versions.keep", { article: serializeArticle(article), reason, name });
    if (!outcome.ok) return outcome.failure;
    await reload();
    return null;
  }

  return {
    store,
    watch,
    reload,
    read,
    keep,
    async rename(version, name) {
      const id = openId();
      if (id === null) return { code: "not-found" };
      const outcome = await client.call("versions.name", { id, version, name });
      await reload();
      return outcome.ok ? null : outcome.failure;
    },
    async erase(id) {
      const outcome = await client.call("versions.erase", { id });
      await reload();
      return outcome;
    },
    async restore(version) {
      const id = openId();
      const wanted = await read(version);
      if (!wanted.ok) return wanted;
      // Another piece that came on screen meanwhile is not to be touched.
      const isElsewhere = () => openId() !== id || wanted.value.id !== id;
      if (isElsewhere()) return { ok: false, failure: { code: "not-found" } };
      const failure = await keep("restore", "");
      if (failure) return { ok: false, failure };
      if (isElsewhere()) return { ok: false, failure: { code: "not-found" } };
      const undo = session.rewrite(({ seq, createdAt }) => ({ ...wanted.value, seq, createdAt }));
      return { ok: true, value: { undo } };
    },
    pick: (picking) => store.setState({ picking }),
    ask: (question) => store.setState({ question }),
  };
}
