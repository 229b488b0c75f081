import { describe, expect, test } from "vitest";
import type { Article } from "../../../core/article/article.ts";
import { hostile } from "./hostile.ts";
import { para, piece, rich, run, t } from "./pieces.ts";

function dataOf(article: Article): Record<string, unknown> {
  const scripts = [...run(article, "html").text.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
  expect(scripts).toHaveLength(1);
  return JSON.parse(scripts[0]?.[1] ?? "");
}

test("the whole of it", () => {
  expect(dataOf(rich())).toEqual({
    "@context": "https://schema.org",
    "@type": "AnalysisNewsArticle",
    headline: "عنوان فيه C++ و«قوسان»",
    alternativeHeadline: ["تمهيد", "عنوان فرعي"],
    description: "ملخص",
    abstract: "ملخص",
    inLanguage: "ar",
    datePublished: "2026-11-24T15:00:00+03:00",
    dateModified: "2026-11-24T14:05:00+03:00",
    articleSection: "أخبار دولية",
    author: [
      { "@type": "Person", name: "أحمد علي" },
      { "@type": "Organization", name: "رويترز" },
    ],
    sourceOrganization: [{ "@type": "Organization", name: "رويترز" }],
    creditText: "رويترز، وكالات",
    dateline: "القاهرة، بيروت (رويترز، وكالات)",
    locationCreated: [
      { "@type": "Place", name: "القاهرة" },
      { "@type": "Place", name: "بيروت" },
    ],
    keywords: ["كلمة", "أخرى"],
  });
});

describe("nothing is invented", () => {
  test("what is not known is not there", () => {
    expect(dataOf(piece({ headline: "ع" }))).toEqual({
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      headline: "ع",
      inLanguage: "ar",
      dateModified: "2026-11-24T14:05:00+03:00",
    });
  });

  test("«وكالات» is a credit and no organization; an agency signs where nobody else does", () => {
    const credited = dataOf(piece({ headline: "ع", agencies: ["وكالات"] }));
    expect(credited).toMatchObject({ creditText: "وكالات" });
    expect(credited).not.toHaveProperty("author");
    expect(dataOf(piece({ headline: "ع", agencies: ["رويترز"] })).author).toEqual([
      { "@type": "Organization", name: "رويترز" },
    ]);
  });
});

test("isolates are characters in strings", () => {
  const article = piece({ headline: "ع", body: [para(t("لغة "), t("C++", { isolate: "ltr" }))] });
  expect(dataOf(article).description).toBe("لغة \u2066C++\u2069");
});

test("cannot end its element, and holds no raw line separator", () => {
  const [script = ""] = /<script type[\s\S]*?<\/script>/.exec(run(hostile(), "html").text) ?? [];
  expect(script.slice(0, -9)).not.toMatch(/<\/|<!--|\u2028|\u2029/);
  expect(String(dataOf(hostile()).headline)).toContain("</script");
});
