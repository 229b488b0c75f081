import { DOMParser, type Document } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";

/** More than any exported piece has; a file beyond it is not ours. */
const limits = { entries: 20_000, bytes: 2 ** 30 } as const;

/** A relation of a part: what it leads to, inside the package by path or outside by address. */
export interface Relation {
  kind: string;
  target: string;
  isExternal: boolean;
}

/** An opened package (ISO/IEC 29500-2), its parts by path. */
export type WordPackage = ReadonlyMap<string, Uint8Array>;

const safePath = /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\\0:]+$/;

/** The parts of a package; null for what is no zip, has names that lead out of it, or is too large. */
export function openWordPackage(bytes: Uint8Array): WordPackage | null {
  let [entries, size, isSafe] = [0, 0, true];
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries++;
        size += originalSize;
        isSafe &&= safePath.test(name) && entries <= limits.entries && size <= limits.bytes;
        return isSafe;
      },
    });
    const parts = new Map(Object.entries(files));
    // Two entries of one name are read differently by different programs.
    return isSafe && parts.size === entries ? parts : null;
  } catch {
    return null;
  }
}

/** A part as a tree; null where it is not there, not well-formed, or brings a document type. */
export function partXml(parts: WordPackage, path: string): Document | null {
  const bytes = parts.get(path);
  if (!bytes) return null;
  const text = strFromU8(bytes);
  if (/<!DOCTYPE/i.test(text)) return null;
  try {
    const fail = (_: string, message: string) => {
      // U+FFFD stands where a text had half a character; the parser takes it for a sign of a wrong encoding.
      if (!message.startsWith("Unicode replacement character")) throw new Error(message);
    };
    // The parser would turn U+2028 into a line end as XML 1.1 does; these files are XML 1.0, and ours hold no other.
    const normalizeLineEndings = (source: string) => source;
    return new DOMParser({ onError: fail, locator: false, normalizeLineEndings }).parseFromString(text, "text/xml");
  } catch {
    return null;
  }
}

function resolved(folder: string, target: string): string {
  return target.startsWith("/") ? target.slice(1) : `${folder}${target}`;
}

/** The relations of a part by their ids; none where it has none. */
export function relationsOf(parts: WordPackage, path: string): Map<string, Relation> {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const xml = partXml(parts, `${folder}_rels/${path.slice(folder.length)}.rels`);
  const relations = new Map<string, Relation>();
  for (const node of xml?.getElementsByTagName("Relationship") ?? []) {
    const target = node.getAttribute("Target") ?? "";
    const isExternal = node.getAttribute("TargetMode") === "External";
    relations.set(node.getAttribute("Id") ?? "", {
      kind: (node.getAttribute("Type") ?? "").replace(/^.*\//, ""),
      target: isExternal ? target : resolved(folder, target),
      isExternal,
    });
  }
  return relations;
}
