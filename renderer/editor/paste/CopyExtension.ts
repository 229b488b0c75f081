import { GetClipboardDataExtension } from "@lexical/clipboard";
import { configExtension, defineExtension } from "@lexical/extension";
import { $getRoot } from "lexical";
import { leadingMark } from "../../../core/arabic/leadingMark.ts";
import type { Direction } from "../../../core/article/blocks.ts";
import { h } from "../../../core/exporting/h.ts";
import { inlineHast } from "../../../core/exporting/inline/inlineHast.ts";
import { serializeHtml } from "../../../core/exporting/serializeHtml.ts";
import { blockText } from "../../../core/exporting/text/blockText.ts";
import { $readSelected, type Selected } from "../convert/selectedBlocks.ts";
import { blocksType, writeBlocks } from "./clipboardType.ts";
import { copiedHast } from "./copiedHast.ts";

type Surroundings = { lang?: string; dir: Direction };

/** What is copied as HTML: it says its language and direction, which other programs would guess at. */
export function selectedHtml({ blocks, inline }: Selected, around: Surroundings): string {
  const children = blocks.flatMap((block) => {
    if (inline && "content" in block) return inlineHast(block.content);
    return copiedHast(block, around.dir);
  });
  return serializeHtml([h(inline ? "span" : "div", around, children)]).trimEnd();
}

/**
 * What is copied as text: isolates as characters, and before a line whose first letter would turn it
 * around elsewhere («BBC: فاز») the mark of its own direction.
 */
export function selectedText({ blocks, inline }: Selected, { lang = "ar", dir }: Surroundings): string {
  const texts = blocks.flatMap((block) => {
    if (inline) return blockText(block, lang);
    const direction = ("direction" in block ? block.direction : undefined) ?? dir;
    return blockText(block, lang).map((text) => text.replace(/^.+$/gm, (line) => leadingMark(line, direction) + line));
  });
  return texts.join("\n\n");
}

function $with(write: (selected: Selected) => string): () => string | null {
  return () => {
    const selected = $readSelected();
    return selected && write(selected);
  };
}

/**
 * What copying, cutting and dragging put on the clipboard: blocks for a paste here, HTML and text
 * for all others. Lexical's own type is left out: nothing reads it.
 * @param launch a random name that this launch alone knows
 * @param language the language of the article now, where it is known
 */
export function createCopyExtension(launch: string, language: () => string | undefined) {
  const $around = (): Surroundings => {
    const lang = language();
    return { ...(lang && { lang }), dir: $getRoot().getDirection() === "ltr" ? "ltr" : "rtl" };
  };
  return defineExtension({
    name: "midad/copy",
    dependencies: [
      configExtension(GetClipboardDataExtension, {
        $exportMimeType: {
          [blocksType]: [$with((selected) => writeBlocks(selected, launch))],
          "text/html": [$with((selected) => selectedHtml(selected, $around()))],
          "text/plain": [$with((selected) => selectedText(selected, $around()))],
          "application/x-lexical-editor": [() => null],
        },
      }),
    ],
  });
}
