import {
  $getNodeByKey,
  $getRoot,
  HISTORIC_TAG,
  type LexicalEditor,
  type NodeKey,
  type UpdateListenerPayload,
} from "lexical";
import { finderByPattern } from "../../../core/search/findByPattern.ts";
import { finderOfWords } from "../../../core/search/findInText.ts";
import type { Finder, FindQuery, Hit } from "../../../core/search/findQuery.ts";
import { loadTag } from "../extensions/EditsExtension.ts";
import type { Idle } from "../extensions/keptPerBlock.ts";
import { $linesOf, type Line, type Place, type Spot } from "./lines.ts";
import type { RunPattern } from "./runPattern.ts";

/** Why a pattern finds nothing: it is none, or it took too long. */
export type PatternProblem = "pattern" | "slow";

/** Blocks handed to the pattern's thread at once. */
const patternBatch = 200;

function finderOf(query: FindQuery): Finder | null {
  if (query.text === "") return null;
  return query.switches.pattern ? finderByPattern(query) : finderOfWords(query);
}

/** The hits of a query in the text, kept right while the text changes. */
export interface HitIndex {
  /** Looks for something else from now on; null ends the search. */
  seek(query: FindQuery | null): void;
  isSeeking(): boolean;
  /** All hits in reading order, as they were when last all of the text had been searched. */
  places(): readonly Place[];
  placesOf(block: NodeKey): readonly Place[];
  /** The number of the first hit at or behind a spot; -1 for none. */
  firstFrom(spot: Spot): number;
  isSettled(): boolean;
  problem(): PatternProblem | null;
  /** The hits in lines that stand beside the text; null for a pattern that is none or takes too long. */
  inLines(query: FindQuery, lines: readonly string[]): Promise<Hit[][] | null>;
  /** Searches at once what waits for idle time; ends when all of the text has been searched as it is. */
  settle(): Promise<void>;
  /** To be told of every update of the editor: on the way of a key it only remembers which block it was. */
  follow(update: UpdateListenerPayload): void;
  stop(): void;
}

/** @param onChange called whenever the answers may have changed */
export function createHitIndex(
  editor: LexicalEditor,
  { idle, runPattern, onChange }: { idle: Idle; runPattern: RunPattern; onChange(): void },
): HitIndex {
  const byBlock = new Map<NodeKey, readonly Place[]>();
  const dirty = new Set<NodeKey>();
  let query: FindQuery | null = null;
  let find: Finder | null = null;
  let problem: PatternProblem | null = null;
  let order = new Map<NodeKey, number>();
  let places: readonly Place[] = [];
  let cancel: (() => void) | null = null;
  let asking: Promise<void> | null = null;

  const read = <T>($work: () => T): T => editor.getEditorState().read($work, { editor });

  function keep(block: NodeKey, lines: readonly Line[], hits: readonly (readonly Hit[])[]): void {
    const kept = lines.flatMap((line, lineAt) => (hits[lineAt] ?? []).map((hit) => ({ block, lineAt, line, hit })));
    if (kept.length > 0) byBlock.set(block, kept);
    else byBlock.delete(block);
  }

  /** Reads the lines of waiting blocks, until the time or `visit` says that it is enough. */
  function takeDirty(timeLeft: () => number, visit: (block: NodeKey, lines: Line[]) => boolean): void {
    read(() => {
      for (const key of dirty) {
        dirty.delete(key);
        const node = $getNodeByKey(key);
        const isEnough = node?.getParent()?.is($getRoot()) === true && !visit(key, $linesOf(node));
        if (isEnough || timeLeft() < 1) return;
      }
    });
  }

  function publish(): void {
    const keys = read(() => $getRoot().getChildrenKeys());
    order = new Map(keys.map((key, at) => [key, at]));
    for (const key of byBlock.keys()) if (!order.has(key)) byBlock.delete(key);
    places = keys.flatMap((key) => byBlock.get(key) ?? []);
    onChange();
  }

  function giveUp(): void {
    find = null;
    problem = "slow";
    dirty.clear();
    byBlock.clear();
    publish();
  }

  function goOn(): void {
    if (dirty.size === 0) publish();
    else cancel ??= idle(work);
  }

  function askPattern(asked: FindQuery, timeLeft: () => number): void {
    const taken: { block: NodeKey; lines: Line[] }[] = [];
    takeDirty(timeLeft, (block, lines) => taken.push({ block, lines }) < patternBatch);
    const texts = taken.flatMap(({ lines }) => lines.map(({ text }) => text));
    asking = runPattern(asked, texts).then((answer) => {
      if (query !== asked) return;
      asking = null;
      if (answer === "slow") return giveUp();
      let at = 0;
      for (const { block, lines } of taken) {
        keep(block, lines, answer.slice(at, at + lines.length));
        at += lines.length;
      }
      goOn();
    });
  }

  function work(timeLeft: () => number): void {
    cancel = null;
    const finder = find;
    if (!query || !finder || asking !== null) return;
    if (query.switches.pattern && dirty.size > 0) {
      askPattern(query, timeLeft);
      return;
    }
    takeDirty(timeLeft, (block, lines) => {
      keep(
        block,
        lines,
        lines.map(({ text }) => finder(text)),
      );
      return true;
    });
    goOn();
  }

  function waitForIdle(): void {
    cancel ??= idle(work);
  }

  return {
    seek(next) {
      query = next;
      // What is still asked for another query is not waited for.
      asking = null;
      cancel?.();
      cancel = null;
      find = next && finderOf(next);
      problem = next?.switches.pattern && next.text !== "" && !find ? "pattern" : null;
      byBlock.clear();
      dirty.clear();
      if (find) for (const key of read(() => $getRoot().getChildrenKeys())) dirty.add(key);
      publish();
      if (find) waitForIdle();
    },
    isSeeking: () => query !== null,
    places: () => places,
    placesOf: (block) => byBlock.get(block) ?? [],
    firstFrom(spot) {
      const from = order.get(spot.block) ?? 0;
      return places.findIndex(({ block, lineAt, hit }) => {
        const at = order.get(block) ?? 0;
        if (at !== from) return at > from;
        return lineAt === spot.lineAt ? hit.start >= spot.offset : lineAt > spot.lineAt;
      });
    },
    async inLines(asked, lines) {
      const finder = finderOf(asked);
      if (!finder) return asked.switches.pattern ? null : lines.map(() => []);
      if (!asked.switches.pattern) return lines.map(finder);
      const answer = await runPattern(asked, lines);
      return answer === "slow" ? null : answer;
    },
    isSettled: () => dirty.size === 0 && asking === null,
    problem: () => problem,
    async settle() {
      while (find && (dirty.size > 0 || asking !== null)) {
        cancel?.();
        cancel = null;
        if (asking === null) work(() => Number.POSITIVE_INFINITY);
        await asking;
      }
    },
    follow({ editorState, dirtyElements, dirtyLeaves, tags }) {
      if (!find || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
      for (const keys of [dirtyElements.keys(), dirtyLeaves.keys()]) {
        for (const key of keys) if (editorState._nodeMap.get(key)?.__parent === "root") dirty.add(key);
      }
      // A whole state that is put on screen is told as a change of the root alone.
      if (tags.has(HISTORIC_TAG) || tags.has(loadTag)) {
        for (const key of read(() => $getRoot().getChildrenKeys())) dirty.add(key);
      }
      waitForIdle();
    },
    stop: () => cancel?.(),
  };
}
