import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Article } from "../article/article.ts";
import { isUrgent } from "../article/urgent.ts";
import { onLines } from "./onLines.ts";
import { isBlank } from "./printable.ts";
import { articleInstant, printedDate } from "./printedDate.ts";
import { printedWords } from "./printedWords.ts";

function line(selector: string, text: string): ElementContent[] {
  return isBlank(text) ? [] : [h(selector, text)];
}

function bylineHast({ byline, language }: Article): ElementContent[] {
  const { by, comma } = printedWords(language);
  const names = byline.flatMap((name, index) => [index === 0 ? "" : comma, h("span.author", name)]);
  return names.length === 0 ? [] : [h("p.byline", `${by} `, names)];
}

/** What the page says about itself under the headline: the agencies and the time. */
function metaHast(article: Article): Element {
  const instant = articleInstant(article);
  const agencies = article.agencies.join(printedWords(article.language).comma);
  const time = h("time", { dateTime: instant }, printedDate(instant, article.language));
  return h("p.meta", agencies === "" ? [time] : [h("span.agency", agencies), " · ", time]);
}

/** Everything above the text, each by itself and empty where the article has none of it. */
export const headerParts = {
  section: ({ section }) => line("p.section", section?.label ?? ""),
  urgent: ({ urgency, language }) => (isUrgent(urgency) ? [h("p.urgent", printedWords(language).urgent)] : []),
  kicker: ({ kicker }) => line("p.kicker", kicker),
  headline: ({ headline }) => line("h1", headline),
  deck: ({ deck }) => line("p.deck", deck),
  byline: bylineHast,
  /** Always there: a page is dated. */
  meta: (article) => [metaHast(article)],
  summary: ({ summary }) => line("p.summary", summary),
} as const satisfies Record<string, (article: Article) => ElementContent[]>;

const inFragments = ["section", "urgent", "kicker", "headline", "deck", "byline"] as const;

/** Everything above the text for a CMS, which dates it itself: section, urgency, kicker, the only `h1`, deck, byline. */
export function headerHast(article: Article): Element {
  return h("header", onLines(inFragments.flatMap((name) => headerParts[name](article))));
}
