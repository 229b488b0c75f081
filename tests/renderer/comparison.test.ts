import { describe, expect, it } from "vitest";
import { compareArticles } from "../../core/article/compare/compareArticles.ts";
import { foldRows } from "../../renderer/features/comparing/foldRows.ts";
import { createComparison } from "../../renderer/session/comparison.ts";
import { articleOf, createMemoryDesk, ids, paragraph } from "./memoryDesk.ts";

const first = articleOf(ids.first, "الأولى", "نص الأولى");

describe("a comparison", () => {
  const sides = {
    left: { title: "14:05", article: first },
    right: { title: "النص الحالي", article: "present" as const },
  };

  async function openDesk() {
    const desk = createMemoryDesk(first, articleOf(ids.second, "الثانية", "نص"));
    await desk.session.open(ids.first);
    const comparison = createComparison(desk.session.store);
    comparison.show(sides);
    return { ...desk, comparison };
  }

  it("stays while its piece is written in and saved, and goes when it is closed", async () => {
    const { comparison, editor, session } = await openDesk();
    editor.type("تعديل");
    session.change({ headline: "آخر" });
    await session.saveAll();
    expect(comparison.store.getState()).toEqual(sides);
    comparison.close();
    expect(comparison.store.getState()).toBeNull();
  });

  it("goes with its piece", async () => {
    const { comparison, session } = await openDesk();
    await session.open(ids.second);
    expect(comparison.store.getState()).toBeNull();
  });
});

describe("folding what did not change", () => {
  /** The rows of a body of numbered lines of which some changed: a number where it is shown, `…n` where n are folded. */
  function shown(count: number, changed: readonly number[]): string {
    const lines = Array.from({ length: count }, (_, at) => `سطر رقم ${at} من النص`);
    const body = (mark: string) => lines.map((text, at) => paragraph(changed.includes(at) ? `${text} ${mark}` : text));
    const { lines: rows } = compareArticles(
      { ...first, body: body("قبل") },
      { ...first, body: body("بعد") },
      { isLoose: false },
    );
    return foldRows(rows)
      .map((stretch) => (stretch.kind === "fold" ? `…${stretch.rows.length}` : `${stretch.at}`))
      .join(" ");
  }

  it.each([
    [10, [0], "0 1 …8"],
    [10, [9], "…8 8 9"],
    [12, [2, 9], "0 1 2 3 …4 8 9 10 11"],
    [3, [], "…3"],
    [2, [], "0 1"],
    [5, [0, 4], "0 1 2 3 4"],
    [7, [0, 6], "0 1 …3 5 6"],
  ] as const)("%i lines, changed %j", (count, changed, expected) => {
    expect(shown(count, changed)).toBe(expected);
  });

  it("leaves out nothing and keeps the order", () => {
    const rows = compareArticles(
      { ...first, body: Array.from({ length: 40 }, (_, at) => paragraph(`سطر ${at}`)) },
      { ...first, body: Array.from({ length: 40 }, (_, at) => paragraph(at % 13 === 5 ? `غيره ${at}` : `سطر ${at}`)) },
      { isLoose: false },
    ).lines;
    expect(foldRows(rows).flatMap((stretch) => (stretch.kind === "fold" ? stretch.rows : [stretch.row]))).toEqual(rows);
  });
});
