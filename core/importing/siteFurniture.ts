import { fold } from "../search/fold.ts";

// What comes along when copy is taken from a news site: "What comes along" of the Arabic reference.

/** How lines are compared: letters and digits only, folded, so that hamza, tashkeel and punctuation do not matter. */
function keyOf(line: string): string {
  return fold(line)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const wholeLines = `
زر الذهاب إلى الأعلى
العودة إلى الأعلى
شارك
شارك هذا الموضوع
شارك هذا المقال
شارك هذا الخبر
شارك الخبر
شاركها
فتح في نافذة جديدة
معجب بهذه
إعجاب تحميل
جار التحميل
مرتبط
نسخ الرابط
تم نسخ الرابط
طباعة
حفظ
اترك تعليقا
اترك ردا
إلغاء الرد
أضف تعليقا
التعليقات
لا توجد تعليقات
مقالات ذات صلة
مواضيع ذات صلة
أخبار ذات صلة
اقرأ أيضا
اقرأ المزيد
أكمل القراءة
شاهد أيضا
اشترك في النشرة
اشترك في النشرة البريدية
حمل التطبيق
حمل التطبيق الآن
انضم إلى قناتنا
جميع الحقوق محفوظة
سياسة الخصوصية
شروط الاستخدام
دقيقة واحدة للقراءة
دقيقتان للقراءة
أقل من دقيقة للقراءة
منذ دقيقة
منذ دقيقتين
منذ ساعة
منذ ساعة واحدة
منذ ساعتين
منذ يوم
منذ يوم واحد
منذ يومين
منذ أسبوع
منذ أسبوعين
منذ شهر
منذ شهرين
`;
const exact = new Set(wholeLines.split("\n").map(keyOf).filter(Boolean));

/** Followed by nothing but names of networks: «شارك على رأس وفد» is news. */
const beforeNetworks = [
  "المشاركة على",
  "المشاركة عبر",
  "شارك على",
  "شارك عبر",
  "شاركه على",
  "انقر للمشاركة على",
  "اضغط للمشاركة على",
  "تابعونا على",
  "تابعونا عبر",
  "تابعنا على",
  "تابعنا عبر",
  "تابع أحدث الأخبار عبر",
  "تابع آخر الأخبار عبر",
  "انضم إلى قناتنا على",
  "انضموا إلى قناتنا على",
  "اشترك في قناتنا على",
  "حمل التطبيق من",
].map(keyOf);

const networkWords = `
فيسبوك الفيسبوك تويتر منصة إكس X واتساب الواتساب تيليجرام تلغرام تليغرام لينكدإن لينكد إن انستغرام إنستغرام انستجرام يوتيوب
تيك توك سناب شات بينتريست ريديت ماسنجر تمبلر ثريدز البريد الإلكتروني جوجل غوغل نيوز أخبار تطبيق موقع صفحتنا حسابنا قناتنا
القناة وعلى و متجر آب ستور بلاي فتح في نافذة جديدة
google news facebook twitter whatsapp telegram linkedin instagram youtube tiktok snapchat pinterest reddit messenger threads
app store play email
`;
const networks = new Set(networkWords.split(/\s+/).map(keyOf).filter(Boolean));

function namesNetworks(key: string): boolean {
  return beforeNetworks.some((opening) => {
    if (!key.startsWith(`${opening} `)) return false;
    return key
      .slice(opening.length + 1)
      .split(" ")
      .every((word) => networks.has(word) || (word.startsWith("و") && networks.has(word.slice(1))));
  });
}

const one = (words: string) => `(?:${words.split(" ").map(keyOf).join("|")})`;
const counted = [
  new RegExp(`^${keyOf("منذ")} \\d{1,3} ${one("دقيقة دقائق ساعة ساعات يوم يوما أيام أسبوع أسابيع شهر شهرا أشهر")}$`),
  new RegExp(`^\\d{1,3} ${one("دقيقة دقائق")} ${one("للقراءة قراءة")}$`),
];

/** «© جميع الحقوق محفوظة لموقع … 2024»: the sign or the year tells it from a sentence. */
const copyright = new RegExp(`^(?:\\S+ ){0,2}${keyOf("جميع الحقوق محفوظة")}(?: \\S+){1,6}$`);

/** A pointer to another story: the label, a colon, and that story's headline. */
const pointer = new RegExp(`^${one("اقرأ شاهد")} ${one("أيضا المزيد")} `);

const shortcode = /^(?:\[\/?[a-z][\w-]*(?:\s[^[\]]*)?\]\s*)+$/i;

/** The longest line that is looked at, in UTF-16 units; furniture is short. */
const longest = 300;

/**
 * True for a line that belongs to the site a text was copied from and not to the text.
 * @param line a whole line; never part of one
 */
export function isSiteFurniture(line: string): boolean {
  const trimmed = line.trim();
  if (trimmed === "" || trimmed.length > longest) return false;
  if (shortcode.test(trimmed)) return true;
  const key = keyOf(trimmed);
  if (exact.has(key) || namesNetworks(key) || counted.some((form) => form.test(key))) return true;
  if (copyright.test(key) && /©|\d{4}/.test(fold(trimmed))) return true;
  return pointer.test(key) && /^[^:]{1,20}:/.test(trimmed) && !/[.؟!]$/.test(trimmed);
}
