import type { Element } from "hast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { isRightToLeft } from "../../arabic/rightToLeft.ts";
import type { Block } from "../../article/blocks.ts";
import { Attachments } from "../attachments.ts";
import { Tally } from "../dropped.ts";
import type { FileImport, NewPiece } from "../fileReading.ts";
import { boundTree } from "../html/boundTree.ts";
import { withoutKnownLines } from "../html/knownLines.ts";
import { attachPictures } from "../html/pictureAddress.ts";
import { tongueOf } from "../html/tongueOf.ts";
import { elementsOf, textOf } from "../html/tree.ts";
import { countPictures, walkPage } from "../html/walkPage.ts";
import { withoutPrintedDateline } from "../printedDateline.ts";
import { articleFromStory, readStory } from "../readStory.ts";
import type { DeskLists } from "../storyDraft.ts";
import { decodeText } from "../text/decodeText.ts";
import { textBlocks } from "../text/textBlocks.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { markdownHast } from "./markdownHast.ts";

/** Longer than any piece, in UTF-16 units; more is read as plain text. */
const longest = 5_000_000;

const letters = /\p{L}/gu;

/** Markdown has no sign for directions: a line of nothing but letters of one kind runs as they do. */
function giveDirections(top: Element): void {
  for (const element of elementsOf(top)) {
    if (!/^(?:p|h[1-6])$/.test(element.tagName)) continue;
    const found = textOf(element).match(letters) ?? [];
    const rtl = found.filter(isRightToLeft).length;
    if (found.length > 0 && (rtl === 0 || rtl === found.length)) element.properties.dir = rtl === 0 ? "ltr" : "rtl";
  }
}

/** Extensions of Markdown that are read: tables, strikes, task lists, notes, addresses as links (GFM). */
function blocksOf(
  text: string,
  base: { isOwn: boolean; direction: "rtl" | "ltr" },
  attachments: Attachments,
  tally: Tally,
): Block[] {
  // A stack of quotes or lists that no one writes; its parser asks of each line about all of them.
  if (text.length > longest || /^[ \t]*(?:[>*+-][ \t]*){100}/m.test(text)) {
    tally.add("structure");
    return textBlocks(text);
  }
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: gfmFromMarkdown() });
  const hast = markdownHast(tree, tally);
  if (!boundTree(hast, tally)) {
    tally.add("structure");
    return textBlocks(text);
  }
  if (!base.isOwn) giveDirections(hast);
  const attach = attachPictures(attachments);
  const { blocks } = walkPage(hast, { base: base.direction, isOwn: base.isOwn, attach, tally });
  countPictures(blocks, tally);
  return blocks;
}

/**
 * A Markdown file (CommonMark with GFM, front matter in YAML) as an article. Its HTML is cleaned as a page's
 * is; what front matter says that no field holds is set aside.
 * @param bytes the whole file
 */
export function importMarkdown(bytes: Uint8Array, desk: DeskLists, { id, now }: NewPiece): FileImport {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const tally = new Tally();
  const attachments = new Attachments();
  const { fields, others, isOwn, text } = readFrontMatter(decoded.text, desk);
  const tongue = tongueOf({ language: fields.language ?? null, direction: fields.direction ?? null }, text);
  const direction = isOwn ? (fields.direction ?? tongue.direction) : tongue.direction;
  const blocks = blocksOf(text, { isOwn, direction }, attachments, tally);
  tally.add("entries", others.length);
  const setAside = others.map((entry) => ({ text: entry, at: 0 }));
  const known = { ...tongue, direction, ...fields };
  const story = isOwn
    ? { fields: {}, body: blocks, setAside: [] }
    : readStory(withoutKnownLines(blocks, fields), desk, { fields });
  if (story.fields.urgency && !fields.urgency) tally.add("urgent");
  if (story.body.length === 0 && Object.keys(fields).length === 0) return { ok: false, problem: "empty" };
  const article = articleFromStory({ ...story, setAside: [...setAside, ...story.setAside] }, { id, now });
  return {
    ok: true,
    article: withoutPrintedDateline({ ...article, ...known, ...story.fields }),
    attachments: attachments.list,
    dropped: tally.list(),
  };
}
