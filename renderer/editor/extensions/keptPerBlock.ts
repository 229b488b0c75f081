import { $getNodeByKey, $getRoot, HISTORIC_TAG, type LexicalEditor, type LexicalNode, type NodeKey } from "lexical";
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

/** What is on screen of it may be so old, in ms: whoever shows it draws, and a frame a word is felt by the next key. */
const calm = 500;

export interface BlockReading<T> {
  idle: Idle;
  /** What is kept of a top-level block. */
  $read(block: LexicalNode): T;
  /** Called when everything that changed has been read. */
  $whenRead(kept: ReadonlyMap<NodeKey, T>): void;
}

export interface KeptPerBlock {
  /** Reads now what waits for idle time. */
  catchUp(): void;
  stop(): void;
}

/**
 * Keeps something of each top-level block and reads again only those that changed, in idle time.
 * On the way of a key it does no more than remember which block it was.
 */
export function keepPerBlock<T>(editor: LexicalEditor, { idle, $read, $whenRead }: BlockReading<T>): KeptPerBlock {
  const kept = new Map<NodeKey, T>();
  const dirty = new Set<NodeKey>();
  let cancel: (() => void) | null = null;

  function $readDirty(timeLeft: () => number): void {
    for (const key of dirty) {
      const node = $getNodeByKey(key);
      if (node?.getParent()?.is($getRoot())) kept.set(key, $read(node));
      else kept.delete(key);
      dirty.delete(key);
      if (timeLeft() < 1) break;
    }
    if (dirty.size > 0) return;
    for (const key of kept.keys()) if (!$getNodeByKey(key)) kept.delete(key);
    $whenRead(kept);
  }

  function work(timeLeft: () => number): void {
    cancel = null;
    editor.getEditorState().read(() => $readDirty(timeLeft), { editor });
    if (dirty.size > 0) schedule(0);
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
    // Nobody is amid a word of a text that was just shown.
    schedule(tags.has(loadTag) ? 0 : calm);
  });

  return {
    catchUp() {
      if (!cancel) return;
      cancel();
      work(() => Number.POSITIVE_INFINITY);
    },
    stop() {
      stop();
      cancel?.();
    },
  };
}
