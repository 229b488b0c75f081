import type { Block } from "../../../core/article/blocks.ts";
import { inlineFromText } from "../../../core/article/inline.ts";
import { readStory, type StoryReading } from "../../../core/importing/readStory.ts";
import { textBlocks } from "../../../core/importing/text/textBlocks.ts";
import { startingAgencies, startingSections } from "../../../core/settings/defaults.ts";

export const desk = { sections: startingSections, agencies: startingAgencies };

export const p = (text: string): Block => ({ type: "paragraph", content: inlineFromText(text) });
export const h = (level: 2 | 3 | 4, text: string): Block => ({ type: "heading", level, content: inlineFromText(text) });
export const ul = (...items: string[]): Block => ({
  type: "list",
  ordered: false,
  items: items.map((item) => ({ content: inlineFromText(item) })),
});

/** Reads a story given as text, paragraphs between blank lines. */
export const readText = (text: string): StoryReading => readStory(textBlocks(text), desk);
