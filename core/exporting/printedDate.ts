import { digitsOf } from "../arabic/digits.ts";
import type { Article } from "../article/article.ts";
import type { Publication } from "../settings/publications.ts";

/** The instant an article is dated with: when it was published, or as long as it was not, last changed. */
export function articleInstant(article: Pick<Article, "publishedAt" | "updatedAt">): string {
  return article.publishedAt ?? article.updatedAt;
}

/** How a publication writes dates. */
export type DateStyle = Pick<Publication, "months" | "digits">;

/** Countries whose Arabic has these names of months (CLDR). */
const regions = { language: undefined, november: "EG", tishreen: "SY" } as const;

/**
 * The digits a piece is printed with: what its language tag says goes before what the publication does.
 * @returns the name of a numbering system, as CLDR has it
 */
export function printedDigits(language: string, style: Pick<DateStyle, "digits"> | null): string {
  try {
    const { language: spoken, numberingSystem } = new Intl.Locale(language);
    return spoken === "ar" && style ? (numberingSystem ?? style.digits) : digitsOf(language);
  } catch {
    return "latn";
  }
}

/** The names of months and the digits: what the piece's language tag says goes before what the publication does. */
function dateLocale(language: string, style: DateStyle | null): string {
  try {
    const locale = new Intl.Locale(language);
    const isArabic = locale.language === "ar";
    const region = isArabic && style ? regions[style.months] : undefined;
    const numberingSystem = printedDigits(language, style);
    const shown = new Intl.Locale(locale, { calendar: "gregory", numberingSystem });
    return region === undefined ? shown.toString() : new Intl.Locale(shown, { region }).toString();
  } catch {
    return "ar-u-ca-gregory-nu-latn";
  }
}

interface Formats {
  day: Intl.DateTimeFormat;
  time: Intl.DateTimeFormat;
  /** The last minute that was asked for: a piece is dated several times while it is exported. */
  last?: { minute: string; text: string };
}

// To make a formatter takes a millisecond, longer than all else of a date, and most pieces ask for the same two.
const known = new Map<string, Formats>();
const mostKnown = 50;

function formatsOf(language: string, style: DateStyle | null): Formats {
  const key = JSON.stringify([language, style?.months, style?.digits]);
  const before = known.get(key);
  if (before) return before;
  const locale = dateLocale(language, style);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  const formats: Formats = {
    day: format({ day: "numeric", month: "long", year: "numeric" }),
    time: format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
  };
  if (known.size >= mostKnown) known.clear();
  known.set(key, formats);
  return formats;
}

const written = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})/;

/**
 * An instant as readers see it, `24 نوفمبر 2026، 14:05`: by the clock it was written with, whatever
 * the clock of the machine that exports.
 * @param instant ISO 8601 with offset
 */
export function printedDate(instant: string, language: string, style: DateStyle | null = null): string {
  const wall = written.exec(instant)?.[1] ?? "";
  const date = new Date(`${wall}:00Z`);
  if (Number.isNaN(date.getTime())) return instant;
  const formats = formatsOf(language, style);
  if (formats.last?.minute !== wall) {
    const text = `${formats.day.format(date)}${/^ar\b/i.test(language) ? "،" : ","} ${formats.time.format(date)}`;
    formats.last = { minute: wall, text };
  }
  return formats.last.text;
}
