/** A text has its spaces, digits and line ends in UTF-16 as pairs with one NUL, all on the same side; runs of NULs are damage. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  let first = 0;
  let second = 0;
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    if ((bytes[index] === 0) === (bytes[index + 1] === 0)) continue;
    if (bytes[index] === 0) first++;
    else second++;
  }
  const least = bytes.length / 200;
  if (second > least && second > first * 20) return "utf-16le";
  return first > least && first > second * 20 ? "utf-16be" : null;
}

/** The text of a file that may be damaged: UTF-8, or UTF-16 by its BOM or its NULs. Every byte that means nothing is U+FFFD. */
export function decodeDamaged(bytes: Uint8Array): string {
  return new TextDecoder(wideEncoding(bytes) ?? "utf-8").decode(bytes);
}
