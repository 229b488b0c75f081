import fc from "fast-check";
import type { Block, List, ListItem } from "../../core/article/blocks.ts";
import { type Inline, marks, type Text } from "../../core/article/inline.ts";
import { anyImage, anyQuote, anyTable } from "../core/article/anyBlocks.ts";

const words = fc.constantFrom(
  "قال",
  "الوزير",
  "BBC",
  " ",
  "٢٠٢٦",
  "12%",
  "«نعم»",
  "+966-11-4567890",
  "كِتاب",
  "👩‍👩‍👧",
  "\n",
  "\t",
  "هـ\u200d",
  "\u00a0",
  "a<b>&",
  "\r",
);
const text = fc.oneof(
  fc.array(words, { minLength: 1, maxLength: 5 }).map((list) => list.join("")),
  fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
);

const run: fc.Arbitrary<Text> = fc
  .record({
    text,
    marks: fc.option(fc.array(fc.constantFrom(...marks), { maxLength: 4 }), { nil: undefined }),
    isolate: fc.option(fc.constantFrom("ltr" as const, "rtl" as const, "auto" as const), { nil: undefined, freq: 4 }),
    language: fc.option(fc.constantFrom("en", "fr-CA", "ar"), { nil: undefined, freq: 4 }),
  })
  .map(({ text: own, ...traits }) => {
    const given = Object.entries(traits).filter(([, value]) => value !== undefined);
    return { type: "text" as const, text: own, ...Object.fromEntries(given) };
  });
const lineBreak = fc.constant({ type: "break" as const });
const href = fc.oneof(fc.webUrl(), fc.constantFrom("javascript:alert(1)", "mailto:a@b.c", "", "نص", "//x"));
const link = fc.record({
  type: fc.constant("link" as const),
  href,
  content: fc.array(fc.oneof({ weight: 4, arbitrary: run }, lineBreak), { maxLength: 3 }),
});
const content: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof({ weight: 6, arbitrary: run }, { weight: 1, arbitrary: lineBreak }, { weight: 2, arbitrary: link }),
  { maxLength: 5 },
);

/** `direction` present in a third of the blocks. */
const direction = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constantFrom({ direction: "rtl" as const }, { direction: "ltr" as const }) },
);

function listOf(depth: number): fc.Arbitrary<List> {
  const nested =
    depth === 0
      ? fc.constant({})
      : fc.oneof(
          fc.constant({}),
          listOf(depth - 1).map((list) => ({ list })),
        );
  const item: fc.Arbitrary<ListItem> = fc
    .tuple(direction, content, nested)
    .map(([d, c, n]) => ({ ...d, content: c, ...n }));
  const start = fc.oneof(fc.constant({}), fc.record({ start: fc.integer({ min: 0, max: 1_000_000 }) }));
  return fc
    .tuple(fc.boolean(), start, direction, fc.array(item, { minLength: 1, maxLength: 4 }))
    .map(([ordered, s, d, items]) => ({ type: "list" as const, ordered, ...s, ...d, items }));
}

const unknown = fc
  .record({ type: fc.constantFrom("table", "image", "timeline"), rows: fc.jsonValue({ maxDepth: 3 }) })
  .map((data) => ({ type: "unknown" as const, data }));

const block: fc.Arbitrary<Block> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(direction, content).map(([d, c]) => ({ type: "paragraph" as const, ...d, content: c })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(2 as const, 3 as const, 4 as const), direction, content)
      .map(([level, d, c]) => ({ type: "heading" as const, level, ...d, content: c })),
  },
  { weight: 1, arbitrary: anyQuote("quote", content) },
  { weight: 1, arbitrary: anyQuote("pullQuote", content) },
  { weight: 2, arbitrary: anyTable(content) },
  { weight: 1, arbitrary: anyImage(content, text) },
  { weight: 3, arbitrary: listOf(3) },
  { weight: 1, arbitrary: fc.constant({ type: "divider" as const }) },
  { weight: 1, arbitrary: unknown },
);

/** Bodies with everything a body can have, hostile text and addresses included. */
export const arbitraryBlocks: fc.Arbitrary<Block[]> = fc.array(block, { maxLength: 8 });
