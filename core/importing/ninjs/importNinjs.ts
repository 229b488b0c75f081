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
function ownDirection(root: Root): Direction | null {
  const body = elementsOf(root).find(({ tagName }) => tagName === "body");
  const [outer, ...others] = body?.children.filter(({ type }) => type === "element") ?? [];
  if (outer?.type !== "element" || others.length > 0 || attributeOf(outer, "lang") === null) return null;
  const dir = attributeOf(outer, "dir");
  return dir === "rtl" || dir === "ltr" ? dir : null;
}

interface Body {
  direction: Direction;
  blocks: Block[];
}

function htmlBody(html: string, guess: Direction, attachments: Attachments, tally: Tally): Body {
  const { root } = parseHtml(html, tally);
  const own = ownDirection(root);
  const direction = own ?? guess;
  const attach = attachPictures(attachments);
  return { direction, ...walkPage(root, { base: direction, isOwn: own !== null, attach, tally }) };
}

/** The HTML body, which has directions and structure; the plain one where there is no other that can be read. */
function bodyOf(item: Ninjs, attachments: Attachments, tally: Tally): Body {
  const { bodies } = item;
  const html = bodies.find(({ contenttype, value }) => /html/i.test(contenttype) && value !== "");
  const guess = baseOf(item);
  const read = html ? htmlBody(html.value, guess, attachments, tally) : { direction: guess, blocks: [] };
  if (read.blocks.length > 0) return read;
  const plain = bodies.find(({ value, contenttype }) => value !== "" && !/html|xml/i.test(contenttype));
  return { ...read, blocks: textBlocks(plain?.value ?? (html ? textOf(html) : "")) };
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
  const { direction, blocks } = bodyOf(item, attachments, tally);
  const empty = emptyArticle(id, now);
  const told = withoutPrintedDateline({ ...empty, ...ninjsFields(item, desk), direction, body: blocks });
  const body = placePictures(told.body, item);
  countPictures(body, tally);
  const article = { ...told, body };
  const hasText = body.some((block) => block.type !== "paragraph" || blockTexts(block).some((text) => text !== ""));
  return {
    ok: true,
    article: hasText ? article : { ...article, body: empty.body },
    attachments: attachments.list,
    dropped: tally.list(),
  };
}
