import { defineExtension, safeCast, signal } from "@lexical/extension";
import { $getNodeByKey, $getRoot, type EditorState, HISTORIC_TAG, type LexicalNode, type NodeKey } from "lexical";
import { type Counts, countBlock, sumCounts } from "../../../core/article/counts.ts";
import { $isCompanion, $readBlock, type Extent } from "../convert/nodesToBlocks.ts";
import { loadTag } from "./EditsExtension.ts";

/**
 * Runs work when nothing else is to be done, but not before `wait`; it and `timeLeft` in ms. Returns the
 * way to cancel.
 */
export type Idle = (work: (timeLeft: () => number) => void, wait?: number) => () => void;

export const windowIdle: Idle = (work, wait = 0) => {
  let handle = 0;
  const timer = setTimeout(() => {
    handle = requestIdleCallback((deadline) => work(() => deadline.timeRemaining()), { timeout: 1000 });
  }, wait);
  return () => {
    clearTimeout(timer);
    cancelIdleCallback(handle);
  };
};

/** Counts on screen may be so old, in ms: whoever shows them draws, and a frame a word is felt by the next key. */
const calm = 500;

export const noCounts: Counts = sumCounts([]);

/** A node without its companion, which is counted by itself when it changes. */
const alone: Extent = {
  covers: (node) => !$isCompanion(node, node.getPreviousSibling()),
  textOf: (node) => node.getTextContent(),
};

function $countNode(node: LexicalNode): Counts {
  const counts = countBlock($readBlock(node, alone));
  return $isCompanion(node, node.getPreviousSibling()) ? { ...counts, paragraphs: 0 } : counts;
}

/**
 * Keeps the counts of each top-level block and counts again only those that changed, in idle time.
 * On the way of a key it does no more than remember which block it was.
 */
export const CountsExtension = defineExtension({
  name: "midad/counts",
  config: safeCast<{ idle: Idle }>({ idle: windowIdle }),
  build: () => signal<Counts>(noCounts),
  register(editor, { idle }, state) {
    const total = state.getOutput();
    const counted = new Map<NodeKey, Counts>();
    const dirty = new Set<NodeKey>();
    let cancel: (() => void) | null = null;

    function countDirty(editorState: EditorState, timeLeft: () => number): void {
      editorState.read(
        () => {
          for (const key of dirty) {
            const node = $getNodeByKey(key);
            if (node?.getParent()?.is($getRoot())) counted.set(key, $countNode(node));
            else counted.delete(key);
            dirty.delete(key);
            if (timeLeft() < 1) return;
          }
          for (const key of counted.keys()) if (!editorState._nodeMap.has(key)) counted.delete(key);
        },
        { editor },
      );
    }

    function work(timeLeft: () => number): void {
      cancel = null;
      countDirty(editor.getEditorState(), timeLeft);
      if (dirty.size > 0) schedule(0);
      else total.value = sumCounts([...counted.values()]);
    }

    function schedule(wait: number): void {
      cancel ??= idle(work, wait);
    }

    const stop = editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, tags }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      for (const keys of [dirtyElements.keys(), dirtyLeaves.keys()]) {
        for (const key of keys) {
          if (editorState._nodeMap.get(key)?.__parent === "root") dirty.add(key);
        }
      }
      // A whole state that is put on screen is told as a change of the root alone.
      if (tags.has(HISTORIC_TAG) || tags.has(loadTag)) {
        for (const key of editorState.read(() => $getRoot().getChildrenKeys())) dirty.add(key);
      }
      schedule(calm);
    });
    return () => {
      stop();
      cancel?.();
    };
  },
});
