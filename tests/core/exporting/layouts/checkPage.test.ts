import fc from "fast-check";
import { fromHtml } from "hast-util-from-html";
import { describe, expect, test } from "vitest";
import type { Article } from "../../../../core/article/article.ts";
import type { Image } from "../../../../core/article/image.ts";
import { elementsNamed } from "../../../../core/exporting/check/pageFacts.ts";
import type { ExportContext } from "../../../../core/exporting/exporter.ts";
import { hostile, payloads } from "../hostile.ts";
import { para, piece, problemsOf, rich, run, sample, seed, t } from "../pieces.ts";
import { htmlFaults } from "../validHtml.ts";
import { layoutOf, pageWith, richPage } from "./layoutFiles.ts";

const image = (name: string, rest: Partial<Image> = {}): Image => ({
  type: "image",
  media: `${name.repeat(64)}.jpg`,
  alt: `وصف ${name}`,
  width: 30,
  height: 20,
  caption: [t(`تعليق ${name}`)],
  credit: "",
  ...rest,
});

/** A piece with everything, and two pictures. */
const withPictures = (): Article => {
  const article = rich();
  return { ...article, body: [para(t("أول")), image("a"), para(t("ثان")), image("b"), ...article.body] };
};

const custom: Partial<ExportContext> = {
  layout: layoutOf({ "page.html": richPage }),
  pictures: (media) => (/^[ab]/.test(media) ? { src: `صفحة_files/${media}` } : null),
};

const pieces: Record<string, Article> = {
  seed: seed(),
  sample: sample(),
  rich: rich(),
  pictures: withPictures(),
  hostile: hostile(),
  empty: piece({}),
  "only a picture": piece({ headline: "ع", body: [image("a")] }),
  "of a publication": piece({ headline: "ع", publication: "الصحيفة" }),
};

describe("a page of a layout of one's own", () => {
  test.each(Object.entries(pieces))("passes its check: %s", (_, article) => {
    expect(problemsOf(article, "html", run(article, "html", custom).text, custom)).toEqual([]);
  });

  test("is valid HTML", async () => {
    for (const article of [withPictures(), piece({ headline: "ع" }), hostile([payloads[2]])]) {
      expect(await htmlFaults(run(article, "html", custom).text)).toEqual([]);
    }
  });

  test("has its parts where the template prints them, and a lead not twice", () => {
    const { text } = run(withPictures(), "html", custom);
    const order = [
      "masthead",
      "cover",
      "تعليق a",
      "led",
      "<h1>",
      "تمهيد</p>",
      'p class="deck"',
      "ملخص</h2>",
      "أول",
      "تعليق b",
      "بقلم",
    ];
    const places = order.map((words) => text.indexOf(words, text.indexOf("<body>")));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(text.match(/تعليق a/g)).toHaveLength(1);
  });

  test("leaves no line for a part that is not there", () => {
    const { text } = run(piece({ headline: "ع", body: [para(t("نص"))] }), "html", {
      layout: layoutOf({ "page.html": richPage }),
    });
    expect(text).not.toContain("\n\n");
    expect(text).not.toContain("cover");
    expect(text).toContain('<p class="paper">جريدة</p>');
  });
});

