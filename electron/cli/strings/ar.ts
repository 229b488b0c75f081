import type { ErrorCode } from "../../../core/contract/errors.ts";
import { exportFormatNames } from "../../../core/exporting/exportFormats.ts";
import type { ExportNoteCode } from "../../../core/exporting/exportNotes.ts";
import type { Omission } from "../../../core/exporting/leftOut.ts";
import type { Dropped, DroppedCode } from "../../../core/importing/dropped.ts";
import type { Settings } from "../../../core/settings/settings.ts";

const names = (formats: readonly string[]) => formats.join("، ");

const errors: Record<ErrorCode, string> = {
  "bad-request": "طلب غير مفهوم، ولم يتغير شيء.",
  "not-found": "لا وجود له في هذا المكان. تحقق من الاسم والمسار.",
  gone: "حُذف ملف المادة من خارج مداد، فلم نُعد إنشاءه.",
  conflict: "الاسم مأخوذ، ولم نكتب فوق ما فيه.",
  denied: "لا إذن بالوصول إليه. لم يتغير شيء.",
  "disk-full": "القرص ممتلئ، فلم يُكتب. ما كان قبله سليم.",
  "read-only": "للقراءة فقط، فلم يُكتب فيه.",
  "offline-library": "لا يمكن الوصول إلى مجلد المواد.",
  damaged: "مادة تالفة لا تُقرأ. تركناها كما هي.",
  "nothing-to-salvage": "ملف تالف لا نص فيه يُستخرج. تركناه كما هو.",
  "newer-version": "كُتبت بإصدار أحدث من مداد. حدّث البرنامج لتقرأها.",
  "not-article": "ليس مادة من مواد مداد. إن كان نصًا فاستورده أولًا.",
  "not-text": "ليس نصًا مقروءًا، فلم يُستورد.",
  "not-document": "ملف Word تالف أو فيه ما لا يكتبه Word، فلم يُفتح منه شيء.",
  "unsupported-document": "مستند من نوع لا يُقرأ (doc أو PDF أو RTF أو ODT). احفظه بصيغة docx أو HTML.",
  "too-complex": "طال فحصه أكثر مما ينبغي، فأوقفناه ولم يُستورد.",
  empty: "فارغ، فلا شيء يُستورد.",
  "too-large": "أكبر مما يُقرأ، فلم يُستورد.",
  "not-image": "ليس صورة مقروءة.",
  "svg-image": "رسم SVG لا يُضاف إلى المواد.",
  "image-too-large": "صورة أكبر مما يُقرأ.",
  "layout-broken": "في ملفات تخطيطها خطأ، فلم تُصدّر. سمّ التخطيط بـ --layout ليُذكر موضع الخطأ.",
  "export-check": "قرأنا الملف بعد كتابته فلم يطابق المادة، فلم نعتمده.",
  "needs-window": "ملف PDF تطبعه نافذة البرنامج: صدّره من نافذة مداد، أو اختر هنا صيغة أخرى.",
  "needs-card": "لا تُصدَّر صورة إلا ببطاقة لها مقاس، وهذا التصميم صفحة بطول نصها.",
  "print-failed": "لم تكتمل طباعة الصفحات، فلم يُكتب شيء.",
  "bad-pack": "حزمة تالفة أو فيها ما ليس منها، فلم يُفتح منها شيء.",
  "not-ninjs": "ملف JSON ليس خبرًا بصيغة ninjs، فلم يُستورد.",
  "pack-too-large": "حزمة أكبر من 256 ميغابايت أو فيها أكثر من 2000 صورة.",
  io: "تعذّرت القراءة أو الكتابة على القرص.",
  internal: "خطأ غير متوقع في مداد.",
};

const omissions: Record<Omission, string> = {
  headline: "العنوان",
  section: "القسم",
  summary: "الملخص",
  genre: "نوع المادة",
  keywords: "الكلمات المفتاحية",
  urgency: "صفة العاجل",
  publishedAt: "وقت النشر",
  slug: "اسم الرابط",
  publication: "المطبوعة",
  edNote: "ملاحظة المحرر",
  links: "عناوين الروابط",
  marks: "تنسيق الحروف",
  pictures: "الصور",
  kicker: "العنوان التمهيدي",
  deck: "العنوان الفرعي",
  byline: "المحرر",
  agencies: "الوكالة أو المصدر",
  body: "المتن",
};

