import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../../../core/article/article.ts";
import { parseArticle, serializeArticle } from "../../../../core/article/articleFile.ts";
import { blockTexts } from "../../../../core/article/blocks.ts";
import { expectedBody } from "../../../../core/exporting/check/expectedLines.ts";
import { ninjsExporter } from "../../../../core/exporting/ninjs/ninjsExporter.ts";
import { importNinjs } from "../../../../core/importing/ninjs/importNinjs.ts";
import { anyArticle } from "../../../library/anyArticle.ts";
import { hostile } from "../../exporting/hostile.ts";
import { id, piece, rich, sample, seed, t } from "../../exporting/pieces.ts";
import { desk } from "../story.ts";

const made = { id: "01938a2e-6c00-7a4d-9b1e-5d0c3f7a1e43", now: "2026-11-25T10:00:00+03:00" };
const bytesOf = (data: unknown) => new TextEncoder().encode(typeof data === "string" ? data : JSON.stringify(data));

function read(data: unknown): Article {
  const found = importNinjs(bytesOf(data), desk, made);
  if (!found.ok) throw new Error(found.problem);
  // Whatever comes in is an article that its own file can hold.
  expect(parseArticle(serializeArticle(found.article))).toMatchObject({ ok: true });
  return found.article;
}

const problem = (data: unknown) => {
  const found = importNinjs(bytesOf(data), desk, made);
  return found.ok ? null : found.problem;
};

describe("our own items come back", () => {
  const fields = ({ kicker, headline, deck, summary, section, genre, agencies, byline, keywords }: Article) => ({
    ...{ kicker, headline, deck, summary, section, genre, agencies, byline, keywords },
  });
  const more = ({ dateline, urgency, embargo, edNote, slug, language, direction }: Article) => ({
    ...{ dateline, urgency, embargo, edNote, slug, language, direction },
  });

  test.each(Object.entries({ seed: seed(), sample: sample(), rich: rich() }))("%s: every field", (_, article) => {
    const back = read(ninjsExporter.make(article));
    expect(fields(back)).toEqual(fields(article));
    expect(more(back)).toEqual(more(article));
    expect(back.id).toBe(made.id);
  });

  test.each(Object.entries({ seed: seed(), sample: sample(), rich: rich() }))(
    "%s: every line of the text",
    (_, article) => {
      const lines = (one: Article) =>
        expectedBody(one)
          .filter(({ text }) => text !== "")
          // HTML shows no spaces at the end of a line.
          .map(({ text, direction }) => ({ text: text.trimEnd(), direction }));
      expect(lines(read(ninjsExporter.make(article)))).toEqual(lines(article));
    },
  );

  test("a source that closes the text closes it again, and is printed once", () => {
    const article = piece({
      agencies: ["وكالات"],
      dateline: { places: [], position: "end" },
      body: [{ type: "paragraph", content: [t("نص الخبر.")] }],
    });
    const back = read(ninjsExporter.make(article));
    expect(back.body).toEqual(article.body);
    expect(back.dateline).toEqual(article.dateline);
  });

  test("a picture stands where it stood, with its words and no file", () => {
    const image = {
      ...{ type: "image" as const, media: null, source: "https://example.org/a.jpg", alt: "وصف" },
      ...{ caption: [t("تعليق")], credit: "أ ف ب" },
    };
    const text = (words: string) => ({ type: "paragraph" as const, content: [t(words)] });
    const body = [text("قبل"), image, text("بعد")];
    expect(read(ninjsExporter.make(piece({ body }))).body).toEqual(body);
  });

  test("any article, and one full of payloads", () => {
    const check = (article: Article) => {
      const back = read(ninjsExporter.make(article));
      expect(JSON.stringify(back.body)).not.toContain('"unknown"');
    };
    check(hostile());
    fc.assert(fc.property(anyArticle(id, 1), check), { numRuns: 25 });
  });
});

