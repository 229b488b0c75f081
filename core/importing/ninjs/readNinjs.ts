import { directionOf } from "../../arabic/directionOf.ts";
import { type Article, emptyArticle } from "../../article/article.ts";
import { type Block, blockTexts, type Direction } from "../../article/blocks.ts";
import { guardJson } from "../../article/guardJson.ts";
import type { DeskLists } from "../storyDraft.ts";
import { decodeText, type TextProblem } from "../text/decodeText.ts";
import { textBlocks } from "../text/textBlocks.ts";
import { htmlBlocks } from "./htmlBlocks.ts";
import { ninjsFields, textOf } from "./ninjsFields.ts";
import { placePictures } from "./ninjsPictures.ts";
import { type Ninjs, ninjsSchema } from "./ninjsSchema.ts";
import { takePrintedDateline } from "./takePrintedDateline.ts";

export type NinjsImport = { ok: true; article: Article } | { ok: false; problem: TextProblem | "not-ninjs" };

/** Version 1 has its bodies and headlines in keys such as `body_xhtml`; they become lists as in version 2. */
function withLists(data: Record<string, unknown>): Record<string, unknown> {
  const gathered = (name: string, own: string, roles: boolean) => {
    const found = Object.entries(data).flatMap(([key, value]) => {
      if (!key.startsWith(`${own}_`) || typeof value !== "string") return [];
      const role = key.slice(own.length + 1);
      return [{ value, ...(roles ? { role } : { contenttype: /html/i.test(role) ? "text/html" : "text/plain" }) }];
    });
    return Array.isArray(data[name]) ? {} : { [name]: found };
  };
  return {
    ...data,
    ...gathered("bodies", "body", false),
    ...gathered("headlines", "headline", true),
    ...gathered("descriptions", "description", true),
  };
}

function isItem({ uri, headline, headlines, bodies }: Ninjs): boolean {
  return uri !== "" && (headline !== "" || headlines.length > 0 || bodies.length > 0);
}

function parsedItem(text: string): Ninjs | null {
  try {
    const data: unknown = JSON.parse(text);
    if (!guardJson(data) || data === null || typeof data !== "object" || Array.isArray(data)) return null;
    const item = ninjsSchema.safeParse(withLists({ ...data })).data;
    return item && isItem(item) ? item : null;
  } catch {
    return null;
  }
}

/** The HTML body, which has directions and structure; the plain one where there is no other that can be read. */
function bodyBlocks({ bodies }: Ninjs, base: Direction): Block[] {
  const html = bodies.find(({ contenttype, value }) => /html/i.test(contenttype) && value !== "");
  const blocks = html ? htmlBlocks(html.value, base) : [];
  if (blocks.length > 0) return blocks;
  const plain = bodies.find(({ value, contenttype }) => value !== "" && !/html|xml/i.test(contenttype));
  return textBlocks(plain?.value ?? (html ? textOf(html) : ""));
}

function baseOf({ bodies, language }: Ninjs): Direction {
  if (language !== "") return /^(?:ar|fa|he|ps|sd|ug|ur|yi|ckb|dv)\b/i.test(language) ? "rtl" : "ltr";
  return directionOf(
    bodies
      .map(({ value }) => value)
      .join(" ")
      .slice(0, 20_000),
  );
}

/**
 * An item of ninjs 1 or 2 (IPTC News in JSON) as a new article: what has a field goes there, the body is
 * read from its HTML or its text, pictures keep their words and their address.
 * @param bytes the whole file
 * @param id UUID v7
 * @param now ISO 8601 with offset
 */
export function readNinjs(bytes: Uint8Array, desk: DeskLists, { id, now }: { id: string; now: string }): NinjsImport {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const item = parsedItem(decoded.text);
  if (!item) return { ok: false, problem: "not-ninjs" };
  const direction = baseOf(item);
  const fields = ninjsFields(item, desk);
  const { body, dateline } = takePrintedDateline(placePictures(bodyBlocks(item, direction), item), fields);
  const empty = emptyArticle(id, now);
  const hasText = body.some((block) => blockTexts(block).some((text) => text !== "") || block.type === "image");
  return { ok: true, article: { ...empty, ...fields, dateline, direction, body: hasText ? body : empty.body } };
}
