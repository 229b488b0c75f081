import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Tally } from "../dropped.ts";
import { boundTree } from "./boundTree.ts";
import { type PageFacts, pageFacts } from "./pageFacts.ts";

export interface ParsedPage {
  /** Cut down to what a walk may meet. */
  root: Root;
  facts: PageFacts;
}

/** More tags than this are no page, but an attack on whoever reads it. */
const mostTags = 400_000;
/**
 * How many elements may stand open at once. The standard's algorithm looks through all of them at each tag,
 * so that a tower of 100,000 takes it minutes; the tallest pages have some fifty.
 */
const mostOpen = 2000;

/** Elements that end by themselves, so that their start tags say nothing of the depth. */
const selfEnding =
  /^(?:p|li|d[td]|t[dhr]|tbody|thead|tfoot|col|option|optgroup|r[tp]|area|base|br|embed|hr|img|input|link|meta|source|track|wbr|param)$/;
const anyTag = /<(\/?)([a-z][a-z0-9:-]{0,40})/gi;

/** Whether a page is no more than a parser can take, told without parsing it. */
function isBearable(html: string): boolean {
  let tags = 0;
  let open = 0;
  for (const [, end, name = ""] of html.matchAll(anyTag)) {
    if (++tags > mostTags) return false;
    if (selfEnding.test(name.toLowerCase())) continue;
    open = Math.max(0, open + (end === "" ? 1 : -1));
    if (open > mostOpen) return false;
  }
  return true;
}

/** `<` with what follows it up to `>`, and whole scripts and style sheets: all that is no word. */
const markup = /<(script|style|template|title)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<\/?[a-z!?][^<>]*>?/gi;

/** As many paragraphs as such a page is given; of more lines each holds several, and none is lost. */
const mostParagraphs = 10_000;

/** The words of a page that no parser should be given, as a tree of text. */
function wordsOf(html: string): Root {
  const text = html.replace(markup, "\n").replaceAll("<", "&lt;");
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const together = Math.max(1, Math.ceil(lines.length / mostParagraphs));
  const paragraphs = Array.from({ length: Math.ceil(lines.length / together) }, (_, at) => {
    const own = lines.slice(at * together, (at + 1) * together);
    return `<p>${own.join("\n")}</p>`;
  });
  return fromHtml(paragraphs.join("\n"), { fragment: true });
}

/**
 * A page as a tree that can be walked: scripts, hidden parts and their like are out, and it is no deeper
 * than a stack bears. Nothing is run or loaded; a document type and its entities mean nothing to HTML. One
 * that is too large or too deep is given as its words.
 */
export function parseHtml(html: string, tally: Tally): ParsedPage {
  const text = html.replaceAll("\0", "");
  if (isBearable(text)) {
    try {
      const root = fromHtml(text);
      const facts = pageFacts(root);
      if (boundTree(root, tally)) return { root, facts };
    } catch (error) {
      // A tree that only its converter finds too deep.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  tally.add("structure");
  const root = wordsOf(text);
  return { root, facts: pageFacts(root) };
}
