import { type AgencyFinder, agencyFinder } from "../arabic/agencyNames.ts";
import { readClosingDateline, readOpeningDateline } from "../arabic/readDateline.ts";
import { type Article, type ArticleFields, emptyArticle, type SetAside } from "../article/article.ts";
import type { Block } from "../article/blocks.ts";
import { countGraphemes } from "../article/counts.ts";
import { inlineText } from "../article/inline.ts";
import { urgentGrade } from "../article/urgent.ts";
import { readByline } from "./readByline.ts";
import { readUrgency } from "./readUrgency.ts";
import { lineKey } from "./sectionNamed.ts";
import { setFurnitureAside } from "./setFurnitureAside.ts";
import { sliceInline } from "./sliceInline.ts";
import {
  type DeskLists,
  dropFirstLine,
  dropOpening,
  firstLine,
  linedBlock,
  linesOf,
  type StoryDraft,
} from "./storyDraft.ts";

/** A story read into fields. Every word of it is in the fields, the body or what was set aside. */
export interface StoryReading {
  fields: Partial<ArticleFields>;
  body: Block[];
  /** Lines that came along from a site; `at` is the index in `body` they stood before. */
  setAside: SetAside[];
}

/** The longest first paragraph that can be a headline, in grapheme clusters, and before counting, in UTF-16 units. */
const longestHeadline = 200;
const longestLine = 2000;
/** As long as a section's label may be, in UTF-16 units. */
const longestLabel = 500;

function takeSection(draft: StoryDraft, desk: DeskLists): StoryDraft {
  const line = firstLine(draft);
  const key = line === null || line.length > longestLabel ? "" : lineKey(line);
  const section = key === "" ? undefined : desk.sections.find(({ label }) => lineKey(label) === key);
  if (!section) return draft;
  const body = dropFirstLine(draft.body);
  if (body.length === 0) return draft;
  return { ...draft, fields: { ...draft.fields, section: { ...section } }, body };
}

/** «عاجل» on a line of its own above the headline. */
function takeUrgentLine(draft: StoryDraft): StoryDraft {
  const line = firstLine(draft);
  if (line === null || line.length > longestLabel || readUrgency(line) !== "") return draft;
  const body = dropFirstLine(draft.body);
  return body.length === 0 ? draft : { ...draft, fields: { ...draft.fields, urgency: urgentGrade }, body };
}

/** «عاجل:» before the headline: the page, the list and each export say it by themselves. */
function takeUrgency(draft: StoryDraft): StoryDraft {
  const headline = readUrgency(draft.fields.headline ?? "");
  return headline ? { ...draft, fields: { ...draft.fields, headline, urgency: urgentGrade } } : draft;
}

function takeBylines(draft: StoryDraft): StoryDraft {
  const line = firstLine(draft);
  const found = line === null ? null : readByline(line);
  if (!found) return draft;
  const body = dropFirstLine(draft.body);
  if (body.length === 0) return draft;
  const { byline = [], agencies = [] } = draft.fields;
  const fields = { ...draft.fields, byline: [...byline, ...found.byline] };
  return takeBylines({ ...draft, fields: withAgencies(fields, [...agencies, ...found.agencies]), body });
}

function withAgencies(fields: Partial<ArticleFields>, agencies: readonly string[]): Partial<ArticleFields> {
  return agencies.length === 0 ? fields : { ...fields, agencies: [...new Set(agencies)] };
}

