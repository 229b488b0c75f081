import { fold } from "../search/fold.ts";
import { startingAgencies } from "../settings/defaults.ts";

/** Names that sign copy beside the desk's own list: papers and channels, and agencies by their long names. */
const otherSources = [
  "الشرق الأوسط",
  "العربية",
  "العربية نت",
  "الجزيرة نت",
  "سكاي نيوز عربية",
  "بي بي سي",
  "فرانس برس",
  "أسوشيتد برس",
  "الألمانية",
  "الفرنسية",
  "AFP",
  "AP",
  "dpa",
  "Reuters",
];

/** Gives the name as the desk prints it, or null for a name it does not know. */
export type AgencyFinder = (name: string) => string | null;

/**
 * أ.ف.ب, ا ف ب and أف ب are one agency; but a name of several parts never meets a single word, or
 * آب (August) would be أ ب.
 */
function agencyKey(name: string): string {
  const parts = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== "");
  return (parts.length > 1 ? "+" : "") + parts.join("");
}

/**
 * Knows the desk's agencies and the ones a new desk starts with; the desk's own spelling wins.
 * @param deskAgencies names as the desk prints them
 */
export function agencyFinder(deskAgencies: readonly string[]): AgencyFinder {
  const printed = new Map<string, string>();
  for (const name of [...deskAgencies, ...startingAgencies, ...otherSources]) {
    const key = agencyKey(name);
    if (key !== "" && !printed.has(key)) printed.set(key, name);
  }
  return (name) => printed.get(agencyKey(name)) ?? null;
}

/** The agencies of a list such as «رويترز، أ ف ب» or «وكالات + تاس»; null unless every one is known and named once. */
export function knownAgencies(list: string, find: AgencyFinder): string[] | null {
  const whole = find(list);
  if (whole !== null) return [whole];
  const names = list.split(/[،,؛/+|]|\s[-–—]\s/).map(find);
  return names.every((name) => name !== null) && new Set(names).size === names.length ? names : null;
}
