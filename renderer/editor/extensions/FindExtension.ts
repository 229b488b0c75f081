import { defineExtension, safeCast } from "@lexical/extension";
import { COMMAND_PRIORITY_LOW, KEY_ESCAPE_COMMAND, mergeRegister } from "lexical";
import { createBodySearch } from "../finding/bodySearch.ts";
import { createHitIndex, type HitIndex } from "../finding/hitIndex.ts";
import { type RunPattern, runPattern } from "../finding/runPattern.ts";
import { type Idle, windowIdle } from "./keptPerBlock.ts";

/** Finding in the text: hits are kept for each block, and looked for again in idle time where it changed. */
export const FindExtension = defineExtension({
  name: "midad/find",
  config: safeCast<{ idle: Idle; runPattern: RunPattern }>({ idle: windowIdle, runPattern }),
  build(editor, config) {
    const index: HitIndex = createHitIndex(editor, { ...config, onChange: () => search.indexed() });
    const search = createBodySearch(editor, index);
    return { index, search };
  },
  register(editor, _config, state) {
    const { index, search } = state.getOutput();
    return mergeRegister(
      editor.registerUpdateListener((update) => {
        index.follow(update);
        search.follow(update);
      }),
      editor.registerRootListener((root) => (root ? search.followSight() : undefined)),
      // What ends the search must not take the caret out of the text as well.
      editor.registerCommand(KEY_ESCAPE_COMMAND, index.isSeeking, COMMAND_PRIORITY_LOW),
      index.stop,
    );
  },
});