describe("damage to such a page is noticed", () => {
  const article = withPictures();
  const { text: html } = run(article, "html", custom);
  const cases: [string, (text: string) => string, string][] = [
    ["a paragraph dropped", (text) => text.replace("<p>ثان</p>\n", ""), "count"],
    ["a letter of the text", (text) => text.replace("<p>ثان</p>", "<p>ثال</p>"), "text"],
    ["the kicker dropped", (text) => text.replace('<p class="kicker">تمهيد</p>\n', ""), "count"],
    [
      "the summary changed",
      (text) => text.replace('<p class="summary">ملخص</p>', '<p class="summary">ملخس</p>'),
      "text",
    ],
    [
      "headline and kicker swapped",
      (text) => text.replace(/(<h1>[^\n]*\n)(<p class="kicker">[^\n]*\n)/, "$2$1"),
      "kind",
    ],
    [
      "the lead printed again in the text",
      (text) => text.replace("<p>ثان</p>", (all) => all + (/<figure>.*?<\/figure>/.exec(text)?.[0] ?? "")),
      "picture",
    ],
    ["the lead lost", (text) => text.replace(/<figure><img[^>]*aaaa.*?<\/figure>/, ""), "picture"],
    [
      "pictures swapped",
      (text) =>
        text
          .replaceAll(/a{64}/g, "c")
          .replaceAll(/b{64}/g, "a".repeat(64))
          .replaceAll("_files/c", `_files/${"b".repeat(64)}`),
      "picture",
    ],
    ["a direction turned", (text) => text.replace('<p dir="ltr">', "<p>"), "direction"],
    ["the layout's own words changed", (text) => text.replace("إلى النص", "إلى النار"), "text"],
    ["the layout's own words lost", (text) => text.replace(/<p>انتهى[^\n]*\n/, ""), "count"],
    ["the layout's logo lost", (text) => text.replace(/<img src="data:[^>]*>/, ""), "foreign"],
    ["the layout's logo twice", (text) => text.replace(/(<img src="data:[^>]*>)/, "$1$1"), "picture"],
    ["another logo", (text) => text.replace("iVBORw0KGgo=", "iVBORw0KGgs="), "foreign"],
    ["a link of the layout led elsewhere", (text) => text.replace('href="#text"', 'href="#else"'), "foreign"],
    ["a script let in", (text) => text.replace("<main>", "<main><script>alert(1)</script>"), "foreign"],
    ["a handler let in", (text) => text.replace("<main>", '<main onclick="alert(1)">'), "foreign"],
    ["a drawing's handler", (text) => text.replace("<path ", '<path onload="alert(1)" '), "foreign"],
    ["a comment let in", (text) => text.replace("<main>", "<!-- x --><main>"), "foreign"],
    ["an address let in", (text) => text.replace("https://example.org/", "javascript:alert(1)//"), "foreign"],
    ["the style emptied", (text) => text.replace(/<style>[^<]*<\/style>/, "<style></style>"), "document"],
    ["the style elsewhere", (text) => text.replace(/(<style>[^<]*<\/style>)(.*?<body[^>]*>)/s, "$2$1"), "document"],
    ["the style in a comment", (text) => text.replace(/<style>[^<]*<\/style>/, "<!--$&-->"), "document"],
    ["the style changed", (text) => text.replace("color: teal", "color: navy"), "document"],
    ["a style put to it", (text) => text.replace("</head>", "<style>p{display:none}</style></head>"), "document"],
    ["the language lost", (text) => text.replace('<html lang="ar"', "<html"), "document"],
    ["the data lost", (text) => text.replace(/<script type[\s\S]*?<\/script>/, ""), "json-ld"],
    ["the end cut off", (text) => text.slice(0, text.length * 0.8), "count"],
  ];

  test.each(cases)("%s", (_, damage, what) => {
    const damaged = damage(html);
    expect(damaged).not.toBe(html);
    expect(problemsOf(article, "html", damaged, custom)).toContain(what);
  });
});

describe("what a layout does not print", () => {
  const bare: Partial<ExportContext> = {
    layout: layoutOf({ "page.html": pageWith("<article>\n{{{headlineHtml}}}\n</article>") }),
  };

  test("is said, and only that", () => {
    const { leftOut, text } = run(withPictures(), "html", bare);
    expect(leftOut).toEqual([
      "section",
      "urgency",
      "slug",
      "edNote",
      "pictures",
      "kicker",
      "deck",
      "byline",
      "agencies",
      "body",
    ]);
    expect(problemsOf(withPictures(), "html", text, bare)).toEqual([]);
    expect(run(withPictures(), "html", custom).leftOut).toEqual(["slug", "edNote"]);
    expect(run(piece({ headline: "ع" }), "html", bare).leftOut).toEqual([]);
  });

  test("is not missed by the check, and not to be smuggled in", () => {
    const { text } = run(rich(), "html", bare);
    const damaged = text.replace("</article>", '<p class="kicker">تمهيد</p></article>');
    expect(problemsOf(rich(), "html", damaged, bare)).toContain("count");
  });
});

describe("payloads in every field, with such a layout", () => {
  test("nothing breaks out, all text stays visible", () => {
    const { text } = run(hostile(), "html", custom);
    const visible = text.slice(text.indexOf("<body>"));
    for (const [index] of payloads.entries()) expect(visible).toContain(`ظاهر${index + 1}`);
    const tree = fromHtml(text);
    expect(elementsNamed(tree, "script")).toHaveLength(1);
    expect(elementsNamed(tree, "img")).toHaveLength(1);
    for (const name of ["iframe", "form", "base", "link", "template", "noscript", "math"]) {
      expect(elementsNamed(tree, name)).toEqual([]);
    }
  });

  test("any title stays words, where the template prints it", () => {
    const layout = layoutOf({
      "page.html": pageWith(
        "<article>{{{headlineHtml}}}<p title=\"{{title}}\" class='x'>{{title}} · {{publication}}</p></article>",
      ),
    });
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom(...payloads, "¤", "¤bodyHtml"), (any, payload) => {
        const article = piece({ headline: any + payload, publication: payload + any });
        expect(problemsOf(article, "html", run(article, "html", { layout }).text, { layout })).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
