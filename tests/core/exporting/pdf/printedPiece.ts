import { readFileSync } from "node:fs";
import type { Article } from "../../../../core/article/article.ts";
import { para, piece, t } from "../pieces.ts";

/** The piece that `tests/fixtures/printed.pdf` is a print of. */
export function printedPiece(): Article {
  return piece({
    headline: "وكالات: C++ في المركز الأول لأكثر من 12 شهرا على التوالي بين لغات البرمجة الأكثر استعمالا في المؤسسات",
    deck: "عنوان فرعي",
    summary: "ملخص الخبر",
    section: { id: "world", label: "أخبار دولية" },
    agencies: ["وكالات"],
    byline: ["أحمد علي", "ليلى الأسعد"],
    keywords: ["رئيس الوزراء", "لغات"],
    publishedAt: "2026-11-24T15:00:00+03:00",
    body: [
      para(t("قال الأمين العام إن الإصدار 12.5 من BBC News صدر في 2026، وإن الآلاف نزّلوه خلال أيام.")),
      { type: "heading", level: 2, content: [t("ما بعد C++ و«القوسان»")] },
      { type: "paragraph", direction: "ltr", content: [t("An English paragraph (2026).")] },
      { type: "heading", level: 3, direction: "ltr", content: [t("Inner heading")] },
      {
        type: "list",
        ordered: true,
        items: [{ content: [t("أول")] }, { content: [t("ثان "), t("غامق", { marks: ["bold"] })] }],
      },
      { type: "quote", content: [t("قول لا يُنسى")], attribution: { content: [t("قائل")] } },
      {
        type: "table",
        headerRow: true,
        rows: [
          { cells: [{ content: [t("البلد")] }, { content: [t("العدد")] }] },
          { cells: [{ content: [t("مصر")] }, { content: [t("12 %")] }] },
          { cells: [{ content: [t("رويترز في الإسلام")] }, { content: [t("لأنّ الله مُحِبّ")] }] },
        ],
      },
    ],
  });
}

/** What Chromium 130 printed of it in the program's window, as it came. */
export const printed = () => new Uint8Array(readFileSync(new URL("../../../fixtures/printed.pdf", import.meta.url)));
