import { type Article, emptyArticle } from "../../core/article/article.ts";
import { serializeArticle } from "../../core/article/articleFile.ts";
import { type Library, openLibrary } from "../../electron/library/library.ts";
import { SimulatedDisk } from "./simulatedDisk.ts";

export const folder = "/library";
export const pieceId = "019b5c00-0000-7000-8000-0000000000a1";
const bystanderId = "019b5c00-0000-7000-8000-0000000000b2";
export const damagedPath = `${folder}/تالف.midad`;
export const damagedBytes = new TextEncoder().encode('{"format":"midad-article","version":1,"id":"019b5c00');

/** Long after every time on the simulated disk, so that its clock's ticks play no part. */
export const now = () => new Date(Date.UTC(2030, 0, 1, 12, 0, 0));

/** The piece all workloads work on, in its state number `seq`. */
export function pieceAt(seq: number, headline = "انعقاد القمة"): Article {
  const empty = emptyArticle(pieceId, "2026-01-01T10:00:00+03:00");
  const text = `حال ${seq} من النص. `.repeat(8);
  return { ...empty, seq, headline, body: [{ type: "paragraph", content: [{ type: "text", text }] }] };
}

/** What has been asked of the disk and what it has promised, while a workload runs. */
export class Ledger {
  /** File text of every state handed over, by seq. */
  readonly handed = new Map<number, string>();
  /** The newest seq that was acknowledged; -1 before any. */
  acknowledged = -1;
  /** The path that holds the whole piece at every instant; null while it may be at another. */
  path: string | null = null;
  /** Where the piece may be found. */
  places: ("library" | "bin" | "nowhere")[] = ["library"];
  /** Bytes another program wrote, all of which must stay somewhere. */
  readonly foreign: Uint8Array[] = [];

  hand(article: Article): Article {
    this.handed.set(article.seq, serializeArticle(article));
    return article;
  }

  async save(library: Library, article: Article, base: number, recreate = false): Promise<void> {
    const { seq } = await library.save(this.hand(article), base, { recreate });
    this.acknowledged = Math.max(this.acknowledged, seq);
  }
}

export interface Workload {
  name: string;
  hasHardLinks?: boolean;
  /** Done before, and durable. */
  prepare(library: Library, ledger: Ledger): Promise<void>;
  run(library: Library, ledger: Ledger, disk: SimulatedDisk): Promise<void>;
}

async function create(library: Library, ledger: Ledger): Promise<void> {
  await library.create(ledger.hand(pieceAt(0)));
  ledger.acknowledged = 0;
  ledger.path = library.path(pieceId);
}

async function rename(library: Library, ledger: Ledger): Promise<void> {
  await library.read(pieceId);
  await ledger.save(library, pieceAt(1, "عنوان جديد للخبر"), 0);
  ledger.path = null;
  await library.settle(pieceId);
  ledger.path = library.path(pieceId);
}

async function createAndDelete(library: Library, ledger: Ledger): Promise<void> {
  await create(library, ledger);
  ledger.path = null;
  await library.delete(pieceId);
  ledger.places = ["bin"];
}

async function restore(library: Library, ledger: Ledger): Promise<void> {
  const query = { words: "", status: null, place: "bin", offset: 0, limit: 1 } as const;
  const binId = (await library.list(query)).rows[0]?.id ?? "";
  ledger.places = ["library", "bin"];
  await library.restore(binId);
  ledger.places = ["library"];
  ledger.path = library.path(pieceId);
}

/** The path of the piece's file on a disk that holds it. */
function pathOfPiece(disk: SimulatedDisk): string {
  for (const [path, bytes] of disk.files(folder)) {
    if (new TextDecoder().decode(bytes).includes(pieceId)) return path;
  }
  throw new Error("the workload has no piece");
}

const foreignText = new TextEncoder().encode(serializeArticle({ ...pieceAt(0), headline: "كتبه برنامج آخر" }));

