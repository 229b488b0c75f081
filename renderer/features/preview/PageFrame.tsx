import { useState } from "react";
import { flushSync } from "react-dom";
import styles from "./PageFrame.module.css";

interface Frames {
  shown: string | null;
  coming: string | null;
}

/**
 * A page without scripts. The next one loads behind the one shown and takes its place, at the same
 * scroll position, only when it is there: following the typing never flickers.
 */
export function PageFrame({ url, title, zoom, width }: { url: string; title: string; zoom: number; width: number }) {
  const [frames, setFrames] = useState<Frames>({ shown: null, coming: url });
  if (url !== frames.shown && url !== frames.coming) setFrames({ ...frames, coming: url });

  function swap(arrived: HTMLIFrameElement, address: string) {
    const old = arrived.parentElement?.querySelector<HTMLIFrameElement>(`iframe.${styles.shown}`);
    const place = old?.contentWindow?.scrollY ?? 0;
    arrived.contentWindow?.scrollTo(0, place);
    // A bar would take from the width the page was promised; phones draw theirs over it.
    arrived.contentDocument?.documentElement.style.setProperty("scrollbar-width", "none");
    flushSync(() => setFrames((now) => (now.coming === address ? { shown: address, coming: null } : now)));
  }

  const size = { inlineSize: width, blockSize: `${100 / zoom}%`, transform: `scale(${zoom})` };
  return [frames.shown, frames.coming].map((address) =>
    address === null ? null : (
      <iframe
        key={address}
        src={address}
        title={title}
        sandbox="allow-same-origin"
        className={`${styles.frame} ${address === frames.shown ? styles.shown : styles.coming}`}
        style={size}
        aria-hidden={address !== frames.shown}
        onLoad={(event) => swap(event.currentTarget, address)}
      />
    ),
  );
}
