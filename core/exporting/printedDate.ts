import { digitsOf } from "../arabic/digits.ts";
import type { Article } from "../article/article.ts";

/** The instant an article is dated with: when it was published, or as long as it was not, last changed. */
export function articleInstant(article: Pick<Article, "publishedAt" | "updatedAt">): string {
  return article.publishedAt ?? article.updatedAt;
}

/** The language's own month names, and the digits of the piece. */
function dateLocale(language: string): string {
  try {
    const locale = new Intl.Locale(language);
    return new Intl.Locale(locale, { calendar: "gregory", numberingSystem: digitsOf(language) }).toString();
  } catch {
    return "ar-u-ca-gregory-nu-latn";
  }
}

const written = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})/;

/**
 * An instant as readers see it, `24 نوفمبر 2026، 14:05`: by the clock it was written with, whatever
 * the clock of the machine that exports.
 * @param instant ISO 8601 with offset
 */
export function printedDate(instant: string, language: string): string {
  const wall = written.exec(instant)?.[1];
  const date = wall ? new Date(`${wall}:00Z`) : null;
  if (!date || Number.isNaN(date.getTime())) return instant;
  const locale = dateLocale(language);
  const shown = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(date);
  const day = shown({ day: "numeric", month: "long", year: "numeric" });
  const time = shown({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return `${day}${/^ar\b/i.test(language) ? "،" : ","} ${time}`;
}
