import type { Layout } from "../../../../core/exporting/layouts/layout.ts";
import type { LayoutProblem } from "../../../../core/exporting/layouts/layoutProblem.ts";
import { type LayoutFiles, parseLayout } from "../../../../core/exporting/layouts/parseLayout.ts";

const page = `<!DOCTYPE html>
<html lang="{{language}}" dir="{{direction}}">
<head>
{{{headHtml}}}
</head>
<body>
<article>
{{{headlineHtml}}}
{{{bodyHtml}}}
</article>
</body>
</html>
`;

/** A small layout's files; each test changes what it is about. */
export const smallFiles = {
  "layout.json": `{
  "name": { "ar": "صغير", "en": "Small" },
  "for": "page"
}`,
  "page.html": page,
  "style.css": "h1 { color: teal; }\n",
} satisfies LayoutFiles;

/** The small page with other things in its body. */
export const pageWith = (body: string) => page.replace(/<article>[\s\S]*<\/article>/, body);

export function layoutOf(files: Partial<LayoutFiles> = {}): Layout {
  const parsed = parseLayout("small", { ...smallFiles, ...files });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.layout;
}

/** What is wrong with a layout that must be refused. */
export function problemOf(files: Partial<LayoutFiles>): LayoutProblem {
  const parsed = parseLayout("small", { ...smallFiles, ...files });
  if (parsed.ok) throw new Error("the layout was let through");
  return parsed.problem;
}

/** A layout that prints every part, in an order of its own, with furniture around them. */
export const richPage = `<!DOCTYPE html>
<html lang="{{language}}" dir="{{direction}}">
<head>
{{{headHtml}}}
</head>
<body>
<header class="masthead">
<img src="data:image/png;base64,iVBORw0KGgo=" alt="شعار" width="4" height="4">
<svg viewBox="0 0 4 4" aria-hidden="true"><path d="M0 0h4v4z" fill="url(#a)"/></svg>
<p class="paper">{{#publication}}{{publication}}{{/publication}}{{^publication}}جريدة{{/publication}}</p>
<a href="#text">إلى النص</a>
</header>
{{#leadHtml}}
<div class="cover">
{{{leadHtml}}}
</div>
{{/leadHtml}}
<main>
<article class="{{#leadHtml}}led{{/leadHtml}}">
<div>
{{{headlineHtml}}}
{{{kickerHtml}}}
</div>
{{{deckHtml}}}
{{#summaryHtml}}
<div class="summary-box">
<h2>ملخص</h2>
{{{summaryHtml}}}
</div>
{{/summaryHtml}}
<section id="text">
{{{bodyHtml}}}
</section>
<footer>
{{{bylineHtml}}}
{{{metaHtml}}}
{{{sectionHtml}}}
{{{urgentHtml}}}
<p>انتهى: {{title}}</p>
</footer>
</article>
</main>
</body>
</html>
`;
