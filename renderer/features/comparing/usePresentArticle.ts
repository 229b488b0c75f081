import { useLayoutEffect, useState } from "react";
import type { Article } from "../../../core/article/article.ts";
import { windowClock } from "../../session/clock.ts";
import { useDesk } from "../../session/desk.ts";
import { createPauseTimer } from "../../session/pauseTimer.ts";

/** Comparing reads the whole text: not at every key in a field beside it, in ms. */
const pause = 300;
const ceiling = 1_000;

/** The open article as it is on screen, followed while it changes; null where it is not wanted or none is open. */
export function usePresentArticle(isWanted: boolean): Article | null {
  const { session } = useDesk();
  const [article, setArticle] = useState<Article | null>(null);
  useLayoutEffect(() => {
    if (!isWanted) return;
    const look = () => setArticle(session.article());
    const timer = createPauseTimer({ pause, ceiling, clock: windowClock, fire: look });
    const stop = session.onEdit(timer.poke);
    look();
    return () => {
      stop();
      timer.reset();
    };
  }, [session, isWanted]);
  return isWanted ? article : null;
}
