import type { ExportFormat } from "../core/exporting/exportFormats.ts";
import type { Settings } from "../core/settings/settings.ts";

function timeInWords(time: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", hourCycle: "h23" }).format(time);
}

const ar = {
  chooseLibrary: "اختر مجلد المواد",
  importFiles: "استيراد نصوص",
  textFiles: "نصوص ومواد",
  choosePicture: "اختر صورة",
  pictures: "صور",
  exportTo: "تصدير إلى",
  saveElsewhere: "حفظ نسخة في مكان آخر",
  formats: {
    html: "صفحة HTML",
    fragment: "مقطع HTML",
    wordpress: "كتل WordPress",
    markdown: "Markdown",
    text: "نص",
    docx: "مستند Word",
    pdf: "ملف PDF",
    png: "صورة PNG",
    png2x: "صورة PNG",
    ninjs: "خبر ninjs (JSON)",
    nitf: "خبر NITF (XML)",
    newsml: "خبر NewsML-G2 (XML)",
    pack: "مادة مع صورها",
  } satisfies Record<ExportFormat, string>,
  article: "مادة مداد",
  openLink: "فتح الرابط",
  cancel: "إلغاء",
  openLinkQuestion: (host: string) => `فتح ${host} في المتصفح؟`,
  window: "نافذة",
  quit: "إنهاء مداد",
  cut: "قص",
  copy: "نسخ",
  paste: "لصق",
  selectAll: "تحديد الكل",
  block: "الكتلة",
  cannotStart: "تعذّر تشغيل مداد",
  salvagedHeadline: (file: string) => `مادة مستخرجة من ${file}`,
  salvageNote: (file: string, time: Date, lost: boolean) =>
    `استُخرجت من الملف التالف «${file}» في ${timeInWords(time, "ar-u-nu-latn")}${lost ? "، وقد ضاع بعضها" : ""}.`,
  openOnOtherHost: (host: string) => `مداد مفتوح على جهاز آخر: «${host}»`,
  openOnOtherHostDetail:
    "الجهازان يستعملان الحساب نفسه، فالأسلم أن يُغلق مداد هناك أولًا. وإن كان ذلك الجهاز قد توقف، فافتحه هنا: ما حُفظ محفوظ.",
  startHere: "الفتح هنا",
};

const en: typeof ar = {
  chooseLibrary: "Choose the library folder",
  importFiles: "Import stories",
  textFiles: "Texts and articles",
  choosePicture: "Choose a picture",
  pictures: "Pictures",
  exportTo: "Export to",
  saveElsewhere: "Save a copy elsewhere",
  formats: {
    html: "HTML page",
    fragment: "HTML fragment",
    wordpress: "WordPress blocks",
    markdown: "Markdown",
    text: "Plain text",
    docx: "Word document",
    pdf: "PDF",
    png: "PNG picture",
    png2x: "PNG picture",
    ninjs: "ninjs news item (JSON)",
    nitf: "NITF news item (XML)",
    newsml: "NewsML-G2 news item (XML)",
    pack: "Article with its pictures",
  },
  article: "Midad article",
  openLink: "Open link",
  cancel: "Cancel",
  openLinkQuestion: (host) => `Open ${host} in the browser?`,
  window: "Window",
  quit: "Quit Midad",
  cut: "Cut",
  copy: "Copy",
  paste: "Paste",
  selectAll: "Select all",
  block: "Block",
  cannotStart: "Midad cannot start",
  salvagedHeadline: (file) => `Extracted from ${file}`,
  salvageNote: (file, time, lost) =>
    `Extracted from the damaged file “${file}” on ${timeInWords(time, "en-GB")}${lost ? "; parts of it are lost" : ""}.`,
  openOnOtherHost: (host) => `Midad is open on another machine: “${host}”`,
  openOnOtherHostDetail:
    "Both machines use the same account, so it is safer to close Midad there first. If that machine has stopped, open it here: what was saved is safe.",
  startHere: "Open here",
};

/** The sentences that the system's own menus and dialogs show; the window has its own tables. */
export function systemStrings(language: Settings["interfaceLanguage"]): typeof ar {
  return language === "en" ? en : ar;
}
