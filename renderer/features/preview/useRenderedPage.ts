import { useEffect, useState } from "react";
import { serializeArticle } from "../../../core/article/articleFile.ts";
import type { Failure } from "../../../core/contract/errors.ts";
import { windowClock } from "../../session/clock.ts";
import { type Desk, useDesk } from "../../session/desk.ts";
import { createPauseTimer } from "../../session/pauseTimer.ts";
import { previewPace } from "./previewPace.ts";

/** The page of a piece as it would be exported now. */
export interface RenderedPage {
  /** Of the piece. */
  id: string;
  /** Where a frame finds it, for a short while. */
  url: string;
  text: string;
}

/** What there is to show; neither while nothing is open. */
export interface Rendered {
  page: RenderedPage | null;
  failure: Failure | null;
}

/** Follows the open article with one call on its way at a time; returns the way to stop. */
function followArticle({ client, session }: Desk, show: (rendered: Rendered) => void): () => void {
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
    if (!article) return show({ page: null, failure: null });
    busy = true;
    const text = serializeArticle(article);
    pace = previewPace(text.length);
    const outcome = await client.call("preview.render", { article: text });
    busy = false;
    if (stopped) return;
    if (outcome.ok) {
      const { url, page } = outcome.value;
      show({ page: { id: article.id, url, text: page }, failure: null });
    } else show({ page: null, failure: outcome.failure });
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

/** The page of the open article, anew after each pause, as long as the component is shown. */
export function useRenderedPage(): Rendered {
  const desk = useDesk();
  const [rendered, setRendered] = useState<Rendered>({ page: null, failure: null });
  useEffect(() => followArticle(desk, setRendered), [desk]);
  return rendered;
}
