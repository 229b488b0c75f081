import { describe, expect, test } from "vitest";
import { bodyText } from "../../../core/article/article.ts";
import { articleFromStory, readStory } from "../../../core/importing/readStory.ts";
import { textBlocks } from "../../../core/importing/text/textBlocks.ts";
import { desk } from "../importing/story.ts";
import { hostile, payloads } from "./hostile.ts";
import { id, para, piece, rich, run, sample, seed, seedText, t } from "./pieces.ts";

test("the seed written back is the original but for the line set aside and outer white space", () => {
  expect(run(seed(), "text").text.trim()).toBe(seedText.replace("زر الذهاب إلى الأعلى", "").trim());
});

test("everything in its place", () => {
  expect(run(rich(), "text").text).toBe(
    `${[
      "أخبار دولية",
      "تمهيد",
      "عنوان فيه C++ و«قوسان»",
      "عنوان فرعي",
      "بقلم: أحمد علي، رويترز",
      "اقتباس",
      "القاهرة، بيروت (رويترز، وكالات) – نص غامق مائل\nسطر2",
      "عنوان داخلي",
      "An English paragraph: \u2067نعم\u2069",
      "إصدار \u2066C++\u2069 و\u2068؟\u2069Latin",
      "Inner heading",
      "3. أول\n4. ثان\n  - nested\n  - عربي\n5. ",
      "* * *",
      "Quoted",
      "أصغر",
      "رابط ورابط ممنوع",
      "خلية",
      "أخرى",
      "Pulled out\n— قائل",
      "قول\n— مصدر",
      "البلد | العدد\nمصر | 12 % now\nالمجموع",
      "تعليق غامق\nأ ف ب",
      "  مسافات   كثيرة",
    ].join("\n\n")}\n`,
  );
});

test("what closes the text", () => {
  const text = run(
    piece({ body: [para(t("قال."))], agencies: ["د ب أ"], dateline: { places: [], position: "end" } }),
    "text",
  ).text;
  expect(text).toBe("قال.\n\nالمصدر: د ب أ\n");
});

test("a blank line inside a paragraph does not make two", () => {
  expect(run(piece({ body: [para(t("أ\n\n\u0000\n ب"))] }), "text").text).toBe("أ\n ب\n");
});

test("payloads stay text", () => {
  const { text } = run(hostile(), "text");
  for (const [index] of payloads.entries()) expect(text).toContain(`ظاهر${index + 1}`);
});

describe("read again, it is the same story", () => {
  test.each([
    ["seed", seed()],
    ["sample", sample()],
  ])("%s", (_, article) => {
    const { text } = run({ ...article, kicker: "", deck: "" }, "text");
    const again = articleFromStory(readStory(textBlocks(text), desk), { id, now: article.createdAt });
    const { section, headline, byline, agencies, dateline } = article;
    expect(again).toMatchObject({ section, headline, byline, agencies, dateline });
    expect(run({ ...again, kicker: "", deck: "" }, "text").text).toBe(text);
  });

  test("the seed's body is the same text", () => {
    const again = articleFromStory(readStory(textBlocks(run(seed(), "text").text), desk), {
      id,
      now: "2026-01-01T00:00:00Z",
    });
    expect(bodyText(again).trim()).toBe(bodyText(seed()).trim());
  });
});
