import { createStore, type StoreApi } from "zustand/vanilla";
import type { Status } from "../../../core/article/article.ts";
import type { Client } from "../../../core/contract/client.ts";
import type { Failure } from "../../../core/contract/errors.ts";
import type { LibraryState, ListQuery, Page, Row } from "../../../core/contract/rows.ts";
import type { Clock } from "../../session/clock.ts";

/** Rows asked for at a time. */
const pageSize = 100;
/** Typing settles for this long before the list follows, in ms. */
const wordsPause = 120;

interface LibraryView {
  place: ListQuery["place"];
  status: Status | null;
  words: string;
  rows: readonly Row[];
  total: number;
  counts: Page["counts"];
  library: LibraryState;
  /** The rows shown answer an older question than the one asked. */
  loading: boolean;
  failure: Failure | null;
  /** The ids of the rows that were selected, loaded ones all; "all" of the list, loaded or not. */
  selected: "all" | ReadonlySet<string>;
}

/** What a list has selected, and how many that are. */
export interface ListSelection {
  /** Null for everything that the list has. */
  ids: readonly string[] | null;
  count: number;
}

/** What is selected of a list; null where that is no more than the row one is at. */
export function selectionOf(view: Pick<LibraryView, "selected" | "rows" | "total">): ListSelection | null {
  const { selected, rows, total } = view;
  if (selected === "all") return total > 1 ? { ids: null, count: total } : null;
  // Rows that have left the list are not counted.
  const ids = rows.flatMap(({ id }) => (selected.has(id) ? [id] : []));
  return ids.length > 1 ? { ids, count: ids.length } : null;
}

/** What of the list can be handed over: what it shows, and what of that is selected; null while it is of the bin. */
export function listedOf(view: LibraryView) {
  const { place, words, status, total } = view;
  return place === "library" ? { words, status, total, selected: selectionOf(view) } : null;
}

/** The list at the side: what is asked for, and the rows that answer it so far. */
export interface LibraryStore {
  readonly store: StoreApi<LibraryView>;
  show(change: { place?: ListQuery["place"]; status?: Status | null }): void;
  /** Finds by words while they are typed. */
  find(words: string): void;
  /** Fetches the rows after those there are. */
  more(): Promise<void>;
  /** Fetches again what is shown, because the library changed. */
  reload(): Promise<void>;
  setLibrary(library: LibraryState): void;
  /** A set is kept as it is: the list finds in it where the selection began. */
  select(selected: LibraryView["selected"]): void;
}

export function createLibraryStore(
  client: Client,
  clock: Clock,
  start: { page: Page; library: LibraryState },
): LibraryStore {
  const store = createStore<LibraryView>(() => ({
    ...start.page,
    library: start.library,
    place: "library",
    status: null,
    words: "",
    loading: false,
    failure: null,
    selected: new Set(),
  }));
  let turn = 0;
  let cancelFind: (() => void) | null = null;
  let extending: Promise<void> | null = null;

  /** Rows from the first to at least `count`, in as few calls as the contract allows. */
  async function ask(count: number): Promise<void> {
    turn += 1;
    const mine = turn;
    const { place, status, words } = store.getState();
    const rows: Row[] = [];
    for (;;) {
      const limit = Math.min(200, Math.max(pageSize, count - rows.length));
      const outcome = await client.call("library.list", { place, status, words, offset: rows.length, limit });
      // A newer question is under way: this answer is stale.
      if (mine !== turn) return;
      if (!outcome.ok) {
        store.setState({ loading: false, failure: outcome.failure });
        return;
      }
      rows.push(...outcome.value.rows);
      const { total, counts } = outcome.value;
      if (rows.length >= Math.min(count, total) || outcome.value.rows.length === 0) {
        store.setState({ rows, total, counts, loading: false, failure: null });
        return;
      }
    }
  }

  async function extend(): Promise<void> {
    const { place, status, words, rows, total } = store.getState();
    if (rows.length >= total) return;
    const mine = turn;
    const query = { place, status, words, offset: rows.length, limit: pageSize };
    const outcome = await client.call("library.list", query);
    if (mine !== turn) return;
    if (!outcome.ok) {
      store.setState({ failure: outcome.failure });
      return;
    }
    const known = new Set(rows.map((row) => row.id));
    const added = outcome.value.rows.filter((row) => !known.has(row.id));
    // Nothing new where something was promised: the library moved underneath, so ask from the top.
    if (added.length === 0 && outcome.value.total > rows.length) return ask(rows.length + pageSize);
    store.setState({ rows: [...rows, ...added], total: outcome.value.total, counts: outcome.value.counts });
  }

  function restart(): void {
    cancelFind?.();
    store.setState({ loading: true });
    void ask(pageSize);
  }

  return {
    store,
    show(change) {
      store.setState({ ...change, selected: new Set() });
      restart();
    },
    find(words) {
      cancelFind?.();
      store.setState({ words, loading: true, selected: new Set() });
      cancelFind = clock.after(wordsPause, restart);
    },
    more() {
      if (store.getState().loading) return Promise.resolve();
      extending ??= extend().finally(() => {
        extending = null;
      });
      return extending;
    },
    reload: () => ask(store.getState().rows.length),
    setLibrary: (library) => store.setState({ library }),
    select: (selected) => store.setState({ selected }),
  };
}
