import type { Root } from "hast";
import { directionOf } from "../../arabic/directionOf.ts";
import { emptyArticle } from "../../article/article.ts";
import { type Block, blockTexts, type Direction } from "../../article/blocks.ts";
import { guardJson } from "../../article/guardJson.ts";
import { Attachments } from "../attachments.ts";
import { Tally } from "../dropped.ts";
import type { FileImport, NewPiece } from "../fileReading.ts";
import { attributeOf } from "../html/hastSource.ts";
import { parseHtml } from "../html/parseHtml.ts";
import { attachPictures } from "../html/pictureAddress.ts";
import { elementsOf } from "../html/tree.ts";
import { countPictures, walkPage } from "../html/walkPage.ts";
import { withoutPrintedDateline } from "../printedDateline.ts";
import type { DeskLists } from "../storyDraft.ts";
import { decodeText } from "../text/decodeText.ts";
import { textBlocks } from "../text/textBlocks.ts";
import { ninjsFields, textOf } from "./ninjsFields.ts";
import { placePictures } from "./ninjsPictures.ts";
import { type Ninjs, ninjsSchema } from "./ninjsSchema.ts";

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

/** Our items have their text in one element that says its language and direction; there every `dir` is meant. */
function isOwn(root: Root): boolean {
  const body = elementsOf(root).find(({ tagName }) => tagName === "body");
  const [outer, ...others] = body?.children.filter(({ type }) => type === "element") ?? [];
  if (outer?.type !== "element" || others.length > 0) return false;
  return attributeOf(outer, "lang") !== null && attributeOf(outer, "dir") !== null;
}

function htmlBlocks(html: string, base: Direction, attachments: Attachments, tally: Tally): Block[] {
  const { root } = parseHtml(html, tally);
  return walkPage(root, { base, isOwn: isOwn(root), attach: attachPictures(attachments), tally }).blocks;
}

/** The HTML body, which has directions and structure; the plain one where there is no other that can be read. */
function bodyBlocks({ bodies }: Ninjs, base: Direction, attachments: Attachments, tally: Tally): Block[] {
  const html = bodies.find(({ contenttype, value }) => /html/i.test(contenttype) && value !== "");
  const blocks = html ? htmlBlocks(html.value, base, attachments, tally) : [];
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
 * read from its HTML as a page's is, or from its text; pictures keep their words and their address.
 * @param bytes the whole file
 */
export function importNinjs(bytes: Uint8Array, desk: DeskLists, { id, now }: NewPiece): FileImport {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const item = parsedItem(decoded.text);
  if (!item) return { ok: false, problem: "not-ninjs" };
  const tally = new Tally();
  const attachments = new Attachments();
  const direction = baseOf(item);
  const placed = placePictures(bodyBlocks(item, direction, attachments, tally), item);
  countPictures(placed, tally);
  const empty = emptyArticle(id, now);
  const article = withoutPrintedDateline({ ...empty, ...ninjsFields(item, desk), direction, body: placed });
  const { body } = article;
  const hasText = body.some((block) => blockTexts(block).some((text) => text !== "") || block.type === "image");
  return {
    ok: true,
    article: hasText ? article : { ...article, body: empty.body },
    attachments: attachments.list,
    dropped: tally.list(),
  };
}
