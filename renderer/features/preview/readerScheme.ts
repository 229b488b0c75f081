import type { Settings } from "../../../core/settings/settings.ts";
import { pointRule } from "./pointAt.ts";

type Scheme = Settings["previewScheme"];

const query = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/i;
const queries = new RegExp(query, "gi");
const always = "(min-width: 0)";
const never = "(max-width: 0)";

/** What the page itself wrote, of the rules that were changed here. */
const written = new WeakMap<MediaList, string>();

function* mediaOf(rules: CSSRuleList): Generator<MediaList> {
  for (const rule of rules) {
    if ("media" in rule && "cssRules" in rule) yield (rule as CSSMediaRule).media;
    if ("cssRules" in rule) yield* mediaOf(rule.cssRules as CSSRuleList);
  }
}

/**
 * Shows a page as a reader with this preference has it, whatever the window's own theme is: the engine asks
 * the system, so the page's questions are answered here. Not a byte of the page changes.
 */
export function believeScheme(shown: Document, scheme: Scheme): void {
  const view = shown.defaultView as (Window & typeof globalThis) | null;
  if (!view) return;
  for (const sheet of shown.styleSheets) {
    for (const media of mediaOf(sheet.cssRules)) {
      const own = written.get(media) ?? media.mediaText;
      if (!query.test(own)) continue;
      written.set(media, own);
      media.mediaText = own.replace(queries, (_, asked: string) => (asked.toLowerCase() === scheme ? always : never));
    }
  }
  const base = new view.CSSStyleSheet();
  const mark = getComputedStyle(document.documentElement).getPropertyValue("--preview-mark");
  // A bar would take from the width the page was promised; phones draw theirs over it.
  base.replaceSync(`:root { color-scheme: ${scheme} !important; scrollbar-width: none; } ${pointRule(mark)}`);
  shown.adoptedStyleSheets = [base];
}
