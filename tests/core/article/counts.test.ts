import { describe, expect, test } from "vitest";
import { countBlock, countBody, countGraphemes, countWords, readingMinutes } from "../../../core/article/counts.ts";
import { h, p, ul } from "../importing/story.ts";

describe("words", () => {
  test.each([
    ["قتل ١٢ شخصا في ٣ غارات", 6],
    ["", 0],
    [" – «» … ؟", 0],
    ["كِتــاب", 1],
    ["وقالت CNN إن 60% نجحوا", 5],
    ["أميركية.. لكننا", 2],
  ])("%s", (text, words) => expect(countWords(text)).toBe(words));
});

describe("graphemes", () => {
  test.each([
    ["كِتاب", 4],
    ["كتاب", 4],
    ["👩‍👩‍👧", 1],
    ["لَا", 2],
    ["", 0],
    ["A–ب ", 4],
  ])("%s", (text, graphemes) => expect(countGraphemes(text)).toBe(graphemes));
});

test("a block, and the sum of a body", () => {
  const list = ul("بند أول", "بند");
  expect(countBlock(list)).toEqual({ words: 3, graphemes: 10, paragraphs: 2 });
  expect(countBlock(p("سطر\nآخر"))).toEqual({ words: 2, graphemes: 6, paragraphs: 1 });
  expect(countBlock(h(2, "عنوان"))).toEqual({ words: 1, graphemes: 5, paragraphs: 0 });
  expect(countBlock({ type: "divider" })).toEqual({ words: 0, graphemes: 0, paragraphs: 0 });
  expect(countBody({ body: [list, p("نص"), p(""), h(2, "عنوان")] })).toEqual({
    words: 5,
    graphemes: 17,
    paragraphs: 3,
  });
});

test("minutes", () => {
  expect([0, 1, 180, 181].map(readingMinutes)).toEqual([0, 1, 1, 2]);
});
