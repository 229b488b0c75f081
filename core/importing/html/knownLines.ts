import { agencyFinder } from "../../arabic/agencyNames.ts";
import type { ArticleFields } from "../../article/article.ts";
import { type Block, blockTexts } from "../../article/blocks.ts";
import { lineKey } from "../sectionNamed.ts";
import type { DeskLists } from "../storyDraft.ts";
import type { PageFacts } from "./pageFacts.ts";

/** How far into a story its headline, deck and byline are printed again, in blocks. */
const reach = 12;

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
    return !known.has(lineKey(blockTexts(block).join(" ")));
  });
}

/** The name of a site after a title: « - الجزيرة نت», « | BBC». */
const siteName = /\s+[|–—-]\s+[^|–—-]{1,60}$/u;

/** The headline as a page prints it, else as it says it is, else its title without the name of the site. */
export function headlineOf(facts: PageFacts, printed: string): string {
  return printed || facts.headline || facts.title.replace(siteName, "");
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
  const key = lineKey(facts.description.replace(/(?:\.{3}|…|\[…\])\s*$/u, ""));
  const opening = lineKey(blocks.slice(0, 4).flatMap(blockTexts).join(" "));
  const isTold = key === "" || opening.includes(key) || told.some((text) => lineKey(text).includes(key));
  return isTold ? "" : facts.description;
}
