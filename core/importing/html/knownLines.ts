import { agencyFinder } from "../../arabic/agencyNames.ts";
import type { ArticleFields } from "../../article/article.ts";
import { type Block, blockTexts } from "../../article/blocks.ts";
import { lineKey } from "../sectionNamed.ts";
import type { DeskLists } from "../storyDraft.ts";
import type { PageFacts } from "./pageFacts.ts";

/** How far into a story its headline, deck and byline are printed again, in blocks. */
const reach = 12;

/** Longer than any field is printed, in UTF-16 units: the text itself need not be compared. */
const longestLine = 2000;

function blockKey(block: Block): string {
  const text = blockTexts(block).join(" ");
  return text.length > longestLine ? "" : lineKey(text);
}

const labels = ["", "بقلم", "كتب", "كتبت", "by"].map(lineKey);

/**
 * The blocks without those at the start that only print what a field holds: the headline, the deck, the
 * section, who wrote it. Nothing is lost by it.
 */
export function withoutKnownLines(blocks: readonly Block[], fields: Partial<ArticleFields>): Block[] {
  const { headline = "", deck = "", kicker = "", section, byline = [], agencies = [] } = fields;
  const told = [headline, deck, kicker, section?.label ?? ""].map(lineKey).filter((key) => key !== "");
  const names = [...byline, ...agencies, byline.join(" ")].map(lineKey).filter((key) => key !== "");
  const known = new Set([...told, ...names.flatMap((name) => labels.map((label) => label + name))]);
  return blocks.filter((block, index) => {
    if (index >= reach || (block.type !== "paragraph" && block.type !== "heading")) return true;
    return !known.has(blockKey(block));
  });
}

/** What parts a title from the names of its site and section: « - الجزيرة نت», « | أخبار», « :: ». */
const partings = /\s+(?:[|–—·«»-]|::)\s+/u;

/** The part of a title that the story prints as a line of its own near its start; else all but the site's name. */
function titleIn(title: string, blocks: readonly Block[]): string {
  const parts = title.split(partings);
  const lines = new Set(blocks.slice(0, reach).map((block) => blockKey(block)));
  const printed = parts.find((part) => lineKey(part) !== "" && lines.has(lineKey(part)));
  return (
    printed ??
    (parts.length > 1 ? title.slice(0, title.lastIndexOf(parts.at(-1) ?? "")).replace(/\s+\S{1,2}\s+$/u, "") : title)
  );
}

/** The headline as a page prints it, else as it says it is, else out of its title. */
export function headlineOf(facts: PageFacts, printed: string, blocks: readonly Block[]): string {
  return printed || facts.headline || titleIn(facts.title, blocks);
}

/** Who wrote it: people in the byline, organizations among the agencies under their usual names. */
export function creditsOf(facts: PageFacts, desk: DeskLists): Pick<ArticleFields, "byline" | "agencies"> {
  const find = agencyFinder(desk.agencies);
  const byline = facts.people.filter((name) => find(name) === null);
  const agencies = [...facts.people.filter((name) => find(name) !== null), ...facts.organizations];
  return { byline, agencies: [...new Set(agencies.map((name) => find(name) ?? name))] };
}

/** A description that says more than the text's own first words, as machines cut them. */
export function summaryOf(facts: PageFacts, blocks: readonly Block[], told: readonly string[]): string {
  const isCut = /(?:\.{3}|…|\[…\]|\[\.{3}\])\s*$/u.test(facts.description);
  const key = isCut ? "" : lineKey(facts.description);
  const opening = lineKey(
    blocks
      .slice(0, 4)
      .flatMap(blockTexts)
      .join(" ")
      .slice(0, longestLine * 2),
  );
  const isTold = key === "" || opening.includes(key) || told.some((text) => lineKey(text).includes(key));
  return isTold ? "" : facts.description;
}
