import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Article } from "../article/article.ts";
import { isUrgent } from "../article/urgent.ts";
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

/**
 * Everything above the text: section, urgency, kicker, the only `h1`, deck, byline.
 * @param dated with the line of agency and time; a CMS dates a fragment itself
 * @param dates how the publication writes dates
 */
export function headerHast(article: Article, dated: boolean, dates: DateStyle | null = null): Element {
  return h(
    "header",
    onLines([
      ...line("p.section", article.section?.label ?? ""),
      ...(isUrgent(article.urgency) ? [h("p.urgent", printedWords(article.language).urgent)] : []),
      ...line("p.kicker", article.kicker),
      ...line("h1", article.headline),
      ...line("p.deck", article.deck),
      ...bylineHast(article),
      ...(dated ? [metaHast(article, dates)] : []),
    ]),
  );
}
