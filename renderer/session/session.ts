import { createStore, type StoreApi } from "zustand/vanilla";
import type { Article, ArticleFields, ArticleHead } from "../../core/article/article.ts";
import { parseArticle } from "../../core/article/articleFile.ts";
import type { Block, Direction } from "../../core/article/blocks.ts";
import type { Client } from "../../core/contract/client.ts";
import type { Failure, Outcome } from "../../core/contract/errors.ts";
import type { EventPayload } from "../../core/contract/events.ts";
import type { Opened } from "../../core/contract/opened.ts";
import type { Clock } from "./clock.ts";
import type { EditorPort } from "./editorPort.ts";
import { createRewriting, headOf, takeBack } from "./rewriting.ts";
import type { ConflictCopy, SaverState } from "./saver.ts";
import { createSavers, type Trouble } from "./savers.ts";
import { createStandings, type Standing, type Standings, standingOf } from "./standing.ts";

export interface SessionState {
  /** Everything of the open article but its body, which the editor owns. */
  head: ArticleHead | null;
  /** The article that is being opened, until it is on screen. */
  opening: string | null;
  save: SaverState | null;
  /** How the open article stands to its file, where that is not simply saved or unsaved. */
  standing: Standing | null;
  troubles: readonly Trouble[];
  /** The copy that kept what another program wrote into the open file. */
  conflictCopy: ConflictCopy | null;
  /** What was on screen before it followed what others had written into the file. */
  followed: Article | null;
  /** Other machines that have the open article open too. */
  elsewhere: EventPayload<"article.elsewhere">["others"];
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
  /** What can be done where the screen and the file differ. */
  readonly standings: Standings;
  /** Shows an article that came with the start. */
  begin(opened: Opened): Failure | null;
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
  /**
   * Lets `work` change the body as one step that can be undone, and sets fields that depend on what came
   * of it; undoing it in the text brings the fields back as well.
   */
  changeText(work: () => void, fields: (before: Article, body: readonly Block[]) => Partial<ArticleFields>): void;
  /** The open article as it is on screen now. */
  article(): Article | null;
  /** The same under the sequence number of this state, for keeping it elsewhere than in its file. */
  numbered(): Article | null;
  /** The newest state of a piece in trouble. */
  articleOf(id: string): Article | null;
  /** Saves everything that is not safe yet; true when nothing is left. */
  saveAll(): Promise<boolean>;
  /** Calls `listener` after each change of body or fields and after each opening; returns the undo. */
  onEdit(listener: () => void): () => void;
  dismissConflict(): void;
  dismissFollowed(): void;
  dismissElsewhere(): void;
  /** Answers the window's wish to close: saves, and says whether it may. */
  close(): Promise<void>;
  closeAnyway(): Promise<void>;
}

const offScreen = {
  ...{ head: null, save: null, standing: null, conflictCopy: null, followed: null, elsewhere: [] },
} satisfies Partial<SessionState>;

