import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../../core/article/article.ts";
import type { Block } from "../../../core/article/blocks.ts";
import { picturesBeside } from "../../../core/exporting/pictures.ts";
import { anyArticle } from "./anyArticle.ts";
import { hostile, payloads } from "./hostile.ts";
import { br, para, piece, problemsOf, rich, run, sample, seed, t } from "./pieces.ts";

const here = `${"0a".repeat(32)}.jpg`;
const pictures = picturesBeside("خبر.html", new Map([here].map((file) => [file, { file }])));
const post = (...body: Block[]) => run(piece({ body }), "wordpress", { pictures }).text.trimEnd();

describe("each block as WordPress's own serialiser writes it", () => {
  test.each<[string, Block, string]>([
    ["paragraph", para(t("أ")), "<!-- wp:paragraph -->\n<p>أ</p>\n<!-- /wp:paragraph -->"],
    [
      "a paragraph that runs the other way",
      { ...para(t("A")), direction: "ltr" },
      '<!-- wp:paragraph {"direction":"ltr"} -->\n<p dir="ltr">A</p>\n<!-- /wp:paragraph -->',
    ],
    [
      "heading",
      { type: "heading", level: 2, content: [t("أ")] },
      '<!-- wp:heading -->\n<h2 class="wp-block-heading">أ</h2>\n<!-- /wp:heading -->',
    ],
    [
      "a lower heading that runs the other way: its block knows no direction, its text does",
      { type: "heading", level: 3, direction: "ltr", content: [t("A")] },
      '<!-- wp:heading {"level":3} -->\n<h3 class="wp-block-heading"><bdi dir="ltr">A</bdi></h3>\n<!-- /wp:heading -->',
    ],
    [
      "quote",
      { type: "quote", content: [t("أ")], attribution: { content: [t("ب")] } },
      '<!-- wp:quote -->\n<blockquote class="wp-block-quote"><!-- wp:paragraph -->\n<p>أ</p>\n<!-- /wp:paragraph --><cite>ب</cite></blockquote>\n<!-- /wp:quote -->',
    ],
    [
      "pull quote",
      { type: "pullQuote", content: [t("أ")], attribution: { content: [t("ب")] } },
      '<!-- wp:pullquote -->\n<figure class="wp-block-pullquote"><blockquote><p>أ</p><cite>ب</cite></blockquote></figure>\n<!-- /wp:pullquote -->',
    ],
    [
      "divider",
      { type: "divider" },
      '<!-- wp:separator -->\n<hr class="wp-block-separator has-alpha-channel-opacity">\n<!-- /wp:separator -->',
    ],
    [
      "lists in lists",
      {
        type: "list",
        ordered: true,
        start: 3,
        items: [
          { content: [t("أ")], list: { type: "list", ordered: false, items: [{ content: [t("ب")] }] } },
          { content: [] },
        ],
      },
      '<!-- wp:list {"ordered":true,"start":3} -->\n<ol start="3" class="wp-block-list"><!-- wp:list-item -->\n<li>أ<!-- wp:list -->\n<ul class="wp-block-list"><!-- wp:list-item -->\n<li>ب</li>\n<!-- /wp:list-item --></ul>\n<!-- /wp:list --></li>\n<!-- /wp:list-item -->\n\n<!-- wp:list-item -->\n<li></li>\n<!-- /wp:list-item --></ol>\n<!-- /wp:list -->',
    ],
    [
      "table",
      {
        type: "table",
        headerRow: true,
        rows: [{ cells: [{ content: [t("أ")] }] }, { cells: [{ direction: "ltr", content: [t("1"), br, t("2")] }] }],
      },
      '<!-- wp:table {"hasFixedLayout":false} -->\n<figure class="wp-block-table"><table><thead><tr><th scope="col">أ</th></tr></thead><tbody><tr><td><bdi dir="ltr">1<br>2</bdi></td></tr></tbody></table></figure>\n<!-- /wp:table -->',
    ],
    [
      "picture with caption and credit",
      { type: "image", media: here, alt: "وصف", caption: [t("أ")], credit: "ب", width: 9, height: 9, layout: "wide" },
      `<!-- wp:image {"align":"wide"} -->\n<figure class="wp-block-image alignwide"><img src="${pictures(here)?.src}" alt="وصف"><figcaption class="wp-element-caption">أ<br>ب</figcaption></figure>\n<!-- /wp:image -->`,
    ],
    [
      "the words of a picture that is not there",
      { type: "image", media: null, alt: "وصف", caption: [t("أ")], credit: "ب" },
      "<!-- wp:paragraph -->\n<p>أ</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:paragraph -->\n<p>ب</p>\n<!-- /wp:paragraph -->",
    ],
  ])("%s", (_, block, expected) => {
    expect(post(block)).toBe(expected);
  });
});

test("what WordPress has fields for is told as left out, the rest stands above the text", () => {
  const { text, leftOut } = run(rich(), "wordpress");
  expect(leftOut).toEqual("headline section summary genre keywords urgency publishedAt slug edNote".split(" "));
  expect([...text.matchAll(/<p class="(\w+)">(.*?)<\/p>/g)].map(([, name, words]) => [name, words])).toEqual([
    ["kicker", "تمهيد"],
    ["deck", "عنوان فرعي"],
    ["byline", "بقلم أحمد علي، رويترز"],
  ]);
});

