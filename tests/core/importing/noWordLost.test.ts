import fc from "fast-check";
import { expect, test } from "vitest";
import { type Block, blockTexts } from "../../../core/article/blocks.ts";
import type { Inline } from "../../../core/article/inline.ts";
import { readStory } from "../../../core/importing/readStory.ts";
import { textBlocks } from "../../../core/importing/text/textBlocks.ts";
import { fold } from "../../../core/search/fold.ts";
import { desk } from "./story.ts";

/** Words that say what a line is: the field it is read into says it instead. «خاص» of two lines is one agency. */
const labels = new Set(["كتب", "كتبت", "كتبه", "كتبها", "بقلم", "المصدر", "مصدر", "خاص", "عاجل"]);

function wordsOf(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []);
  return words.filter((word) => !labels.has(word)).sort();
}

function wordsRead(blocks: Block[]): string[] {
  const { fields, body, setAside } = readStory(blocks, desk);
  return wordsOf([
    fields.section?.label ?? "",
    fields.headline ?? "",
    ...(fields.byline ?? []),
    ...(fields.dateline?.places ?? []),
    ...(fields.agencies ?? []),
    ...body.flatMap(blockTexts),
    ...setAside.map(({ text }) => text),
  ]);
}

const pieces = fc.constantFrom(
  ...[
    "أخبار دولية",
    "سياسة",
    "القاهرة",
    "دبي",
    "موسكو في 31 مايو",
    "رويترز",
    "أ ف ب",
    "أ.ف.ب",
    "وكالات",
    "سانا",
    "خاص",
  ],
  ...["(", ")", "/", "[", "]", " – ", " - ", "-", "—", "ـ", ":", "،", ".", "؟", "»", "«", " ", "\u200f", "و"],
  ...[
    "كتب: ",
    "بقلم ",
    "المصدر: ",
    "أحمد علي",
    "قال الوزير إن",
    "زر الذهاب إلى الأعلى",
    "طباعة",
    "عاجل",
    "عاجل: ",
    "شارك على فيسبوك",
  ],
  ...["اقرأ أيضا: خبر", "CNN", "12", "[gallery]", "\n", "\n\n"],
);
const line = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(""));

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: line.filter((text) => text !== "").map((text) => ({ type: "text" as const, text })) },
  { weight: 1, arbitrary: fc.constant({ type: "break" as const }) },
  {
    weight: 1,
    arbitrary: line
      .filter((text) => text !== "")
      .map((text) => ({ type: "link" as const, href: "https://a.b/", content: [{ type: "text" as const, text }] })),
  },
);
const content = fc.array(inline, { maxLength: 4 });
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: content.map((nodes) => ({ type: "paragraph" as const, content: nodes })) },
  { weight: 2, arbitrary: content.map((nodes) => ({ type: "heading" as const, level: 2 as const, content: nodes })) },
  { weight: 1, arbitrary: content.map((nodes) => ({ type: "quote" as const, content: nodes })) },
  {
    weight: 1,
    arbitrary: fc
      .array(content, { minLength: 1, maxLength: 3 })
      .map((items) => ({ type: "list" as const, ordered: false, items: items.map((each) => ({ content: each })) })),
  },
);

test("no word of pasted blocks is lost, none is added", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
      expect(wordsRead(blocks)).toEqual(wordsOf(blocks.flatMap(blockTexts)));
    }),
    { numRuns: 4000 },
  );
});

test("no word of a text is lost, none is added", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const text = lines.join("\n\n");
      expect(wordsRead(textBlocks(text))).toEqual(wordsOf([text]));
    }),
    { numRuns: 4000 },
  );
});

test("what was set aside has a place in the body", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
      const { body, setAside } = readStory(blocks, desk);
      for (const { at } of setAside) expect(at >= 0 && at <= body.length).toBe(true);
    }),
  );
});
