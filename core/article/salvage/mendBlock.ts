import {
  type Block,
  blockFromData,
  blockTexts,
  directionSchema,
  headingSchema,
  type ListItem,
  listItemSchema,
} from "../blocks.ts";
import { type Inline, inlineFromText, inlineSchema, linkSchema } from "../inline.ts";
import { isText } from "./readableText.ts";

/** Objects and lists that are not whole. */
export type Torn = ReadonlySet<object>;
export type Fields = Record<string, unknown>;

export function isFields(data: unknown): data is Fields {
  return data !== null && typeof data === "object" && !Array.isArray(data);
}

/** Every text below `data`, in order: what is called a text, and under other keys what looks like one. */
export function textsBelow(data: unknown): string[] {
  if (typeof data === "string") return isText(data) ? [data] : [];
  if (Array.isArray(data)) return data.flatMap(textsBelow);
  if (!isFields(data)) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    if (key === "href") return [];
    return key === "text" && typeof value === "string" && value !== "" ? [value] : textsBelow(value);
  });
}

export function paragraphOf(text: string): Block {
  return { type: "paragraph", content: inlineFromText(text) };
}

/** Content with marks and links where they are sound, else as plain text. */
export function mendInline(data: unknown): Inline[] {
  const sound = inlineSchema.safeParse(data);
  if (sound.success) return sound.data.type === "link" && sound.data.content.length === 0 ? [] : [sound.data];
  if (!isFields(data) || !Array.isArray(data.content)) return textsBelow(data).flatMap(inlineFromText);
  const content = data.content.flatMap(mendInline);
  const link = linkSchema.safeParse({ type: data.type, href: data.href, content });
  return link.success && content.length > 0 ? [link.data] : content;
}

function directionOf(data: { direction?: unknown }) {
  const direction = directionSchema.safeParse(data.direction);
  return direction.success ? { direction: direction.data } : {};
}

/** An item of a list; null where nothing of it is left. */
export function mendItem(data: unknown): ListItem | null {
  const sound = listItemSchema.safeParse(data);
  if (sound.success) return sound.data;
  const { content, list, ...others } = isFields(data) ? data : { data };
  const start = [...(Array.isArray(content) ? content.flatMap(mendInline) : []), ...mendInline(others)];
  const items = isFields(list) ? mendItems(list.items) : [];
  if (start.length === 0 && items.length === 0) return null;
  const inner = { type: "list" as const, ordered: isFields(list) && list.ordered === true, items };
  return { ...directionOf(others), content: start, ...(items.length > 0 ? { list: inner } : {}) };
}

function mendItems(items: unknown): ListItem[] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((item) => (Array.isArray(item) ? mendItems(item) : (mendItem(item) ?? [])));
}

function blocksLeft(data: Fields): Block[] {
  const { type, level, content, items, list, ...others } = data;
  const inner = [...mendItems(items), ...(isFields(list) ? mendItems(list.items) : [])];
  const start = Array.isArray(content) ? content.flatMap(mendInline) : [];
  const kept = { ...directionOf(data), content: start };
  const heading = headingSchema.safeParse({ type, level, ...kept });
  const prose: Block = heading.success
    ? heading.data
    : { type: type === "quote" || type === "pullQuote" ? type : "paragraph", ...kept };
  return [
    ...(start.length > 0 ? [prose] : []),
    ...(inner.length > 0 ? [{ type: "list" as const, ordered: data.ordered === true, items: inner }] : []),
    ...textsBelow(others).map(paragraphOf),
  ];
}

/**
 * The blocks in a value of a body. A known block is read as far as it goes; one that this version
 * does not know is kept where it is whole, as in any file, and else gives its texts.
 */
export function mendBlock(data: unknown, torn: Torn): Block[] {
  if (!isFields(data)) return textsBelow(data).map(paragraphOf);
  const block = blockFromData(data);
  const isTorn = torn.has(data);
  if (block.type !== "unknown") return isTorn && blockTexts(block).join("") === "" ? [] : [block];
  return isTorn || JSON.stringify(data).includes("\ufffd") ? blocksLeft(data) : [block];
}
