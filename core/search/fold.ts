// Rules: "Search folding" in the project's Arabic reference; presentation forms: Unicode NFKC (UAX #15).

/** Which differences finding overlooks; all of them where nothing is said. */
export interface FoldSwitches {
  /** أإآٱ as ا; ؤ, ئ and ء after ي alike: مسؤول = مسئول, شيء = شئ. */
  hamza: boolean;
  /** ة as ه. */
  taMarbuta: boolean;
  /** ى as ي. */
  alifMaqsura: boolean;
  /** Tashkeel and the small Quranic signs left out. */
  tashkeel: boolean;
  /** Tatweel left out; where it is kept it is a letter of its own. */
  tatweel: boolean;
  /** Arabic-Indic and Persian digits as 0-9. */
  digits: boolean;
  /** Letters with two cases in one. */
  case: boolean;
}

const everything: FoldSwitches = {
  hamza: true,
  taMarbuta: true,
  alifMaqsura: true,
  tashkeel: true,
  tatweel: true,
  digits: true,
  case: true,
};

/** Leads from folded text back: unit i of it came from the original's UTF-16 range [start[i], end[i]). */
export interface FoldMap {
  start: Uint32Array;
  end: Uint32Array;
}

type Emit = (folded: string, start: number, end: number) => void;

const mark = /^\p{M}$/u;
const tashkeel = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff]/g;
const tatweel = "\u0640";
/** Joiners, bidi controls and their like: never a difference to a reader. */
const ignorable = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Persian and Urdu forms of the same letters. */
const lookAlikes: Record<string, string> = {
  "\u06a9": "ك",
  "\u06cc": "ي",
  "\u06c0": "ه",
  "\u06c1": "ه",
  "\u06be": "ه",
  "\u06d5": "ه",
  "\u06c3": "ة",
};

const alefs = new Set(["أ", "إ", "آ", "\u0671", "\u0672", "\u0673"]);

/**
 * ؤ and ئ become ي and ء, so that مسؤول meets مسئول and شئ meets شيء, and what is typed so far (شي)
 * keeps meeting both; after a ي only the ء is added, so that سيئ meets سيء.
 */
function foldHamza(letter: string, before: string): string {
  if (alefs.has(letter)) return "ا";
  if (letter !== "ؤ" && letter !== "ئ") return letter;
  return before === "ي" && letter === "ئ" ? "ء" : "يء";
}

function foldDigit(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code >= 0x660 && code <= 0x669) return String.fromCharCode(code - 0x660 + 0x30);
  return code >= 0x6f0 && code <= 0x6f9 ? String.fromCharCode(code - 0x6f0 + 0x30) : letter;
}

function foldLetter(letter: string, before: string, on: FoldSwitches): string {
  const known = lookAlikes[letter] ?? letter;
  if (on.taMarbuta && known === "ة") return "ه";
  if (on.alifMaqsura && known === "ى") return "ي";
  const number = on.digits ? foldDigit(known) : known;
  const hamza = on.hamza ? foldHamza(number, before) : number;
  return on.case ? hamza.toLowerCase() : hamza;
}

function isAscii(cluster: string): boolean {
  return cluster.length === 1 && cluster < "\u0080";
}

/** One letter with the marks that stand on it, normalised and folded; what stood before decides about ئ alone. */
function foldCluster(cluster: string, before: string, on: FoldSwitches): string {
  const seen = (isAscii(cluster) ? cluster : cluster.normalize("NFKC")).replace(ignorable, "");
  const whole = on.tatweel ? seen.replaceAll(tatweel, "") : seen;
  let folded = "";
  for (const letter of on.tashkeel ? whole.replace(tashkeel, "") : whole) {
    folded += foldLetter(letter, folded.at(-1) ?? before, on);
  }
  return folded;
}

/** Whether a UTF-16 unit is a mark on the letter before it: 1 yes, 2 no, 0 not asked yet. */
const marks = new Uint8Array(0x10000);

function isAttached(unit: number, on: FoldSwitches): boolean {
  if (unit === 0x640) return on.tatweel;
  if (marks[unit] === 0) marks[unit] = mark.test(String.fromCharCode(unit)) ? 1 : 2;
  return marks[unit] === 1;
}

