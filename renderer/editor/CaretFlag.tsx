import { useEffect, useRef } from "react";
import { endedRun } from "../../core/arabic/caretRun.ts";
import styles from "./CaretFlag.module.css";
import type { ArticleEditor } from "./createArticleEditor.ts";
import { useWatched } from "./useWatched.ts";

/** Where the caret is drawn, by the window's sides; null while it is not in a text. */
function caretPlace(frame: HTMLElement): { x: number; y: number } | null {
  const selection = getSelection();
  const node = selection?.anchorNode;
  if (!selection?.isCollapsed || !(node instanceof Text) || !frame.contains(node)) return null;
  const ended = endedRun(node.data, selection.anchorOffset);
  const range = document.createRange();
  range.setStart(node, selection.anchorOffset - ended);
  range.setEnd(node, selection.anchorOffset);
  const box = [...range.getClientRects()].at(-1);
  if (!box) return null;
  const block = node.parentElement?.closest(
    "p, h2, h3, h4, li, blockquote, aside, td, th, figcaption, [data-attribution]",
  );
  const isRtl = block && getComputedStyle(block).direction === "rtl";
  return { x: isRtl || ended === 0 ? box.left : box.right, y: box.top };
}

function place(flag: HTMLElement): void {
  const frame = flag.parentElement;
  const at = frame && caretPlace(frame);
  flag.hidden = !at;
  if (!at) return;
  const around = frame.getBoundingClientRect();
  const side = flag.dataset.runs === "rtl" ? flag.offsetWidth : 0;
  flag.style.translate = `${at.x - around.x - flag.offsetLeft - side}px ${at.y - around.y}px`;
}

/**
 * A flag on the caret, as word processors draw it, that points where the words around it run; there only
 * in words that run against their line, so that a line of one script costs nothing.
 */
export function CaretFlag({ editor }: { editor: ArticleEditor }) {
  const against = useWatched(editor.caret);
  const flag = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (against === null) return;
    let frame = 0;
    const follow = () => {
      cancelAnimationFrame(frame);
      // After the letter is on the page: asking before would lay the text out twice for one key.
      frame = requestAnimationFrame(() => flag.current && place(flag.current));
    };
    follow();
    document.addEventListener("selectionchange", follow);
    window.addEventListener("resize", follow);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("selectionchange", follow);
      window.removeEventListener("resize", follow);
    };
  }, [against]);
  return against && <span ref={flag} className={styles.flag} data-runs={against} hidden aria-hidden />;
}
