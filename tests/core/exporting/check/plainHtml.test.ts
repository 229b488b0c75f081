import fc from "fast-check";
import type { Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { expect, test } from "vitest";
import { readPlainHtml } from "../../../../core/exporting/check/plain/plainHtml.ts";
import { fragmentHtml } from "../../../../core/exporting/fragment/fragmentHtml.ts";
import { pageHtml } from "../../../../core/exporting/page/pageHtml.ts";
import { noPictures } from "../../../../core/exporting/pictures.ts";
import { anyArticle } from "../anyArticle.ts";
import { shipped, shippedIds } from "../pieces.ts";

// The fast reader may refuse anything, but what it reads is the very tree of the whole algorithm.

const runs = 600;

function withoutPlaces(node: Nodes): unknown {
  const { position: _, ...rest } = node;
  return "children" in rest ? { ...rest, children: rest.children.map(withoutPlaces) } : rest;
}

const whole = (html: string, fragment: boolean) => withoutPlaces(fromHtml(html, { fragment }));

function agrees(html: string, fragment: boolean): boolean {
  const plain = readPlainHtml(html, fragment);
  if (plain) expect(withoutPlaces(plain), html).toEqual(whole(html, fragment));
  return plain !== null;
}

const layouts = shippedIds.map((id) => ({ ...shipped(id), style: "p { margin: 0 }" }));
const anyPage = fc
  .tuple(anyArticle, fc.constantFrom(...layouts))
  .map(([article, layout]) => pageHtml(article, { layout, publication: null, pictures: noPictures }));
const anyFragment = anyArticle.map((article) => fragmentHtml(article, noPictures));

test("every page and fragment that is made is read, as the whole algorithm reads it", () => {
  fc.assert(
    fc.property(anyPage, anyFragment, (page, fragment) => {
      expect(agrees(page, false), page).toBe(true);
      expect(agrees(fragment, true), fragment).toBe(true);
    }),
    { numRuns: runs / 3 },
  );
});

const names =
  "html head body meta title script style link div p h1 h2 ul ol li table caption colgroup col thead tbody tr td th a strong em bdi span br hr img figure blockquote select form button svg template pre textarea dd ruby rt frameset b".split(
    " ",
  );
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...names).map((name) => `<${name}>`) },
  { weight: 6, arbitrary: fc.constantFrom(...names).map((name) => `</${name}>`) },
  fc.constantFrom(
    ...[
      "<p dir='rtl'>",
      '<p class="a  b" dir="rtl">',
      '<p id="a" id="b">',
      "<P>",
      "<br/>",
      "<li hidden>",
      "<a href=x>",
    ],
    ...[
      '<td colspan="2">',
      '<a href="?a=1&amp;b&lt">',
      '<ol start="3">',
      '<img alt="&quot;&#x27;">',
      "<p\n lang='ar'>",
    ],
    ...["<!-- x -->", "<!doctype html>", "<?x>", "<![CDATA[x]]>", "</ p>", "<p", "<", ">", '"', "</br>", "</p >"],
    ...["&amp;", "&lt", "&copy;", "&#128;", "&#0;", "&#x202E;", "&#x1f600;", "&nbsp;", "&", "&#xfdd0;", "&notit;"],
    ...[" ", "\n", "\t", "\f", "\r\n", "\0", "ا", "x", "\u00a0", "\ufeff", "\ud800"],
  ),
);
const soup = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));
/** Pages with something put where it does not belong, or with a part cut out. */
const broken = fc
  .tuple(fc.oneof(anyPage, anyFragment), soup, fc.nat(), fc.nat({ max: 12 }))
  .map(([html, words, place, cut]) => {
    const at = place % (html.length + 1);
    return html.slice(0, at) + words + html.slice(at + cut);
  });
/** Elements nested at random, each closed where it should be: most of what is hard about HTML is where they may stand. */
const { tree: nested } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.constantFrom("", " ", "ا", "\n"),
    fc
      .tuple(fc.constantFrom(...names), fc.array(tie("tree"), { maxLength: 3 }))
      .map(([name, inner]) =>
        /^(br|hr|img|meta|link|col)$/.test(name) ? `<${name}>` : `<${name}>${inner.join("")}</${name}>`,
      ),
  ),
}));

test("whatever is done to a file, it is read as the whole algorithm reads it, or not at all", () => {
  fc.assert(
    fc.property(broken, soup, nested, (one, other, third) => {
      for (const html of [one, other, third, `<!DOCTYPE html><html><head></head><body>${third}</body></html>\n`]) {
        agrees(html, false);
        agrees(html, true);
      }
    }),
    { numRuns: runs },
  );
});

test.each([
  ["a paragraph in a paragraph", "<p>ا<p>ب</p></p>"],
  ["a heading in a heading", "<h2>ا<h3>ب</h3></h2>"],
  ["an item in an item", "<ul><li>ا<li>ب</li></li></ul>"],
  ["an attribute that is there twice", '<p dir="rtl" dir="ltr">ا</p>'],
  ["a row without its body", "<table><tr><td>ا</td></tr></table>"],
  ["words in a table", "<table>ا<tbody></tbody></table>"],
  ["a link in a link", '<a href="#a">ا<span><a href="#b">ب</a></span></a>'],
  ["an element that is never closed", "<div><strong>ا</div>"],
  ["a comment", "<p>ا<!-- ب --></p>"],
  ["a value without quotes", "<p dir=rtl>ا</p>"],
  ["a reference that means another character", "<p>&#150;</p>"],
])("%s is left to the whole algorithm", (_, html) => {
  expect(readPlainHtml(html, true)).toBeNull();
});
