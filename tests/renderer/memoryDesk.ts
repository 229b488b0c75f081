import type { Article } from "../../core/article/article.ts";
import { bodyText, emptyArticle } from "../../core/article/article.ts";
import { parseArticle, serializeArticle } from "../../core/article/articleFile.ts";
import type { Block, Direction } from "../../core/article/blocks.ts";
import { createClient } from "../../core/contract/client.ts";
import { createDispatcher, type Handlers } from "../../core/contract/dispatcher.ts";
import { type ErrorCode, MidadError } from "../../core/contract/errors.ts";
import type { Opened } from "../../core/contract/opened.ts";
import type { EditorPort } from "../../renderer/session/editorPort.ts";
import { createSession } from "../../renderer/session/session.ts";
import { createFakeClock } from "./fakeClock.ts";
import { createMemoryVersions } from "./memoryVersions.ts";

export const ids = {
  first: "01890000-0000-7000-8000-000000000001",
  second: "01890000-0000-7000-8000-000000000002",
};

/** A paragraph of plain text. */
export function paragraph(text: string): Block {
  return { type: "paragraph", content: text === "" ? [] : [{ type: "text", text }] };
}

export function articleOf(id: string, headline: string, text: string): Article {
  return { ...emptyArticle(id, "2026-11-24T14:05:00+03:00"), headline, body: [paragraph(text)] };
}

/** An editor without a window: holds blocks and says when they were typed into. */
function createMemoryEditor() {
  let body: Block[] = [];
  type Edit = Parameters<Parameters<EditorPort["onEdit"]>[0]>[0];
  const listeners = new Set<(edit: Edit) => void>();
  const edited = (gesture: Edit["gesture"]) => {
    for (const listener of listeners) listener({ gesture });
  };
  return {
    load(next: readonly Block[], _direction: Direction) {
      body = [...next];
    },
    setDirection(_direction: Direction) {},
    read: () => body,
    replaceAll(next: readonly Block[]) {
      body = [...next];
      edited("command");
    },
    onEdit(listener: (edit: Edit) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type(text: string) {
      body = [...body.slice(0, -1), paragraph(text)];
      edited("typing");
    },
    undoTo(text: string) {
      body = [paragraph(text)];
      edited("undo");
    },
  };
}

/** The words in an article's file. */
function textOf(file: string | undefined): string {
  if (file === undefined) return "";
  const parsed = parseArticle(file);
  if (!parsed.ok) throw new Error(parsed.problem);
  return bodyText(parsed.article);
}

type SaveRule = ErrorCode | "hold" | "ok";

/** A session over the real client and dispatcher, and a library that is a map of file texts. */
export function createMemoryDesk(...articles: Article[]) {
  const files = new Map(articles.map((article) => [article.id, serializeArticle(article)]));
  const time = createFakeClock();
  const editor = createMemoryEditor();
  const versions = createMemoryVersions();
  const log: string[] = [];
  const saves: { id: string; seq: number; base: number | null; text: string; recreate: boolean }[] = [];
  /** The recovery copies, by article, and every one that was kept. */
  const copies = new Map<string, string>();
  const keeps: { id: string; seq: number }[] = [];
  const held: (() => void)[] = [];
  let rule: SaveRule = "ok";
  let conflictCopy: { id: string; name: string } | null = null;
  let recovered: Opened["recovered"] = null;
  let keepFails = false;
  let openHeld: (() => void)[] | null = null;

  const handlers: Partial<Handlers> = {
    ...versions.handlers,
    async "article.open"({ id }) {
      log.push(`open ${id}`);
      if (openHeld) await new Promise<void>((resolve) => openHeld?.push(resolve));
      const text = files.get(id);
      if (text === undefined) throw new MidadError("not-found", "no such file");
      const copy = copies.get(id);
      const parsed = parseArticle(text);
      const base = parsed.ok ? parsed.article.seq : 0;
      const how = recovered;
      recovered = null;
      return { article: (how !== null && copy) || text, base, recovered: how };
    },
    async "article.shown"() {
      return {};
    },
    async "article.peek"({ id }) {
      return { article: files.get(id) ?? "" };
    },
    async "article.letGo"({ id }) {
      log.push(`letGo ${id}`);
      return {};
    },
    async "recovery.keep"({ id, seq, article }) {
      if (keepFails) throw new MidadError("disk-full", "told to fail");
      keeps.push({ id, seq });
      copies.set(id, article);
      return {};
    },
    async "versions.keep"(input) {
      log.push(`version ${input.reason} ${textOf(input.article)}`);
      return versions.handlers["versions.keep"](input);
    },
    async "recovery.discard"({ id }) {
      log.push(`discard ${id}`);
      copies.delete(id);
      return {};
    },
    async "article.save"({ article, base, recreate }) {
      const parsed = parseArticle(article);
      if (!parsed.ok) throw new MidadError("damaged", "unreadable state");
      const { id, seq, headline, body } = parsed.article;
      saves.push({
        id,
        seq,
        base,
        recreate,
        text: `${headline}|${body.map((block) => JSON.stringify(block)).join("")}`,
      });
      log.push(`save ${id}`);
      if (rule === "hold") await new Promise<void>((resolve) => held.push(resolve));
      else if (rule !== "ok") throw new MidadError(rule, "told to fail");
      files.set(id, article);
      return { seq, savedAt: "2026-11-24T14:05:00+03:00", conflictCopy };
    },
    async "article.close"({ id }) {
      log.push(`close ${id}`);
      return {};
    },
    async "article.delete"({ id }) {
      log.push(`delete ${id}`);
      files.delete(id);
      return { binId: `bin-${id}` };
    },
    async "window.close"({ saved, force }) {
      log.push(`window.close saved=${saved} force=${force}`);
      return {};
    },
  };
  const dispatch = createDispatcher<null>({
    handlers: handlers as Handlers,
    isTrusted: () => true,
    log: (message) => log.push(message),
  });
  const client = createClient({
    call: async (message) => structuredClone(await dispatch(null, structuredClone(message))),
    onEvent: () => () => undefined,
  });
  let second = 0;
  const session = createSession({
    client,
    editor,
    clock: time.clock,
    instant: () => {
      second += 1;
      return `2026-11-24T15:00:${String(second % 60).padStart(2, "0")}+03:00`;
    },
  });

  return {
    session,
    client,
    clock: time.clock,
    editor,
    versions,
    saves,
    log,
    advance: time.advance,
    setRule(next: SaveRule) {
      rule = next;
    },
    setConflictCopy(copy: { id: string; name: string }) {
      conflictCopy = copy;
    },
    /** The next opening brings the recovery copy, if there is one, and says this of it. */
    setRecovered(how: Opened["recovered"]) {
      recovered = how;
    },
    setCopy(article: Article) {
      copies.set(article.id, serializeArticle(article));
    },
    failKeeping(fails: boolean) {
      keepFails = fails;
    },
    /** What others write into a file. */
    writeOutside(article: Article) {
      files.set(article.id, serializeArticle(article));
    },
    keeps,
    copyText: (id: string) => textOf(copies.get(id)),
    releaseSave: () => held.shift()?.(),
    holdOpens() {
      openHeld = [];
    },
    releaseOpen: (index: number) => openHeld?.[index]?.(),
    fileText: (id: string) => textOf(files.get(id)),
  };
}