export function createSession({ client, editor, clock, instant }: SessionOptions): Session {
  const store = createStore<SessionState>(() => ({ ...offScreen, opening: null, troubles: [], closeRefused: false }));
  const savers = createSavers({
    client,
    clock,
    readScreen,
    onChange(id) {
      const { failure } = savers.of(id)?.state ?? {};
      // The save was the first to find out.
      if (failure?.code === "gone" && standings.of(id) !== "gone") standings.set(id, "gone");
      refresh();
      if (id !== openId()) finish(id);
    },
    onConflict: (_id, conflictCopy) => store.setState({ conflictCopy }),
  });
  const standings = createStandings({
    client,
    savers,
    openId,
    replace,
    close(id) {
      if (id === openId()) store.setState(offScreen);
      refresh();
      announce();
    },
    onChange: refresh,
    onFollowed: (followed) => store.setState({ followed }),
  });
  /** Articles on their way out, so that none is opened again before it is properly closed. */
  const leaving = new Map<string, Promise<unknown>>();
  const removing = new Set<string>();
  const listeners = new Set<() => void>();
  let asked = 0;
  /** When the journalist last changed what is on screen; a piece that is only read keeps its time. */
  let changedAt: string | null = null;
  const rewriting = createRewriting();
  /** True while the file's text takes the place of the one on screen, which is no edit of the journalist's. */
  let isReplacing = false;

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
    const id = openId();
    const standing = standings.of(id);
    store.setState({ save: savers.of(id)?.state ?? null, standing, troubles, closeRefused });
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

  function show(article: Article, how: Opened | null): void {
    leave();
    const waiting = savers.of(article.id);
    if (!waiting) savers.take(article, how ?? { base: article.seq, recovered: null });
    changedAt = null;
    editor.load(article.body, article.direction, article.id);
    store.setState({ head: headOf(article), opening: null });
    waiting?.attach();
    if (how) standings.set(article.id, standingOf(how));
    refresh();
    announce();
    void client.call("article.shown", { id: article.id });
  }

  function showOpened(opened: Opened): Failure | null {
    const parsed = parseArticle(opened.article);
    if (!parsed.ok) return { code: parsed.problem };
    show(parsed.article, opened);
    return null;
  }

  /** Another state of the open piece in the place of the one on screen, as one step that can be undone. */
  function replace(opened: Opened): Failure | null {
    const parsed = parseArticle(opened.article);
    if (!parsed.ok) return { code: parsed.problem };
    const { article } = parsed;
    const before = readScreen(article.id);
    savers.drop(article.id);
    savers.take(article, opened);
    isReplacing = true;
    editor.replaceAll(article.body);
    isReplacing = false;
    changedAt = null;
    rewriting.remember(before, article);
    store.setState({ head: headOf(article), conflictCopy: null, followed: null });
    refresh();
    announce();
    void client.call("article.shown", { id: article.id });
    return null;
  }

  /** Brings an article on screen unless something else was asked for meanwhile. */
  async function bring(id: string | null, load: () => Promise<Outcome<Opened>>): Promise<Failure | null> {
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
    return outcome.ok ? showOpened(outcome.value) : outcome.failure;
  }

  /** An article that was opened and, before it came, not wanted any more. */
  function dropUnseen(text: string): void {
    const parsed = parseArticle(text);
    if (!parsed.ok) return;
    const { id } = parsed.article;
    void client.call("article.shown", { id });
    if (!savers.of(id) && id !== store.getState().opening) closeArticle(id);
  }

  async function open(id: string): Promise<Failure | null> {
    const waiting = savers.of(id);
    if (!waiting) {
      // It is on its way: a second click asks for nothing new.
      if (id === store.getState().opening) return null;
      return bring(id, async () => {
        await leaving.get(id);
        return client.call("article.open", { id, whole: false });
      });
    }
    asked += 1;
    store.setState({ opening: null });
    // Its newest state may not be in the file yet, but it is here.
    if (id !== openId()) show(waiting.article(), null);
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
    else if (onScreen && saver && openId() === null) show(saver.article(), null);
    refresh();
    announce();
    return outcome;
  }

  function setHead(head: ArticleHead): void {
    changedAt = instant();
    store.setState({ head });
    savers.of(head.id)?.edited("typing");
    announce();
  }

  /** The fields follow a text that has gone from one state to another. */
  function follow(before: Article, after: Article): void {
    rewriting.remember(before, after);
    const { head } = store.getState();
    if (head) setHead(takeBack(head, before, after));
  }

  function rewrite(change: (article: Article) => Article): () => void {
    const id = openId();
    if (id === null) return () => undefined;
    const before = readScreen(id);
    const after = change(before);
    editor.replaceAll(after.body);
    follow(before, after);
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
    const fields = head && rewriting.fieldsFor(head, editor.read());
    if (fields) setHead(fields);
  }

  editor.onEdit(({ gesture }) => {
    if (isReplacing) return;
    if (gesture === "undo") followUndo();
    changedAt = instant();
    savers.of(openId())?.edited(gesture === "typing" ? "typing" : "other");
    announce();
  });

  // Heard from the beginning on: the first news may come before anything is drawn.
  client.on("article.elsewhere", ({ id, others }) => {
    if (id === openId()) store.setState({ elsewhere: others });
  });

  return {
    store,
    standings,
    begin: showOpened,
    open,
    create: () => bring(null, () => client.call("article.create", {})),
    remove,
    putAway() {
      leave();
      announce();
    },
    change(fields) {
      const { head } = store.getState();
      if (!head) return;
      if (fields.direction !== undefined) editor.setDirection(fields.direction);
      setHead({ ...head, ...fields });
    },
    rewrite,
    changeText(work, fields) {
      const id = openId();
      if (id === null) return;
      const before = readScreen(id);
      work();
      const body = editor.read();
      follow(before, { ...before, ...fields(before, body), body });
    },
    article() {
      const id = openId();
      return id === null ? null : readScreen(id);
    },
    numbered: () => savers.of(openId())?.numbered() ?? null,
    articleOf: (id) => savers.of(id)?.article() ?? null,
    saveAll: savers.flushAll,
    onEdit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dismissConflict: () => store.setState({ conflictCopy: null }),
    dismissFollowed: () => store.setState({ followed: null }),
    dismissElsewhere: () => store.setState({ elsewhere: [] }),
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
