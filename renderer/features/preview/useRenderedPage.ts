import { useEffect, useState } from "react";
import { serializeArticle } from "../../../core/article/articleFile.ts";
import type { Failure } from "../../../core/contract/errors.ts";
import { windowClock } from "../../session/clock.ts";
import { type Desk, useDesk } from "../../session/desk.ts";
import { createPauseTimer } from "../../session/pauseTimer.ts";
import { previewPace } from "./previewPace.ts";

export interface RenderedPage {
  /** Address of the page as exported now; null while nothing is open. */
  url: string | null;
  failure: Failure | null;
}

/** Follows the open article with one call on its way at a time; returns the way to stop. */
function followArticle({ client, session }: Desk, show: (page: RenderedPage) => void): () => void {
  let busy = false;
  let again = false;
  let stopped = false;
  let pace = previewPace(0);

  async function draw(): Promise<void> {
    if (busy) {
      again = true;
      return;
    }
    const article = session.article();
    if (!article) return show({ url: null, failure: null });
    busy = true;
    const text = serializeArticle(article);
    pace = previewPace(text.length);
    const outcome = await client.call("preview.render", { article: text });
    busy = false;
    if (stopped) return;
    show(outcome.ok ? { url: outcome.value.url, failure: null } : { url: null, failure: outcome.failure });
    if (again) {
      again = false;
      await draw();
    }
  }

  const timer = createPauseTimer({
    get pause() {
      return pace.pause;
    },
    get ceiling() {
      return pace.ceiling;
    },
    clock: windowClock,
    fire: () => void draw(),
  });
  const unsubscribe = session.onEdit(timer.poke);
  void draw();
  return () => {
    stopped = true;
    timer.reset();
    unsubscribe();
  };
}

/** The address of the open article's page, anew after each pause, as long as the component is shown. */
export function useRenderedPage(): RenderedPage {
  const desk = useDesk();
  const [page, setPage] = useState<RenderedPage>({ url: null, failure: null });
  useEffect(() => followArticle(desk, setPage), [desk]);
  return page;
}
