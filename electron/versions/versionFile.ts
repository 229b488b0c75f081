import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { z } from "zod";
import { articleFileLimit } from "../../core/article/articleFile.ts";
import { MidadError } from "../../core/contract/errors.ts";
import { type VersionReason, type VersionRow, versionReasons } from "../../core/contract/versions.ts";

// A version is a gzip of the article's file text that is never written again. All the list shows
// stands in its name, so that listing opens nothing. What may change later, the journalist's name
// for it and the pin, stands in a small file beside it.

/** What a version's file name says. */
export interface VersionFacts {
  /** Counts up by one with each version of a piece; the only order. */
  number: number;
  /** ms since 1970. */
  time: number;
  seq: number;
  reason: VersionReason;
  words: number;
  added: number;
  removed: number;
}

const pattern = /^(\d{8})-(\d{1,15})-(\d{1,15})-([a-z]+)-(\d{1,9})-(\d{1,9})-(\d{1,9})\.gz$/;
const labelPattern = /^(\d{8})\.json$/;

export function versionName({ number, time, seq, reason, words, added, removed }: VersionFacts): string {
  return `${String(number).padStart(8, "0")}-${Math.max(0, time)}-${seq}-${reason}-${words}-${added}-${removed}.gz`;
}

/** The facts in a file name; null for anything else. */
export function versionFacts(name: string): VersionFacts | null {
  const found = pattern.exec(name);
  if (!found) return null;
  const [number = 0, time = 0, seq = 0, , words = 0, added = 0, removed = 0] = found.slice(1).map(Number);
  const reason = versionReasons.find((one) => one === found[4]);
  const isDate = !Number.isNaN(new Date(time).getTime());
  return reason && isDate ? { number, time, seq, reason, words, added, removed } : null;
}

export function labelName(number: number): string {
  return `${String(number).padStart(8, "0")}.json`;
}

/** The number of the version a label belongs to; null where the name is none of a label. */
export function labelledNumber(name: string): number | null {
  const found = labelPattern.exec(name)?.[1];
  return found === undefined ? null : Number(found);
}

const labelSchema = z.object({ name: z.string().max(200), pinned: z.boolean() });
export type Label = z.infer<typeof labelSchema>;

/** Far larger than any label. */
export const labelLimit = 8192;

export function labelBytes(label: Label): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(label));
}

/** A label from its bytes; one that cannot be read still says that somebody wanted the version to stay. */
export function labelFrom(bytes: Uint8Array): Label {
  try {
    return labelSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return { name: "", pinned: true };
  }
}

export function rowOf(file: string, facts: VersionFacts, label: Label | undefined): VersionRow {
  const { number: _, time, ...rest } = facts;
  const { name, pinned } = label ?? { name: "", pinned: false };
  return { ...rest, version: file, time: new Date(time).toISOString(), name, pinned };
}

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** Off the thread that answers the window. */
export async function packed(text: string): Promise<Uint8Array> {
  return zip(text, { level: 6 });
}

/** `damaged` where the bytes are no version; a small file that would unpack without end is cut off. */
export async function unpacked(bytes: Uint8Array): Promise<string> {
  try {
    const text = await unzip(bytes, { maxOutputLength: articleFileLimit });
    return new TextDecoder("utf-8", { fatal: true }).decode(text);
  } catch {
    throw new MidadError("damaged", "a version cannot be unpacked");
  }
}
