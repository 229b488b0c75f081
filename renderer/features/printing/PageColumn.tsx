import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { useStrings } from "../../strings/useStrings.ts";
import { PageCanvas } from "./PageCanvas.tsx";
import styles from "./PageColumn.module.css";
import type { PrintedPages } from "./printedPages.ts";

export interface PageColumnProps {
  pages: PrintedPages;
  scale: number;
  column: RefObject<HTMLElement | null>;
  /** The page most in sight, from 0. */
  at: number;
  onAt(at: number): void;
  onZoom(by: 1 | -1): void;
}

/** Pages one under the other. Page Up and Page Down go by pages, Home and End to the first and last, + and − zoom. */
export function PageColumn({ pages, scale, column, at, onAt, onZoom }: PageColumnProps) {
  const { t } = useStrings();
  const { sheets } = pages;
  const list = useRef<HTMLOListElement>(null);

  // A page that grows or shrinks stays the one in sight.
  const shown = useRef(at);
  shown.current = at;
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the sizes have changed
  useEffect(() => {
    list.current?.children[shown.current]?.scrollIntoView({ block: "start" });
  }, [scale]);

  function onScroll(): void {
    const element = column.current;
    if (!element) return;
    const middle = element.getBoundingClientRect().top + element.clientHeight / 2;
    const tops = [...(list.current?.children ?? [])].map((child) => child.getBoundingClientRect().top);
    const next = tops.findLastIndex((top) => top <= middle);
    if (next >= 0 && next !== at) onAt(next);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const last = sheets.length - 1;
    const targets: Record<string, number> = {
      PageDown: Math.min(last, at + 1),
      PageUp: Math.max(0, at - 1),
      Home: 0,
      End: last,
    };
    const zooms: Record<string, 1 | -1> = { "+": 1, "=": 1, "-": -1 };
    const target = targets[event.key];
    const zoom = zooms[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (target !== undefined) list.current?.children[target]?.scrollIntoView({ block: "start" });
    else if (zoom) onZoom(zoom);
    else return;
    event.preventDefault();
  }

  return (
    <section
      ref={column}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      aria-label={t("printing.pages")}
      className={styles.column}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <ol ref={list} className={styles.list}>
        {sheets.map((sheet, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name
          <li key={index}>
            <PageCanvas
              sheet={sheet}
              scale={scale}
              label={t("printing.page", { at: index + 1, total: sheets.length })}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
