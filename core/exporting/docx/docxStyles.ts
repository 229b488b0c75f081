import type { IParagraphStyleOptions, IPropertiesOptions } from "docx";
import { languageTag, runsFromRight } from "./languageTag.ts";

const text = { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman" };
const display = { ascii: "Arial", hAnsi: "Arial", cs: "Arial" };
const quiet = "595959";
const urgent = "B00020";

type Look = Omit<IParagraphStyleOptions, "id" | "name" | "basedOn" | "next">;

/** Sizes in half points, lines in 240ths of a line: Arabic letters are drawn smaller than Latin ones of one size. */
const sized = (latin: number, arabic: number) => ({ size: latin, sizeComplexScript: arabic });
const heading = (latin: number, arabic: number, outlineLevel: number): Look => ({
  run: { font: display, bold: true, ...sized(latin, arabic) },
  paragraph: {
    keepNext: true,
    keepLines: true,
    outlineLevel,
    spacing: { before: 280, after: 100, line: 300, lineRule: "auto" },
  },
});
const rule = { style: "single", size: 6, space: 8, color: "A6A6A6" } as const;

/**
 * How each part of a piece looks, all of it for the desk to change in Word. The names Word knows of itself
 * (Title, Subtitle, headings, Quote, Intense Quote, Caption, List Paragraph) keep them; the others have theirs
 * from `styleNames`.
 */
const looks = {
  Section: {
    run: { font: display, bold: true, color: quiet, ...sized(20, 22) },
    paragraph: { keepNext: true, spacing: { after: 60 } },
  },
  Urgent: {
    run: { font: display, bold: true, color: urgent, ...sized(24, 26) },
    paragraph: { keepNext: true, spacing: { after: 60 } },
  },
  Kicker: {
    run: { font: display, bold: true, color: urgent, ...sized(24, 26) },
    paragraph: { keepNext: true, spacing: { after: 60, line: 300, lineRule: "auto" } },
  },
  Title: {
    run: { font: display, bold: true, ...sized(44, 48) },
    paragraph: { keepNext: true, keepLines: true, spacing: { after: 120, line: 300, lineRule: "auto" } },
  },
  Subtitle: {
    run: { font: display, color: quiet, ...sized(26, 30) },
    paragraph: { keepNext: true, spacing: { after: 160, line: 320, lineRule: "auto" } },
  },
  Byline: {
    run: { font: display, bold: true, ...sized(22, 24) },
    paragraph: { keepNext: true, spacing: { after: 40 } },
  },
  Meta: { run: { font: display, color: quiet, ...sized(19, 20) }, paragraph: { spacing: { after: 280 } } },
  Heading2: heading(30, 34, 1),
  Heading3: heading(27, 30, 2),
  Heading4: heading(24, 28, 3),
  Quote: { paragraph: { indent: { left: 567, right: 567 }, spacing: { before: 120, after: 120 } } },
  IntenseQuote: {
    run: { font: display, bold: true, ...sized(30, 34) },
    paragraph: {
      indent: { left: 567, right: 567 },
      border: { top: rule, bottom: rule },
      spacing: { before: 280, after: 120, line: 320, lineRule: "auto" },
    },
  },
  Attribution: {
    run: { font: display, color: quiet, ...sized(21, 23) },
    paragraph: { indent: { left: 567, right: 567 }, spacing: { after: 240 } },
  },
  ListParagraph: { paragraph: { spacing: { after: 80 } } },
  TableText: { paragraph: { spacing: { before: 40, after: 40, line: 288, lineRule: "auto" } } },
  TableHeading: { run: { bold: true }, paragraph: { spacing: { before: 40, after: 40, line: 288, lineRule: "auto" } } },
  Gap: { run: sized(8, 8), paragraph: { spacing: { after: 120, line: 120, lineRule: "auto" } } },
  Picture: {
    paragraph: {
      keepNext: true,
      spacing: { before: 240, after: 80, line: 240, lineRule: "auto" },
    },
  },
  Caption: {
    run: { font: display, ...sized(20, 22) },
    paragraph: { spacing: { after: 100, line: 280, lineRule: "auto" } },
  },
  Credit: {
    run: { font: display, color: quiet, ...sized(18, 19) },
    paragraph: { spacing: { after: 280, line: 280, lineRule: "auto" } },
  },
  Divider: {
    paragraph: { border: { bottom: rule }, spacing: { before: 120, after: 280, line: 120, lineRule: "auto" } },
  },
  Source: { run: { font: display, color: quiet, ...sized(21, 23) }, paragraph: { spacing: { before: 240 } } },
  Footer: { run: { font: display, color: quiet, ...sized(18, 20) }, paragraph: { alignment: "center" } },
} as const satisfies Record<string, Look>;

export type StyleId = keyof typeof looks | "Normal";

/** Names that are Word's own are the same in every language: Word translates them itself. */
const wordNames: Partial<Record<StyleId, string>> = {
  Title: "Title",
  Subtitle: "Subtitle",
  Heading2: "heading 2",
  Heading3: "heading 3",
  Heading4: "heading 4",
  Quote: "Quote",
  IntenseQuote: "Intense Quote",
  ListParagraph: "List Paragraph",
  Caption: "caption",
  Footer: "footer",
};

type OwnName =
  | "Section"
  | "Urgent"
  | "Kicker"
  | "Byline"
  | "Meta"
  | "Attribution"
  | "TableText"
  | "TableHeading"
  | "Gap"
  | "Picture"
  | "Credit"
  | "Divider"
  | "Source"
  | "Dateline";

const english: Record<OwnName, string> = {
  Section: "Section",
  Urgent: "Urgent",
  Kicker: "Kicker",
  Byline: "Byline",
  Meta: "Agency and date",
  Attribution: "Attribution",
  TableText: "Table text",
  TableHeading: "Table heading",
  Gap: "Gap after table",
  Picture: "Picture",
  Credit: "Credit",
  Divider: "Divider",
  Source: "Source",
  Dateline: "Dateline",
};
const arabic: Record<OwnName, string> = {
  Section: "القسم",
  Urgent: "عاجل",
  Kicker: "عنوان تمهيدي",
  Byline: "اسم الكاتب",
  Meta: "الوكالة والتاريخ",
  Attribution: "قائل الاقتباس",
  TableText: "نص الجدول",
  TableHeading: "رأس الجدول",
  Gap: "فراغ بعد الجدول",
  Picture: "صورة",
  Credit: "مصدر الصورة",
  Divider: "فاصل",
  Source: "مصدر المادة",
  Dateline: "مكان الخبر",
};

function nameOf(id: StyleId, own: Record<string, string>): string {
  return wordNames[id] ?? own[id] ?? id;
}

/** The language of the text: Word keeps that of letters from the right apart from that of the others. */
function languageOf(language: string) {
  const tag = languageTag(language);
  if (tag === null) return {};
  return { language: runsFromRight(tag) ? { bidirectional: tag } : { value: tag } };
}

/** The styles of a file; its base direction is put on `Normal` when the package is settled. */
export function docxStyles(language: string): NonNullable<IPropertiesOptions["styles"]> {
  const own = /^ar\b/i.test(language) ? arabic : english;
  const paragraphStyles = Object.entries(looks).map(([id, look]: [string, Look]) => ({
    id,
    name: nameOf(id as StyleId, own),
    basedOn: "Normal",
    next: "Normal",
    quickFormat: true,
    ...look,
  }));
  return {
    default: {
      document: {
        run: { font: text, ...sized(26, 28), ...languageOf(language) },
        paragraph: { spacing: { after: 160, line: runsFromRight(language) ? 360 : 320, lineRule: "auto" } },
      },
      hyperlink: { run: { color: "0B5394", underline: {} } },
    },
    paragraphStyles: [
      { id: "Normal", name: "Normal", quickFormat: true, paragraph: { spacing: { after: 160 } } },
      ...paragraphStyles,
    ],
    characterStyles: [{ id: "Dateline", name: own.Dateline, quickFormat: true, run: { bold: true } }],
  };
}
