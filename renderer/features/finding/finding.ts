import { createStore, type StoreApi } from "zustand/vanilla";
import { fillReplacement } from "../../../core/search/fillReplacement.ts";
import { type FindQuery, type FindSwitches, type Hit, usualSwitches } from "../../../core/search/findQuery.ts";
import type { ArticleEditor } from "../../editor/createArticleEditor.ts";
import type { Session } from "../../session/session.ts";
import { createLineCarets, isInText, type LineName, lineNames, type PaperLines, putIn } from "./paperLines.ts";

/** A hit in one of the lines above the text. */
export interface LineHit {
  line: LineName;
  hit: Hit;
}

export interface FindingView {
  mode: "closed" | "find" | "replace";
  /** True until the bar that was called for has taken the focus. */
  isCalled: boolean;
  text: string;
  replacement: string;
  switches: FindSwitches;
  /** In the order in which they stand on the paper; the hits of the text follow. */
  lineHits: readonly LineHit[];
  /** The number of the hit among them that is looked at; -1 for none. */
  lineAt: number;
  /** True where a pattern took too long already in the lines above the text. */
  isSlow: boolean;
  /** Set where the last step went on at the other end. */
  turned: "start" | "end" | null;
}

export interface Replaced {
  count: number;
  /** True where only the selection was meant. */
  isScoped: boolean;
  /** The way back where an undo in the text is none; null where it is. */
  takeBack: (() => void) | null;
}

/** Finding and replacing in all that is written on the paper: kicker, headline, deck and text, in this order. */
export interface Finding {
  readonly store: StoreApi<FindingView>;
  readonly found: ArticleEditor["find"]["found"];
  readonly lines: PaperLines;
  /** The bar's element, while it is shown. */
  readonly bar: { current: HTMLElement | null };
  /** Calls for the bar; words selected in one line become what is looked for. */
  open(mode: "find" | "replace"): void;
  /** Ends the search; from the bar the caret goes to the hit, or back to where it was. */
  close(): void;
  /** To be told of where the focus comes from when the bar gets it. */
  enterFrom(element: Element | null): void;
  /** To be told that the bar which was called for has the focus. */
  answered(): void;
  setText(text: string): void;
  setReplacement(text: string): void;
  setSwitch(name: keyof FindSwitches, isOn: boolean): void;
  /** On to the next hit or back to the one before, past the ends as well. */
  step(by: 1 | -1): Promise<void>;
  /** Replaces the hit that is looked at and goes on to the next. */
  replace(): Promise<void>;
  replaceAll(): Promise<Replaced>;
}

/** What was selected is looked for; a selection longer than this, in UTF-16 units, was made for something else. */
const longestQuery = 200;

const closed: FindingView = {
  mode: "closed",
  isCalled: false,
  text: "",
  replacement: "",
  switches: usualSwitches,
  lineHits: [],
  lineAt: -1,
  isSlow: false,
  turned: null,
};