/** A sentence, or the introduction of one; «..» and «…» also end headlines. */
function endsLikeText(line: string): boolean {
  const end = line.replace(/[\s"”»)\]]+$/u, "");
  return /[:،؛,;۔]$/u.test(end) || /(?<!\.)\.$/u.test(end);
}

/** The line that would be the headline, where the text opens with one. */
function headlineOf(draft: StoryDraft, find: AgencyFinder): string | null {
  const block = linedBlock(draft.body[0]);
  if (!block) return null;
  const lines = linesOf(block);
  if (block.type === "heading") return lines.join(" ").trim();
  const [line = "", next] = lines.slice(0, 2).map((text) => text.trim());
  if (line.length > longestLine) return null;
  const standsAlone = next === undefined || readByline(next) !== null || readOpeningDateline(next, find) !== null;
  return standsAlone && !endsLikeText(line) && readOpeningDateline(line, find) === null ? line : null;
}

function takeHeadline(draft: StoryDraft, find: AgencyFinder): StoryDraft {
  const headline = headlineOf(draft, find);
  if (!headline || headline.length > longestLine || countGraphemes(headline) > longestHeadline) return draft;
  const body = draft.body[0]?.type === "heading" ? draft.body.slice(1) : dropFirstLine(draft.body);
  return body.length === 0 ? draft : { ...draft, fields: { ...draft.fields, headline }, body };
}

function takeOpeningDateline(draft: StoryDraft, find: AgencyFinder): StoryDraft {
  // A page has its picture above the text.
  const at = draft.body.findIndex(({ type }) => type !== "image");
  const first = draft.body[at];
  if (first?.type !== "paragraph") return draft;
  const found = readOpeningDateline(inlineText(first.content), find);
  if (!found) return draft;
  const body = [...draft.body.slice(0, at), ...dropOpening(draft.body.slice(at), found.end)];
  // The dateline is printed at the first paragraph: without one it would have no place.
  if (body[at]?.type !== "paragraph") return draft;
  const fields = withAgencies(draft.fields, [...(draft.fields.agencies ?? []), ...found.agencies]);
  const dateline = { places: found.places, position: "start" as const };
  const date = found.date === "" ? [] : [{ text: found.date, at: 0 }];
  return { fields: { ...fields, dateline }, body, setAside: [...date, ...draft.setAside] };
}

function takeClosingDateline(draft: StoryDraft, find: AgencyFinder): StoryDraft {
  const last = draft.body.at(-1);
  const { agencies = [], dateline } = draft.fields;
  if (last?.type !== "paragraph" || agencies.length > 0) return draft;
  const found = readClosingDateline(inlineText(last.content), find);
  if (!found) return draft;
  const content = sliceInline(last.content, 0, found.start);
  const gone = inlineText(content).trim() === "";
  if (gone && draft.body.length === 1) return draft;
  const body = [...draft.body.slice(0, -1), ...(gone ? [] : [{ ...last, content }])];
  const places = dateline?.places ?? [];
  const position = places.length > 0 ? ("start" as const) : ("end" as const);
  return { ...draft, fields: { ...draft.fields, agencies: found.agencies, dateline: { places, position } }, body };
}

/** Moves what was set aside along with the blocks that are gone from the front and the end. */
function settle(draft: StoryDraft, before: number, after: number): SetAside[] {
  const shift = before - after;
  return draft.setAside.map(({ text, at }) => ({ text, at: Math.min(Math.max(0, at - shift), draft.body.length) }));
}

/** What is known of a story besides its text. */
export interface KnownOfStory {
  /** Found elsewhere in its file; a headline among them is not looked for in the text. */
  fields?: Partial<ArticleFields>;
  /** Blocks that belong to the site it comes from. */
  furniture?: ReadonlySet<Block>;
}

/**
 * Reads a wire story into fields: section, urgency, headline, bylines, dateline and agency come out of the
 * text only where they are clearly that; site furniture is set aside; all else stays as it is.
 * @param blocks of plain text (`textBlocks`) or of HTML
 */
export function readStory(blocks: readonly Block[], desk: DeskLists, known: KnownOfStory = {}): StoryReading {
  const find = agencyFinder(desk.agencies);
  const sifted = { ...setFurnitureAside(blocks, known.furniture), fields: known.fields ?? {} };
  const topped = () => takeBylines(takeUrgentLine(takeSection(takeUrgentLine(sifted), desk)));
  const named = known.fields?.headline ? sifted : takeHeadline(topped(), find);
  // A grade that the file tells stands, and its headline as well.
  const graded = (known.fields?.urgency ?? null) === null ? takeUrgency(named) : named;
  const opened = takeOpeningDateline(takeBylines(graded), find);
  const closed = takeClosingDateline(opened, find);
  return { ...closed, setAside: settle(closed, sifted.body.length, opened.body.length) };
}

/**
 * A new article of a story.
 * @param id UUID v7
 * @param now ISO 8601 with offset
 */
export function articleFromStory(reading: StoryReading, { id, now }: { id: string; now: string }): Article {
  const empty = emptyArticle(id, now);
  const body = reading.body.length === 0 ? empty.body : reading.body;
  return { ...empty, ...reading.fields, setAside: reading.setAside, body };
}
