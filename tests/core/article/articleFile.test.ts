import { expect, test } from "vitest";
import { type Article, bodyText, emptyArticle, isPristine } from "../../../core/article/article.ts";
import { articleFromData, parseArticle, serializeArticle } from "../../../core/article/articleFile.ts";

const id = "0193a4c0-7d5e-7c3b-8a4e-1f2d3c4b5a69";
const empty = () => emptyArticle(id, "2026-11-24T15:05:09+03:00");

function parsed(text: string): Article {
  const result = parseArticle(text);
  if (!result.ok) throw new Error(result.problem);
  return result.article;
}

test("what is written is read back equal", () => {
  const article: Article = {
    ...empty(),
    headline: "عنوان \u2067مع\u2069 BBC 😀",
    section: { id: "world", label: "أخبار دولية" },
    agencies: ["وكالات"],
    body: [
      { type: "paragraph", content: [{ type: "text", text: "نص ", marks: ["bold"] }, { type: "break" }] },
      {
        type: "list",
        ordered: true,
        items: [{ content: [], list: { type: "list", ordered: false, items: [{ content: [] }] } }],
      },
    ],
  };
  expect(parsed(serializeArticle(article))).toEqual(article);
});

test("the length that is asked for is kept, and a file from before there was one has none", () => {
  expect(parsed(serializeArticle({ ...empty(), targetWords: 600 })).targetWords).toBe(600);
  const { targetWords: _, ...before } = JSON.parse(serializeArticle(empty()));
  expect(parsed(JSON.stringify(before)).targetWords).toBeNull();
});

test("a block of a newer kind, and keys of another program, come back untouched", () => {
  const table = { type: "table", rows: [[{ text: "خلية" }]], width: 3 };
  const paragraph = { type: "paragraph", content: [], sparkle: true };
  const file = { ...JSON.parse(serializeArticle(empty())), body: [table, paragraph], xKey: { a: 1 } };
  const article = parsed(JSON.stringify(file));
  expect(article.body.map((block) => block.type)).toEqual(["unknown", "unknown"]);
  expect(bodyText(article)).toBe("خلية");
  expect(JSON.parse(serializeArticle(article))).toEqual(file);
});

test.each([
  ["", "damaged"],
  ['{"format":"midad-article","version":1', "damaged"],
  ["\u0000\u0000\u0000", "damaged"],
  ["[]", "not-article"],
  ['{"hello":1}', "not-article"],
  ['{"format":"midad-article","version":2}', "newer-version"],
  ['{"format":"midad-article","version":1,"id":"x"}', "damaged"],
])("%j is %s", (text, problem) => {
  expect(parseArticle(text)).toEqual({ ok: false, problem });
});

test("JSON a million deep is refused without overflowing the stack", () => {
  let deep: unknown = [];
  for (let level = 0; level < 1_000_000; level++) deep = [deep];
  expect(articleFromData({ format: "midad-article", version: 1, body: deep })).toEqual({
    ok: false,
    problem: "damaged",
  });
});

test("keys that reach a prototype are dropped at every level", () => {
  const file = JSON.parse(serializeArticle(empty()));
  const text = JSON.stringify({ ...file, body: [{ type: "x", inner: { evil: 1 } }] }).replace('"evil"', '"__proto__"');
  const article = parsed(text);
  expect(article.body).toEqual([{ type: "unknown", data: { type: "x", inner: {} } }]);
  expect(({} as Record<string, unknown>).evil).toBeUndefined();
});

test("only a piece nobody wrote in is pristine", () => {
  expect(isPristine(empty())).toBe(true);
  expect(isPristine({ ...empty(), edNote: " " })).toBe(false);
  expect(isPristine({ ...empty(), body: [{ type: "divider" }] })).toBe(false);
});
