import { isolatedText } from "../../arabic/isolatedText.ts";
import type { Article } from "../../article/article.ts";
import { isBlank, printable } from "../printable.ts";

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** What an article's outline is made of: its headline and the headings of its text, each on one line. */
export function headingsOf({ headline, body }: Pick<Article, "headline" | "body">): string[] {
  const inner = body.flatMap((block) => (block.type === "heading" ? [isolatedText(block.content)] : []));
  return [headline, ...inner].filter((text) => !isBlank(text)).map((text) => oneLine(printable(text)));
}