describe("a payload stays text", () => {
  test("no word of it is a comment, wherever it stands", () => {
    const block = "<!-- wp:html --><script>alert(1)</script><!-- /wp:html -->";
    const image: Block = { type: "image", media: here, alt: block, caption: [t(block)], credit: block };
    const all = piece({
      kicker: block,
      body: [image, para(t(block, { isolate: "auto", language: "<!-- wp:html -->" }))],
    });
    const { text } = run(all, "wordpress", { pictures });
    expect(text.match(/<!-- \/?wp:[a-z-]+/g)).toEqual([
      ...["<!-- wp:paragraph", "<!-- /wp:paragraph", "<!-- wp:image", "<!-- /wp:image"],
      ...["<!-- wp:paragraph", "<!-- /wp:paragraph"],
    ]);
    expect(problemsOf(all, "wordpress", text, { pictures })).toEqual([]);
  });

  test("no word of it is a shortcode, in the text or an attribute, and all are read as they were written", () => {
    const code = "[gallery ids=1] و[[caption]]";
    const image: Block = { type: "image", media: here, alt: code, caption: [t(code)], credit: code };
    const all = piece({ kicker: code, body: [image, para(t(code))] });
    const { text } = run(all, "wordpress", { pictures });
    expect(text).not.toContain("[");
    const parted = "<span>&#91;</span>";
    expect(text.split(`${parted}gallery ids=1] و${parted}${parted}caption]]`)).toHaveLength(5);
    expect(text).toContain('alt="&#91;gallery ids=1] و&#91;&#91;caption]]"');
    expect(problemsOf(all, "wordpress", text, { pictures })).toEqual([]);
    expect(problemsOf(all, "wordpress", text.replace("&#91;", "["), { pictures })).toEqual(["foreign"]);
  });

  test("nor after the block editor has saved the text again, without its references", () => {
    const code = "[gallery ids=1] و[[caption]] و[١] و[ video]";
    const { text } = run(
      piece({ kicker: code, body: [para(t(code), t("["), t("audio]", { marks: ["bold"] }))] }),
      "wordpress",
    );
    const again = text.replaceAll("&#91;", "[");
    // How WordPress finds them: shortcodes.php, do_shortcode.
    expect(again.match(/\[(?:\[?)(?:gallery|caption|video|audio|embed)(?![\w-])/g)).toBeNull();
    expect(again.match(/\[([^<>&/[\]\s=]+)/g)).toEqual(["[١", "[١"]);
  });

  test("and is seen", () => {
    const { text } = run(hostile(), "wordpress");
    for (const [index] of payloads.entries()) expect(text).toContain(`ظاهر${index + 1}`);
  });
});

test("any article with its pictures passes", () => {
  fc.assert(
    fc.property(anyArticle, (any) => {
      expect(problemsOf(any, "wordpress", run(any, "wordpress", { pictures }).text, { pictures })).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

describe("a wrong file does not pass", () => {
  const first = /<!-- wp:paragraph -->\n<p>وكشف[^\n]*\n<!-- \/wp:paragraph -->\n\n/;
  test.each<[string, Article, (text: string) => string, string]>([
    ["a block dropped", seed(), (text) => text.replace(first, ""), "count"],
    ["a block doubled", seed(), (text) => text.replace(first, "$&$&"), "count"],
    ["a letter changed", seed(), (text) => text.replace("الطلب الذي", "الطلب الزي"), "text"],
    ["a closing comment lost", seed(), (text) => text.replace("<!-- /wp:paragraph -->\n", ""), "document"],
    ["a stray line", seed(), (text) => `${text}زر الذهاب إلى الأعلى\n`, "document"],
    ["another block's comment", rich(), (text) => text.replace("<!-- wp:heading -->", "<!-- wp:verse -->"), "document"],
    ["a level that does not fit", rich(), (text) => text.replace('{"level":3}', '{"level":4}'), "document"],
    ["a class lost", rich(), (text) => text.replace(' class="wp-block-heading"', ""), "document"],
    ["a direction that the block does not say", rich(), (text) => text.replace(' {"direction":"ltr"}', ""), "document"],
    [
      "a direction turned",
      rich(),
      (text) => text.replace('{"direction":"ltr"} -->\n<p dir="ltr">', "-->\n<p>"),
      "direction",
    ],
    [
      "a heading's direction lost",
      rich(),
      (text) => text.replace(/<bdi dir="ltr">(Inner heading)<\/bdi>/, "$1"),
      "text",
    ],
    [
      "an item lost",
      rich(),
      (text) => text.replace(/<!-- wp:list-item -->\n<li>أول[^!]*!-- \/wp:list-item -->\n\n/, ""),
      "count",
    ],
    [
      "a link led elsewhere",
      sample(),
      (text) => text.replace(/href="https:\/\/[^"]*"/, 'href="https://evil.example/"'),
      "link",
    ],
    ["a link lost", rich(), (text) => text.replace(/<a [^>]*>(رابط)<\/a>/, "$1"), "link"],
    ["a picture lost", rich(), (text) => text.replace(/<img [^>]*>/, ""), "picture"],
    ["a picture described otherwise", rich(), (text) => text.replace('alt="وصف"', 'alt="كلام"'), "picture"],
    ["a script let in", seed(), (text) => text.replace("</p>", "<script>alert(1)</script></p>"), "foreign"],
    ["cut off", seed(), (text) => text.slice(0, 2000), "document"],
  ])("%s", (_, article, damage, what) => {
    const { text } = run(article, "wordpress", { pictures });
    expect(damage(text)).not.toBe(text);
    expect(problemsOf(article, "wordpress", damage(text), { pictures })).toContain(what);
  });
});
