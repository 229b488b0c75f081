import { createStore, type StoreApi } from "zustand/vanilla";
import type { Article, ArticleFields, ArticleHead } from "../../core/article/article.ts";
import { parseArticle } from "../../core/article/articleFile.ts";
import type { Direction } from "../../core/article/blocks.ts";
import type { Client } from "../../core/contract/client.ts";
import type { Failure, Outcome } from "../../core/contract/errors.ts";
import type { Clock } from "./clock.ts";
import type { EditorPort } from "./editorPort.ts";
import type { SaverState } from "./saver.ts";
import { createSavers, type Trouble } from "./savers.ts";

export interface SessionState {
  /** Everything of the open article but its body, which the editor owns. */
  head: ArticleHead | null;
  /** The article that is being opened, until it is on screen. */
  opening: string | null;
  save: SaverState | null;
  troubles: readonly Trouble[];
  /** Name of the copy that kept what another program wrote into the open file. */
  conflictCopy: string | null;
  /** The window was asked to close and stayed, because something is not saved. */
  closeRefused: boolean;
}

export interface SessionOptions {
  client: Client;
  editor: EditorPort;
  clock: Clock;
  /** The instant now, ISO 8601 with the local offset. */
  instant(): string;
}

/** The sitting: which article is open, what its fields are, and that all of it reaches its file. */
export interface Session {
  readonly store: StoreApi<SessionState>;
  /** Shows an article whose text came with the start. */
  begin(articleText: string): Failure | null;
  open(id: string): Promise<Failure | null>;
  create(): Promise<Failure | null>;
  /** Moves an article to the bin, with its last state; the open one leaves the screen. */
  remove(id: string): Promise<Outcome<{ binId: string }>>;
  /** Takes the open article off the screen; what is unsaved of it still goes to its file. */
  putAway(): void;
  /** Changes fields of the open article. */
  change(fields: Partial<ArticleFields> & { direction?: Direction; language?: string }): void;
  /**
   * Changes fields and body of the open article together, in one step; undoing it in the text brings
   * the fields back as well. Returns the way to take it back.
   */
  rewrite(change: (article: Article) => Article): () => void;
  /** The open article as it is on screen now. */
  article(): Article | null;
  /** The newest state of a piece in trouble. */
  articleOf(id: string): Article | null;
  /** Saves everything that is not safe yet; true when nothing is left. */
  saveAll(): Promise<boolean>;
  /** Calls `listener` after each change of body or fields and after each opening; returns the undo. */
  onEdit(listener: () => void): () => void;
  dismissConflict(): void;
  /** Answers the window's wish to close: saves, and says whether it may. */
  close(): Promise<void>;
  closeAnyway(): Promise<void>;
}

function headOf({ body: _, ...head }: Article): ArticleHead {
  return head as ArticleHead;
}

/** `head` with what a change from one state to the other brought; a field edited since is left alone. */
function takeBack(head: ArticleHead, from: Article, to: Article): ArticleHead {
  const back = Object.entries(headOf(to)).filter(([key, value]) => head[key] === from[key] && value !== from[key]);
  return { ...head, ...Object.fromEntries(back) };
}

const offScreen = { head: null, save: null, conflictCopy: null } satisfies Partial<SessionState>;