/** Where the cluster that begins at `start` ends: a code point, and the marks and overlooked tatweels on it. */
function clusterEnd(text: string, start: number, on: FoldSwitches): number {
  const first = text.charCodeAt(start);
  let end = start + 1;
  if (first >= 0xd800 && first < 0xdc00 && (text.codePointAt(start) ?? 0) > 0xffff) end++;
  while (end < text.length && isAttached(text.charCodeAt(end), on)) end++;
  return end;
}

/** Folded clusters, kept because a text has few different ones and a library has millions of letters. */
interface Known {
  /** By UTF-16 unit, for the clusters of one unit: nearly all. */
  units: (string | undefined)[];
  clusters: Map<string, string>;
}
const known = new Map<number, Known>();
const clusterLimit = 20_000;

function knownFor(on: FoldSwitches, before: string): Known {
  const flags = [on.hamza, on.taMarbuta, on.alifMaqsura, on.tashkeel, on.tatweel, on.digits, on.case, before !== ""];
  const key = flags.reduce((bits, flag) => bits * 2 + Number(flag), 0);
  let found = known.get(key);
  if (!found || found.clusters.size > clusterLimit) {
    found = { units: new Array(0x10000), clusters: new Map() };
    known.set(key, found);
  }
  return found;
}

function folderFor(on: FoldSwitches, before: string): (text: string, start: number, end: number) => string {
  const { units, clusters } = knownFor(on, before);
  return (text, start, end) => {
    const unit = end - start === 1 ? text.charCodeAt(start) : -1;
    const cluster = () => text.slice(start, end);
    const found = unit === -1 ? clusters.get(cluster()) : units[unit];
    if (found !== undefined) return found;
    const folded = foldCluster(cluster(), before, on);
    if (unit === -1) clusters.set(cluster(), folded);
    else units[unit] = folded;
    return folded;
  };
}

function run(text: string, switches: Partial<FoldSwitches>, emit: Emit): void {
  const on = { ...everything, ...switches };
  const usual = folderFor(on, "");
  const afterYa = folderFor(on, "ي");
  let fold = usual;
  for (let start = 0; start < text.length; ) {
    const end = clusterEnd(text, start, on);
    const folded = fold(text, start, end);
    if (folded !== "") {
      emit(folded, start, end);
      fold = folded.endsWith("ي") ? afterYa : usual;
    }
    start = end;
  }
}

/** Where a stretch of folded text is gathered. */
const units = new Uint16Array(4096);

function textOf(used: number): string {
  // Ten times as fast as spreading; `apply` takes any array-like, which its type does not say.
  return String.fromCharCode.apply(null, units.subarray(0, used) as unknown as number[]);
}

/**
 * Text as it is compared when finding, never as it is kept. Both sides of a comparison are folded
 * with the same switches.
 */
export function fold(text: string, switches: Partial<FoldSwitches> = {}): string {
  // Adding letter to letter would leave a chain of tiny strings, many times the size of the text.
  const parts: string[] = [];
  let used = 0;
  run(text, switches, (folded) => {
    if (used + folded.length > units.length) {
      parts.push(textOf(used));
      used = 0;
    }
    if (folded.length > units.length) parts.push(folded);
    else for (let at = 0; at < folded.length; at++) units[used++] = folded.charCodeAt(at);
  });
  parts.push(textOf(used));
  return parts.join("");
}

/** The same as `fold`, with the way back from every UTF-16 unit of the result. */
export function foldWithMap(text: string, switches: Partial<FoldSwitches> = {}): { folded: string; map: FoldMap } {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  run(text, switches, (folded, start, end) => {
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
  });
  return { folded: parts.join(""), map: { start: Uint32Array.from(starts), end: Uint32Array.from(ends) } };
}

/** The original's UTF-16 range [start, end) behind the folded range [from, to), marks and tatweels included; `to` > `from`. */
export function originalRange(map: FoldMap, from: number, to: number): { start: number; end: number } {
  return { start: map.start[from] ?? 0, end: map.end[to - 1] ?? 0 };
}
