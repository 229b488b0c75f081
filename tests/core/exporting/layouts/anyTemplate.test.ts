import type { Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { expect, test } from "vitest";
import { parseLayout } from "../../../../core/exporting/layouts/parseLayout.ts";
import { pageHtml } from "../../../../core/exporting/page/pageHtml.ts";
import { noPictures } from "../../../../core/exporting/pictures.ts";
import { payloads } from "../hostile.ts";
import { piece } from "../pieces.ts";
import { pageWith, smallFiles } from "./layoutFiles.ts";

// Beginnings, what a condition may put between, and ends: harmless in one of the two readings, not in the other.
const beginnings = ["", "<p ", "<p data-", "<a ", '<p style="background:u', "<!-- ", "<svg>", "<", '<p title="', "<b"];
const between = ["", "data-", "x", "<svg>", "</svg>", "-->", '"', "<!--", "p", ">", "{{title}}"];
const ends = [
  'onclick="alert(1)">x</p>',
  "click=alert(1)>x</p>",
  "script>alert(1)</script>",
  'rl(//evil.example/)">x</p>',
  "<![CDATA[ > <script>alert(1)</script> ]]>",
  "<script>alert(1)</script>",
  '" onclick="alert(1)">x</p>',
  "ase href=//evil.example/>",
  ' href="https://evil.example/">x</a>',
  "> <script>alert(1)</script> -->",
  ">نص</p>",
];

/** True for anything that runs, loads, or leads elsewhere; said without the lists of the linter. */
function isHarmful(node: Nodes): boolean {
  if (node.type === "element") {
    const { tagName, properties } = node;
    if (/^(?:script|iframe|object|embed|form|base|link|template|foreignObject|animate|set|use)$/.test(tagName)) {
      return properties.type !== "application/ld+json";
    }
    if (tagName === "meta" && "httpEquiv" in properties) return true;
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name) || (name === "style" && /url/i.test(String(value)))) return true;
      if (/^(?:href|src|srcSet|action|xLinkHref)$/.test(name) && !/^(?:#|data:image)/.test(String(value))) return true;
    }
  }
  return "children" in node && node.children.some(isHarmful);
}

test("however a template is cut by conditions, a page of one that is let through runs nothing and leads nowhere", () => {
  const title = payloads[4];
  const articles = [piece({}), piece({ headline: title, deck: payloads[2] })];
  let through = 0;
  const harmful: string[] = [];
  for (const sign of ["#", "^"])
    for (const begin of beginnings)
      for (const middle of between)
        for (const end of ends) {
          const cut = `${begin}{{${sign}deckHtml}}${middle}{{/deckHtml}}${end}`;
          const template = pageWith(`<article>\n{{{headlineHtml}}}\n${cut}\n</article>`);
          const parsed = parseLayout("any", { ...smallFiles, "page.html": template });
          if (!parsed.ok) continue;
          through++;
          for (const article of articles) {
            const html = pageHtml(article, { layout: parsed.layout, pictures: noPictures, publication: null });
            if (isHarmful(fromHtml(html))) harmful.push(cut);
          }
        }
  expect(harmful).toEqual([]);
  expect(through).toBeGreaterThan(10);
});
