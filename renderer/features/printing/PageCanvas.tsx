import { useEffect, useRef, useState } from "react";
import { useDesk } from "../../session/desk.ts";
import styles from "./PageColumn.module.css";
import { type PrintedSheet, viewportScale } from "./printedPages.ts";

/** True once an element is near what is in sight. */
function useNear(ref: React.RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      // Of what scrolls the pages: the window's margin would end at its edge.
      root: element.closest("section"),
      rootMargin: "100%",
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return isNear;
}

/** A page out of sight keeps its place and no pixels: those of a hundred pages are hundreds of megabytes. */
function wipe(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
  delete canvas.dataset.drawn;
}

/** One page, drawn while it is near what is in sight, as sharp as the screen. */
export function PageCanvas({ sheet, scale, label }: { sheet: PrintedSheet; scale: number; label: string }) {
  const { client } = useDesk();
  const canvas = useRef<HTMLCanvasElement>(null);
  const isNear = useNear(canvas);
  const { page, size } = sheet;

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    if (!isNear) return wipe(element);
    // Drawn behind and put in place whole: a page that is drawn anew does not go white.
    const fresh = document.createElement("canvas");
    const viewport = page.getViewport({ scale: viewportScale(size, scale, window.devicePixelRatio) });
    fresh.width = Math.floor(viewport.width);
    fresh.height = Math.floor(viewport.height);
    const drawing = page.render({ canvas: fresh, viewport, intent: "print" });
    let isStopped = false;
    drawing.promise
      .then(() => {
        if (isStopped) return;
        element.width = fresh.width;
        element.height = fresh.height;
        element.getContext("2d")?.drawImage(fresh, 0, 0);
        element.dataset.drawn = "true";
        wipe(fresh);
      })
      .catch((error: unknown) => {
        if (!isStopped) void client.call("log.error", { message: `page not drawn: ${String(error)}` });
      });
    return () => {
      isStopped = true;
      drawing.cancel();
    };
  }, [page, size, scale, isNear, client]);

  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={label}
      className={styles.sheet}
      style={{ inlineSize: size.width * scale, blockSize: size.height * scale }}
    />
  );
}
