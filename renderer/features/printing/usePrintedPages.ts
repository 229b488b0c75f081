import { useEffect, useState } from "react";
import { serializeArticle } from "../../../core/article/articleFile.ts";
import type { Failure } from "../../../core/contract/errors.ts";
import type { Paper } from "../../../core/settings/paper.ts";
import { type Desk, useDesk } from "../../session/desk.ts";
import { type OpenedPdf, openPdf } from "./openPdf.ts";
import { type PrintedPages, pagesOf } from "./printedPages.ts";

/** Work shorter than this is not told of, in ms. */
const noticed = 300;

export interface PagesState {
  /** The pages as they were last made; they stay in sight until the next ones are there. */
  pages: (PrintedPages & { paper: Paper }) | null;
  failure: Failure | null;
  /** It has taken long enough to say so. */
  isSlow: boolean;
}

/** Makes the open article's pages; returns the way to give it up. */
function makePages(
  { client, session }: Desk,
  { paper, layout }: { paper: Paper; layout: string | null },
  tell: (part: Partial<PagesState>) => void,
): () => void {
  const task = crypto.randomUUID();
  let isStopped = false;
  let opened: OpenedPdf | null = null;
  const slow = setTimeout(() => tell({ isSlow: true }), noticed);
  const say = (part: Partial<PagesState>) => {
    clearTimeout(slow);
    if (!isStopped) tell({ isSlow: false, ...part });
  };

  async function make(): Promise<void> {
    const article = session.article();
    if (!article) return say({ pages: null });
    const outcome = await client.call("print.pages", { article: serializeArticle(article), task, paper, layout });
    if (isStopped) return;
    if (!outcome.ok) return say({ failure: outcome.failure });
    opened = await openPdf(outcome.value.pdf);
    if (isStopped) return opened.close();
    say({ pages: { ...(await pagesOf(opened.document)), paper }, failure: null });
  }

  make().catch((error: unknown) => {
    void client.call("log.error", { message: `pages not shown: ${String(error)}` });
    say({ failure: { code: "print-failed" } });
  });
  return () => {
    isStopped = true;
    clearTimeout(slow);
    void client.call("task.cancel", { task });
    opened?.close();
  };
}

/** The open article's pages on a paper, made anew for another paper and each time `turn` changes. */
export function usePrintedPages(paper: Paper, layout: string | null, turn: number): PagesState {
  const desk = useDesk();
  const [state, setState] = useState<PagesState>({ pages: null, failure: null, isSlow: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn is another try
  useEffect(() => {
    setState((now) => ({ ...now, failure: null }));
    return makePages(desk, { paper, layout }, (part) => setState((now) => ({ ...now, ...part })));
  }, [desk, paper, layout, turn]);
  return state;
}
