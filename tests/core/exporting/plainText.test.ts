import { describe, expect, test } from "vitest";
import { bodyText } from "../../../core/article/article.ts";
import type { Block } from "../../../core/article/blocks.ts";
import { articleFromStory, readStory } from "../../../core/importing/readStory.ts";
import { textBlocks } from "../../../core/importing/text/textBlocks.ts";
import { desk } from "../importing/story.ts";
import { hostile, payloads } from "./hostile.ts";
import { br, id, link, para, piece, problemsOf, rich, run, sample, seed, seedText, t } from "./pieces.ts";

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
      "———",
      "Quoted",
      "أصغر",
      "رابط https://example.org/?a=1&b=%C2%AB2%C2%BB ورابط ممنوع",
      "خلية",
      "أخرى",
      "Pulled out\n— قائل",
      "قول\n— مصدر https://example.org",
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

describe("for messages", () => {
  const lines = (...body: Block[]) => run(piece({ body }), "text").text.trimEnd();
  const at = (href: string, words = "رويترز") => link(href, words);

  test("a line that its first letter would turn says its direction", () => {
    expect(lines(para(t("BBC: فاز")))).toBe("\u200fBBC: فاز");
    expect(lines({ ...para(t("عربي first")), direction: "ltr" })).toBe("\u200eعربي first");
    expect(lines(para(t("فاز BBC")), para(t("2026")))).toBe("فاز BBC\n\n2026");
    expect(lines(para(t("أول"), br, t("BBC ثان")))).toBe("أول\n\u200fBBC ثان");
    const items = [{ content: [t("BBC عربي")] }, { direction: "ltr" as const, content: [t("BBC")] }];
    expect(lines({ type: "list", ordered: false, items })).toBe("\u200f- BBC عربي\n- BBC");
    expect(run(piece({ headline: "BBC: فاز" }), "text").text).toBe("\u200fBBC: فاز\n");
  });

  test("addresses stand after their words, once, with a space on either side", () => {
    expect(lines(para(t("قالت "), at("https://a.example/b"), t("، ثم "), at("https://a.example/b", "كررت")))).toBe(
      "قالت رويترز https://a.example/b ، ثم كررت",
    );
    expect(lines(para(at("https://a.example/b"), t(" ثم")))).toBe("رويترز https://a.example/b ثم");
    expect(lines(para(t("انظر "), at("https://a.example/"), t(".")))).toBe("انظر رويترز https://a.example .");
    expect(lines(para(at("https://a.example/b/"), t(" ثم")))).toBe("رويترز https://a.example/b/ \u200e ثم");
    expect(lines(para(at("mailto:desk@a.example?subject=x", "راسلنا")))).toBe("راسلنا desk@a.example");
  });

  test("and not where the words are the address, or it may not be published", () => {
    expect(lines(para(t("انظر "), at("https://a.example/b", "a.example/b")))).toBe("انظر a.example/b");
    expect(lines(para(at("javascript:1", "رابط")))).toBe("رابط");
  });

  test.each<[string, Block, (text: string) => string, string]>([
    ["an address lost", para(at("https://a.example/b")), (text) => text.replace(" https://a.example/b", ""), "text"],
    ["an address changed", para(at("https://a.example/b")), (text) => text.replace("/b", "/c"), "text"],
    ["a line's mark lost", para(t("BBC: فاز")), (text) => text.replace("\u200f", ""), "direction"],
  ])("the check notices %s", (_, block, damage, what) => {
    const article = piece({ body: [block] });
    expect(problemsOf(article, "text", damage(run(article, "text").text))).toContain(what);
  });
});
