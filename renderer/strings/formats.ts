import { directionOf } from "../../core/arabic/directionOf.ts";
import { isolateCloser, isolateOpeners } from "../../core/arabic/isolatedText.ts";

/** The languages the interface speaks. */
export type Language = "ar" | "en";

/** Latin digits in both: what `ar` alone means differs between engines, so it is said by name. */
const locales: Record<Language, string> = { ar: "ar-u-nu-latn", en: "en-GB" };

/** The locale for `Intl` and for the parts that React Aria words itself. */
export function localeOf(language: Language): string {
  return locales[language];
}

/** Made once for each language: making a format takes the engine far longer than using it. */
function eachLanguage<T>(make: (locale: string) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const format = made.get(language) ?? make(locales[language]);
    made.set(language, format);
    return format;
  };
}

const numbers = eachLanguage((locale) => new Intl.NumberFormat(locale));

/** A whole number with its thousands kept apart. */
export function formatNumber(value: number, language: Language): string {
  return numbers(language).format(value);
}

const two = (value: number) => String(value).padStart(2, "0");

/** Hours and minutes of an instant (ISO 8601) on this machine's clock, the same in both languages: `14:05`. */
export function formatClock(instant: string): string {
  const date = new Date(instant);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Day and month of an instant, with the year where it is not this one: `12 نوفمبر`. */
export function formatDay(instant: string, now: Date, language: Language): string {
  const date = new Date(instant);
  const year = date.getFullYear() === now.getFullYear() ? {} : { year: "numeric" as const };
  return new Intl.DateTimeFormat(locales[language], { day: "numeric", month: "long", ...year }).format(date);
}

/** A list in words: `العنوان والقسم`. */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: "conjunction" }).format(items);
}

/** A name of a file or piece in its marks, kept from turning the sentence around it (UAX #9, isolates). */
export function quoted(name: string, language: Language): string {
  const isolated = `${isolateOpeners[directionOf(name)]}${name}${isolateCloser}`;
  return language === "ar" ? `«${isolated}»` : `“${isolated}”`;
}
