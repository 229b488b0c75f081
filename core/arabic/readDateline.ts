import { type AgencyFinder, knownAgencies } from "./agencyNames.ts";
import { isKnownPlace } from "./datelinePlaces.ts";

/** A dateline found in copied text. */
export interface DatelineReading {
  places: string[];
  agencies: string[];
  /** Words in it that no field holds: «في 31 مايو». */
  date: string;
  /** UTF-16 range of what it takes of the text, with the dashes and spaces that set it off. */
  start: number;
  end: number;
}

// Direction marks stand about copied datelines and mean nothing there.
const gap = String.raw`(?:[^\S\n]|[\u200e\u200f\u061c]){0,12}`;
// Tatweel is typed as a dash, but only between spaces: inside a word it stretches it.
const dash = String.raw`(?:[\-\u2010-\u2015\u2212]|(?<!\S)\u0640(?!\S))`;
const separator = new RegExp(`${gap}(?:${dash}+|:)${gap}`, "gu");
const setOff = new RegExp(`^${gap}(?:(?:${dash}+|:)${gap})*`, "u");

const round = new RegExp(
  `^(?<head>[^()\\[\\]\\n:]{0,80}?)${gap}${dash}?${gap}[(\\[](?<names>[^()\\[\\]\\n]{1,80})[)\\]]`,
  "u",
);
const slashed = new RegExp(`^(?<head>[^()\\[\\]/\\n:]{0,80}?)${gap}${dash}?${gap}/(?<names>[^/\\n]{1,80})/`, "u");
const dated = /^(?<place>.*?)\s*[،,]?\s+(?<date>في\s+[\d٠-٩]{1,2}\s*[/-]?\s*\p{L}+(?:\s+[\d٠-٩]{4})?)$/u;
const placeName = /^\p{L}[\p{L}\p{M}'’-]*(?: \p{L}[\p{L}\p{M}'’-]*){0,3}$/u;

/** How far from its end of the text a dateline can reach, in UTF-16 units: nothing longer is looked at. */
const reach = 240;

interface Where {
  places: string[];
  date: string;
  /** Every place is a city we know: the form needs no other proof. */
  known: boolean;
}

/** The places of a dateline's first part; null where it is something else than one to three names. */
function readPlaces(head: string): Where | null {
  const clean = head.replace(/[\u200e\u200f\u061c]/g, "").trim();
  if (clean === "") return { places: [], date: "", known: false };
  const { place = clean, date = "" } = dated.exec(clean)?.groups ?? {};
  const places = place.split(/[،,/]|\s[-–—]\s/).map((name) => name.trim().replace(/\s+/g, " "));
  if (places.length > 3 || !places.every((name) => placeName.test(name))) return null;
  return { places, date, known: places.every(isKnownPlace) };
}

/**
 * «خاص» and a bracket inside a running sentence («ذكرت وكالة السودان للأنباء (سونا) أن…») look
 * like datelines: these need a city we know.
 */
function isSure(where: Where, agencies: readonly string[], closed: boolean): boolean {
  if (where.known) return true;
  if (where.places.length === 0) return agencies.length > 0;
  return closed && agencies.some((name) => name !== "خاص");
}

/** `القاهرة (أ ف ب) -`, `واشنطن- (أ ف ب):`, `(رويترز) –`, `موسكو في 31 مايو /أ ش أ/`. */
function readBracketed(line: string, find: AgencyFinder): DatelineReading | null {
  const near = line.slice(0, reach);
  for (const form of [round, slashed]) {
    const found = form.exec(near);
    const agencies = knownAgencies(found?.groups?.names ?? "", find);
    const where = readPlaces(found?.groups?.head ?? "");
    if (!found || !agencies || !where) continue;
    const tail = setOff.exec(near.slice(found[0].length))?.[0] ?? "";
    const end = found[0].length + tail.length;
    if (!isSure(where, agencies, tail.trim() !== "" || end === line.length)) continue;
    return { places: where.places, agencies, date: where.date, start: 0, end };
  }
  return null;
}

