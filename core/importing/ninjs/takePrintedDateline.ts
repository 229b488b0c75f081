import { closingDateline, openingDateline, printDateline } from "../../arabic/dateline.ts";
import type { Article } from "../../article/article.ts";
import type { Block } from "../../article/blocks.ts";
import { inlineText } from "../../article/inline.ts";
import { printedWords } from "../../exporting/printedWords.ts";
import { dropOpening } from "../storyDraft.ts";
import type { NinjsFields } from "./ninjsFields.ts";

const flat = (text: string) => text.replace(/\s+/g, " ").trim();

/** The first block with words of its own, as those who print datelines count. */
const firstParagraph = (body: readonly Block[]) =>
  body.findIndex((block) => block.type === "paragraph" && inlineText(block.content).trim() !== "");

/**
 * A dateline that the text prints in the way of this house says what the fields say already; it goes out of
 * the text, for it would be printed twice. Where it stood tells where the article has it.
 */
export function takePrintedDateline(
  body: readonly Block[],
  { agencies, dateline, language }: NinjsFields,
): { body: Block[]; dateline: Article["dateline"] } {
  const { places } = dateline;
  const opening = openingDateline({ agencies, dateline });
  const at = firstParagraph(body);
  const first = body[at];
  if (opening && first?.type === "paragraph") {
    const printed = printDateline(opening);
    const text = inlineText(first.content);
    if (text.startsWith(printed)) {
      const rest = dropOpening(body.slice(at), printed.length);
      return { body: [...body.slice(0, at), ...rest], dateline };
    }
  }
  const closing = closingDateline({ agencies, dateline: { places, position: "end" } });
  const last = body.at(-1);
  const source = closing ? `${printedWords(language).source}: ${printDateline(closing)}` : "";
  if (source !== "" && last?.type === "paragraph" && flat(inlineText(last.content)) === flat(source)) {
    return { body: body.slice(0, -1), dateline: { places, position: "end" } };
  }
  return { body: [...body], dateline };
}
