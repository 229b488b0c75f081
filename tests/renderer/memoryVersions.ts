import { parseArticle } from "../../core/article/articleFile.ts";
import { countBody } from "../../core/article/counts.ts";
import type { Handlers } from "../../core/contract/dispatcher.ts";
import { MidadError } from "../../core/contract/errors.ts";
import type { VersionRow } from "../../core/contract/versions.ts";

interface Kept {
  id: string;
  row: VersionRow;
  article: string;
}

/** Histories in memory, as the main process keeps them on the disk. */
export function createMemoryVersions() {
  let kept: Kept[] = [];
  let isBroken = false;
  let keepFails = false;
  const waiting: (() => void)[] = [];
  let isHeld = false;
  let count = 0;

  function add(article: string, reason: VersionRow["reason"], name: string): VersionRow {
    const parsed = parseArticle(article);
    if (!parsed.ok) throw new MidadError("damaged", "unreadable state");
    const { id, seq } = parsed.article;
    count += 1;
    const row: VersionRow = {
      ...{ version: `v${count}`, seq, reason, name, added: 0, removed: 0, pinned: name !== "" },
      time: `2026-11-24T15:${String(count).padStart(2, "0")}:00+03:00`,
      words: countBody(parsed.article).words,
    };
    kept = [{ id, row, article }, ...kept];
    return row;
  }

  const of = (id: string, version: string) => {
    if (isBroken) throw new MidadError("io", "told to fail");
    const found = kept.find((one) => one.id === id && one.row.version === version);
    if (!found) throw new MidadError("not-found", "no such version");
    return found;
  };

  const handlers = {
    async "versions.list"({ id }) {
      const versions = kept.filter((one) => one.id === id).map(({ row }) => row);
      if (isHeld) await new Promise<void>((resolve) => waiting.push(resolve));
      if (isBroken) throw new MidadError("io", "told to fail");
      return { versions };
    },
    async "versions.read"({ id, version }) {
      return { article: of(id, version).article };
    },
    async "versions.keep"({ article, reason, name }) {
      if (keepFails) throw new MidadError("disk-full", "told to fail");
      return add(article, reason, name);
    },
    async "versions.name"({ id, version, name }) {
      const found = of(id, version);
      found.row = { ...found.row, name, pinned: true };
      return {};
    },
    async "versions.erase"({ id }) {
      const before = kept.length;
      kept = kept.filter((one) => one.id !== id);
      return { count: before - kept.length };
    },
  } satisfies Partial<Handlers>;

  return {
    handlers,
    add,
    rows: (id: string) => kept.filter((one) => one.id === id).map(({ row }) => row),
    textOf: (version: string) => kept.find(({ row }) => row.version === version)?.article ?? "",
    breakDown(broken: boolean) {
      isBroken = broken;
    },
    failKeeping(fails: boolean) {
      keepFails = fails;
    },
    holdLists() {
      isHeld = true;
    },
    releaseList: (index: number) => waiting[index]?.(),
  };
}