/** `القاهرة – أ ف ب`, `موسكو-سانا`, `دبي – الشرق الأوسط`, `رويترز –`: the agency ends at a dash, a colon or the line. */
function readDashed(line: string, find: AgencyFinder): DatelineReading | null {
  const cuts = [...line.slice(0, reach).matchAll(separator)].slice(0, 6);
  const first = cuts[0];
  if (!first) return null;
  const alone = knownAgencies(line.slice(0, first.index), find);
  if (alone && !first[0].includes(":")) {
    return { places: [], agencies: alone, date: "", start: 0, end: first.index + first[0].length };
  }
  for (const [at, cut] of cuts.entries()) {
    const where = readPlaces(line.slice(0, cut.index));
    if (!where || where.places.length === 0 || cut[0].includes(":")) continue;
    const names = cut.index + cut[0].length;
    const ends = cuts.slice(at + 1).map((next) => ({ from: next.index, to: next.index + next[0].length }));
    for (const { from, to } of [...ends, { from: line.length, to: line.length }]) {
      const agencies = knownAgencies(line.slice(names, from), find);
      if (!agencies || !isSure(where, agencies, true)) continue;
      return { places: where.places, agencies, date: where.date, start: 0, end: to };
    }
  }
  return null;
}

/** `دبي – ` before running text: only for cities we know, and only where a space follows the dash. */
function readPlaceAlone(line: string): DatelineReading | null {
  for (const cut of line.slice(0, reach).matchAll(separator)) {
    const end = cut.index + cut[0].length;
    if (cut[0].includes(":") || !(/\s$/.test(cut[0]) || end === line.length)) continue;
    const where = readPlaces(line.slice(0, cut.index));
    if (!where?.known) continue;
    return { places: where.places, agencies: [], date: where.date, start: 0, end };
  }
  return null;
}

/**
 * The dateline that opens a paragraph, or null. Reads the forms of the Arabic reference and is
 * careful: an agency must be known, a place alone must be a known city.
 * @param text the paragraph; the dateline is looked for in its first line only
 */
export function readOpeningDateline(text: string, find: AgencyFinder): DatelineReading | null {
  const line = text.split("\n", 1)[0] ?? "";
  return readBracketed(line, find) ?? readDashed(line, find) ?? readPlaceAlone(line);
}

// «بحسب وكالة الأنباء السعودية (واس)» is a sentence; a signature comes after one has ended.
const signature = new RegExp(`(?:^|(?<=[.!؟?…»”"])|\\n)\\s*\\((?<names>[^()\\n]{1,80})\\)${gap}\\.?\\s*$`, "u");
const source = new RegExp(`(?:^|\\n)\\s*(?:ال)?مصدر${gap}:${gap}(?<names>[^\\n:]{1,160}?)${gap}\\.?\\s*$`, "u");
const sourceName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’. -]*$/u;

/** After «المصدر:» any name is clear: «المصدر: الجزيرة + وكالات». */
function namedSources(list: string, find: AgencyFinder): string[] | null {
  const names = list.split(/[،,؛/+|]|\s[-–—]\s/).map((name) => name.trim());
  const short = (name: string) => sourceName.test(name) && name.split(/\s+/).length <= 6;
  return names.every(short) && new Set(names).size === names.length ? names.map((name) => find(name) ?? name) : null;
}

/** The dateline that closes a text, `(د ب أ)` after its last sentence or `المصدر: وكالات` on a line of its own. */
export function readClosingDateline(text: string, find: AgencyFinder): DatelineReading | null {
  const start = Math.max(0, text.length - reach);
  const near = text.slice(start);
  const signed = signature.exec(near);
  const sourced = source.exec(near);
  const found = signed ?? sourced;
  const list = found?.groups?.names ?? "";
  const agencies = signed ? knownAgencies(list, find) : namedSources(list, find);
  // At the edge of what is looked at nothing tells how the line began.
  if (!found || !agencies || (found.index === 0 && start > 0)) return null;
  return { places: [], agencies, date: "", start: start + found.index, end: text.length };
}
