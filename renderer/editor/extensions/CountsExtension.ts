import { defineExtension, safeCast, signal } from "@lexical/extension";
import { type LexicalNode, mergeRegister } from "lexical";
import { type Counts, countBlock, sumCounts } from "../../../core/article/counts.ts";
import { $isCompanion, $readBlock, type Extent } from "../convert/nodesToBlocks.ts";
import { loadTag } from "./EditsExtension.ts";
import { type Idle, keepPerBlock, windowIdle } from "./keptPerBlock.ts";

/** A node without its companion, which is counted by itself when it changes. */
const alone: Extent = {
  covers: (node) => !$isCompanion(node, node.getPreviousSibling()),
  textOf: (node) => node.getTextContent(),
};

function $countNode(node: LexicalNode): Counts {
  const counts = countBlock($readBlock(node, alone));
  return $isCompanion(node, node.getPreviousSibling()) ? { ...counts, paragraphs: 0 } : counts;
}

/** Keeps the counts of the text, which follow it in idle time; null from when a text is shown until it is counted. */
export const CountsExtension = defineExtension({
  name: "midad/counts",
  config: safeCast<{ idle: Idle }>({ idle: windowIdle }),
  build: () => signal<Counts | null>(null),
  register(editor, { idle }, state) {
    const total = state.getOutput();
    const counting = keepPerBlock(editor, {
      idle,
      $read: $countNode,
      $whenRead(counted) {
        total.value = sumCounts([...counted.values()]);
      },
    });
    return mergeRegister(
      counting.stop,
      // Those of the text before are not this one's.
      editor.registerUpdateListener(({ tags }) => {
        if (tags.has(loadTag)) total.value = null;
      }),
    );
  },
});
