import type { Root } from "hast";
import { agencyFinder } from "../../arabic/agencyNames.ts";
import type { Article } from "../../article/article.ts";
import type { Direction } from "../../article/direction.ts";
import { urgentGrade } from "../../article/urgent.ts";
import { printedWords } from "../../exporting/printedWords.ts";
import { Attachments, attachmentAt } from "../attachments.ts";
import { Tally } from "../dropped.ts";
import type { FileImport, NewPiece } from "../fileReading.ts";
import { boundTree } from "../html/boundTree.ts";
import { withoutKnownLines } from "../html/knownLines.ts";
import { tongueOf } from "../html/tongueOf.ts";
import { elementsOf, textOf, without } from "../html/tree.ts";
import { countPictures, walkPage } from "../html/walkPage.ts";
import { articleFromStory, readStory } from "../readStory.ts";
import { sectionNamed } from "../sectionNamed.ts";
import type { DeskLists } from "../storyDraft.ts";
import { settleWord } from "./settleWord.ts";
import { takeStyle, wordHast, wordStyles } from "./wordHast.ts";
import { closeWordPackage, openWordPackage, type WordParts } from "./wordPackage.ts";
import { childOf, flag, named, readPart } from "./wordXml.ts";

/** The HTML that the file's structure stands for; pictures are gathered, and nothing outside is looked at. */
async function htmlOf(parts: WordParts, attachments: Attachments): Promise<string> {
  const { default: mammoth } = await import("mammoth");
  const result = await mammoth.convertToHtml(
    { buffer: closeWordPackage(parts) as never },
    {
      styleMap: wordStyles,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async (image) => {
        const bytes = new Uint8Array(await image.readAsArrayBuffer());
        return { src: attachments.add({ bytes }) ?? "" };
      }),
    },
  );
  return result.value;
}

const names = (text: string) =>
  text
    .split(/[،,؛;]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");

/** What the file says of itself that our own exports put there; Word fills the creator with who owns the machine. */
function propertiesOf(parts: WordParts): {
  keywords: string[];
  summary: string;
  language: string | null;
  title: string;
} {
  const root = readPart(parts, "docProps/core.xml")?.documentElement ?? undefined;
  const text = (name: string) => childOf(root, name)?.textContent?.replace(/\s+/g, " ").trim() ?? "";
  const language = text("dc:language");
  return {
    keywords: names(text("cp:keywords")),
    summary: text("dc:description"),
    language: /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? language : null,
    title: text("dc:title"),
  };
}

/** The direction of a piece whose file has the styles of our own export, from the style that all others stand on; null for other files. */
function ownDirection(parts: WordParts): Direction | null {
  const document = readPart(parts, "word/styles.xml");
  const styles = new Map(
    (document ? named(document, "w:style") : []).map((one) => [one.getAttribute("w:styleId"), one]),
  );
  if (!["Kicker", "Byline", "Meta", "Attribution", "Credit", "Gap"].every((id) => styles.has(id))) return null;
  return flag(childOf(styles.get("Normal"), "w:pPr", "w:bidi")) ? "rtl" : "ltr";
}

/** «القاهرة، بيروت (رويترز) – » and «وكالات» as their places and agencies. */
function readPrinted(text: string): { places: string[]; agencies: string[] } {
  const [, before = "", bracketed = ""] = /^([^(]*?)\s*(?:\(([^)]*)\))?\s*–?\s*$/u.exec(text) ?? [];
  return { places: names(before), agencies: names(bracketed) };
}

interface Taken {
  fields: Partial<Article>;
  root: Root;
}

/** The fields of a file that we wrote, by the styles of their paragraphs. */
function takeOwnFields(top: Root, parts: WordParts, desk: DeskLists): Taken {
  let root = top;
  const take = (name: string) => {
    const found = takeStyle(root, name);
    root = found.root;
    return found.texts;
  };
  const { keywords, summary, language } = propertiesOf(parts);
  const words = printedWords(language ?? "ar");
  const byline = take("byline").join(" ");
  const [closing] = take("source");
  const opening = take("dateline").join("");
  const [meta = ""] = take("meta");
  const credited = meta.includes(" · ") ? names(meta.split(" · ")[0] ?? "") : [];
  const closed = closing?.replace(`${words.source}:`, "").trim();
  const printed = readPrinted(closed ?? opening);
  const find = agencyFinder(desk.agencies);
  // A source that closes a text is an agency alone, or a place alone: only its name tells.
  const isPlace = closed !== undefined && printed.agencies.length === 0 && credited.length === 0;
  const agencies =
    credited.length > 0 ? credited : isPlace ? printed.places.filter((name) => find(name)) : printed.agencies;
  const places = printed.places.filter((name) => !agencies.includes(name));
  const isUrgent = take("urgent").length > 0;
  return {
    fields: {
      headline: take("title").join(" "),
      kicker: take("kicker").join(" "),
      deck: take("deck").join(" "),
      section: sectionNamed(take("section").join(" "), desk.sections),
      byline: names(byline.replace(new RegExp(`^${words.by}\\s+`, "u"), "")),
      dateline: { places, position: closed === undefined ? "start" : "end" },
      ...{ agencies, keywords, summary },
      ...(isUrgent && { urgency: urgentGrade }),
      ...(language !== null && { language }),
    },
    root,
  };
}

/** The title of any other file, and the lines that its styles name. A heading of the first level that opens the text is its title, too. */
function takeFields(top: Root): Taken {
  const title = takeStyle(top, "title");
  const kicker = takeStyle(title.root, "kicker");
  const deck = takeStyle(kicker.root, "deck");
  const byline = takeStyle(deck.root, "byline");
  const headings = elementsOf(byline.root).filter(({ tagName }) => tagName === "h1");
  const first = byline.root.children.find((node) => textOf({ type: "root", children: [node] }).trim() !== "");
  const opens = title.texts.length === 0 && headings[0] !== undefined && headings[0] === first;
  const fields: Partial<Article> = {
    headline: opens ? textOf(headings[0]).replace(/\s+/g, " ").trim() : title.texts.join(" "),
    kicker: kicker.texts.join(" "),
    deck: deck.texts.join(" "),
    byline: byline.texts.flatMap((line) => names(line.replace(/^(?:بقلم|كتب|كتبت|By)\s*:?\s+/iu, ""))),
  };
  const root = opens && headings[0] ? (without(byline.root, new Set([headings[0]])) as Root) : byline.root;
  return { fields, root };
}

const present = (fields: Partial<Article>): Partial<Article> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== "" && (!Array.isArray(value) || value.length > 0)),
  );