export function createFinding({ find, focus }: Pick<ArticleEditor, "find" | "focus">, session: Session): Finding {
  const store = createStore<FindingView>(() => closed);
  const lines: PaperLines = {};
  const bar: Finding["bar"] = { current: null };
  const carets = createLineCarets(lines);
  /** True until the first hit of a new query has been shown. */
  let isFresh = false;
  let looking: Promise<void> | null = null;

  const view = store.getState;
  const isInBar = () => bar.current?.contains(document.activeElement) === true;
  const total = () => view().lineHits.length + find.found.getSnapshot().count;

  function at(): number {
    const { lineHits, lineAt } = view();
    const inText = find.found.getSnapshot().at;
    return lineAt === -1 && inText !== -1 ? lineHits.length + inText : lineAt;
  }

  function query(): FindQuery | null {
    const { mode, text, switches } = view();
    return mode === "closed" ? null : { text, switches };
  }

  async function readLines(): Promise<void> {
    const { head } = session.store.getState();
    const asked = query();
    const texts = lineNames.map((line) => head?.[line] ?? "");
    const hits = asked && (await find.inLines(asked, texts));
    const now = session.store.getState().head;
    const isPast = asked?.text !== query()?.text || asked?.switches !== query()?.switches;
    if (isPast || lineNames.some((line, index) => (now?.[line] ?? "") !== texts[index])) return;
    const lineHits = lineNames.flatMap((line, index) => (hits?.[index] ?? []).map((hit) => ({ line, hit })));
    const was = view().lineHits[view().lineAt];
    const lineAt = lineHits.findIndex(({ line, hit }) => line === was?.line && hit.start === was.hit.start);
    const isBad = find.found.getSnapshot().problem === "pattern" || asked?.text === "";
    store.setState({ lineHits, lineAt, isSlow: asked?.switches.pattern === true && hits === null && !isBad });
  }

  function lookInLines(): void {
    const mine: Promise<void> = readLines().finally(() => {
      if (looking === mine) looking = null;
      showFirst();
    });
    looking = mine;
  }

  async function ready(): Promise<void> {
    await find.settle();
    while (looking !== null) await looking;
  }

  function selectHit(): void {
    const { lineHits, lineAt } = view();
    const found = lineHits[lineAt];
    if (found) carets.set({ line: found.line, start: found.hit.start, end: found.hit.end });
    else find.select();
  }

  function lookAt(number: number): void {
    const { lineHits } = view();
    const inLine = lineHits[number];
    store.setState({ lineAt: inLine ? number : -1 });
    find.show(inLine ? -1 : number - lineHits.length);
    if (inLine) lines[inLine.line]?.scrollIntoView({ block: "nearest" });
  }

  /** The next hit from the caret on, or the last before it, as if the ends of the paper went on. */
  function fromCaret(by: 1 | -1): number {
    const { lineHits } = view();
    const caret = carets.now();
    if (!caret) {
      const inText = find.fromCaret(by);
      if (inText !== -1) return lineHits.length + inText;
      return by === 1 ? total() : lineHits.length - 1;
    }
    const from = by === 1 ? caret.end : caret.start;
    const next = lineHits.findIndex(({ line, hit }) => {
      const ahead = lineNames.indexOf(line) - lineNames.indexOf(caret.line);
      return ahead > 0 || (ahead === 0 && hit.start >= from);
    });
    const behind = next === -1 ? lineHits.length : next;
    return by === 1 ? behind : behind - 1;
  }

  function turnTo(number: number): void {
    const all = total();
    if (all === 0) return;
    store.setState({ turned: number >= all ? "start" : number < 0 ? "end" : null });
    lookAt((number + all) % all);
  }

  function showFirst(): void {
    if (!isFresh || looking !== null || !find.found.getSnapshot().isSettled) return;
    isFresh = false;
    turnTo(fromCaret(1));
    store.setState({ turned: null });
  }

  function begin(change: Partial<FindingView>): void {
    store.setState({ ...change, turned: null, lineAt: -1 });
    find.seek(query());
    isFresh = true;
    lookInLines();
  }

  async function step(by: 1 | -1): Promise<void> {
    if (view().mode === "closed" && view().text !== "" && session.store.getState().head) begin({ mode: "find" });
    else if (view().mode === "closed") return open("find");
    isFresh = false;
    await ready();
    turnTo(isInBar() && at() !== -1 ? at() + by : fromCaret(by));
    if (!isInBar()) selectHit();
  }

  function open(mode: "find" | "replace"): void {
    if (!session.store.getState().head) return;
    const { mode: was, switches } = view();
    const isOpen = was !== "closed";
    let words: string | null = null;
    if (!isInBar()) {
      carets.remember(document.activeElement);
      const selected = isInText() ? find.takeSelection() : carets.selected();
      if (selected && selected.length <= longestQuery && !switches.pattern) words = selected;
    }
    const change = { mode: isOpen && mode === "find" ? was : mode, isCalled: true };
    if (!isOpen || words !== null) begin({ ...change, ...(words !== null && { text: words }) });
    else store.setState(change);
  }

  async function replaceInLine({ line, hit }: LineHit): Promise<void> {
    const text = fillReplacement(view().replacement, hit);
    putIn(lines[line], hit, text);
    await ready();
    const end = hit.start + text.length;
    const next = view().lineHits.findIndex((one) => {
      const ahead = lineNames.indexOf(one.line) - lineNames.indexOf(line);
      return ahead > 0 || (ahead === 0 && one.hit.start >= end);
    });
    turnTo(next === -1 ? view().lineHits.length : next);
  }

  function replacedLines(): Partial<Record<LineName, string>> {
    const { head } = session.store.getState();
    const { lineHits, replacement } = view();
    const texts: Partial<Record<LineName, string>> = {};
    for (const { line, hit } of lineHits.toReversed()) {
      const text = texts[line] ?? head?.[line] ?? "";
      texts[line] = text.slice(0, hit.start) + fillReplacement(replacement, hit) + text.slice(hit.end);
    }
    return texts;
  }

  find.found.subscribe(showFirst);
  session.store.subscribe((state, before) => {
    const isChanged = lineNames.some((line) => state.head?.[line] !== before.head?.[line]);
    if (view().mode !== "closed" && isChanged) lookInLines();
  });

  return {
    store,
    found: find.found,
    lines,
    bar,
    open,
    close() {
      if (isInBar()) {
        if (at() !== -1) selectHit();
        else if (!carets.restore()) focus();
      }
      begin({ mode: "closed" });
      isFresh = false;
    },
    enterFrom: carets.remember,
    answered: () => store.setState({ isCalled: false }),
    setText: (text) => begin({ text }),
    setReplacement: (replacement) => store.setState({ replacement }),
    setSwitch: (name, isOn) => begin({ switches: { ...view().switches, [name]: isOn } }),
    step,
    async replace() {
      await ready();
      const inLine = view().lineHits[view().lineAt];
      if (at() === -1) return step(1);
      if (inLine) return replaceInLine(inLine);
      await find.replace(view().replacement);
      const { at: next } = find.found.getSnapshot();
      if (next === -1) turnTo(total());
    },
    async replaceAll() {
      await ready();
      const { isScoped, count: inText } = find.found.getSnapshot();
      const { replacement, lineHits } = view();
      if (isScoped) return { count: find.replaceAll(replacement), isScoped, takeBack: null };
      const { head } = session.store.getState();
      const fields = replacedLines();
      if (inText > 0)
        session.changeText(
          () => find.replaceAll(replacement),
          () => fields,
        );
      else if (lineHits.length > 0) session.change(fields);
      const before = Object.fromEntries(Object.keys(fields).map((line) => [line, head?.[line as LineName] ?? ""]));
      const takeBack = () => {
        if (session.store.getState().head?.id === head?.id) session.change(before);
      };
      const isInLinesAlone = inText === 0 && lineHits.length > 0;
      return { count: inText + lineHits.length, isScoped, takeBack: isInLinesAlone ? takeBack : null };
    },
  };
}
