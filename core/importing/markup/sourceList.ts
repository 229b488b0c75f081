import type { Block, List, ListItem } from "../../article/blocks.ts";
import { blockTexts } from "../../article/blocks.ts";
import { deepestList } from "../../article/deepestList.ts";
import { inlineOfBlocks, wholeBlocks } from "./inlineOfBlocks.ts";
import { groundWithin, keptDirection, Sink } from "./sink.ts";
import { attributeOf, childrenOf, type SourceNode, tagOf } from "./sourceNode.ts";
import type { Place, Walk } from "./walk.ts";

const isList = (block: Block): block is List => block.type === "list";

/** What stands in an item: its paragraphs as one, parted by line breaks, and the lists under it as one. */
export function itemOf(blocks: readonly Block[]): ListItem {
  const texts = blocks.filter((block) => !isList(block));
  const content = inlineOfBlocks(texts);
  const direction = texts.flatMap((block) => ("content" in block && block.direction ? [block.direction] : []))[0];
  const [first, ...rest] = blocks.filter(isList);
  const list = first && { ...first, items: [first, ...rest].flatMap(({ items }) => items) };
  return { ...(direction && { direction }), content, ...(list && { list }) };
}

/** Adds an item; what is nested deeper than a list may be stays beside it. */
function pushItem(items: ListItem[], item: ListItem, depth: number): void {
  if (item.content.length === 0 && !item.list) return;
  const { list, ...own } = item;
  const above = item.content.length === 0 ? items.at(-1) : undefined;
  if (list && depth >= deepestList) items.push(...(own.content.length > 0 ? [own] : []), ...list.items);
  else if (list && above && !above.list) above.list = list;
  else items.push(item);
}

function startOf(node: SourceNode, ordered: boolean): { start?: number } {
  const start = Number(attributeOf(node, "start") ?? 1);
  return ordered && Number.isInteger(start) && start >= 0 && start !== 1 && start <= 1_000_000 ? { start } : {};
}

/** The direction of a list is that of all its items, where they agree. */
function withDirection(list: List, place: Place, walk: Walk): List {
  const { items, ...rest } = list;
  const [first] = items;
  const shared =
    !walk.sink.ground.isOwn && first?.direction && items.every(({ direction }) => direction === first.direction);
  const own = shared
    ? first.direction
    : keptDirection(place.dir, blockTexts(list).join(" "), groundWithin(walk.sink.ground, place.around)).direction;
  if (!own) return list;
  const plain = items.map(({ direction, ...item }) =>
    direction === own || !direction ? item : { direction, ...item },
  );
  return { ...rest, direction: own, items: plain };
}

/** What a page of ours says of an item, be it empty. */
function ownDirection({ sink }: Walk, item: SourceNode, { dir }: Place): Pick<ListItem, "direction"> {
  const own = attributeOf(item, "dir");
  return (own === "rtl" || own === "ltr") && own !== (dir ?? sink.ground.direction) ? { direction: own } : {};
}

/** Takes a `ul` or `ol` into the sink as a list, and after it what cannot stand in one. */
export function visitList(walk: Walk, node: SourceNode, place: Place): void {
  const depth = place.lists + 1;
  const ordered = tagOf(node) === "ol";
  const items: ListItem[] = [];
  const whole: Block[] = [];
  let loose = 0;
  for (const child of childrenOf(node)) {
    const sink = new Sink(groundWithin(walk.sink.ground, place.dir));
    walk.visit({ ...walk, sink }, child, { ...place, kind: "paragraph", lists: depth });
    sink.end();
    whole.push(...wholeBlocks(sink.blocks));
    const item = itemOf(sink.blocks);
    const level = depth === 1 ? walk.traitsOf(child).flatLevel : null;
    // A page of ours has empty items for the sake of the numbers of the others.
    if (walk.sink.ground.isOwn && tagOf(child) === "li") items.push({ ...ownDirection(walk, child, place), ...item });
    else if (level === null) {
      pushItem(items, item, depth);
    } else if (item.content.length > 0) {
      const start = (startOf(node, ordered).start ?? 1) + loose++;
      walk.sink.looseItem({ level, ordered, start, list: "flat", item });
    }
  }
  const list: List = { type: "list", ordered, ...startOf(node, ordered), items };
  if (items.length > 0) walk.sink.block(withDirection(list, place, walk));
  walk.sink.block(...whole);
}
