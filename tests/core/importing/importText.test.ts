import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseArticle, serializeArticle } from "../../../core/article/articleFile.ts";
import { blockTexts } from "../../../core/article/blocks.ts";
import { importText } from "../../../core/importing/importText.ts";
import { desk } from "./story.ts";

const seed = readFileSync(new URL("../../fixtures/seed-story.txt", import.meta.url));
const made = { id: "01938a2e-6c00-7a4d-9b1e-5d0c3f7a1e42", now: "2026-11-24T14:05:00+03:00" };

describe("the seed story", () => {
  const imported = importText(seed, desk, made);
  if (!imported.ok) throw new Error(imported.problem);
  const { article } = imported;
  const original = seed.toString("utf8").trim().split("\n\n");

  test("its fields", () => {
    expect(article.section).toEqual({ id: "world", label: "أخبار دولية" });
    expect(article.headline).toBe(
      "رئيس وزراء العراق قبيل زيارة واشنطن: لسنا بحاجة لقوات أميركية.. لكننا نريد الدعم والتعاون",
    );
    expect(article.agencies).toEqual(["وكالات"]);
    expect(article.dateline).toEqual({ places: [], position: "start" });
    expect(article.byline).toEqual([]);
  });

  test("every paragraph of its body, in order, character for character", () => {
    const paragraphs = original.slice(2, -1);
    paragraphs[0] = (paragraphs[0] ?? "").replace("(وكالات) – ", "");
    expect(article.body.flatMap(blockTexts)).toEqual(paragraphs);
    expect(article.body.every(({ type }) => type === "paragraph")).toBe(true);
  });

  test("the site's last line is set aside with its place", () => {
    expect(article.setAside).toEqual([{ text: "زر الذهاب إلى الأعلى", at: article.body.length }]);
  });

  test("its article can be saved and read again", () => {
    expect(parseArticle(serializeArticle(article))).toEqual({ ok: true, article });
  });
});

test("«عاجل» that became the urgency is told", () => {
  const read = (text: string) => importText(new TextEncoder().encode(text), desk, made);
  expect(read("عاجل: زلزال\n\nقال شاهد إن الأرض اهتزت.")).toMatchObject({
    article: { headline: "زلزال", urgency: 1 },
    dropped: [{ code: "urgent", count: 1 }],
  });
  expect(read("زلزال\n\nقال شاهد إن الأرض اهتزت.")).toMatchObject({ article: { urgency: null }, dropped: [] });
});

test("bad files say what is wrong with them", () => {
  const problem = (bytes: Uint8Array) => {
    const imported = importText(bytes, desk, made);
    return imported.ok ? null : imported.problem;
  };
  expect(problem(new Uint8Array())).toBe("empty");
  expect(problem(new Uint8Array([0, 1, 2, 3]))).toBe("not-text");
  expect(problem(new Uint8Array(20 * 1024 * 1024).fill(0x41))).toBe("too-large");
  expect(problem(new TextEncoder().encode("أ\n".repeat(100_002)))).toBe("too-large");
});

test("the longest text that is taken gives an article that can be read again", () => {
  const imported = importText(new TextEncoder().encode("طباعة\nأ\n".repeat(49_000)), desk, made);
  expect(imported.ok && parseArticle(serializeArticle(imported.article)).ok).toBe(true);
});