export function createSession({ client, editor, clock, instant }: SessionOptions): Session {
  const store = createStore<SessionState>(() => ({ ...offScreen, opening: null, troubles: [], closeRefused: false }));
  const savers = createSavers({
    client,
    clock,
    readScreen,
    onChange(id) {
      refresh();
      if (id !== openId()) finish(id);
    },
    onConflict: (_id, conflictCopy) => store.setState({ conflictCopy }),
  });
  /** Articles on their way out, so that none is opened again before it is properly closed. */
  const leaving = new Map<string, Promise<unknown>>();
  const removing = new Set<string>();
  const listeners = new Set<() => void>();
  let asked = 0;
  /** When the journalist last changed what is on screen; a piece that is only read keeps its time. */
  let changedAt: string | null = null;
  let rewritten: { before: Article; after: Article } | null = null;

  function openId(): string | null {
    return store.getState().head?.id ?? null;
  }

  function announce(): void {
    for (const listener of listeners) listener();
  }

  /** The id is checked, not assumed: a state read from the screen can never go into another file. */
  function readScreen(id: string): Article {
    const { head } = store.getState();
    if (head?.id !== id) throw new Error("the article is not on screen");
    return { ...head, updatedAt: changedAt ?? head.updatedAt, body: editor.read() };
  }

  function refresh(): void {
    const troubles = savers.troubles();
    const closeRefused = store.getState().closeRefused && troubles.length > 0;
    store.setState({ save: savers.of(openId())?.state ?? null, troubles, closeRefused });
  }

  function closeArticle(id: string): void {
    const closed = client.call("article.close", { id }).finally(() => leaving.delete(id));
    leaving.set(id, closed);
  }

  /** Lets go of an article that left the screen, once nothing of it is unsaved. */
  function finish(id: string): void {
    const saver = savers.of(id);
    if (!saver || saver.state.dirty || removing.has(id)) return;
    savers.drop(id);
    closeArticle(id);
    refresh();
  }

  /** Takes the open article off the screen, its last state read and on its way to the file. */
  function leave(): void {
    const id = openId();
    const saver = savers.of(id);
    if (!saver || id === null) return;
    if (saver.state.dirty) saver.detach();
    store.setState(offScreen);
    void saver.flush();
    finish(id);
  }

  function show(article: Article): void {
    leave();
    const waiting = savers.of(article.id);
    if (!waiting) savers.take(article);
    rewritten = null;
    changedAt = null;
    editor.load(article.body, article.direction);
    store.setState({ head: headOf(article), opening: null });
    waiting?.attach();
    refresh();
    announce();
  }

  function showText(text: string): Failure | null {
    const parsed = parseArticle(text);
    if (!parsed.ok) return { code: parsed.problem };
    show(parsed.article);
    return null;
  }

  /** Brings an article on screen unless something else was asked for meanwhile. */
  async function bring(id: string | null, load: () => Promise<Outcome<{ article: string }>>): Promise<Failure | null> {
    asked += 1;
    const turn = asked;
    store.setState({ opening: id });
    void savers.of(openId())?.flush();
    const outcome = await load();
    if (turn !== asked) {
      if (outcome.ok) dropUnseen(outcome.value.article);
      return null;
    }
    store.setState({ opening: null });
    return outcome.ok ? showText(outcome.value.article) : outcome.failure;
  }

  /** An article that was opened and, before it came, not wanted any more. */
  function dropUnseen(text: string): void {
    const parsed = parseArticle(text);
    if (!parsed.ok) return;
    const { id } = parsed.article;
    if (!savers.of(id) && id !== store.getState().opening) closeArticle(id);
  }

  async function open(id: string): Promise<Failure | null> {
    const waiting = savers.of(id);
    if (!waiting) {
      return bring(id, async () => {
        await leaving.get(id);
        return client.call("article.open", { id });
      });
    }
    asked += 1;
    store.setState({ opening: null });
    // Its newest state may not be in the file yet, but it is here.
    if (id !== openId()) show(waiting.article());
    return null;
  }

  async function remove(id: string): Promise<Outcome<{ binId: string }>> {
    const saver = savers.of(id);
    const onScreen = id === openId();
    removing.add(id);
    if (onScreen) {
      saver?.detach();
      store.setState(offScreen);
    }
    await leaving.get(id);
    const saved = saver === undefined || (await saver.flush());
    const outcome: Outcome<{ binId: string }> = saved
      ? await client.call("article.delete", { id })
      : { ok: false, failure: saver.state.failure ?? { code: "io" } };
    removing.delete(id);
    if (outcome.ok) savers.drop(id);
    else if (onScreen && saver && openId() === null) show(saver.article());
    refresh();
    announce();
    return outcome;
  }

  function setHead(head: ArticleHead): void {
    changedAt = instant();
    store.setState({ head });
    savers.of(head.id)?.edited();
    announce();
  }

  function rewrite(change: (article: Article) => Article): () => void {
    const id = openId();
    if (id === null) return () => undefined;
    const before = readScreen(id);
    const after = change(before);
    editor.replaceAll(after.body);
    rewritten = { before, after };
    const { head } = store.getState();
    if (head) setHead(takeBack(head, before, after));
    return () => {
      if (openId() !== id) return;
      const { head } = store.getState();
      editor.replaceAll(before.body);
      if (head) setHead(takeBack(head, after, before));
    };
  }

  /** The text knows nothing of fields: when an undo or redo brings one side of the rewrite back, they follow. */
  function followUndo(): void {
    const { head } = store.getState();
    if (rewritten === null || head?.id !== rewritten.before.id) return;
    const { before, after } = rewritten;
    const body = JSON.stringify(editor.read());
    if (body === JSON.stringify(before.body)) setHead(takeBack(head, after, before));
    else if (body === JSON.stringify(after.body)) setHead(takeBack(head, before, after));
  }

  editor.onEdit(({ gesture }) => {
    if (gesture === "undo") followUndo();
    changedAt = instant();
    savers.of(openId())?.edited();
    announce();
  });

  return {
    store,
    begin: showText,
    open,
    create: () => bring(null, () => client.call("article.create", {})),
    remove,
    putAway() {
      leave();
      announce();
    },
    change(fields) {
      const { head } = store.getState();
      if (head) setHead({ ...head, ...fields });
    },
    rewrite,
    article() {
      const id = openId();
      return id === null ? null : readScreen(id);
    },
    articleOf: (id) => savers.of(id)?.article() ?? null,
    saveAll: savers.flushAll,
    onEdit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dismissConflict: () => store.setState({ conflictCopy: null }),
    async close() {
      const saved = await savers.flushAll();
      store.setState({ closeRefused: !saved });
      await client.call("window.close", { saved, force: false });
    },
    async closeAnyway() {
      await client.call("window.close", { saved: false, force: true });
    },
  };
}
