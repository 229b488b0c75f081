import { readFileSync } from "node:fs";
import type { Block } from "../../../core/article/blocks.ts";
import type { Inline } from "../../../core/article/inline.ts";

/** Numbers from 0 to 1 that are the same in each run: mulberry32. */
export type Chance = () => number;

export function chanceFrom(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const vocabulary =
  `قال أعلن أكد أوضح أضاف ذكر نفى دعا طالب حذر وصل غادر عقد شهد سجل بلغ تراجع ارتفع انخفض استمر بدأ انتهى
الوزير الرئيس المتحدث المدير الناطق الخبير المراسل السكان المواطنون العمال الطلاب المزارعون التجار الصيادون
الحكومة الوزارة الهيئة الشركة البلدية المحكمة الجامعة المنظمة اللجنة الوكالة الصحيفة المستشفى المدرسة الميناء
أن إن من في إلى على عن مع بعد قبل خلال منذ حول بين تحت فوق أمام وراء حتى لكن كما حيث إذ بينما رغم بسبب نحو
أمس اليوم غدا صباح مساء الأسبوع الشهر العام الماضي المقبل الجاري المدينة العاصمة القرية المنطقة الساحل الحدود الطريق
مشروع قانون قرار اتفاق بيان تقرير مؤتمر اجتماع خطة ميزانية حملة دراسة تحقيق حادث عاصفة زلزال انتخابات مفاوضات
جديدة كبيرة مهمة محلية دولية رسمية عاجلة مشتركة سريعة واسعة الأولى الثانية الأخيرة التي الذي هذا هذه ذلك تلك
ارتفاع انخفاض نسبة سعر كمية عدد حجم مستوى إنتاج استهلاك استيراد تصدير نمو عجز فائض مياه كهرباء نفط قمح خبز`
    .split(/\s+/)
    .filter((word) => word !== "");
const guests = ["BBC", "COVID-19", "12%", "٢٠٢٦", "3.5", "«رويترز»", "مُؤكِّدًا", "هـ"];

const pick = <T>(list: readonly T[], chance: Chance): T => list[Math.floor(chance() * list.length)] as T;

function makeSentence(chance: Chance): string {
  const words = Array.from({ length: 6 + Math.floor(chance() * 14) }, () =>
    pick(chance() < 0.04 ? guests : vocabulary, chance),
  );
  const comma = 3 + Math.floor(chance() * 6);
  return `${words.map((word, index) => (index === comma && index < words.length - 2 ? `${word}،` : word)).join(" ")}.`;
}

/**
 * Where sentences come from: made of a small vocabulary, the same in each run; or, where `path` names a
 * file of one sentence a line, drawn from that.
 */
export function sentenceSource(seed: number, path = process.env.MIDAD_BENCH_TEXT): () => string {
  const chance = chanceFrom(seed);
  if (!path) return () => makeSentence(chance);
  const lines = readFileSync(path, "utf8").split("\n");
  const real = lines.map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
  return () => pick(real, chance);
}

const countOf = (text: string) => text.split(" ").length;

/** A paragraph as papers have it: sometimes with words in bold, sometimes with a link. */
function makeContent(sentences: readonly string[], chance: Chance): Inline[] {
  const text = sentences.join(" ");
  const at = text.indexOf(" ", Math.floor(text.length / 3)) + 1;
  const end = text.indexOf(" ", at + 8);
  const kind = chance();
  if (at === 0 || end === -1 || kind > 0.25) return [{ type: "text", text }];
  const words = text.slice(at, end);
  return [
    { type: "text", text: text.slice(0, at) },
    kind < 0.15
      ? { type: "text", text: words, marks: ["bold"] }
      : { type: "link", href: "https://example.org/a", content: [{ type: "text", text: words }] },
    { type: "text", text: text.slice(end) },
  ];
}

/** A body of about so many words: paragraphs of two to four sentences, a heading before every eighth. */
export function makeBody(words: number, seed = 1): Block[] {
  const [sentence, chance] = [sentenceSource(seed), chanceFrom(seed + 1)];
  const body: Block[] = [];
  for (let written = 0; written < words; ) {
    if (body.length % 9 === 8) {
      const title = sentence().split(" ").slice(0, 5).join(" ");
      body.push({ type: "heading", level: 2, content: [{ type: "text", text: title }] });
    }
    const sentences = Array.from({ length: 2 + Math.floor(chance() * 3) }, sentence);
    body.push({ type: "paragraph", content: makeContent(sentences, chance) });
    written += countOf(sentences.join(" "));
  }
  return body;
}

/** The same words in one paragraph. */
export function makeOneParagraph(words: number, seed = 1): Block[] {
  const sentence = sentenceSource(seed);
  const sentences: string[] = [];
  for (let written = 0; written < words; written += countOf(sentences.at(-1) ?? "")) sentences.push(sentence());
  return [{ type: "paragraph", content: [{ type: "text", text: sentences.join(" ") }] }];
}

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => signs[sign] ?? sign);

function inlineHtml(content: readonly Inline[]): string {
  return content
    .map((piece) => {
      if (piece.type === "break") return "<br>";
      if (piece.type === "link") return `<a href="${piece.href}">${inlineHtml(piece.content)}</a>`;
      return piece.marks?.includes("bold") ? `<strong>${escaped(piece.text)}</strong>` : escaped(piece.text);
    })
    .join("");
}

/** A body made here as HTML, for editors that read no article. */
export function bodyHtml(body: readonly Block[]): string {
  return body
    .map((block) => {
      if (block.type !== "paragraph" && block.type !== "heading") throw new Error("not made here");
      const tag = block.type === "heading" ? `h${block.level}` : "p";
      return `<${tag}>${inlineHtml(block.content)}</${tag}>`;
    })
    .join("");
}
