import type { Direction } from "../../core/article/blocks.ts";
import type { Line } from "./expectedLines.ts";

/** A line as another program read it; without a direction where its format or the program has none. */
export interface Found {
  text: string;
  direction?: Direction | undefined;
}

/**
 * A text without what a format may do with it: white space, isolates and marks of direction, and what no document
 * may hold (control characters, lone surrogates, noncharacters) or holds a replacement of.
 */
export function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd\p{Cs}\p{Cn}]/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/**
 * What of an article's lines another program did not find, in their order, or found running the other way. A line may
 * have more around it: a dateline before its words, the number of an item, a credit behind a caption.
 */
export function differences(expected: readonly Line[], found: readonly Found[]): string[] {
  const lines = found.map(({ text, direction }) => ({ text: plain(text), direction }));
  const faults: string[] = [];
  let at = 0;
  let within = 0;
  for (const { text, direction } of expected) {
    const wanted = plain(text);
    const equal = lines.findIndex(
      (line, index) => (index > at || (index === at && within === 0)) && line.text === wanted,
    );
    const around = lines.findIndex(
      (line, index) =>
        (index === at && line.text.indexOf(wanted, within) >= 0) || (index > at && line.text.includes(wanted)),
    );
    // The line itself before one that has it in it, unless that would leap over what comes next.
    const place = equal === -1 || equal - around > 4 ? around : equal;
    const line = lines[place];
    if (!line) {
      const elsewhere = lines.some((one) => one.text.includes(wanted));
      faults.push(`${elsewhere ? "out of its order" : "missing"}: ${short(wanted)}`);
      continue;
    }
    within = line.text.indexOf(wanted, place === at ? within : 0) + wanted.length;
    at = place;
    if (line.direction && line.direction !== direction) faults.push(`runs ${line.direction}: ${short(wanted)}`);
  }
  return faults;
}

/** Those of some texts that stand nowhere. */
export function missing(texts: readonly string[], found: readonly Found[]): string[] {
  const all = found.map(({ text }) => plain(text)).join(" ");
  return texts.filter((text) => !all.includes(plain(text))).map((text) => `missing: ${short(plain(text))}`);
}

/** As `differences`; of a piece whose lines repeat each other without end, only that each of them is there. */
export function linesOf(piece: string, expected: readonly Line[], found: readonly Found[]): string[] {
  if (piece !== "hostile") return differences(expected, found);
  return missing([...new Set(expected.map(({ text }) => text))], found);
}

/** An address with its letters as letters: programs differ in what they write as a code. */
function readable(address: string): string {
  try {
    return plain(decodeURI(address)).replaceAll(" ", "");
  } catch {
    return address;
  }
}

/** Links that must lead where they lead in the article, in their order; which may be another where a picture goes first. */
export function strayed(expected: readonly string[], found: readonly string[]): string[] {
  const left = found.map(readable);
  const lost = expected.map(readable).filter((address) => {
    const at = left.indexOf(address);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  return [
    ...lost.map((address) => `no link to ${short(address)}`),
    ...left.map((address) => `leads to ${short(address)}`),
  ];
}

/** Two lists that must be the same. */
export function unequal(what: string, expected: readonly unknown[], found: readonly unknown[]): string[] {
  const [one, other] = [JSON.stringify(expected), JSON.stringify(found)];
  return one === other ? [] : [`${what}: ${one} became ${other}`];
}
