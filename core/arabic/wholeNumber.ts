/** A whole number as it is typed, in Latin, Arabic-Indic or Persian digits, thousands apart or not; null where it is none. */
export function wholeNumber(text: string): number | null {
  const latin = text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf)).replace(/[\s,٬،]/g, "");
  return /^\d{1,15}$/.test(latin) ? Number(latin) : null;
}
