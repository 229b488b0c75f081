import type { Paragraph, Table } from "docx";
import { closingDateline, openingDateline, printDateline } from "../../arabic/dateline.ts";
import type { Article } from "../../article/article.ts";
import { firstParagraph } from "../firstParagraph.ts";
import { printedWords } from "../printedWords.ts";
import { blockDocx } from "./blocks/blockDocx.ts";
import type { DocxRoom } from "./docxRoom.ts";
import { lineDocx, textLineDocx } from "./lineDocx.ts";

/** The body, the dateline at its first paragraph; a text without any gets one for it. */
export function bodyDocx(article: Article, room: DocxRoom): (Paragraph | Table)[] {
  const parts = openingDateline(article);
  const opening = parts ? { text: printDateline(parts), style: "Dateline" } : undefined;
  const at = firstParagraph(article.body);
  const blocks = article.body.flatMap((block, index) => blockDocx(block, room, index === at ? opening : undefined));
  const alone = at === -1 && opening ? [lineDocx("Normal", [], room.direction, { opening })] : [];
  const source = closingDateline(article);
  const words = source ? `${printedWords(article.language).source}: ${printDateline(source)}` : "";
  return [...alone, ...blocks, ...(source ? [textLineDocx("Source", words, room.direction)] : [])];
}
