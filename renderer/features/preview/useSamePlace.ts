import { useCallback, useEffect, useRef } from "react";
import type { LinePlace, Places } from "../../editor/places.ts";
import { windowClock } from "../../session/clock.ts";
import { createPauseTimer } from "../../session/pauseTimer.ts";
import { comparable, type LineField, linesOfPage, type PageLine } from "./pageLines.ts";
import { pointAt } from "./pointAt.ts";

/** In ms: the caret rests. */
const rest = 180;

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
      if (target) pointAt(page.current, target.element);
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