describe("items of others", () => {
  test("version 1: single values, pictures by name, a body as XHTML", () => {
    const article = read({
      uri: "urn:newsml:example.org:1",
      type: "text",
      language: "ar",
      headline: "قمة في القاهرة",
      byline: "بقلم: أحمد علي، سارة حسن",
      located: "القاهرة",
      urgency: 2,
      ednote: "يتبع",
      slugline: "EGYPT-SUMMIT",
      description_text: "ملخص الخبر",
      body_xhtml: "<h2>تفاصيل</h2><p>نص <b>أول</b></p><ul><li>بند</li></ul><p dir='ltr'>English</p>",
      subject: [{ name: "سياسة", code: "11000000" }, "اقتصاد", null, 7],
      infosource: [{ name: "رويترز" }],
      genre: [{ name: "Analysis" }],
      associations: {
        featured: {
          type: "picture",
          description_text: "لقطة",
          byline: "مصور",
          renditions: { baseImage: { href: "https://example.org/p.jpg" } },
        },
      },
    });
    expect(article).toMatchObject({
      ...{ headline: "قمة في القاهرة", byline: ["أحمد علي", "سارة حسن"], agencies: ["رويترز"], urgency: 2 },
      ...{ edNote: "يتبع", slug: "EGYPT-SUMMIT", summary: "ملخص الخبر", genre: "analysis", direction: "rtl" },
      ...{ keywords: ["سياسة", "اقتصاد"], dateline: { places: ["القاهرة"], position: "start" } },
    });
    expect(article.body).toEqual([
      { type: "heading", level: 2, content: [t("تفاصيل")] },
      { type: "paragraph", content: [t("نص "), t("أول", { marks: ["bold"] })] },
      { type: "list", ordered: false, items: [{ content: [t("بند")] }] },
      { type: "paragraph", direction: "ltr", content: [t("English")] },
      {
        ...{ type: "image", media: null, source: "https://example.org/p.jpg", alt: "", caption: [t("لقطة")] },
        credit: "مصور",
      },
    ]);
  });

  test("links, marks, tables and lists in lists are kept; what is left out is counted", () => {
    const html =
      '<p>نص <a href="https://example.org/x">رابط</a> و<em>مائل</em> و<a href="javascript:x">حيلة</a></p>' +
      "<ol><li>أول<ul><li>تحته</li></ul></li></ol>" +
      "<table><tr><th>بند</th><th>قيمة</th></tr><tr><td>ماء</td><td>3</td></tr></table><iframe src='https://x.example/'></iframe>";
    const found = importNinjs(bytesOf({ uri: "urn:x:1", headline: "ع", body_html: html }), desk, made);
    if (!found.ok) throw new Error(found.problem);
    expect(found.article.body).toEqual([
      {
        type: "paragraph",
        content: [
          t("نص "),
          { type: "link", href: "https://example.org/x", content: [t("رابط")] },
          ...[t(" و"), t("مائل", { marks: ["italic"] }), t(" وحيلة")],
        ],
      },
      {
        ...{ type: "list", ordered: true },
        items: [{ content: [t("أول")], list: { type: "list", ordered: false, items: [{ content: [t("تحته")] }] } }],
      },
      expect.objectContaining({ type: "table" }),
    ]);
    expect(found.dropped).toEqual([
      { code: "embeds", count: 1 },
      { code: "links", count: 1 },
    ]);
  });

  test("a picture that the text shows comes once, with the words that the item has of it", () => {
    const source = "https://example.org/p.jpg";
    const associations = [
      { type: "picture", byline: "مصور", description_text: "لقطة", renditions: [{ href: source }] },
    ];
    const body_html = `<p>قبل</p><img src="${source}" alt="وصف"><p>بعد</p>`;
    const found = importNinjs(bytesOf({ uri: "urn:x:1", headline: "ع", associations, body_html }), desk, made);
    expect(found).toMatchObject({ ok: true, dropped: [{ code: "remote-pictures", count: 1 }] });
    expect(found.ok && found.article.body).toEqual([
      { type: "paragraph", content: [t("قبل")] },
      { type: "image", media: null, source, alt: "وصف", caption: [t("لقطة")], credit: "مصور" },
      { type: "paragraph", content: [t("بعد")] },
    ]);
  });

  test("a text alone; no language: as its letters say", () => {
    const article = read({ uri: "urn:x:1", headlines: [{ value: "Title" }], bodies: [{ value: "One.\n\nTwo." }] });
    expect(article).toMatchObject({ headline: "Title", direction: "ltr" });
    expect(article.body.flatMap(blockTexts)).toEqual(["One.", "Two."]);
  });

  test("a killed item and an embargo that cannot be read are said to the desk", () => {
    const item = { uri: "urn:x:1", headline: "ع", pubstatus: "canceled", embargoed: "غدًا", ednote: "خطأ" };
    expect(read(item).edNote).toBe("pubstatus: canceled\nembargoed: غدًا\nخطأ");
    expect(read({ ...item, embargoed: "2026-12-01T06:00:00Z" }).embargo).toBe("2026-12-01T06:00:00Z");
  });

  test("a section that the desk has is the desk's own", () => {
    const subjects = [{ name: "أخبار دوليّة", rel: "section" }];
    expect(read({ uri: "urn:x:1", headline: "ع", subjects }).section).toEqual({ id: "world", label: "أخبار دولية" });
  });
});

