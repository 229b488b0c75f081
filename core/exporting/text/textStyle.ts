import { isolatedText } from "../../arabic/isolatedText.ts";
import type { Direction } from "../../article/blocks.ts";
import type { Inline } from "../../article/inline.ts";

/** What a text does beyond the bare words. */
export interface TextStyle {
  /** Inline content as text, line ends as `\n`. */
  words(content: readonly Inline[]): string;
  /** Each line of a part of a block, which runs in `direction`. */
  lines(text: string, direction: Direction): string;
}

/** The words alone. */
export const bareStyle: TextStyle = { words: isolatedText, lines: (text) => text };
