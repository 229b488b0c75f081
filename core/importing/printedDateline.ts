import { closingDateline, openingDateline, printDateline } from "../arabic/dateline.ts";
import type { Article } from "../article/article.ts";
import type { Block } from "../article/blocks.ts";
import { inlineText } from "../article/inline.ts";
import { printedWords } from "../exporting/printedWords.ts";
import { dropOpening } from "./storyDraft.ts";

type Signed = Pick<Article, "agencies" | "dateline" | "language"> & { body: Block[] };

const tight = (text: string) => text.replace(/\s+/g, " ");

/**
 * The body without the dateline and source that an export printed into its text, where the fields say the
 * same; which of the two it printed tells where the dateline stands.
 */
export function withoutPrintedDateline<T extends Signed>(article: T): T {
  const { body, agencies, dateline, language } = article;
  const opening = openingDateline({ agencies, dateline: { ...dateline, position: "start" } });
  const printed = opening ? tight(printDateline(opening)) : "";
  // Of paragraphs that others read as something else the first may not be the one that it is printed at.
  const at = body.findIndex(
    (block) =>
      printed !== "" &&
      block.type === "paragraph" &&
      tight(inlineText(block.content)).trimStart().startsWith(printed.trimEnd()),
  );
  const first = body[at];
  if (first?.type === "paragraph") {
    const text = inlineText(first.content);
    const length = text.length - text.trimStart().length + printed.length;
    // A text without any paragraph is given one for its dateline.
    const isAlone = tight(text).trim() === printed.trimEnd();
    if (isAlone || text.length > length)
      return { ...article, body: [...body.slice(0, at), ...dropOpening(body.slice(at), length)] };
  }
  const last = body.at(-1);
  const closing = closingDateline({ agencies, dateline: { ...dateline, position: "end" } });
  const source = closing ? tight(`${printedWords(language).source}: ${printDateline(closing)}`) : "";
  if (source === "" || last?.type !== "paragraph" || tight(inlineText(last.content)).trim() !== source) return article;
  return { ...article, dateline: { ...dateline, position: "end" }, body: body.slice(0, -1) };
}
