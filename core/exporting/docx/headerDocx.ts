import type { Paragraph } from "docx";
import type { Article } from "../../article/article.ts";
import { isUrgent } from "../../article/urgent.ts";
import { isBlank } from "../printable.ts";
import { articleInstant, printedDate } from "../printedDate.ts";
import { printedWords } from "../printedWords.ts";
import type { StyleId } from "./docxStyles.ts";
import { textLineDocx } from "./lineDocx.ts";

/** Everything above the text: section, urgency, kicker, headline, deck, byline, and the agencies and the time. */
export function headerDocx(article: Article): Paragraph[] {
  const { section, urgency, kicker, headline, deck, byline, agencies, language, direction } = article;
  const { by, comma, urgent } = printedWords(language);
  const date = printedDate(articleInstant(article), language);
  const lines: [StyleId, string][] = [
    ["Section", section?.label ?? ""],
    ["Urgent", isUrgent(urgency) ? urgent : ""],
    ["Kicker", kicker],
    ["Title", headline],
    ["Subtitle", deck],
    ["Byline", byline.length === 0 ? "" : `${by} ${byline.join(comma)}`],
    ["Meta", agencies.length === 0 ? date : `${agencies.join(comma)} · ${date}`],
  ];
  return lines.filter(([, text]) => !isBlank(text)).map(([style, text]) => textLineDocx(style, text, direction));
}