/**
 * A Word file as an article: its structure by `mammoth`, its directions and what `mammoth` passes over by
 * `settleWord`. Tracked changes are taken as accepted; comments and what stands at the edges of pages are
 * left out and counted; notes go under the text.
 * @param bytes the whole file
 */
export async function importDocx(bytes: Uint8Array, desk: DeskLists, { id, now }: NewPiece): Promise<FileImport> {
  const parts = openWordPackage(bytes);
  const tally = new Tally();
  if (!parts || !settleWord(parts, tally)) return { ok: false, problem: "not-document" };
  const attachments = new Attachments();
  const tree = wordHast(await htmlOf(parts, attachments), tally);
  if (!boundTree(tree, tally)) return { ok: false, problem: "too-large" };
  const own = ownDirection(parts);
  const isOwn = own !== null;
  const { fields, root } = isOwn ? takeOwnFields(tree, parts, desk) : takeFields(tree);
  const guess = tongueOf({ language: fields.language ?? null, direction: null }, textOf(tree));
  const tongue = { ...guess, direction: own ?? guess.direction };
  const attach = (address: string) => (attachmentAt(address) === null ? null : address);
  const { blocks } = walkPage(root, { base: tongue.direction, isOwn, attach, tally });
  countPictures(blocks, tally);
  const known = present(fields);
  const story = isOwn
    ? { fields: {}, body: blocks, setAside: [] }
    : readStory(withoutKnownLines(blocks, known), desk, { fields: known });
  if (story.fields.urgency) tally.add("urgent");
  if (story.body.length === 0 && !known.headline) return { ok: false, problem: "empty" };
  const article = articleFromStory(story, { id, now });
  return {
    ok: true,
    article: { ...article, ...tongue, ...known, ...story.fields },
    attachments: attachments.list,
    dropped: tally.list(),
  };
}
