import { ownDirection } from "../../arabic/ownDirection.ts";
import type { Article, ArticleFields } from "../../article/article.ts";
import type { Block } from "../../article/blocks.ts";
import { urgentGrade } from "../../article/urgent.ts";
import { Attachments } from "../attachments.ts";
import { Tally } from "../dropped.ts";
import type { FileImport, NewPiece } from "../fileReading.ts";
import { articleFromStory, readStory } from "../readStory.ts";
import { sectionNamed } from "../sectionNamed.ts";
import type { DeskLists } from "../storyDraft.ts";
import { writeAddressesOut } from "./absoluteAddresses.ts";
import { decodeHtml } from "./decodeHtml.ts";
import { attributeOf } from "./hastSource.ts";
import { creditsOf, headlineOf, summaryOf, withoutKnownLines } from "./knownLines.ts";
import { looksOwn, ownPage } from "./ownPage.ts";
import { type ParsedPage, parseHtml } from "./parseHtml.ts";
import { attachPictures } from "./pictureAddress.ts";
import { storyPlace } from "./storyPlace.ts";
import { tongueOf } from "./tongueOf.ts";
import { elementsOf, type Holder, textOf } from "./tree.ts";
import { countPictures, walkPage } from "./walkPage.ts";

interface Reading {
  fields: Partial<Article>;
  body: Block[];
  setAside: Article["setAside"];
}

type Attach = (address: string) => string | null;

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** A page of ours: to the letter, and nothing of it is looked for or set aside. */
function readOwn({ root, facts }: ParsedPage, desk: DeskLists, attach: Attach, tally: Tally): Reading {
  // A fragment says its language and direction on the element around it.
  const [outer] = elementsOf(root).filter(
    ({ tagName, properties }) => tagName !== "html" && "lang" in properties && "dir" in properties,
  );
  const language = facts.language ?? (outer && attributeOf(outer, "lang")) ?? "ar";
  const { fields, section, isUrgent, body } = ownPage(root, language);
  const dir = facts.direction ?? (outer && attributeOf(outer, "dir"));
  const base = dir === "rtl" || dir === "ltr" ? dir : (ownDirection(textOf(body)) ?? "rtl");
  const { blocks } = walkPage(body, { base, isOwn: true, attach, tally });
  countPictures(blocks, tally);
  const label = facts.section || section;
  return {
    fields: {
      ...fields,
      ...{ language, direction: base, summary: facts.summary, keywords: facts.keywords },
      section: sectionNamed(label, desk.sections),
      genre: facts.genre ?? "news",
      publishedAt: facts.published,
      ...(isUrgent && { urgency: urgentGrade }),
    },
    body: blocks,
    setAside: [],
  };
}

/** A deck that a page prints as such between its headline and its text. */
function deckIn(root: Holder, headline: string): string {
  const found = elementsOf(root).find(
    (one) =>
      /(?:^|[\s_-])(?:deck|standfirst|subtitle|sub-?headline|subhead)(?:$|[\s_-])/i.test(
        String(one.properties.className ?? "").replaceAll(",", " "),
      ) && one.tagName !== "h1",
  );
  const text = found ? oneLine(textOf(found)) : "";
  return text.length <= 500 && text !== headline ? text : "";
}

function readForeign({ root, facts }: ParsedPage, desk: DeskLists, attach: Attach, tally: Tally): Reading {
  if (facts.address !== null) writeAddressesOut(root, facts.address);
  const { scope, furniture: site, outside } = storyPlace(root);
  const tongue = tongueOf(facts, textOf(scope));
  const { blocks, furniture } = walkPage(scope, { base: tongue.direction, isOwn: false, site, attach, tally });
  const text = blocks.filter((block) => !furniture.has(block));
  countPictures(text, tally);
  const inScope = elementsOf(scope).filter(({ tagName }) => tagName === "h1");
  const all = elementsOf(root).filter(({ tagName }) => tagName === "h1");
  const printed = inScope.length === 1 ? inScope : all.length === 1 ? all : [];
  const headline = headlineOf(facts, oneLine(textOf(printed[0])), blocks);
  const deck = deckIn(scope, headline);
  const fields: Partial<ArticleFields> = {
    ...{ headline, deck, ...creditsOf(facts, desk) },
    summary: summaryOf(facts, text, [headline, deck]),
    section: facts.section === "" ? null : sectionNamed(facts.section, desk.sections),
    keywords: facts.keywords,
    genre: facts.genre ?? "news",
  };
  tally.add("page", outside);
  const story = readStory(withoutKnownLines(blocks, fields), desk, { fields, furniture });
  if (story.fields.urgency) tally.add("urgent");
  return {
    fields: { ...story.fields, ...tongue, publishedAt: facts.published },
    body: story.body,
    setAside: story.setAside,
  };
}

/**
 * A saved page, or a fragment of one, as an article. The story is found on it and what the site set amid it
 * is set aside; a page that we exported comes back as the piece it was. Nothing is run, loaded or asked for.
 * @param bytes the whole file
 */
export function importHtml(bytes: Uint8Array, desk: DeskLists, { id, now }: NewPiece): FileImport {
  const decoded = decodeHtml(bytes);
  if (!decoded.ok) return decoded;
  const tally = new Tally();
  const attachments = new Attachments();
  const page = parseHtml(decoded.text, tally);
  const isOwn = page.facts.isOwn || looksOwn(page.root);
  const read = isOwn ? readOwn : readForeign;
  const { fields, body, setAside } = read(page, desk, attachPictures(attachments), tally);
  if (body.length === 0 && !fields.headline) return { ok: false, problem: "empty" };
  const article = { ...articleFromStory({ fields: {}, body, setAside }, { id, now }), ...fields };
  return { ok: true, article, attachments: attachments.list, dropped: tally.list() };
}
