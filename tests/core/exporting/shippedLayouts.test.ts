import stylelint from "stylelint";
import { describe, expect, test } from "vitest";
import type { Article } from "../../../core/article/article.ts";
import { hostile } from "./hostile.ts";
import { coloursOf, contrast, over } from "./layoutColours.ts";
import {
  baseStyle,
  ownStyle,
  para,
  piece,
  problemsOf,
  rich,
  run,
  sample,
  seed,
  shipped,
  shippedIds,
  t,
} from "./pieces.ts";
import { htmlFaults } from "./validHtml.ts";

const ids = shippedIds;

const header = ["sectionHtml", "urgentHtml", "kickerHtml", "headlineHtml"];
/** What each of them must have room for. */
const prints: Record<string, string[]> = {
  news: [...header, "deckHtml", "bylineHtml", "metaHtml", "bodyHtml"],
  report: [...header, "deckHtml", "bylineHtml", "metaHtml", "leadHtml", "bodyHtml"],
  opinion: [...header, "deckHtml", "bylineHtml", "metaHtml", "bodyHtml"],
  urgent: [...header, "deckHtml", "bylineHtml", "metaHtml", "bodyHtml"],
  card: [...header, "leadHtml"],
  newspaper: [...header, "deckHtml", "bylineHtml", "metaHtml", "leadHtml", "bodyHtml"],
  wire: [...header, "deckHtml", "bylineHtml", "metaHtml", "summaryHtml", "bodyHtml"],
};

/** Directions by name, colours by name, what moves, what stretches letters: none of it in a page in Arabic. */
const styleRules = {
  plugins: ["stylelint-use-logical"],
  rules: {
    "csstools/use-logical": "always",
    "color-named": "never",
    "property-disallowed-list": ["direction", "transition", "animation", "text-justify", "text-transform"],
    "declaration-property-value-disallowed-list": {
      "letter-spacing": ["/^(?!normal$)/"],
      "/.*/": ["/!important/"],
    },
    "at-rule-disallowed-list": ["import", "font-face", "keyframes"],
    "function-disallowed-list": ["url", "image-set", "src"],
    "declaration-block-no-duplicate-properties": true,
    "no-duplicate-selectors": true,
    "property-no-unknown": true,
    "block-no-empty": true,
    "custom-property-no-missing-var-function": true,
    "no-unknown-custom-properties": true,
    "selector-type-no-unknown": true,
  },
} satisfies stylelint.Config;

async function styleFaults(code: string, rules: stylelint.Config["rules"] = {}): Promise<string[]> {
  const config = { ...styleRules, rules: { ...styleRules.rules, ...rules } };
  const { results } = await stylelint.lint({ code, config });
  return results.flatMap(({ warnings }) => warnings.map(({ line, text }) => `${line}: ${text}`));
}

/** The text on each ground, by the names of both; a ground whose text is `on-…` is a field of its own. */
function pairsOf(colours: Readonly<Record<string, string>>): [text: string, ground: string][] {
  const texts = ["ink", "ink-soft", "accent", "urgent"].filter((name) => name in colours);
  const grounds = ["paper", "ground"].filter((name) => name in colours);
  const fields = Object.keys(colours).filter((name) => name !== "shade" && `on-${name}` in colours);
  return [
    ...texts
      .filter((name) => !fields.includes(name))
      .flatMap((name) => grounds.map((ground): [string, string] => [name, ground])),
    ...fields.map((field): [string, string] => [`on-${field}`, field]),
  ];
}

test("the desk has its seven layouts", () => {
  expect(ids).toEqual(Object.keys(prints).sort());
});

test("what the layouts share is said once, and no sheet says it again", async () => {
  expect(await styleFaults(baseStyle, { "no-unknown-custom-properties": null })).toEqual([]);
  const rulesOf = (css: string) => [...css.matchAll(/^[^\s@}][^{}]*\{[^{}]*\}/gm)].map(([rule]) => rule);
  const sharers = ids.filter((id) => shipped(id).style.startsWith(baseStyle));
  expect(sharers).toEqual(ids.filter((id) => id !== "card"));
  const own = sharers.map((id) => rulesOf(ownStyle(id)));
  const everywhere = own[0]?.filter((rule) => own.every((rules) => rules.includes(rule)));
  expect(everywhere).toEqual([]);
  for (const rule of rulesOf(baseStyle)) expect(own.flat()).not.toContain(rule);
});

test("the lint finds what it is there for", async () => {
  const wrong = ["margin-left: 1px", "text-align: right", "color: red", "letter-spacing: 1px", "color: var(--none)"];
  for (const declaration of [...wrong, "background: url(x.png)", "transition: none"]) {
    expect(await styleFaults(`a { ${declaration} }`), declaration).toHaveLength(1);
  }
});

const english = piece({
  language: "en",
  direction: "ltr",
  headline: "Title",
  byline: ["A B"],
  publication: "The Post",
  body: [para(t("Text "), t("emphasis", { marks: ["italic"] }))],
});

const pictures = (media: string) => ({ src: `page_files/${media}` });

const articles: [string, Article][] = [
  ["the seed story", seed()],
  ["the sample", { ...sample(), publication: "صحيفة" }],
  ["everything", rich()],
  ["English", english],
  ["nothing", piece({})],
  ["payloads", hostile()],
];