const notes: Record<ExportNoteCode, (text: string) => string> = {
  embargo: (until) => `تنبيه: المادة محظورة النشر حتى ${until}`,
  "no-headline": () => "تنبيه: المادة بلا عنوان",
  "no-address": () => "عنوان الصفحة أو صورها على الشبكة غير معروف، فلم يُكتب في بياناتها",
  "unsafe-link": (text) => `تنبيه: رابط لا يجوز نشر عنوانه، بقي نصه: ${text}`,
  "missing-picture": (text) => `تنبيه: صورة ليست مع الملف: ${text}`,
  "no-alt": (text) => `تنبيه: صورة بلا نص بديل: ${text}`,
  "undecoded-picture": (text) => `تنبيه: صورة لم نقدر على فك ترميزها، فبقيت بحجمها بلا بيانات وصفية: ${text}`,
  "unknown-block": (text) => `تنبيه: جزء من إصدار أحدث، بقي نصه: ${text}`,
  "open-mark": (text) => `تنبيه: بقي ما لم يُستكمل أو لم يُتحقق منه: ${text}`,
};

const dropped: Record<DroppedCode, string> = {
  urgent: "«عاجل» قبل العنوان، صار صفة للمادة",
  pictures: "صور لا تُقرأ أو من نوع لا يُضاف، بقي مكانها",
  "remote-pictures": "صور ليست مع الملف، بقي مكانها",
  embeds: "مقاطع وإطارات مضمّنة، تُركت",
  forms: "نماذج تعبئة، بقي نصها",
  hidden: "نصوص مخفية في الملف، تُركت",
  page: "سطور من الصفحة حول المادة، تُركت",
  links: "روابط لا يجوز اتباعها، بقي نصها",
  comments: "تعليقات على الملف، تُركت",
  changes: "تعديلات متتبَّعة، أُخذت كأنها قُبلت",
  footnotes: "حواشٍ، نُقلت إلى آخر النص",
  margins: "رؤوس صفحات وتذييلاتها، تُركت",
  objects: "رسوم بيانية ومعادلات وكائنات، بقي ما فيها من كلام",
  markup: "وسوم HTML، بقي نصها",
  entries: "بيانات لا حقل لها، وُضعت مع السطور المزالة",
  structure: "أجزاء متشابكة، بقي كلامها دون شكله",
};

