import type { Nodes, Root } from "hast";
import type { Article } from "../../article/article.ts";
import type { Block } from "../../article/blocks.ts";
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

/** The parts in the order of their marks. */
function partsInOrder({ partOf }: Skeleton, node: Nodes): PartName[] {
  return elementsNamed(node, "p").flatMap(({ children: [child] }) => {
    const part = child?.type === "text" ? partOf(child.value) : null;
    return part ? [part] : [];
  });
}

/** Works from the article and the layout's bare template, without what makes pages. */
export function expectedPage(article: Article, context: PageContext): ExpectedPage {
  const { layout, pictures } = context;
  const first = leadOf(article.body, pictures);
  const apart = heldParts(article, first, context);
  const isApart = first !== -1 && printedParts(article, layout, new Set(apart.keys())).has("leadHtml");
  const held = isApart || first === -1 ? apart : heldParts(article, -1, context);
  const skeleton = skeletonOf(article, layout, new Set(held.keys()));
  const [body] = elementsNamed(skeleton.tree, "body");
  const found = body ? htmlLines(body, article.direction) : [];
  const lines = found.flatMap((line) => {
    const part = skeleton.partOf(line.text);
    return part ? (held.get(part)?.lines ?? []) : [line];
  });
  const blocks = partsInOrder(skeleton, skeleton.tree).flatMap((part) => held.get(part)?.blocks ?? []);
  return { lines, blocks, skeleton: skeleton.tree };
}
