import type { Element, ElementContent } from "hast";
import type { Article } from "../article/article.ts";
import { isUrgent } from "../article/urgent.ts";
import { h } from "./h.ts";
import { onLines } from "./onLines.ts";
import { isBlank } from "./printable.ts";
import { articleInstant, type DateStyle, printedDate } from "./printedDate.ts";
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
function metaHast(article: Article, dates: DateStyle | null): Element {
  const instant = articleInstant(article);
  const agencies = article.agencies.join(printedWords(article.language).comma);
  const time = h("time", { dateTime: instant }, printedDate(instant, article.language, dates));
  return h("p.meta", agencies === "" ? [time] : [h("span.agency", agencies), " · ", time]);
}

type HeaderName = "section" | "urgent" | "kicker" | "headline" | "deck" | "byline" | "meta" | "summary";

/** @param dates how the publication writes dates; null for the usual way */
type HeaderPart = (article: Article, dates: DateStyle | null) => ElementContent[];

/** Everything above the text, each by itself and empty where the article has none of it. */
export const headerParts: Readonly<Record<HeaderName, HeaderPart>> = {
  section: ({ section }) => line("p.section", section?.label ?? ""),
  urgent: ({ urgency, language }) => (isUrgent(urgency) ? [h("p.urgent", printedWords(language).urgent)] : []),
  kicker: ({ kicker }) => line("p.kicker", kicker),
  headline: ({ headline }) => line("h1", headline),
  deck: ({ deck }) => line("p.deck", deck),
  byline: bylineHast,
  /** Always there: a page is dated. */
  meta: (article, dates) => [metaHast(article, dates)],
  summary: ({ summary }) => line("p.summary", summary),
};

const inFragments = ["section", "urgent", "kicker", "headline", "deck", "byline"] as const;

/** Everything above the text for a CMS, which dates it itself: section, urgency, kicker, the only `h1`, deck, byline. */
export function headerHast(article: Article): Element {
  return h("header", onLines(inFragments.flatMap((name) => headerParts[name](article, null))));
}
