import { useEffect, useState } from "react";
import { serializeArticle } from "../../../core/article/articleFile.ts";
import type { Failure } from "../../../core/contract/errors.ts";
import { type ExportOptions, exportOptionsOf } from "../../../core/exporting/exportOptions.ts";
import { windowClock } from "../../session/clock.ts";
import { type Desk, useDesk } from "../../session/desk.ts";
import { createPauseTimer } from "../../session/pauseTimer.ts";
import { previewPace } from "./previewPace.ts";

export interface RenderedPage {
  /** Address of the page as exported now; null while nothing is open. */
  url: string | null;
  /** The id of the layout it has; null while there is no page. */
  layout: string | null;
  failure: Failure | null;
}

const nothing: RenderedPage = { url: null, layout: null, failure: null };

const isSameLook = (one: ExportOptions, other: ExportOptions) =>
  JSON.stringify(exportOptionsOf(one)) === JSON.stringify(exportOptionsOf(other));

/** Follows the open article with one call on its way at a time; returns the way to stop. */
function followArticle({ client, session, settings }: Desk, show: (page: RenderedPage) => void): () => void {
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
    if (!article) return show(nothing);
    busy = true;
    const text = serializeArticle(article);
    pace = previewPace(text.length);
    const options = exportOptionsOf(settings.store.getState());
    const outcome = await client.call("preview.render", { article: text, options });
    busy = false;
    if (stopped) return;
    show(outcome.ok ? { ...outcome.value, failure: null } : { ...nothing, failure: outcome.failure });
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
  const stops = [
    session.onEdit(timer.poke),
    // The look may change while nobody types.
    client.on("layouts.changed", () => void draw()),
    settings.store.subscribe((now, before) => {
      if (!isSameLook(now, before)) void draw();
    }),
    timer.reset,
  ];
  void draw();
  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
}

/** The address of the open article's page, anew after each pause, as long as the component is shown. */
export function useRenderedPage(): RenderedPage {
  const desk = useDesk();
  const [page, setPage] = useState<RenderedPage>(nothing);
  useEffect(() => followArticle(desk, setPage), [desk]);
  return page;
}
