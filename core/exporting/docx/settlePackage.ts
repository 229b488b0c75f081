import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import type { Direction } from "../../article/direction.ts";

/** The library names relations by chance; `rId1` and so on by their order say the same. */
const chanceId = /\bId="(rId[a-z0-9_-]{21})"/g;

/** Section and style of a piece from the right; the library writes directions of paragraphs only. */
const additions: Readonly<Record<string, (xml: string) => string>> = {
  // Where the schema wants it (ISO/IEC 29500-1, CT_SectPr): before the grid, which is the last thing the library writes.
  "word/document.xml": (xml) => xml.replace(/<w:docGrid\b(?![\s\S]*<w:docGrid\b)/, "<w:bidi/>$&"),
  "word/styles.xml": (xml) => xml.replace(/(<w:style [^>]*w:styleId="Normal"[^>]*>.*?<w:pPr>)/s, "$1<w:bidi/>"),
};

/** For a text of the package: the random names that its relations have, made plain. */
function plainIds(files: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const settled = { ...files };
  for (const [path, bytes] of Object.entries(files)) {
    const [, folder, part] = /^(.*)_rels\/([^/]+)\.rels$/.exec(path) ?? [];
    const owner = files[`${folder}${part}`];
    if (!owner) continue;
    const rels = strFromU8(bytes);
    const ids = [...rels.matchAll(chanceId)].flatMap(([, id]) => id ?? []);
    if (ids.length === 0) continue;
    const plain = new Map(ids.map((id, index) => [id, `rIdL${index + 1}`]));
    const renamed = (xml: string) => xml.replace(/rId[a-z0-9_-]{21}/g, (id) => plain.get(id) ?? id);
    settled[path] = strToU8(renamed(rels));
    settled[`${folder}${part}`] = strToU8(renamed(strFromU8(owner)));
  }
  return settled;
}

/** The earliest time a zip can tell; its clock is the local one, so that it is written the same everywhere. */
const noTime = new Date(1980, 0, 1);

/** A picture is packed already. */
const level = (path: string) => (/\.(?:jpg|png|gif)$/.test(path) ? 0 : 6);

/**
 * The package as it is handed over: what the library leaves to chance or to the clock made plain, the
 * direction of the section and of the base style added.
 */
export function settlePackage(packed: Uint8Array, direction: Direction): Uint8Array {
  const files = plainIds(unzipSync(packed));
  const zippable: Zippable = {};
  for (const path of Object.keys(files).sort(packageOrder)) {
    const bytes = files[path] ?? new Uint8Array();
    const added = direction === "rtl" ? additions[path] : undefined;
    zippable[path] = [added ? strToU8(added(strFromU8(bytes))) : bytes, { level: level(path), mtime: noTime }];
  }
  return zipSync(zippable);
}

/** The list of kinds first, as readers of streams want it (ISO/IEC 29500-2, 9.1). */
function packageOrder(one: string, other: string): number {
  const rank = (path: string) => (path === "[Content_Types].xml" ? 0 : path.startsWith("_rels/") ? 1 : 2);
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}
