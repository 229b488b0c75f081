import fc from "fast-check";
import type { Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { describe, expect, test } from "vitest";
import type { Article } from "../../../core/article/article.ts";
import { ninjsExporter } from "../../../core/exporting/ninjs/ninjsExporter.ts";
import { anyArticle } from "../../library/anyArticle.ts";
import { hostile, payloads } from "./hostile.ts";
import { ninjsFaults } from "./ninjsRules.ts";
import { id, para, piece, rich, sample, seed, t } from "./pieces.ts";

const make = (article: Article) => ninjsExporter.make(article);
const problems = (article: Article, text: string) => ninjsExporter.check(article, text).map(({ what }) => what);

const pictured = () =>
  piece({
    body: [
      {
        ...{ type: "image", media: `${"0a".repeat(32)}.jpg`, alt: "وصف", caption: [t("تعليق")], credit: "أ ف ب" },
        ...{ width: 640, height: 480 },
      },
      { type: "image", media: null, source: "https://example.org/a.jpg", alt: "", caption: [], credit: "" },
      { type: "image", media: null, source: "file:///etc/passwd", alt: "", caption: [], credit: "" },
    ],
  });

describe("a right file passes, and keeps the rules of ninjs 2.2", () => {
  const empty = piece({});
  const named = { seed: seed(), sample: sample(), rich: rich(), hostile: hostile(), pictured: pictured(), empty };
  test.each(Object.entries(named))("%s", (_, article) => {
    const text = make(article);
    expect(problems(article, text)).toEqual([]);
    expect(ninjsFaults(JSON.parse(text))).toEqual([]);
  });

  test("any article", () => {
    fc.assert(
      fc.property(anyArticle(id, 3), (article) => {
        const text = make(article);
        expect(problems(article, text)).toEqual([]);
        expect(ninjsFaults(JSON.parse(text))).toEqual([]);
      }),
      {
        numRuns: 40,
        // A line end within a run, and behind it a mark that text puts before lines by itself.
        examples: [[piece({ body: [para(t("\n\u200f!", { isolate: "ltr" }))] })]],
      },
    );
  });

  test("the rules see what breaks them", () => {
    const data = JSON.parse(make(rich()));
    expect(ninjsFaults({ ...data, uri: undefined })).not.toEqual([]);
    expect(ninjsFaults({ ...data, headline: "من نسخة أقدم" })).not.toEqual([]);
    expect(ninjsFaults({ ...data, versioncreated: "أمس" })).not.toEqual([]);
    expect(ninjsFaults({ ...data, headlines: [{ role: "main" }] })).not.toEqual([]);
    expect(ninjsFaults({ ...data, associations: [{ uri: "urn:x:1" }] })).not.toEqual([]);
  });
});

test("every field has its place", () => {
  const data = JSON.parse(make({ ...rich(), updatedAt: "2026-11-24T16:00:00+03:00" }));
  expect(data).toMatchObject({
    standard: { name: "ninjs", version: "2.2" },
    ...{ uri: `urn:uuid:${id}`, type: "text", version: "0", language: "ar" },
    ...{ firstcreated: "2026-11-24T15:00:00+03:00", versioncreated: "2026-11-24T16:00:00+03:00" },
    ...{ embargoed: "2026-11-26T00:00:00Z", urgency: 1, ednote: "سر لا يُنشر", slugline: "slug" },
    headlines: [
      { role: "main", value: "عنوان فيه C++ و«قوسان»" },
      { role: "kicker", value: "تمهيد" },
      { role: "sub", value: "عنوان فرعي" },
    ],
    descriptions: [{ role: "summary", value: "ملخص" }],
    ...{ by: "أحمد علي، رويترز", located: "القاهرة، بيروت" },
    infosources: [{ name: "رويترز" }, { name: "وكالات" }],
    subjects: [
      { name: "أخبار دولية", rel: "section", literal: "world" },
      { name: "كلمة", rel: "keyword" },
      { name: "أخرى", rel: "keyword" },
    ],
    genres: [{ literal: "analysis", uri: "http://cv.iptc.org/newscodes/genre/Analysis" }],
    bodies: [{ contenttype: "text/html" }, { contenttype: "text/plain" }],
  });
});

test("pictures are described; only an address of the web is told", () => {
  const [own, foreign, local] = JSON.parse(make(pictured())).associations;
  expect(own).toEqual({
    ...{ name: "picture-1", uri: `nih:sha-256;${"0a".repeat(32)}`, type: "picture", by: "أ ف ب" },
    descriptions: [
      { role: "caption", contenttype: "text/plain", value: "تعليق" },
      { role: "alt", contenttype: "text/plain", value: "وصف" },
    ],
  });
  expect(foreign.renditions).toEqual([{ name: "main", href: "https://example.org/a.jpg" }]);
  expect(local.renditions).toBeUndefined();
  expect(make(pictured())).not.toContain("file:");
});

test("what is not known is not in the file", () => {
  expect(Object.keys(JSON.parse(make(piece({})))).sort()).toEqual(
    ["standard", "uri", "type", "representationtype", "version", "firstcreated", "versioncreated"]
      .concat(["language", "bodies", "genres"])
      .sort(),
  );
});

const harmless =
  "div p span strong em u s sub sup h2 bdi blockquote a ul li ol aside footer cite table colgroup col thead tbody tr th td figure figcaption".split(
    " ",
  );

function elementsOf(node: Nodes): Set<string> {
  const own = node.type === "element" ? [node.tagName] : [];
  const below = "children" in node ? node.children.flatMap((child) => [...elementsOf(child)]) : [];
  return new Set([...own, ...below]);
}

test("what a page would run stays words, in every field", () => {
  for (const payload of payloads) {
    const data = JSON.parse(make(hostile([payload])));
    const html = data.bodies[0].value as string;
    const strangers = [...elementsOf(fromHtml(html, { fragment: true }))].filter((name) => !harmless.includes(name));
    expect(strangers).toEqual([]);
    const visible = /ظاهر\d+/.exec(payload)?.[0];
    if (visible) expect(html).toContain(visible);
  }
});

describe("a wrong file does not pass", () => {
  type Damage = (data: Record<string, never>) => void;
  const damaged = (change: Damage) => {
    const data = JSON.parse(make(rich()));
    change(data);
    return problems(rich(), JSON.stringify(data));
  };
  test.each<[string, (data: Record<string, { value: string; name: string }[]>) => unknown, string]>([
    ["a headline changed", (data) => Object.assign(data.headlines?.[0] ?? {}, { value: "آخر" }), "field"],
    ["a headline's role changed", (data) => Object.assign(data.headlines?.[1] ?? {}, { role: "sub" }), "field"],
    ["the note lost", (data) => delete data.ednote, "field"],
    ["the embargo lost", (data) => delete data.embargoed, "field"],
    ["another urgency", (data) => Object.assign(data, { urgency: 5 }), "field"],
    ["a keyword lost", (data) => data.subjects?.pop(), "field"],
    ["a source invented", (data) => data.infosources?.push({ name: "وام", value: "" }), "field"],
    ["another language", (data) => Object.assign(data, { language: "en" }), "field"],
    ["another id", (data) => Object.assign(data, { uri: "urn:uuid:1" }), "field"],
    ["a body lost", (data) => data.bodies?.pop(), "count"],
    ["a picture lost", (data) => delete data.associations, "field"],
    ["a letter of the HTML changed", (data) => edit(data.bodies?.[0], "سطر", "سطز"), "text"],
    ["a direction of the HTML lost", (data) => edit(data.bodies?.[0], '<p dir="ltr">', "<p>"), "direction"],
    ["a script in the HTML", (data) => edit(data.bodies?.[0], "<hr>", "<hr><script>1</script>"), "foreign"],
    ["the wrapper's language lost", (data) => edit(data.bodies?.[0], ' lang="ar"', ""), "document"],
    ["a letter of the text changed", (data) => edit(data.bodies?.[1], "سطر", "سطز"), "text"],
  ])("%s", (_, change, what) => {
    expect(damaged(change as Damage)).toContain(what);
  });

  function edit(body: { value: string } | undefined, from: string, to: string) {
    if (!body?.value.includes(from)) throw new Error(`no ${from} to damage`);
    body.value = body.value.replace(from, to);
  }

  test("cut off, empty, or something else", () => {
    for (const text of ["", "[]", "null", make(rich()).slice(0, 500)]) {
      expect(problems(rich(), text)).toContain("document");
    }
  });
});
