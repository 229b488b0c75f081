/** The names that our own files and most layouts write; a text with any other is for a whole parser. */
const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

/** A number may stand for itself alone: HTML reads those of C1 and some more as other characters (WHATWG HTML, 13.2.5.80). */
function characterOf(code: number): string | null {
  const isOwn = (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800) || (code >= 0xe000 && code < 0xfdd0);
  return isOwn ? String.fromCharCode(code) : null;
}

/** Text or the value of an attribute with its character references resolved; null where one is not of the plain kind. */
export function withoutReferences(raw: string): string | null {
  if (!raw.includes("&")) return raw;
  let isPlain = true;
  const text = raw.replace(
    /&(?:([a-z]+);|#(\d{1,5});|#x([\da-fA-F]{1,4});)?/g,
    (_, name: string | undefined, decimal: string | undefined, hex: string | undefined) => {
      const known = name === undefined || !Object.hasOwn(named, name) ? null : (named[name] ?? null);
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      const character = known ?? characterOf(code);
      if (character === null) isPlain = false;
      return character ?? "";
    },
  );
  return isPlain ? text : null;
}
