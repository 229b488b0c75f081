/** The digits of a text, as CLDR names them: `latn` 0-9, `arab` ٠-٩, `arabext` ۰-۹. */
export type Digits = "latn" | "arab" | "arabext";

/**
 * The digits a piece prints its dates and the numbers of its lists with. Arabic news prints 0-9 unless the
 * language tag asks for others (`ar-u-nu-arab`, BCP 47); another language prints its own.
 * @param language BCP 47
 */
export function digitsOf(language: string): string {
  try {
    const locale = new Intl.Locale(language);
    if (locale.language === "ar") return locale.numberingSystem ?? "latn";
    return new Intl.NumberFormat(locale).resolvedOptions().numberingSystem;
  } catch {
    return "latn";
  }
}

/** The language tag that asks for these digits; 0-9 need none in Arabic. */
export function withDigits(language: string, digits: Digits): string {
  const { baseName } = new Intl.Locale(language);
  return digits === "latn" ? baseName : `${baseName}-u-nu-${digits}`;
}

/** A whole number as a piece in this language prints it, without marks between thousands. */
export function printedNumber(value: number, language: string): string {
  return new Intl.NumberFormat(`en-u-nu-${digitsOf(language)}`, { useGrouping: false }).format(value);
}
