import { describe, expect, it } from "vitest";
import { createClient } from "../../core/contract/client.ts";
import { createDispatcher, type Handlers } from "../../core/contract/dispatcher.ts";
import type { ListQuery, Page, Row } from "../../core/contract/rows.ts";
import { createLibraryStore, listedOf, selectionOf } from "../../renderer/features/library/libraryStore.ts";
import { createFakeClock, settle } from "./fakeClock.ts";

function rowOf(index: number): Row {
  return {
    id: `id-${index}`,
    headline: `خبر ${index}`,
    kicker: "",
    section: null,
    status: index % 2 === 0 ? "draft" : "ready",
    urgent: false,
    time: "2026-11-24T10:00:00+03:00",
    fileName: `خبر ${index}.midad`,
    problem: null,
    copyOf: null,
  };
}

const counts = { all: 0, draft: 0, review: 0, ready: 0, exported: 0, bin: 0 };

function createList(size: number) {
  let rows = Array.from({ length: size }, (_, index) => rowOf(index));
  const asked: ListQuery[] = [];
  const waiting: (() => void)[] = [];
  let hold = false;
  const answer = (query: ListQuery): Page => {
    const found = rows.filter(
      (row) => row.headline.includes(query.words) && (query.status === null || row.status === query.status),
    );
    return { rows: found.slice(query.offset, query.offset + query.limit), total: found.length, counts };
  };
  const dispatch = createDispatcher<null>({
    handlers: {
      async "library.list"(query) {
        asked.push(query);
        if (hold) await new Promise<void>((resolve) => waiting.push(resolve));
        return answer(query);
      },
    } as Partial<Handlers> as Handlers,
    isTrusted: () => true,
    log: () => undefined,
  });
  const client = createClient({
    call: async (message) => structuredClone(await dispatch(null, structuredClone(message))),
    onEvent: () => () => undefined,
  });
  const time = createFakeClock();
  const library = createLibraryStore(client, time.clock, {
    page: answer({ words: "", status: null, place: "library", offset: 0, limit: 100 }),
    library: { folder: "Midad", state: "ready" },
  });
  return {
    library,
    asked,
    advance: time.advance,
    shown: () => library.store.getState().rows.map((row) => row.id),
    view: () => library.store.getState(),
    setRows(next: Row[]) {
      rows = next;
    },
    holdAnswers() {
      hold = true;
    },
    release: (index: number) => waiting[index]?.(),
  };
}

describe("finding while typing", () => {
  it("asks once the typing settles, not at every key", async () => {
    const list = createList(30);
    for (const words of ["خ", "خب", "خبر 2"]) {
      list.library.find(words);
      await list.advance(60);
    }
    await list.advance(120);
    expect(list.asked.map((query) => query.words)).toEqual(["خبر 2"]);
    expect(list.shown()).toContain("id-29");
    expect(list.shown()).not.toContain("id-3");
  });

  it("drops an answer that comes after a newer question", async () => {
    const list = createList(30);
    list.holdAnswers();
    list.library.find("خبر 1");
    await list.advance(120);
    list.library.find("خبر 2");
    await list.advance(120);
    list.release(1);
    await settle();
    const newer = list.shown();
    list.release(0);
    await settle();
    expect(list.shown()).toEqual(newer);
    expect(newer).toContain("id-2");
    expect(newer).not.toContain("id-1");
    expect(list.view().loading).toBe(false);
  });
});

describe("a long list", () => {
  it("comes page by page until the end, each row once", async () => {
    const list = createList(250);
    expect(list.shown()).toHaveLength(100);
    await list.library.more();
    await list.library.more();
    await list.library.more();
    expect(list.shown()).toEqual(Array.from({ length: 250 }, (_, index) => `id-${index}`));
    expect(list.asked).toHaveLength(2);
  });

  it("asks for a page once, however often the end is reached meanwhile", async () => {
    const list = createList(250);
    await Promise.all([list.library.more(), list.library.more(), list.library.more()]);
    expect(list.shown()).toHaveLength(200);
  });

  it("keeps its length when the library changes, with the new order", async () => {
    const list = createList(250);
    await list.library.more();
    list.setRows([rowOf(999), ...Array.from({ length: 249 }, (_, index) => rowOf(index))]);
    await list.library.reload();
    expect(list.shown()).toHaveLength(200);
    expect(list.shown().slice(0, 2)).toEqual(["id-999", "id-0"]);
    expect(new Set(list.shown()).size).toBe(200);
  });

  it("shows what is left after most of it was removed outside", async () => {
    const list = createList(250);
    list.setRows([rowOf(5)]);
    await list.library.more();
    await list.library.reload();
    expect(list.shown()).toEqual(["id-5"]);
  });
});

describe("filters", () => {
  it("narrow by status and keep the words", async () => {
    const list = createList(30);
    list.library.find("خبر 1");
    await list.advance(120);
    list.library.show({ status: "ready" });
    await settle();
    expect(list.asked.at(-1)).toMatchObject({ words: "خبر 1", status: "ready", place: "library", offset: 0 });
    expect(list.view().rows.every((row) => row.status === "ready")).toBe(true);
  });
});

describe("what is selected", () => {
  it("is several rows, whatever leaves the list; one row is where one is, and nothing more", () => {
    const list = createList(5);
    const selected = () => selectionOf(list.view());
    expect(selected()).toBeNull();
    list.library.select(new Set(["id-1"]));
    expect(selected()).toBeNull();
    list.library.select(new Set(["id-3", "id-1"]));
    expect(selected()).toEqual({ ids: ["id-1", "id-3"], count: 2 });
    list.library.select("all");
    expect(listedOf(list.view())).toEqual({ words: "", status: null, total: 5, selected: { ids: null, count: 5 } });
  });

  it("loses the rows that left the library, and ends with another question", async () => {
    const list = createList(5);
    list.library.select(new Set(["id-0", "id-1", "id-2"]));
    list.setRows([rowOf(0), rowOf(2), rowOf(4)]);
    await list.library.reload();
    expect(selectionOf(list.view())).toEqual({ ids: ["id-0", "id-2"], count: 2 });
    list.library.find("خبر");
    expect(selectionOf(list.view())).toBeNull();
    list.library.select("all");
    list.library.show({ status: "draft" });
    expect(selectionOf(list.view())).toBeNull();
    list.library.show({ place: "bin" });
    expect(listedOf(list.view())).toBeNull();
  });
});
