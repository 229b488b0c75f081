import { defineExtension, safeCast, signal } from "@lexical/extension";
import { type Counts, countBlock, sumCounts } from "../../../core/article/counts.ts";
import { $readBlock } from "../convert/nodesToBlocks.ts";
import { type Idle, keepPerBlock, windowIdle } from "./keptPerBlock.ts";

export const noCounts: Counts = sumCounts([]);

/** Keeps the counts of the text, which follow it in idle time. */
export const CountsExtension = defineExtension({
  name: "midad/counts",
  config: safeCast<{ idle: Idle }>({ idle: windowIdle }),
  build: () => signal<Counts>(noCounts),
  register(editor, { idle }, state) {
    const total = state.getOutput();
    return keepPerBlock(editor, {
      idle,
      $read: (block) => countBlock($readBlock(block)),
      $whenRead(counted) {
        total.value = sumCounts([...counted.values()]);
      },
    }).stop;
  },
});
