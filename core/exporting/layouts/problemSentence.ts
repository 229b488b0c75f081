import type { LayoutProblem, LayoutProblemCode } from "./layoutProblem.ts";

type Language = "ar" | "en";
type Sentence = (what: string) => string;

// What it is about is code and runs from left to right, whatever stands around it.
const code = (what: string) => `\u2066${what}\u2069`;

const sentences: Readonly<Record<LayoutProblemCode, Readonly<Record<Language, Sentence>>>> = {
  "missing-file": { ar: () => "الملف غير موجود.", en: () => "The file is not there." },
  "unreadable-file": {
    ar: () => "لا يُقرأ: هو رابط إلى ملف آخر، أو أكبر من 4 ميغابايت، أو لا إذن بقراءته.",
    en: () => "It cannot be read: it is a link to another file, larger than 4 MB, or not allowed to be read.",
  },
  "not-text": { ar: () => "ليس نصًا بترميز UTF-8.", en: () => "It is not text in UTF-8." },
  "bad-json": {
    ar: () => "ليست هذه JSON صحيحة: تحقق من الفواصل والأقواس والعلامات.",
    en: () => "This is not valid JSON: check commas, brackets and quotes.",
  },
  "unknown-key": { ar: (what) => `مفتاح غير معروف: ${code(what)}`, en: (what) => `Unknown key: ${code(what)}` },
  "bad-value": {
    ar: (what) => `قيمة ناقصة أو غير مقبولة: ${code(what)}`,
    en: (what) => `A value is missing or not accepted: ${code(what)}`,
  },
  "bad-template": {
    ar: () => "وسم لم يُغلق، أو أُغلق ولم يُفتح.",
    en: () => "A tag is not closed, or closed without having been opened.",
  },
  "forbidden-tag": {
    ar: (what) => `وسم لا تقبله التخطيطات: ${code(what)}`,
    en: (what) => `A tag that layouts may not use: ${code(what)}`,
  },
  "unknown-tag": { ar: (what) => `وسم غير معروف: ${code(what)}`, en: (what) => `Unknown tag: ${code(what)}` },
  "escaped-part": {
    ar: (what) => `هذا الوسم يُكتب بثلاثة أقواس: ${code(what)}`,
    en: (what) => `This tag takes three braces: ${code(what)}`,
  },
  "raw-value": {
    ar: (what) => `هذا الوسم يُكتب بقوسين: ${code(what)}`,
    en: (what) => `This tag takes two braces: ${code(what)}`,
  },
  "repeated-tag": {
    ar: (what) => `وسم طُبع مرتين: ${code(what)}`,
    en: (what) => `A tag that is printed twice: ${code(what)}`,
  },
  "missing-tag": {
    ar: (what) => `لا بد منه في كل صفحة: ${code(what)}`,
    en: (what) => `Every page must have it: ${code(what)}`,
  },
  "misplaced-tag": {
    ar: (what) => `وسم في غير موضعه: ${code(what)}`,
    en: (what) => `A tag in the wrong place: ${code(what)}`,
  },
  "one-article": {
    ar: () => "في الصفحة عنصر article واحد، لا أقل ولا أكثر.",
    en: () => "A page has one article element, no less and no more.",
  },
  "bad-markup": { ar: (what) => `‏HTML غير صحيح: ${code(what)}`, en: (what) => `HTML that is not right: ${code(what)}` },
  "not-closed": {
    ar: (what) => `عنصر لم يُغلق: ${code(what)}`,
    en: (what) => `An element is not closed: ${code(what)}`,
  },
  "forbidden-element": {
    ar: (what) => `عنصر لا تقبله التخطيطات: ${code(what)}`,
    en: (what) => `An element that layouts may not use: ${code(what)}`,
  },
  "forbidden-attribute": {
    ar: (what) => `خاصية لا تقبلها التخطيطات: ${code(what)}`,
    en: (what) => `An attribute that layouts may not use: ${code(what)}`,
  },
  "outside-address": {
    ar: (what) => `عنوان يقود إلى خارج الصفحة: ${code(what)}`,
    en: (what) => `An address that leads outside the page: ${code(what)}`,
  },
  "bad-style": {
    ar: (what) => `قوس أو علامة بلا طرفها الآخر: ${code(what)}`,
    en: (what) => `A bracket or quote without its other end: ${code(what)}`,
  },
};

/** What is wrong with a layout, as whoever writes it needs it: the file, the line, the fault. */
export function layoutProblemSentence({ file, line, code: name, what }: LayoutProblem, language: Language): string {
  const lines = language === "ar" ? `، السطر ${line}` : `, line ${line}`;
  return `${code(file)}${line === 0 ? "" : lines}: ${sentences[name][language](what)}`;
}
