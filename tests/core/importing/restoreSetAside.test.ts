import fc from "fast-check";
import { expect, test } from "vitest";
import { blockTexts } from "../../../core/article/blocks.ts";
import { restoreSetAside } from "../../../core/importing/restoreSetAside.ts";
import { p } from "./story.ts";

const article = {
  body: [p("أ"), p("ب")],
  setAside: [
    { text: "قبل", at: 0 },
    { text: "بين", at: 1 },
    { text: "بين أيضا", at: 1 },
    { text: "بعد", at: 2 },
  ],
};

test("goes back where it stood, and the others keep their places", () => {
  const one = restoreSetAside(article, 1);
  expect(one.body).toEqual([p("أ"), p("بين"), p("ب")]);
  expect(one.setAside).toEqual([
    { text: "قبل", at: 0 },
    { text: "بين أيضا", at: 2 },
    { text: "بعد", at: 3 },
  ]);
});

test("a text that became shorter takes it at its end; an unknown index changes nothing", () => {
  expect(restoreSetAside({ ...article, body: [p("أ")] }, 3).body).toEqual([p("أ"), p("بعد")]);
  expect(restoreSetAside(article, 9)).toBe(article);
});

test("restored in any order, the text reads as it did", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }), (order) => {
      let now = article;
      for (const pick of order) now = restoreSetAside(now, pick % Math.max(1, now.setAside.length));
      expect(now.body.flatMap(blockTexts)).toEqual(["قبل", "أ", "بين", "بين أيضا", "ب", "بعد"]);
    }),
  );
});