/** The sentences of the program without a window; Arabic is the source. */
export const ar = {
  language: "ar" as Settings["interfaceLanguage"],
  errors,
  omissions,
  notes,
  statuses: { draft: "مسودة", review: "مراجعة", ready: "جاهزة", exported: "مُصدّرة" },
  about: (name: string, why: string) => `${name}: ${why}`,
  isFolder: "مجلد لا ملف.",
  setAside: (lines: string[]) => `أُزيلت سطور الموقع: ${lines.join("، ")}`,
  dropped: (list: readonly Dropped[]) =>
    `لم يأتِ كل ما فيه كما هو: ${list.map(({ code, count }) => `${dropped[code]} (${count})`).join("؛ ")}`,
  salvaged: "ملف تالف، فاستُخرج ما أمكن من نصه",
  missingPictures: (count: number) => `صور لم تأتِ مع المادة سليمة: ${count}. بقيت تعليقاتها`,
  lostLetters: "في النص علامات \ufffd مكان حروف ضائعة، فراجعه",
  leftOut: (fields: string[]) => `لم يُكتب في الملف: ${fields.join("، ")}`,
  unknownCommand: (name: string) => `أمر غير معروف: ${name}`,
  unknownOption: (name: string) => `خيار غير معروف: --${name}`,
  needsValue: (name: string) => `الخيار --${name} يحتاج إلى قيمة`,
  takesNoValue: (name: string) => `الخيار --${name} لا يأخذ قيمة`,
  noFiles: "لم يُذكر أي ملف",
  noFilesExpected: (name: string) => `كلام زائد: ${name}`,
  unknownFormat: (format: string) => `صيغة غير معروفة: ${format} (${names(exportFormatNames)})`,
  unknownLayout: (name: string, known: readonly string[]) =>
    `تخطيط غير معروف: ${name} (التخطيطات: ${known.join("، ")}، أو مجلد تخطيط)`,
  unknownValue: (option: string, value: string, known: readonly string[]) =>
    `قيمة غير معروفة للخيار --${option}: ${value} (القيم: ${known.join(" أو ")})`,
  unknownLanguage: (language: string) => `لغة غير معروفة: ${language} (اللغات: ar أو en)`,
  unknownPublication: (name: string, known: readonly string[]) =>
    known.length === 0
      ? `مطبوعة غير معروفة: ${name}. لا مطبوعات في إعدادات مداد`
      : `مطبوعة غير معروفة: ${name} (المطبوعات: ${known.join("، ")})`,
  stopped: (done: number, all: number) => `أُوقف بعد ${done} من ${all}. ما كُتب منها كامل، والباقي لم يُمسّ.`,
  oneToStdout: "إلى المخرج القياسي تُكتب مادة واحدة فقط",
  seeHelp: "للمساعدة: midad --help",
  help: `مداد بلا نافذة.

  midad import ملف… [--library مجلد]
      يستورد نصوصًا (UTF-8 أو UTF-16 أو Windows-1256) أو مواد midad أو midadz إلى مجلد
      المواد، ويطبع مسار كل مادة جديدة. ويستورد كذلك مستندات Word (docx) وصفحات محفوظة
      (html) وMarkdown (md) وأخبار ninjs (json)، ويقول ما لم يأتِ منها كما هو.

  midad export مادة.midad|مجلد… [--format صيغة] [--layout تخطيط|مجلد]
      [--publication اسم] [--fonts] [--pictures beside|inside] [--picture-format webp|jpg]
      [--metadata none|credit|all] [--out مجلد|-] [--force]
      يصدّر المواد، أو كل ما في مجلد منها، صفحات كاملة (html، وهي الأصل) أو بصيغة أخرى،
      ويقرأ كل ملف بعد كتابته ويقارنه بمادته، ثم يطبع مساره.
      --format   ${names(exportFormatNames.slice(0, 8))}
                 ${names(exportFormatNames.slice(8))}
      --layout   تخطيط الصفحة: أحد تخطيطات مداد أو مكتبة المادة، أو مجلد فيه ملفات تخطيط؛
                 وإلا فبحسب نوع المادة
      --publication  مطبوعة من إعدادات مداد، منها عناوين الصفحات على الويب وأسماء الأشهر؛
                 وإلا فمطبوعة كل مادة
      --fonts    تُضمَّن في الصفحة الخطوط التي يذكرها تخطيطها
      --out -    إلى المخرج القياسي (مادة واحدة)
      --pictures         الصور في مجلد بجانب الصفحة (beside، وهو الأصل) أو داخلها (inside)
      --picture-format   صيغة الصور الفوتوغرافية: webp (وهي الأصل) أو jpg
      --metadata         ما يبقى من بيانات الصور: لا شيء (none، وهو الأصل)، أو الوصف والحقوق
                         (credit)، أو كلها مع مكان التصوير والأرقام التسلسلية (all)
      --force    يكتب فوق ملف سابق بالاسم نفسه؛ وإلا زاد على الاسم رقمًا

  midad list [--library مجلد] [--json]
      يسرد المواد، الأحدث أولًا: الوقت، الحالة، القسم، العنوان، الملف.

  --lang ar|en    لغة الرسائل؛ وإلا فمن LC_ALL أو LC_MESSAGES أو LANG
  -h, --help      هذه الصفحة

مجلد المواد، ما لم يُذكر: Midad في مجلد المستندات.
رموز الخروج: 0 تم كل شيء، 1 فشل بعض الملفات، 2 أمر غير مفهوم،
3 لا يمكن الوصول إلى مجلد المواد، 130 أُوقف.
`,
};

export type CliStrings = typeof ar;
