import { unzipSync, zipSync } from "fflate";

/** The parts of a Word file, by their names. */
export type WordParts = Map<string, Uint8Array>;

/** What a Word file may be; one of more was made to hurt. Sizes in bytes, unpacked. */
export const wordLimits = {
  entries: 5000,
  part: 40 * 1024 * 1024,
  whole: 256 * 1024 * 1024,
  /** How many times its packed size; XML of Word's comes to some twenty. */
  ratio: 200,
  depth: 300,
  tags: 2_000_000,
} as const;

/** The parts that are read: text, styles, numbers, relations, pictures. Macros and embedded files stay packed. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/[\w.-]+\.xml|word\/_rels\/[\w.-]+\.rels|word\/media\/[^/]+)$/i;

/** Names that lead out of the package, or that mean two things at once. */
const isSlip = (name: string) => /(?:^|[\\/])\.\.?(?:[\\/]|$)|^[\\/]|^[a-z]:|\\|\p{Cc}/iu.test(name);

/** True for a package that could be a Word file, told by its list of parts alone. */
export function isWordPackage(bytes: Uint8Array): boolean {
  const names = listOf(bytes);
  return (
    names?.includes("[Content_Types].xml") === true && names.some((name) => /^word\/document\d?\.xml$/i.test(name))
  );
}

function listOf(bytes: Uint8Array): string[] | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter({ name }) {
        if (names.length < wordLimits.entries) names.push(name);
        return false;
      },
    });
  } catch {
    return null;
  }
  return names;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The text of an XML part; null where it is not UTF-8, declares entities, or is deeper or larger than Word writes. */
export function xmlOf(part: Uint8Array): string | null {
  let xml: string;
  try {
    xml = utf8.decode(part);
  } catch {
    return null;
  }
  if (/<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)/i.test(xml)) return null;
  let depth = 0;
  let tags = 0;
  for (const [whole] of xml.matchAll(/<\/?[a-zA-Z_][^<>]*>/g)) {
    if (++tags > wordLimits.tags) return null;
    if (whole.startsWith("</")) depth--;
    else if (!whole.endsWith("/>")) depth++;
    if (depth > wordLimits.depth) return null;
  }
  return xml;
}

/**
 * Opens a Word file as an archive and lets nothing else out of it. Null for what is none, or is more than
 * `wordLimits`: sizes are counted as the list says them, and no part is given more room than that.
 */
export function openWordPackage(bytes: Uint8Array): WordParts | null {
  let entries = 0;
  let whole = 0;
  let isSound = true;
  const seen = new Set<string>();
  try {
    const files = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        const isNew = !seen.has(name.toLowerCase());
        seen.add(name.toLowerCase());
        const isLarge =
          originalSize > wordLimits.part || (originalSize > 1024 * 1024 && originalSize > size * wordLimits.ratio);
        if (++entries > wordLimits.entries || !isNew || isSlip(name) || isLarge) isSound = false;
        if (!isSound || !wanted.test(name)) return false;
        whole += originalSize;
        if (whole > wordLimits.whole) isSound = false;
        return isSound;
      },
    });
    if (!isSound) return null;
    const parts: WordParts = new Map(Object.entries(files));
    const isXml = (name: string) => /\.(?:xml|rels)$/i.test(name);
    return [...parts].every(([name, part]) => !isXml(name) || xmlOf(part) !== null) ? parts : null;
  } catch {
    return null;
  }
}

/** The parts as an archive again, unpressed, for a reader that wants one. */
export function closeWordPackage(parts: WordParts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 0 });
}
