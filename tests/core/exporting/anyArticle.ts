import fc from "fast-check";
import type { Article } from "../../../core/article/article.ts";
import type { Block } from "../../../core/article/blocks.ts";
import { type Inline, marks } from "../../../core/article/inline.ts";
import { anyImage, anyQuote, anyTable } from "../article/anyBlocks.ts";
import { piece } from "./pieces.ts";

const text = fc.string({
  unit: fc.constantFrom(
    "ا",
    "ب",
    "ً",
    " ",
    "  ",
    "\n",
    "\r",
    "\t",
    "\u00a0",
    "A",
    "1",
    ".",
    "-",
    "<",
    "&",
    '"',
    "\u2067",
    "\u2069",
    "\u0000",
    "\ud800",
    "–",
    "\u2028",
    "\u200b",
    "\f",
    "\u0085",
  ),
  minLength: 1,
  maxLength: 12,
});
const run1: fc.Arbitrary<Inline> = fc.record(
  {
    type: fc.constant("text" as const),
    text,
    marks: fc.subarray([...marks]),
    isolate: fc.constantFrom("ltr" as const, "rtl" as const, "auto" as const),
    language: fc.constantFrom("en", "fa"),
  },
  { requiredKeys: ["type", "text"] },
);
const leaf = fc.oneof({ weight: 5, arbitrary: run1 }, { weight: 1, arbitrary: fc.constant<Inline>({ type: "break" }) });
const linked = fc.record({
  type: fc.constant("link" as const),
  href: fc.constantFrom("https://a.example/", "javascript:1", "x"),
  content: fc.array(leaf, { maxLength: 3 }) as fc.Arbitrary<never[]>,
});
const content = fc.array(fc.oneof({ weight: 5, arbitrary: leaf }, { weight: 1, arbitrary: linked }), {
  maxLength: 5,
});
const direction = fc.constantFrom("rtl" as const, "ltr" as const);
const optional = { requiredKeys: ["type", "content"] as ("type" | "content")[] };
const { list } = fc.letrec<{ list: Block; item: unknown }>((tie) => ({
  list: fc.record(
    {
      type: fc.constant("list" as const),
      ordered: fc.boolean(),
      start: fc.nat(20),
      direction,
      items: fc.array(tie("item"), { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: ["type", "ordered", "items"] },
  ) as fc.Arbitrary<Block>,
  item: fc.record(
    { content, direction, list: fc.option(tie("list"), { nil: undefined, depthSize: "small" }) },
    { requiredKeys: ["content"] },
  ),
}));
const block = fc.oneof<fc.Arbitrary<Block>[]>(
  fc.record({ type: fc.constant("paragraph" as const), direction, content }, optional),
  anyQuote("quote", content),
  anyQuote("pullQuote", content),
  anyTable(content),
  anyImage(content, text),
  fc.record(
    {
      type: fc.constant("heading" as const),
      level: fc.constantFrom(2 as const, 3 as const, 4 as const),
      direction,
      content,
    },
    {
      requiredKeys: ["type", "content", "level"],
    },
  ),
  list,
  fc.constant({ type: "divider" as const }),
  fc.record({
    type: fc.constant("unknown" as const),
    data: fc.record({ text, more: fc.array(fc.record({ text })) }),
  }),
);
const names = fc.array(text, { maxLength: 2 });
/** Any article: every block and mark, in any order, of the characters that formats trip over. */
export const anyArticle: fc.Arbitrary<Article> = fc
  .record({
    headline: text,
    kicker: text,
    deck: text,
    direction,
    language: fc.constantFrom("ar", "en"),
    urgency: fc.constantFrom(null, 1, 5),
    agencies: names,
    byline: names,
    dateline: fc.record({ places: names, position: fc.constantFrom("start" as const, "end" as const) }),
    body: fc.array(block, { maxLength: 5 }),
  })
  .map(piece);
