import type { Root } from "hast";
import type { Article } from "../../article/article.ts";
import type { Block, Direction } from "../../article/blocks.ts";
import type { PartName } from "../layouts/layout.ts";
import { printedParts, type Skeleton, skeletonOf } from "../layouts/skeleton.ts";
import { leadOf } from "../page/leadOf.ts";
import type { PageContext } from "../page/pageHtml.ts";
import { expectedBody, expectedHeader, expectedSummary, type Line } from "./expectedLines.ts";
import { htmlLines } from "./htmlLines.ts";
import { elementsNamed } from "./pageFacts.ts";

/** What must be read on a page. */
export interface ExpectedPage {
  /** In the order in which the layout prints its parts, its own lines among them. */
  lines: Line[];
  /** The blocks of the parts that are printed, in that order too. */
  blocks: Block[];
  /** The layout's own markup. */
  skeleton: Root;
}

const headerKinds: Partial<Record<PartName, Line["kind"]>> = {
  sectionHtml: "section",
  urgentHtml: "urgent",
  kickerHtml: "kicker",
  headlineHtml: "headline",
  deckHtml: "deck",
  bylineHtml: "byline",
  metaHtml: "meta",
};

/** What a part holds, by the article alone. */
type Held = Map<PartName, { lines: Line[]; blocks: Block[] }>;

function heldParts(article: Article, lead: number, { pictures, publication }: PageContext): Held {
  const header = expectedHeader(article, true, publication);
  const body = expectedBody(article);
  const held: Held = new Map();
  const hold = (name: PartName, lines: Line[], blocks: Block[] = []) => {
    const hasPicture = blocks.some((block) => block.type === "image" && block.media && pictures(block.media) !== null);
    if (lines.length > 0 || hasPicture) held.set(name, { lines, blocks });
  };
  for (const [name, kind] of Object.entries(headerKinds)) {
    hold(
      name as PartName,
      header.filter((line) => line.kind === kind),
    );
  }
  hold("summaryHtml", expectedSummary(article));
  hold(
    "leadHtml",
    body.filter(({ block }) => lead !== -1 && block === lead),
    article.body.slice(lead, lead + 1).filter(() => lead !== -1),
  );
  hold(
    "bodyHtml",
    body.filter(({ block }) => lead === -1 || block !== lead),
    article.body.filter((_, index) => index !== lead),
  );
  return held;
}

/** What is read on a bare page, in order: the layout's own lines, and the parts in the places of their marks. */
interface Bare {
  lines: readonly (Line | PartName)[];
  /** Those that are marked anywhere, also where no line is read. */
  parts: readonly PartName[];
}

// One article after another is printed on the same bare page.
const known = new WeakMap<Root, Partial<Record<Direction, Bare>>>();

function readBare({ tree, partOf }: Skeleton, direction: Direction): Bare {
  const [body] = elementsNamed(tree, "body");
  const lines = body ? htmlLines(body, direction) : [];
  const parts = elementsNamed(tree, "p").flatMap(({ children: [child] }) => {
    const part = child?.type === "text" ? partOf(child.value) : null;
    return part ? [part] : [];
  });
  return { lines: lines.map((line) => partOf(line.text) ?? line), parts };
}

function bareOf(skeleton: Skeleton, direction: Direction): Bare {
  const before = known.get(skeleton.tree);
  const bare = before?.[direction] ?? readBare(skeleton, direction);
  if (before?.[direction] !== bare) known.set(skeleton.tree, { ...before, [direction]: bare });
  return bare;
}

/** Works from the article and the layout's bare template, without what makes pages. */
export function expectedPage(article: Article, context: PageContext): ExpectedPage {
  const { layout, pictures } = context;
  const first = leadOf(article.body, pictures);
  const apart = heldParts(article, first, context);
  const isApart = first !== -1 && printedParts(article, layout, new Set(apart.keys())).has("leadHtml");
  const held = isApart || first === -1 ? apart : heldParts(article, -1, context);
  const skeleton = skeletonOf(article, layout, new Set(held.keys()));
  const bare = bareOf(skeleton, article.direction);
  const lines = bare.lines.flatMap((line) => (typeof line === "string" ? (held.get(line)?.lines ?? []) : [line]));
  const blocks = bare.parts.flatMap((part) => held.get(part)?.blocks ?? []);
  return { lines, blocks, skeleton: skeleton.tree };
}