describe("hostile items", () => {
  const item = { uri: "urn:x:1", headline: "عنوان" };

  test("what is no ninjs is not taken for it", () => {
    for (const data of ["{", "[]", "null", "7", '"نص"', {}, { headline: "بلا معرّف" }, { uri: "urn:x:1" }]) {
      expect(problem(data)).toBe("not-ninjs");
    }
    expect(problem("")).toBe("empty");
  });

  test("a million deep, or keys that reach for the prototype", () => {
    expect(problem(`{"uri":"urn:x:1","headline":"ع","x":${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}}`)).toBe(
      "not-ninjs",
    );
    read('{"uri":"urn:x:1","headline":"ع","__proto__":{"polluted":1},"subjects":[{"__proto__":{"polluted":1}}]}');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test("values of the wrong kind are as if they were not there", () => {
    const wrong = { urgency: "1", language: 7, subjects: {}, bodies: "نص", genres: [[]], associations: 3, by: [1] };
    expect(read({ ...item, ...wrong })).toMatchObject({ headline: "عنوان", urgency: null, byline: [] });
  });

  test("scripts, frames and handlers in a body leave only what a reader would see", () => {
    const html =
      "<p onclick=x>ظاهر</p><script>alert(1)</script><style>p{}</style><iframe srcdoc='<p>لا</p>'></iframe><template><p>لا</p></template><svg onload=x><text>رسم</text></svg><p>باقٍ</p>";
    const found = read({ ...item, body_html: html });
    expect(found.body.flatMap(blockTexts).join(" ")).toBe("ظاهر باقٍ");
  });

  test("HTML deeper than any reader goes gives its words", () => {
    const found = read({ ...item, body_html: `${"<div>".repeat(5000)}كلام${"</div>".repeat(5000)}` });
    expect(found.body.flatMap(blockTexts).join("")).toContain("كلام");
  });

  test("lists and texts of any length are cut to what an article holds", () => {
    const names = Array.from({ length: 5000 }, (_, n) => ({ name: `اسم ${n}` }));
    const found = read({
      ...item,
      headline: "ع".repeat(1_000_000),
      subjects: names,
      infosources: [{ name: "x".repeat(9999) }],
    });
    expect(found.headline).toHaveLength(20_000);
    expect(found.keywords).toHaveLength(200);
    expect(found.agencies).toEqual([]);
  });

  test("addresses of pictures that may not be opened are not kept", () => {
    for (const href of ["javascript:alert(1)", "file:///etc/passwd", "https://u:p@x.example/", "\\\\x\\y"]) {
      const [image] = read({ ...item, associations: [{ type: "picture", renditions: [{ href }] }] }).body;
      expect(image).toEqual({ type: "image", media: null, alt: "", caption: [], credit: "" });
    }
  });
});
