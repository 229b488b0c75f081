import { printedNumber } from "../../core/arabic/digits.ts";
import type { Article } from "../../core/article/article.ts";
import type { Block } from "../../core/article/blocks.ts";
import { para, seed, t } from "../core/exporting/pieces.ts";

const language = "ar-u-nu-arab";
const count = (at: number) => printedNumber(at, language);

const rows = (from: number) =>
  Array.from({ length: 30 }, (_, at) => ["بند", `قيمة ${count(from + at)}`, "نص في خلية من الجدول يأخذ أكثر من سطر"]);

/** A block after every paragraph, so that pages end at all of them: headings, pictures, quotes, lists, tables. */
function blockAfter(at: number, photograph: string): Block[] {
  const picture: Block = {
    ...{ type: "image", media: photograph, alt: "صورة", width: 1200, height: 800 },
    ...{ caption: [t(`تعليق على الصورة ${count(at)}`)], credit: "أ ف ب" },
  };
  switch (at % 7) {
    case 1:
    case 5:
      return [{ type: "heading", level: 2, content: [t(`عنوان داخلي ${count(at)}`)] }];
    case 2:
      return [at % 2 === 0 ? picture : { ...picture, layout: "wide" }];
    case 3:
      return [{ type: "quote", content: [t("قول مقتبس")], attribution: { content: [t("قائل")] } }];
    case 4:
      return [{ type: "list", ordered: true, items: ["أول", "ثان", "ثالث"].map((text) => ({ content: [t(text)] })) }];
    case 6:
      return [
        { type: "heading", level: 3, content: [t(`عنوان جدول ${count(at)}`)] },
        {
          ...{ type: "table", headerRow: true },
          rows: rows(at * 100).map((cells) => ({ cells: cells.map((text) => ({ content: [t(text)] })) })),
        },
      ];
    default:
      return [];
  }
}

/** A piece of many pages, for what happens at their ends. */
export function longPiece(photograph: string): Article {
  const story = seed();
  const paragraphs = [...story.body, ...story.body, ...story.body].flatMap((block) =>
    block.type === "paragraph" ? [para(...block.content)] : [],
  );
  return {
    ...story,
    ...{ language, publication: "صحيفة المدى", byline: ["أحمد علي"], deck: "عنوان فرعي" },
    body: paragraphs.flatMap((block, at) => [block, ...blockAfter(at, photograph)]),
  };
}
