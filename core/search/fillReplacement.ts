import type { Hit } from "./findQuery.ts";

const reference = /\$(?:(\$)|(&)|<([^>]*)>|(\d\d?))/g;

/**
 * The text that takes the place of a hit. For a hit of a pattern `$1` to `$99`, `$<name>`, `$&` and `$$`
 * mean what they mean to `String.prototype.replace`; for words there are no such signs.
 */
export function fillReplacement(template: string, { groups, names }: Hit): string {
  if (!groups) return template;
  const numbered = (digits: string): string | null => {
    const number = Number(digits);
    if (number >= 1 && number < groups.length) return groups[number] ?? "";
    const first = Number(digits[0]);
    return digits.length === 2 && first >= 1 && first < groups.length ? `${groups[first] ?? ""}${digits[1]}` : null;
  };
  return template.replace(reference, (sign: string, dollar, whole, name, digits) => {
    if (dollar) return "$";
    if (whole) return groups[0] ?? "";
    if (digits !== undefined) return numbered(digits) ?? sign;
    return names ? (names[name] ?? "") : sign;
  });
}
