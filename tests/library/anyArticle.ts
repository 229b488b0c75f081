import fc from "fast-check";
import { type Article, emptyArticle, genres, statuses } from "../../core/article/article.ts";
import type { Block, List } from "../../core/article/blocks.ts";
import { type Inline, marks, type Text } from "../../core/article/inline.ts";
import { anyImage, anyQuote, anyTable } from "../core/article/anyBlocks.ts";

/** What breaks editors and files: halves of surrogate pairs, NUL, bidi controls, marks without a letter, separators. */
const trouble = fc.constantFrom(
  ...["\ud83d", "\ude00", "\u0000", "\u202e", "\u2067", "\u2069", "\u200f", "\u200d", "\ufeff", "\u0301", "\u064b"],
  ...["\u0640", "\u2028", "\u00a0", "\r", "\n", "\t", "\\", '"', "</script>", "__proto__", "٣", "ﷺ", "👩‍👩‍👧", "نصّ"],
);
const unit = fc.oneof(
  trouble,
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);
const words = (maxLength: number) => fc.array(unit, { maxLength }).map((parts) => parts.join(""));
const someWords = words(12).filter((text) => text !== "");

const text: fc.Arbitrary<Text> = fc.record(
  {
    type: fc.constant("text" as const),
    text: someWords,
    marks: fc.subarray([...marks]),
    isolate: fc.constantFrom("ltr" as const, "rtl" as const, "auto" as const),
    language: fc.constantFrom("en", "fr-CA", "ar"),
  },
  { requiredKeys: ["type", "text"] },
);
const lineBreak = fc.constant({ type: "break" as const });
const link = fc.record({
  type: fc.constant("link" as const),
  href: words(6),
  content: fc.array(fc.oneof(text, lineBreak), { maxLength: 3 }),
});
const content: fc.Arbitrary<Inline[]> = fc.array(fc.oneof(text, lineBreak, link), { maxLength: 5 });
const direction = fc.constantFrom("rtl" as const, "ltr" as const);

const paragraph = fc.record(
  { type: fc.constant("paragraph" as const), direction, content },
  { requiredKeys: ["type", "content"] },
);

function list(depth: number): fc.Arbitrary<List> {
  const below = depth === 0 ? fc.constant(undefined) : fc.option(list(depth - 1), { nil: undefined });
  const item = fc
    .record({ content, list: below })
    .map(({ list: inner, ...rest }) => (inner ? { ...rest, list: inner } : rest));
  return fc.record({
    type: fc.constant("list" as const),
    ordered: fc.boolean(),
    items: fc.array(item, { minLength: 1, maxLength: 3 }),
  });
}

// Keys that reach an object's prototype are dropped from every file on purpose.
const poisoned = /"(?:__proto__|constructor|prototype)":/;
/** What JSON text can say: -0 is a number that it cannot. */
const anyJson = fc
  .jsonValue({ maxDepth: 3 })
  .map((value): unknown => JSON.parse(JSON.stringify(value)))
  .filter((value) => !poisoned.test(JSON.stringify(value)));

const unknown = fc
  .record({ type: fc.constantFrom("poll", "paragraph", "خريطة"), data: anyJson, text: someWords })
  .map((data) => ({ type: "unknown" as const, data: { ...data, isUnknown: true } }));

const block: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  anyQuote("quote", content),
  anyQuote("pullQuote", content),
  anyTable(content),
  anyImage(content, words(12)),
  fc.record({
    type: fc.constant("heading" as const),
    level: fc.constantFrom(2 as const, 3 as const, 4 as const),
    content,
  }),
  list(2),
  fc.constant({ type: "divider" as const }),
  unknown,
);

const labels = fc.array(someWords, { maxLength: 3 });

/** Any article that the format allows, under the id and with the seq it is given. */
export function anyArticle(id: string, seq: number): fc.Arbitrary<Article> {
  const fields = fc.record({
    ...{ kicker: words(6), headline: words(20), deck: words(10), summary: words(10), slug: words(4), edNote: words(6) },
    ...{ agencies: labels, byline: labels, keywords: labels },
    section: fc.option(fc.record({ id: fc.constantFrom("world", "محلي"), label: someWords })),
    dateline: fc.record({ places: labels, position: fc.constantFrom("start" as const, "end" as const) }),
    status: fc.constantFrom(...statuses),
    genre: fc.constantFrom(...genres),
    urgency: fc.option(fc.integer({ min: 1, max: 9 })),
    setAside: fc.array(fc.record({ text: someWords, at: fc.nat(9) }), { maxLength: 2 }),
    body: fc.array(block, { maxLength: 6 }),
  });
  return fields.map((given) => ({ ...emptyArticle(id, "2026-01-01T10:00:00+03:00"), ...given, seq }));
}
