import type { library as source } from "../ar/library.ts";
import type { Complete } from "../complete.ts";

export const library = {
  title: "Article list",
  places: "Where to look",
  articles: "Articles",
  bin: "Bin",
  all: "All",
  filter: "Filter by status",
  search: "Search the articles…",
  searchLabel: "Search articles",
  clearSearch: "Clear the search",
  list: "Articles, newest first",
  binList: "Articles in the bin",
  group: { today: "Today", yesterday: "Yesterday", earlier: "Earlier" },
  loading: "Reading the articles…",
  loadingMore: "Loading more articles…",
  deleted: "{{name, quoted}} was moved to the bin",
  restored: "The article is back in the list",
  restore: "Put back into the list",
  putBack: "Put back",
  delete: "Move to bin",
  reveal: "Show file in folder",
  open: "Open",
  actions: "Article commands",
  empty: {
    title: "No articles yet",
    text: "Your articles appear here, newest first. Start one, import a story, or drop a text file anywhere in the window.",
  },
  nothingFound: {
    title: "Nothing found",
    text: "No article holds these words. Try a shorter word or another form.",
    clear: "Clear the search",
  },
  noneWithStatus: {
    title: "No articles with this status",
    text: "Change an article's status in the strip under its headline, or show all articles.",
    showAll: "Show all",
  },
  binEmpty: { title: "The bin is empty", text: "What you delete stays here and can be put back at any time." },
  offline:
    "The library folder {{name, quoted}} cannot be reached. Nothing was deleted: reconnect the disk or network, or choose another folder.",
  readOnly:
    "The library folder {{name, quoted}} is read-only. You can read and export; no change is saved there until writing is allowed.",
  retry: "Try again",
  drafts: {
    title: "Recovered drafts",
    unsaved: "Changes that did not reach the file",
    diverged: "The file was changed outside Midad",
    gone: "No file of it among the articles",
    discard: "Discard the draft",
    discarded: "The draft of {{name, quoted}} was put aside",
  },
  chooseFolder: "Choose another folder…",
  problem: {
    damaged: "Damaged file, left untouched",
    "not-article": "Not an article file",
    "newer-version": "Written by a newer Midad",
    denied: "No permission to read it",
    io: "Could not be read",
    "too-large": "Too large to open",
  },
} as const satisfies Complete<typeof source>;
