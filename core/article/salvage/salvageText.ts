import { type Article, articleHeadSchema } from "../article.ts";
import { type Block, blockTexts, type ListItem } from "../blocks.ts";
import type { Inline } from "../inline.ts";
import { decodeDamaged } from "./decodeDamaged.ts";
import {
  type Fields,
  isFields,
  mendBlock,
  mendInline,
  mendItem,
  paragraphOf,
  type Torn,
  textsBelow,
} from "./mendBlock.ts";
import { breakOff, mendJson } from "./mendJson.ts";
import { plainParagraphs } from "./plainParagraphs.ts";
import { isText } from "./readableText.ts";
import { salvageLimits } from "./salvageLimits.ts";

const fieldNames = [
  ...(["kicker", "headline", "deck", "summary", "slug", "edNote", "publication"] as const),
  ...(["agencies", "byline", "keywords", "dateline", "section", "setAside"] as const),
  ...(["language", "direction", "genre", "urgency", "embargo"] as const),
];
type FieldName = (typeof fieldNames)[number];

/** Of these a new piece has its own. */
const ownOfPiece = new Set([
  ...["format", "version", "id", "seq", "status"],
  ...["createdAt", "updatedAt", "publishedAt"],
]);

/** What was read from a damaged file; what it does not name was not found. */
export interface Salvaged {
  fields: Partial<Pick<Article, FieldName>>;
  body: Block[];
  /** True where something is known to be missing. */
  lost: boolean;
}

/** More labels than any field takes. */
const mostLabels = 2000;

const isFieldName = (key: string): key is FieldName => (fieldNames as readonly string[]).includes(key);
const lineTypes = new Set<unknown>(["text", "break", "link"]);
const blockTypes = new Set<unknown>([
  "paragraph",
  "heading",
  "quote",
  "pullQuote",
  "list",
  "divider",
  "table",
  "image",
]);

/** Puts the values of a mended file together into an article's parts. */
class Gathering {
  readonly fields: Salvaged["fields"] = {};
  readonly body: Block[] = [];
  readonly #torn: Torn;
  /** The line and the list that are being put together from loose parts. */
  #line: Inline[] = [];
  #items: ListItem[] = [];
  readonly #seen = new Set<string>();

  constructor(torn: Torn) {
    this.#torn = torn;
  }

  take(value: unknown): void {
    if (value === breakOff) this.#endLine();
    else if (Array.isArray(value)) {
      for (const inner of value) this.take(inner);
      this.#endLine();
    } else if (isFields(value)) this.#takeFields(value);
    else if (typeof value === "string" && isText(value)) this.#line.push({ type: "text", text: value });
  }

  isFull(): boolean {
    return this.body.length > salvageLimits.blocks;
  }

  end(): void {
    this.#endLine();
    this.#endList();
  }

  #takeFields(value: Fields): void {
    const { type, content } = value;
    const isHead = "format" in value || "body" in value;
    if (!isHead && lineTypes.has(type)) {
      this.#endList();
      this.#line.push(...mendInline(value));
    } else if (!isHead && type === undefined && Array.isArray(content)) {
      this.#endLine();
      const item = mendItem(value);
      if (item) this.#items.push(item);
    } else {
      this.end();
      if (!isHead && blockTypes.has(type)) this.#add(mendBlock(value, this.#torn));
      else this.#takeHead(value);
    }
  }

  #takeHead(head: Fields): void {
    // A file written twice has everything twice.
    const text = JSON.stringify(head);
    if (this.#seen.has(text)) return;
    this.#seen.add(text);
    for (const [key, value] of Object.entries(head)) {
      if (isFieldName(key)) this.#takeField(key, value);
      else if (key === "body" && Array.isArray(value)) {
        for (const block of value) if (!this.isFull()) this.#add(mendBlock(block, this.#torn));
      } else if (!ownOfPiece.has(key)) this.#add(textsBelow(value).map(paragraphOf));
    }
  }

  /** A field, or the sound part of a list of labels; a text that fits no field goes into the body. */
  #takeField(key: FieldName, value: unknown): void {
    if (JSON.stringify(this.fields[key]) === JSON.stringify(value)) return;
    const schema = articleHeadSchema.shape[key];
    const isSound = (part: unknown) => schema.safeParse([part]).success;
    const isList = Array.isArray(value) && value.length <= mostLabels && !schema.safeParse(value).success;
    const read = schema.safeParse(isList ? value.filter(isSound) : value);
    const isTaken = read.success && !Object.hasOwn(this.fields, key);
    if (isTaken) Object.assign(this.fields, { [key]: read.data });
    const left = isTaken ? (isList ? value.filter((part) => !isSound(part)) : []) : value;
    this.#add(textsBelow(left).map(paragraphOf));
  }

  #add(blocks: readonly Block[]): void {
    for (const block of blocks) this.body.push(block);
  }

  #endLine(): void {
    if (this.#line.length > 0) this.body.push({ type: "paragraph", content: this.#line });
    this.#line = [];
  }

  #endList(): void {
    if (this.#items.length > 0) this.body.push({ type: "list", ordered: false, items: this.#items });
    this.#items = [];
  }
}

/** Signs that a text is, or was, JSON with texts in it. */
const formatSign = /"(?:format|headline|body|content|text|type)"\s*:/;

function read(bytes: Uint8Array): Salvaged {
  const text = decodeDamaged(bytes);
  if (!formatSign.test(text) && !/^\s*[{[]/.test(text)) {
    const { blocks, lost } = plainParagraphs(bytes, text);
    return { fields: {}, body: blocks, lost };
  }
  const { values, torn, lost } = mendJson(text);
  const gathering = new Gathering(torn);
  for (const value of values) if (!gathering.isFull()) gathering.take(value);
  gathering.end();
  return { fields: gathering.fields, body: gathering.body, lost: lost || text.includes("\ufffd") };
}

/** True where the parts hold a word, or a block that a newer version can show. */
function holdsAnything({ fields, body }: Salvaged): boolean {
  const { kicker, headline, deck, summary, edNote, agencies = [], byline = [], keywords = [], setAside = [] } = fields;
  const words = [kicker, headline, deck, summary, edNote, ...agencies, ...byline, ...keywords];
  const said = [...words, ...setAside.map(({ text }) => text), ...(fields.dateline?.places ?? [])];
  return (
    said.some((word) => word !== undefined && word.trim() !== "") ||
    body.some((block) => block.type === "unknown" || blockTexts(block).some((line) => line.trim() !== ""))
  );
}

/**
 * Whatever a reader could still read in the file of a damaged article: fields, and the body's blocks
 * with their types, marks and links where those are sound. Where there is nothing of the format, the
 * readable text as paragraphs. Never throws; takes time in proportion to the file.
 * @param bytes the whole file, of any kind
 * @returns null where there is nothing to read
 */
export function salvageText(bytes: Uint8Array): Salvaged | null {
  const { fields, body, lost } = read(bytes);
  const salvaged = {
    fields,
    body: body.slice(0, salvageLimits.blocks),
    lost: lost || body.length > salvageLimits.blocks,
  };
  return holdsAnything(salvaged) ? salvaged : null;
}
