import { z } from "zod";
import { type Direction, directionSchema } from "./direction.ts";
import { imageSchema } from "./image.ts";
import { type Inline, inlineSchema, inlineText } from "./inline.ts";
import { tableSchema } from "./table.ts";

export { type Direction, directionSchema };

const content = z.array(inlineSchema);
const direction = directionSchema.optional();

export const paragraphSchema = z.strictObject({ type: z.literal("paragraph"), direction, content });
export type Paragraph = z.infer<typeof paragraphSchema>;

/** Levels start at 2: the headline is the only `h1`. */
export const headingSchema = z.strictObject({
  type: z.literal("heading"),
  level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
  direction,
  content,
});
export type Heading = z.infer<typeof headingSchema>;

/** Who said it, on a line of its own; it follows the article's direction and not that of the words quoted. */
const attribution = z.strictObject({ direction, content }).optional();

/** A quotation. Most have their attribution in the sentence that brings them, and so none here. */
export const quoteSchema = z.strictObject({ type: z.literal("quote"), direction, content, attribution });
export type Quote = z.infer<typeof quoteSchema>;

/** A sentence of the piece itself, lifted out and set large. */
export const pullQuoteSchema = z.strictObject({ type: z.literal("pullQuote"), direction, content, attribution });
export type PullQuote = z.infer<typeof pullQuoteSchema>;

export const dividerSchema = z.strictObject({ type: z.literal("divider") });

/** One item of a list, with the list nested under it where there is one. */
export interface ListItem {
  direction?: Direction | undefined;
  content: Inline[];
  list?: List | undefined;
}

// Written out, because the compiler does not carry a type inferred from itself to the other rooms.
export interface List {
  type: "list";
  ordered: boolean;
  start?: number | undefined;
  direction?: Direction | undefined;
  items: ListItem[];
}

export const listItemSchema = z.strictObject({
  direction,
  content,
  get list(): z.ZodOptional<z.ZodType<List>> {
    return listSchema.optional();
  },
});

export const listSchema = z.strictObject({
  type: z.literal("list"),
  ordered: z.boolean(),
  start: z.int().min(0).max(1_000_000).optional(),
  direction,
  items: z.array(listItemSchema).min(1),
});

/** A block this version does not know, kept exactly as it was found. */
export interface UnknownBlock {
  type: "unknown";
  data: unknown;
}

const knownBlockSchema = z.discriminatedUnion("type", [
  paragraphSchema,
  headingSchema,
  listSchema,
  quoteSchema,
  pullQuoteSchema,
  dividerSchema,
  tableSchema,
  imageSchema,
]);
export type KnownBlock = z.infer<typeof knownBlockSchema>;
export type Block = KnownBlock | UnknownBlock;

/**
 * One block of a file. Strict on purpose: a block with a type, key or value that this version
 * does not know is kept whole as an unknown block instead of being cut down to what is known.
 */
export function blockFromData(data: unknown): Block {
  const known = knownBlockSchema.safeParse(data);
  return known.success ? known.data : { type: "unknown", data };
}

/** The block as it stands in the file: the inverse of `blockFromData`. */
export function blockToData(block: Block): unknown {
  return block.type === "unknown" ? block.data : block;
}

/** Every string value below `data`, in order, but for `type` names: what a reader could have read. */
function salvagedTexts(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(salvagedTexts);
  if (data === null || typeof data !== "object") return [];
  return Object.entries(data).flatMap(([key, value]) => {
    if (typeof value === "string") return key === "text" ? [value] : [];
    return salvagedTexts(value);
  });
}

function listContents(list: List): Inline[][] {
  return list.items.flatMap((item) => [item.content, ...(item.list ? listContents(item.list) : [])]);
}

/** Everything in a block that is written and can carry marks, in the order it is read. */
export function blockContents(block: Block): Inline[][] {
  switch (block.type) {
    case "divider":
    case "unknown":
      return [];
    case "list":
      return listContents(block);
    case "table":
      return block.rows.flatMap(({ cells }) => cells.map(({ content }) => content));
    case "image":
      return [block.caption];
    case "quote":
    case "pullQuote":
      return [block.content, ...(block.attribution ? [block.attribution.content] : [])];
    default:
      return [block.content];
  }
}

/** The text of a block, one string a line of reading: an item of a list is one, a cell of a table, a credit. */
export function blockTexts(block: Block): string[] {
  if (block.type === "unknown") return salvagedTexts(block.data);
  const texts = blockContents(block).map(inlineText);
  return block.type === "image" && block.credit !== "" ? [...texts, block.credit] : texts;
}
