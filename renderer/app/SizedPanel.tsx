import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { Panel, usePanelRef } from "react-resizable-panels";
import { useStrings } from "../strings/useStrings.ts";
import styles from "./SizedPanel.module.css";

export interface SizedPanelProps {
  id: string;
  /** Of the edge: what it sets the size of. */
  label: string;
  /** Where the panel stands: at the start or the end of a line, or below. */
  at: "start" | "end" | "below";
  /** In per cent of the whole. */
  size: number;
  /** The size it has before anyone sets one, in per cent. */
  usual: number;
  /** In px. */
  min: number;
  /** In px; left out where only what must stay of the page is the end of it. */
  max?: number;
  /** How much of the page, which is on the edge's other side, must stay, in px. */
  pageMin: number;
  /** Keeps a size that was set by keys, in per cent; the group tells of those that were dragged. */
  onSize(size: number): void;
  children: ReactNode;
}

/** How far an arrow moves the edge, in px. */
const step = 24;

/** Each panel scrolls its own content; what is in it would scroll the panel itself. */
const clipped = { overflow: "hidden" } as const;

/** The arrows that make a panel larger and smaller: its edge goes where they point. */
function arrowsOf(at: SizedPanelProps["at"], direction: "ltr" | "rtl"): Record<string, 1 | -1> {
  if (at === "below") return { ArrowUp: 1, ArrowDown: -1 };
  const isLeft = (at === "start") === (direction === "ltr");
  return isLeft ? { ArrowRight: 1, ArrowLeft: -1 } : { ArrowLeft: 1, ArrowRight: -1 };
}

/**
 * A panel beside others and the edge that sets its size (ARIA APG, "Window Splitter"): to be dragged, moved with the
 * arrows, Home and End, and put back to the usual size by Enter or a double click.
 */
export function SizedPanel(props: SizedPanelProps) {
  const { id, label, at, size, usual, min, max = Number.POSITIVE_INFINITY, pageMin, onSize, children } = props;
  const { direction } = useStrings();
  const panel = usePanelRef();
  const edgeRef = useRef<HTMLDivElement>(null);
  const [sizes, setSizes] = useState({ now: 0, most: 0 });

  function measured() {
    const own = panel.current?.getSize().inPixels ?? 0;
    const page = at === "start" ? edgeRef.current?.nextElementSibling : edgeRef.current?.previousElementSibling;
    const pageSize = (at === "below" ? page?.clientHeight : page?.clientWidth) ?? pageMin;
    return { now: Math.round(own), most: Math.round(Math.min(max, own + pageSize - pageMin)) };
  }
  const tell = () => setSizes(measured());
  function keep(): void {
    if (panel.current) onSize(panel.current.getSize().asPercentage);
  }
  function reset(): void {
    panel.current?.resize(`${usual}%`);
    keep();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { now, most } = measured();
    const by = arrowsOf(at, direction)[event.key];
    const target = { Home: min, End: most }[event.key] ?? (by && Math.min(most, Math.max(min, now + by * step)));
    if (target !== undefined) panel.current?.resize(target);
    else if (event.key === "Enter") reset();
    else return;
    event.preventDefault();
  }

  const edge = (
    // biome-ignore lint/a11y/useSemanticElements: a rule of HTML has no value and takes no keys
    <div
      ref={edgeRef}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-controls={id}
      aria-orientation={at === "below" ? "horizontal" : "vertical"}
      aria-valuemin={min}
      aria-valuemax={sizes.most}
      aria-valuenow={sizes.now}
      className={`${styles.edge} ${at === "below" ? styles.lying : styles.standing}`}
      onFocus={tell}
      onKeyDown={onKeyDown}
      // A key that is held moves many times and is kept once.
      onKeyUp={keep}
      onDoubleClick={reset}
    />
  );
  return (
    <>
      {at !== "start" && edge}
      <Panel
        id={id}
        panelRef={panel}
        className={styles.panel ?? ""}
        style={clipped}
        defaultSize={`${size}%`}
        minSize={min}
        maxSize={max === Number.POSITIVE_INFINITY ? "100%" : max}
        groupResizeBehavior={at === "below" ? "preserve-relative-size" : "preserve-pixel-size"}
        onResize={tell}
      >
        {children}
      </Panel>
      {at === "start" && edge}
    </>
  );
}
