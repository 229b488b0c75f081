import type { Block, PullQuote, Quote } from "../../article/blocks.ts";
import { inlineText } from "../../article/inline.ts";
import { sliceInline } from "../sliceInline.ts";
import { inlineOfBlocks } from "./inlineOfBlocks.ts";
import { Sink } from "./sink.ts";
import { childrenOf, type SourceNode, tagOf } from "./sourceNode.ts";
import type { Place, Walk } from "./walk.ts";

const isQuote = (block: Block | undefined): block is Quote | PullQuote =>
  block?.type === "quote" || block?.type === "pullQuote";

const dash = /^[—–―]\s*/;
/** Longer than any name with an office, in UTF-16 units. */
const longestAttribution = 200;

/** Who said it, where a last line begins with a dash and the one before does not: else they are in conversation. */
function takeDashed(blocks: Block[]): void {
  const [before, last] = blocks.slice(-2);
  if (!isQuote(before) || !isQuote(last) || before.attribution || last.attribution) return;
  const text = inlineText(last.content);
  const sign = dash.exec(text)?.[0];
  if (sign === undefined || text.length > longestAttribution || dash.test(inlineText(before.content))) return;
  const direction = last.direction && { direction: last.direction };
  blocks.splice(-2, 2, { ...before, attribution: { ...direction, content: sliceInline(last.content, sign.length) } });
}

type Said = NonNullable<Quote["attribution"]>;

/** @param alone what a line of that kind is where there are no words that it is said of */
function attribute(blocks: Block[], { direction, content }: Said, alone: "paragraph" | "quote" | "pullQuote"): void {
  const last = blocks.at(-1);
  const sign = dash.exec(inlineText(content))?.[0] ?? "";
  const own = direction && { direction };
  const attribution = { ...own, content: sliceInline(content, sign.length) };
  if (isQuote(last) && !last.attribution) blocks[blocks.length - 1] = { ...last, attribution };
  else if (alone === "paragraph") blocks.push({ type: "paragraph", ...own, content });
  else blocks.push({ type: alone, content: [], attribution });
}

/** Takes a quotation into the sink, a block a paragraph; who said it goes with the last of them. */
export function visitQuote(walk: Walk, node: SourceNode, place: Place): void {
  const sink = new Sink(walk.sink.ground);
  for (const child of childrenOf(node)) {
    const tag = tagOf(child);
    if (tag !== "footer" && tag !== "cite") {
      walk.visit({ ...walk, sink }, child, place);
      continue;
    }
    sink.end();
    const source = new Sink(walk.sink.ground);
    walk.visit({ ...walk, sink: source }, child, { ...place, kind: "paragraph" });
    source.end();
    const content = inlineOfBlocks(source.blocks);
    const alone = walk.sink.ground.isOwn && place.kind === "pullQuote" ? "pullQuote" : "quote";
    const [direction] = source.blocks.flatMap((block) => ("content" in block ? [block.direction] : []));
    if (content.length > 0)
      attribute(sink.blocks, { direction, content }, walk.sink.ground.isOwn ? alone : "paragraph");
  }
  sink.end();
  takeDashed(sink.blocks);
  walk.sink.block(...sink.blocks);
}
