import { useEffect, useState } from "react";
import { serializeArticle } from "../../../core/article/articleFile.ts";
import type { Failure } from "../../../core/contract/errors.ts";
import { type ExportOptions, exportOptionsOf } from "../../../core/exporting/exportOptions.ts";
import { windowClock } from "../../session/clock.ts";
import { type Desk, useDesk } from "../../session/desk.ts";
import { createPauseTimer } from "../../session/pauseTimer.ts";
import { createLatePages } from "./latePages.ts";
import { previewPace } from "./previewPace.ts";

/** The page of a piece as it would be exported now. */
export interface RenderedPage {
  /** Of the piece. */
  id: string;
  /** Where a frame finds it, for a short while. */
  url: string;
  text: string;
  /** The id of the layout it has. */
  layout: string;
}

/** What there is to show; neither while nothing is open. */
export interface Rendered {
  page: RenderedPage | null;
  failure: Failure | null;
}

const nothing: Rendered = { page: null, failure: null };

const isSameLook = (one: ExportOptions, other: ExportOptions) =>
  JSON.stringify(exportOptionsOf(one)) === JSON.stringify(exportOptionsOf(other));

/** Waits for pauses that are as long as the piece is. */
function createPacedTimer(pace: () => ReturnType<typeof previewPace>, fire: () => void) {
  return createPauseTimer({
    get pause() {
      return pace().pause;
    },
    get ceiling() {
      return pace().ceiling;
    },
    clock: windowClock,
    fire,
  });
}

/** Follows the open article with one call on its way at a time; returns the way to stop. */
function followArticle({ client, session, settings }: Desk, show: (rendered: Rendered) => void): () => void {
  let busy = false;
  let again = false;
  let stopped = false;
  const late = createLatePages();
  /** The id of the piece that was drawn last. */
  let drawn: string | undefined;
  const openId = () => session.store.getState().head?.id;
  let pace = previewPace(0);

  async function draw(): Promise<void> {
    if (busy) {
      again = true;
      return;
    }
    const article = session.article();
    late.read();
    drawn = article?.id;
    if (!article) return show(nothing);
    busy = true;
    const text = serializeArticle(article);
    pace = previewPace(text.length);
    const options = exportOptionsOf(settings.store.getState());
    const outcome = await client.call("preview.render", { article: text, options });
    busy = false;
    if (stopped) return;
    // Another piece may be open by now: its page is about to be drawn, and this one would only flash up.
    if (openId() !== article.id) again = true;
    else if (outcome.ok && !late.passesOver()) {
      const { url, page, layout } = outcome.value;
      show({ page: { id: article.id, url, text: page, layout }, failure: null });
    } else if (!outcome.ok) show({ page: null, failure: outcome.failure });
    if (again) {
      again = false;
      await draw();
    }
  }

  const timer = createPacedTimer(
    () => pace,
    () => void draw(),
  );
  const stops = [
    // Another piece waits for no pause.
    session.onEdit(() => {
      late.edited();
      if (openId() === drawn) timer.poke();
      else void draw();
    }),
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

/** The page of the open article, anew after each pause, as long as the component is shown. */
export function useRenderedPage(): Rendered {
  const desk = useDesk();
  const [rendered, setRendered] = useState(nothing);
  useEffect(() => followArticle(desk, setRendered), [desk]);
  return rendered;
}
