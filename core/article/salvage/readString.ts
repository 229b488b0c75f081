import { salvageLimits } from "./salvageLimits.ts";

/** A JSON string as far as it goes. */
export interface StringRead {
  value: string;
  /** Where reading goes on. */
  next: number;
  /** False where the text ends, or a raw control character stands, before the closing quote. */
  isWhole: boolean;
}

const escapes = /\\(?:u[0-9a-f]{4}|["\\/bfnrt])/gi;

function sayEscape(found: string): string {
  try {
    return JSON.parse(`"${found}"`);
  } catch {
    return found;
  }
}

/** A string's inside without its escapes; one that means nothing stays as it stands. */
export function unescaped(raw: string): string {
  if (!raw.includes("\\")) return raw;
  try {
    return JSON.parse(`"${raw}"`);
  } catch {
    return raw.replace(escapes, sayEscape);
  }
}

/** Without the half letters that a cut leaves at the end. */
function withoutHalves(text: string): string {
  let end = text.length;
  while (end > 0) {
    const code = text.charCodeAt(end - 1);
    if (code !== 0xfffd && (code < 0xd800 || code > 0xdbff)) break;
    end--;
  }
  return text.slice(0, end);
}

/**
 * Reads the string whose inside begins at `from`. Controls stand escaped in JSON, so that a raw one
 * is where the string was broken off.
 */
export function readString(text: string, from: number): StringRead {
  let at = from;
  let escapeAt = -1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      return {
        value: unescaped(text.slice(from, Math.min(at, from + salvageLimits.text))),
        next: at + 1,
        isWhole: true,
      };
    }
    if (code < 0x20) break;
    if (code === 0x5c) {
      escapeAt = at;
      if (!(text.charCodeAt(at + 1) < 0x20)) at++;
    }
    at++;
  }
  const next = Math.min(at, text.length);
  const isHalfEscape = escapeAt >= 0 && next - escapeAt < (text[escapeAt + 1] === "u" ? 6 : 2);
  const end = Math.min(isHalfEscape ? escapeAt : next, from + salvageLimits.text);
  return { value: withoutHalves(unescaped(text.slice(from, end))), next, isWhole: false };
}
