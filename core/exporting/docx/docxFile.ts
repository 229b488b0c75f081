import { Document, Footer, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { Article } from "../../article/article.ts";
import type { ExportContext } from "../exporter.ts";
import { mediaOf } from "../pictures.ts";
import { bodyDocx } from "./bodyDocx.ts";
import { corePropertiesXml } from "./coreProperties.ts";
import type { DocxRoom } from "./docxRoom.ts";
import { docxStyles } from "./docxStyles.ts";
import { headerDocx } from "./headerDocx.ts";
import { ListBook } from "./listBook.ts";
import { page } from "./pageMeasures.ts";
import { settlePackage } from "./settlePackage.ts";
import { readWordPicture, type WordPicture } from "./wordPicture.ts";

async function readPictures(article: Article, context: ExportContext): Promise<Map<string, WordPicture>> {
  const found = new Map<string, WordPicture>();
  for (const media of mediaOf(article)) {
    const picture = context.pictures(media) === null ? null : await readWordPicture(media, context);
    if (picture) found.set(media, picture);
  }
  return found;
}

/** The number of the page, in the middle of its foot. */
function footer(isRtl: boolean): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT], rightToLeft: isRtl });
  return new Footer({ children: [new Paragraph({ style: "Footer", bidirectional: isRtl, children: [number] })] });
}

/** The article as the bytes of a Word file; one article always makes the same bytes. */
export async function docxFile(article: Article, context: ExportContext): Promise<Uint8Array> {
  const { language, direction } = article;
  let drawings = 0;
  const lists = new ListBook(language);
  const room: DocxRoom = {
    direction,
    language,
    lists,
    pictures: await readPictures(article, context),
    drawing: () => ++drawings,
  };
  const children = [...headerDocx(article), ...bodyDocx(article, room)];
  const { width, height, margin } = page;
  const margins = { top: margin, bottom: margin, left: margin, right: margin };
  const document = new Document({
    styles: docxStyles(language),
    numbering: { config: lists.config },
    compatibility: { version: 15 },
    sections: [
      {
        properties: { page: { size: { width, height }, margin: margins } },
        footers: { default: footer(direction === "rtl") },
        children,
      },
    ],
  });
  const core = { path: "docProps/core.xml", data: corePropertiesXml(article) };
  return settlePackage(new Uint8Array(await Packer.toArrayBuffer(document, false, [core])), direction);
}
