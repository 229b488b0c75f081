import type { Block, PullQuote, Quote } from "../../article/blocks.ts";
import { type Inline, inlineText } from "../../article/inline.ts";
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
  blocks.splice(-2, 2, { ...before, attribution: { content: sliceInline(last.content, sign.length) } });
}

function attribute(blocks: Block[], content: Inline[]): void {
  const last = blocks.at(-1);
  const sign = dash.exec(inlineText(content))?.[0] ?? "";
  const words = sliceInline(content, sign.length);
  if (isQuote(last) && !last.attribution) blocks[blocks.length - 1] = { ...last, attribution: { content: words } };
  else blocks.push({ type: "paragraph", content });
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
    if (content.length > 0) attribute(sink.blocks, content);
  }
  sink.end();
  takeDashed(sink.blocks);
  walk.sink.block(...sink.blocks);
}