describe.each(ids)("%s", (id) => {
  const layout = shipped(id);
  const { template: page, style } = layout;
  const isCard = layout.for === "card";

  test("says what it is, in both languages, and for what", () => {
    expect(layout.name.ar).toMatch(/^\p{Script=Arabic}/u);
    expect(layout.name.en).toMatch(/^[A-Z]/);
    expect(layout.for).toBe({ card: "card", newspaper: "print" }[id] ?? "page");
    expect(layout.size).toEqual(isCard ? { width: 1200, height: 630 } : null);
  });

  test.each(articles)("makes a page of %s that passes its own check and html-validate", async (_, article) => {
    const { text } = run(article, "html", { layout, pictures });
    expect(problemsOf(article, "html", text, { layout, pictures })).toEqual([]);
    // A headline of payloads is as long as it is.
    expect((await htmlFaults(text)).filter((fault) => !fault.includes("long-title"))).toEqual([]);
  });

  test("prints every word of a piece, or is a card", () => {
    const { text } = run(rich(), "html", { layout, pictures });
    const [, body = ""] = text.split("<body>");
    const words = isCard
      ? ["تمهيد", "أخبار دولية"]
      : ["تمهيد", "عنوان فرعي", "أحمد علي", "عنوان داخلي", "Pulled", "المجموع"];
    for (const word of [...words, "عاجل", "أ ف ب"]) expect(body).toContain(word);
    expect(body.includes("ملخص")).toBe(id === "wire");
  });

  test("prints each part once, escaped where it is words", () => {
    const tags = [...page.matchAll(/(\{{2,3})([#^/]?)(\w+)\}{2,3}/g)];
    const parts = tags.filter(([, , sign]) => sign === "").map(([, braces, , name]) => `${braces}${name}`);
    const words = ["{{language", "{{direction", "{{publication"];
    const expected = ["headHtml", ...(prints[id] ?? [])].map((name) => `{{{${name}`);
    expect([...new Set(parts)].sort()).toEqual([...expected, ...words].sort());
    for (const part of expected) expect(parts.filter((one) => one === part)).toHaveLength(1);
  });

  test("is one article in one main, turned by dir alone, with nothing that runs or loads", () => {
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="\{\{language\}\}" dir="\{\{direction\}\}">\n<head>\n/);
    for (const tag of ["main", "article"]) expect(page.match(new RegExp(`<${tag}\\b`, "g"))).toHaveLength(1);
    expect(page).not.toMatch(
      /<(?:script|style|link|iframe|object|embed|form|base|meta|h1)\b|\son\w+=|\ssrc=|\sstyle=/i,
    );
  });

  test("has a style sheet of logical properties that reaches for nothing", async () => {
    // What one sheet says again of the other's is its own way with it; said twice in one, it is a slip.
    expect(await styleFaults(style, { "no-duplicate-selectors": null })).toEqual([]);
    const alone = ownStyle(id).replace('@import "../base.css";', "");
    expect(await styleFaults(alone, { "no-unknown-custom-properties": null })).toEqual([]);
    expect(alone).not.toContain("@import");
    expect(style.replaceAll('[href^="http"]', "")).not.toMatch(/https?:|\/\/|data:|<\//);
  });

  test("has both schemes and, but for a card, rules for paper", () => {
    expect(style).toMatch(/:root \{\n {2}color-scheme: light dark;/);
    expect(style).toContain("@media (prefers-color-scheme: dark) {\n  :root {");
    expect(style).toContain("@page {");
    const { light, dark } = coloursOf(style);
    const same = Object.keys(light).filter((name) => light[name] === dark[name]);
    expect(same.filter((name) => !name.startsWith("on-") && !name.includes("shade"))).toEqual([]);
    if (isCard) return;
    expect(style).toMatch(/@media print \{\n {2}:root \{\n {4}color-scheme: light;/);
    expect(style).toMatch(/h4,\n {2}article > header \{\n {4}break-after: avoid;/);
    expect(style).toMatch(/\n {2}figure,\n[^}]*tr \{\n {4}break-inside: avoid;/);
  });

  test("names its colours in one place", () => {
    expect(style.replace(/:root \{[^}]*\}/g, "")).not.toMatch(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(/i);
  });

  test.each(["light", "dark", ...(isCard ? [] : ["print"])] as const)("can be read by everyone, %s", (scheme) => {
    const colours = coloursOf(style)[scheme as "light" | "dark" | "print"];
    const pairs = pairsOf(colours);
    expect(pairs.length).toBeGreaterThan(1);
    for (const [text, ground] of pairs) {
      expect(contrast(colours[text] ?? "", colours[ground] ?? ""), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("sets Arabic with room between its lines and never slants it", () => {
    const html = /\nhtml \{([^}]*)\}/.exec(style)?.[1] ?? "";
    expect(html).toContain("letter-spacing: normal;");
    expect(html).toContain("font-synthesis-style: none;");
    expect(style).toMatch(/--label: "IBM Plex Sans Arabic"/);
    for (const [rule] of style.matchAll(/[^{}]*\{[^{}]*font-style: italic[^{}]*\}/g)) expect(rule).toContain(":lang(");
    if (isCard) return;
    const leadings = [...style.matchAll(/html \{[^}]*?line-height: ([\d.]+);/g)].map(([, value]) => Number(value));
    expect(leadings).toHaveLength(2);
    expect(Math.min(...leadings)).toBeGreaterThanOrEqual(1.7);
  });
});

test("the words of a card stand out on a white picture", () => {
  const { style } = shipped("card");
  const { light: colours } = coloursOf(style);
  const shares = [...style.matchAll(/var\(--shade\) (\d+)%/g)].map(([, share]) => Number(share) / 100);
  expect(shares.length).toBeGreaterThan(1);
  const ground = over(colours.shade ?? "", "#ffffff", Math.min(...shares));
  for (const name of ["on-shade", "on-shade-soft", "on-shade-accent"]) {
    expect(contrast(colours[name] ?? "", ground), name).toBeGreaterThanOrEqual(4.5);
  }
});

test("contrast is measured as WCAG does", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  expect(over("#000000", "#ffffff", 0.5)).toBe("#808080");
});
