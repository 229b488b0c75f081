import type { Article } from "../article/article.ts";
import { blockTexts } from "../article/blocks.ts";
import { type MarkedWords, markedWords } from "../checks/tk.ts";

/** What is still to be filled in or checked in the texts a reader of the file may see; what is left out may stay open. */
export function openPlaces({ kicker, headline, deck, summary, byline, body }: Article): MarkedWords[] {
  return [kicker, headline, deck, summary, ...byline, ...body.flatMap(blockTexts)].flatMap(markedWords);
}
