import { useCallback, useEffect, useRef } from "react";
import type { LinePlace, Places } from "../../editor/places.ts";
import { windowClock } from "../../session/clock.ts";
import { createPauseTimer } from "../../session/pauseTimer.ts";
import { comparable, type LineField, linesOfPage, type PageLine } from "./pageLines.ts";

/** In ms: the caret rests. */
const rest = 180;
const flash = "midad-same-place";
const flashMs = 900;

/** The how-manieth of those that read the same a line is. */
function nthOf(texts: readonly string[], at: number): number {
  return texts.slice(0, at).filter((text) => text === texts[at]).length;
}

/** The index of the so-manieth line with this text; -1 for none. */
function findNth(texts: readonly string[], text: string, nth: number): number {
  let met = 0;
  return texts.findIndex((one) => one === text && met++ === nth);
}

const isText = ({ field, text }: PageLine) => field === null && text !== "";

/** Brings a line of the page in sight, and shows for a moment which one it is. */
function pointAt(page: Document, line: PageLine): void {
  const view = page.defaultView as (Window & typeof globalThis) | null;
  if (!view) return;
  const { top, bottom } = line.element.getBoundingClientRect();
  if (top < 0 || bottom > view.innerHeight) line.element.scrollIntoView({ block: "center", behavior: "instant" });
  const range = page.createRange();
  range.selectNodeContents(line.element);
  const look = new view.CSSStyleSheet();
  look.replaceSync(`::highlight(${flash}) { background-color: rgb(14 90 87 / 0.16); }`);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets.slice(0, 1), look];
  view.CSS.highlights.set(flash, new view.Highlight(range));
  setTimeout(() => view.CSS.highlights.delete(flash), flashMs);
}

export interface PlaceTargets {
  places: Places;
  /** Puts the caret into a field above the text. */
  goToField(field: LineField, offset: number): void;
}

/**
 * Keeps the eye at the same place in text and page: a click on the page puts the caret there, and a caret that
 * comes to rest in another line brings that line of the page in sight.
 */
export function useSamePlace({ places, goToField }: PlaceTargets) {
  const page = useRef<Document | null>(null);
  const line = useRef<number | null>(null);

  const onShown = useCallback((shown: Document) => {
    page.current = shown;
  }, []);

  const onPick = useCallback(
    (element: Element, offset: number) => {
      const all = page.current ? linesOfPage(page.current) : [];
      const picked = all.find((one) => one.element === element);
      if (!picked) return;
      if (picked.field) return goToField(picked.field, offset);
      const ofText = all.filter(isText);
      const texts = ofText.map(({ text }) => text);
      const nth = nthOf(texts, ofText.indexOf(picked));
      const target = findNth(places.lines().map(comparable), picked.text, nth);
      if (target === -1) return;
      line.current = target;
      places.go({ line: target, offset });
    },
    [places, goToField],
  );

  useEffect(() => {
    function follow(caret: LinePlace): void {
      if (!page.current || caret.line === line.current) return;
      const isFirst = line.current === null;
      line.current = caret.line;
      if (isFirst) return;
      const lines = places.lines().map(comparable);
      const ofText = linesOfPage(page.current).filter(isText);
      const texts = ofText.map(({ text }) => text);
      const target = ofText[findNth(texts, lines[caret.line] ?? "", nthOf(lines, caret.line))];
      if (target) pointAt(page.current, target);
    }
    const timer = createPauseTimer({
      pause: rest,
      ceiling: Number.POSITIVE_INFINITY,
      clock: windowClock,
      fire() {
        const caret = places.caret();
        if (caret) follow(caret);
      },
    });
    const stop = places.onMove(timer.poke);
    return () => {
      stop();
      timer.reset();
    };
  }, [places]);

  return { onShown, onPick };
}
