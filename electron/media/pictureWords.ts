import { DOMParser, onErrorStopParsing } from "@xmldom/xmldom";
import { load } from "exifreader";

/** What a picture's file says of itself, cleaned; empty where it says nothing. */
export interface PictureWords {
  caption: string;
  credit: string;
  alt: string;
  /** Who holds the right to it. */
  copyright: string;
  /** It lies on its side in the file: width and height are seen the other way round. */
  isTurned: boolean;
}

const silent: PictureWords = { caption: "", credit: "", alt: "", copyright: "", isTurned: false };

/** Cameras and programs write it before any pixel; what comes after that is not worth the time, in bytes. */
const readHead = 1024 * 1024;

/** What cameras write into every picture. */
const cameraWords = /^(?:olympus digital camera|sony dsc|kodak digital still camera|minolta digital camera|untitled)$/i;

/** Metadata is made by anyone: no control characters, no embeddings that turn the line, no endless text. */
function cleaned(text: string, longest: number): string {
  const clean = text
    .replace(/[\u202a-\u202e\u200b\ufeff]/g, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n]+/gu, " ")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .trim();
  return clean.slice(0, longest).replace(/\p{Surrogate}$/u, "");
}

/** The text of a tag: one value, a list of them, or the one of many languages that comes first. */
function textOf(tag: unknown): string {
  if (Array.isArray(tag)) return tag.map(textOf).filter(Boolean).join("، ");
  if (tag === null || typeof tag !== "object" || !("description" in tag)) return "";
  return typeof tag.description === "string" ? tag.description.trim() : "";
}

type Tags = Readonly<Record<string, unknown>> | undefined;

/** The first of the tags, in this order, that says something. */
function firstOf(longest: number, ...tags: [Tags, string][]): string {
  for (const [group, name] of tags) {
    const text = group && Object.hasOwn(group, name) ? cleaned(textOf(group[name]), longest) : "";
    if (text !== "" && !cameraWords.test(text)) return text;
  }
  return "";
}

function wordsOf(bytes: Uint8Array): PictureWords {
  // A copy: a Buffer's own memory is that of others, too.
  const head = new Uint8Array(bytes.subarray(0, readHead)).buffer;
  const { exif, iptc, xmp } = load(head, {
    expanded: true,
    domParser: new DOMParser({ onError: onErrorStopParsing }),
    includeTags: { exif: true, iptc: true, xmp: true },
  }) as unknown as { exif?: Tags; iptc?: Tags; xmp?: Tags };
  const maker = firstOf(500, [iptc, "By-line"], [xmp, "creator"], [exif, "Artist"]);
  const owner = firstOf(400, [iptc, "Credit"], [xmp, "Credit"], [iptc, "Source"], [xmp, "Source"]);
  const orientation = (exif as { Orientation?: { value?: unknown } } | undefined)?.Orientation?.value;
  return {
    caption: firstOf(5000, [iptc, "Caption/Abstract"], [xmp, "description"], [exif, "ImageDescription"]),
    credit: [...new Set([maker, owner])].filter((name) => name !== "").join(" / "),
    alt: firstOf(5000, [xmp, "AltTextAccessibility"]),
    copyright: firstOf(1000, [iptc, "Copyright Notice"], [xmp, "rights"], [exif, "Copyright"]),
    isTurned: typeof orientation === "number" && orientation >= 5 && orientation <= 8,
  };
}

/**
 * Caption, credit and description from a picture's IPTC, XMP and EXIF, in this order of trust. What
 * cannot be read is as if it were not there: a picture is never refused for its metadata.
 */
export function pictureWords(bytes: Uint8Array): PictureWords {
  try {
    return wordsOf(bytes);
  } catch {
    return silent;
  }
}
