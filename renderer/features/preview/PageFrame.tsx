import { useCallback, useEffect, useRef } from "react";
import type { Settings } from "../../../core/settings/settings.ts";
import { morphPage } from "./morph.ts";
import styles from "./PageFrame.module.css";
import { lineAround } from "./pageLines.ts";
import { believeScheme } from "./readerScheme.ts";
import type { RenderedPage } from "./useRenderedPage.ts";

export interface PageFrameProps {
  page: RenderedPage;
  title: string;
  zoom: number;
  /** How wide, and for a page of one size how high, the page believes its window to be, in px. */
  width: number;
  height: number | null;
  scheme: Settings["previewScheme"];
  /** The page is there, or has changed. */
  onShown(page: Document): void;
  /** A line of it was clicked on, so many UTF-16 units from its beginning. */
  onPick(line: Element, offset: number): void;
}

function pickAt(page: Document, { clientX, clientY }: MouseEvent): { element: Element; offset: number } | null {
  const place = page.caretPositionFromPoint(clientX, clientY);
  return place && lineAround(place.offsetNode, place.offset);
}

/**
 * The page in a frame without scripts. The first one is loaded; those that follow it change in it only what
 * is not the same, so that it keeps its place, never flickers, and is laid out while nobody notices.
 */
export function PageFrame({ page, title, zoom, width, height, scheme, onShown, onPick }: PageFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const first = useRef(page);
  const shown = useRef<RenderedPage | null>(null);

  const show = useCallback(() => {
    const inside = frame.current?.contentDocument;
    if (!inside || !shown.current) return;
    if (shown.current !== page) {
      morphPage(inside, page.text);
      if (shown.current.id !== page.id) inside.defaultView?.scrollTo(0, 0);
      shown.current = page;
    }
    believeScheme(inside, scheme);
    onShown(inside);
  }, [page, scheme, onShown]);
  useEffect(show, [show]);

  function loaded() {
    const inside = frame.current?.contentDocument;
    if (!inside) return;
    shown.current = first.current;
    // Keys pressed in the frame, which Tab leads into, are the window's: Escape and the commands' own.
    inside.addEventListener("keydown", (event) => {
      if (!frame.current?.dispatchEvent(new KeyboardEvent("keydown", event))) event.preventDefault();
    });
    inside.addEventListener("click", (event) => {
      const place = pickAt(inside, event);
      if (place) onPick(place.element, place.offset);
    });
    show();
  }

  return (
    <iframe
      ref={frame}
      src={first.current.url}
      title={title}
      sandbox="allow-same-origin"
      className={styles.frame}
      style={{
        inlineSize: width,
        blockSize: height ?? `${100 / zoom}%`,
        transform: `scale(${zoom})`,
      }}
      onLoad={loaded}
    />
  );
}