export const workloads: Workload[] = [
  {
    name: "create",
    async prepare(_library, ledger) {
      ledger.places = ["library", "nowhere"];
    },
    async run(library, ledger) {
      await create(library, ledger);
      ledger.places = ["library"];
    },
  },
  { name: "save", prepare: create, run: (library, ledger) => ledger.save(library, pieceAt(1), 0) },
  {
    name: "save three times",
    prepare: create,
    async run(library, ledger) {
      await Promise.all([1, 2, 3].map((seq) => ledger.save(library, pieceAt(seq), 0)));
      await ledger.save(library, pieceAt(4), 3);
    },
  },
  { name: "rename", prepare: create, run: rename },
  {
    name: "delete",
    prepare: create,
    async run(library, ledger) {
      ledger.places = ["library", "bin"];
      ledger.path = null;
      await library.delete(pieceId);
      ledger.places = ["bin"];
    },
  },
  { name: "restore", prepare: createAndDelete, run: restore },
  {
    name: "remove for good",
    prepare: createAndDelete,
    async run(library, ledger) {
      ledger.places = ["bin", "nowhere"];
      for (const binId of library.binIds()) await library.removeForever(binId);
      ledger.places = ["nowhere"];
    },
  },
  {
    name: "conflict with a program that writes over the file",
    async prepare(library, ledger) {
      await create(library, ledger);
      await ledger.save(library, pieceAt(1), 0);
    },
    async run(library, ledger, disk) {
      await library.read(pieceId);
      disk.put(pathOfPiece(disk), foreignText);
      ledger.foreign.push(foreignText);
      await ledger.save(library, pieceAt(2), 1);
    },
  },
  {
    name: "conflict with a program that replaces the file",
    async prepare(library, ledger) {
      await create(library, ledger);
      await ledger.save(library, pieceAt(1), 0);
    },
    async run(library, ledger, disk) {
      await library.read(pieceId);
      disk.replace(pathOfPiece(disk), foreignText);
      ledger.foreign.push(foreignText);
      await ledger.save(library, pieceAt(2), 1);
    },
  },
  {
    name: "save what another program deleted",
    prepare: create,
    async run(library, ledger, disk) {
      await library.read(pieceId);
      disk.take(pathOfPiece(disk));
      ledger.path = null;
      ledger.places = ["library", "nowhere"];
      await ledger.save(library, pieceAt(1), 0, true);
      ledger.places = ["library"];
    },
  },
  {
    name: "leave an empty piece",
    async prepare(library, ledger) {
      await library.create(ledger.hand({ ...emptyArticle(pieceId, "2026-01-01T10:00:00+03:00") }));
      ledger.acknowledged = 0;
    },
    async run(library, ledger) {
      await library.read(pieceId);
      ledger.places = ["library", "nowhere"];
      await library.settle(pieceId);
      ledger.places = ["nowhere"];
    },
  },
  {
    name: "create without hard links",
    hasHardLinks: false,
    async prepare(_library, ledger) {
      ledger.places = ["library", "nowhere"];
    },
    async run(library, ledger) {
      await create(library, ledger);
      ledger.places = ["library"];
    },
  },
  {
    name: "save without hard links",
    hasHardLinks: false,
    prepare: create,
    run: (library, ledger) => ledger.save(library, pieceAt(1), 0),
  },
  { name: "rename without hard links", hasHardLinks: false, prepare: create, run: rename },
  { name: "restore without hard links", hasHardLinks: false, prepare: createAndDelete, run: restore },
  {
    name: "conflict without hard links",
    hasHardLinks: false,
    prepare: create,
    async run(library, ledger, disk) {
      await library.read(pieceId);
      disk.put(pathOfPiece(disk), foreignText);
      ledger.foreign.push(foreignText);
      await ledger.save(library, pieceAt(1), 0);
    },
  },
];

/** Opens the library on a disk and reads it to the end. */
export async function start(disk: SimulatedDisk): Promise<Library> {
  const library = await openLibrary({ folder, disk, log: () => {}, now });
  await library.ready();
  return library;
}

/** A disk with the workload's preparations done, everything on it durable. */
export async function prepared(workload: Workload, ledger: Ledger): Promise<SimulatedDisk> {
  const disk = new SimulatedDisk();
  disk.hasHardLinks = workload.hasHardLinks ?? true;
  disk.putFolder(folder);
  disk.put(damagedPath, damagedBytes);
  const library = await start(disk);
  await library.create({ ...pieceAt(0), id: bystanderId, headline: "خبر آخر" });
  await workload.prepare(library, ledger);
  await library.flush();
  return disk.afterKill();
}
